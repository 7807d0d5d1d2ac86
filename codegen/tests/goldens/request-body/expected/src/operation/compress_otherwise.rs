// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types of the operation `CompressOtherwise`.

use std::error::Error;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{Member, OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};

use self::builders::{CompressOtherwiseInputBuilder, CompressOtherwiseOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `CompressOtherwise`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CompressOtherwise;

static SCHEMA: OperationSchema = OperationSchema::new(
    "CompressOtherwise",
    &crate::meta::SCHEMA,
    &INPUT_SCHEMA,
    &OUTPUT_SCHEMA,
);

impl Operation for CompressOtherwise {
    type Input = CompressOtherwiseInput;
    type Output = CompressOtherwiseOutput;
    type Error = CompressOtherwiseError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `CompressOtherwise`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct CompressOtherwiseInput {
    /// The member `text`.
    pub text: Option<String>,
}

impl CompressOtherwiseInput {
    /// Begins to build a [`CompressOtherwiseInput`].
    pub fn builder() -> CompressOtherwiseInputBuilder {
        CompressOtherwiseInputBuilder::default()
    }

    /// The member `text`.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "Text",
    &[Member::string("text", "text")],
);

impl SerializeShape for CompressOtherwiseInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.text);
    }
}

#[cfg(feature = "validation")]
impl CompressOtherwiseInput {
    /// Checks the values against what the model says about them: required members, lengths, ranges,
    /// patterns, unique items, known enum values.
    ///
    /// Nothing calls this but your own code: services relax such limits, and a client must go on working
    /// then.
    ///
    /// # Errors
    /// Every violation, with the path of the member concerned.
    pub fn validate(&self) -> Result<(), crate::error::ValidationError> {
        tinsmith_runtime::validation::validate(self)
    }
}

/// The output of `CompressOtherwise`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct CompressOtherwiseOutput {
    pub(crate) _request_id: Option<String>,
}

impl CompressOtherwiseOutput {
    /// Begins to build a [`CompressOtherwiseOutput`].
    pub fn builder() -> CompressOtherwiseOutputBuilder {
        CompressOtherwiseOutputBuilder::default()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl DeserializeShape for CompressOtherwiseOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.structure(&OUTPUT_SCHEMA, &mut |_, _, _| Ok(()))?;
        Ok(Self::builder().build())
    }
}

impl RequestId for CompressOtherwiseOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for CompressOtherwiseOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `CompressOtherwise`.
#[derive(Debug)]
#[non_exhaustive]
pub enum CompressOtherwiseError {
    /// An error that the model does not list, or a response that cannot be understood. Rather than this
    /// variant, match what [`code`](crate::error::ProvideErrorMetadata::code) gives: once the error is
    /// modelled it is a variant of its own.
    Unhandled(Unhandled),
}

impl CompressOtherwiseError {
    /// An error of any other type as [`Unhandled`](Self::Unhandled).
    pub fn unhandled(error: impl Into<Box<dyn Error + Send + Sync + 'static>>) -> Self {
        Self::Unhandled(Unhandled::new(error, None))
    }

    /// An error of which only code, message and request id are known.
    pub fn generic(metadata: ErrorMetadata) -> Self {
        Self::Unhandled(Unhandled::from(metadata))
    }

    /// The error's code, message and request id.
    pub fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for CompressOtherwiseError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

tinsmith_runtime::operation_error!(CompressOtherwiseError);
