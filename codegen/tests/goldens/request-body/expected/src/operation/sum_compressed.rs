// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `SumCompressed`.

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

use self::builders::{SumCompressedInputBuilder, SumCompressedOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `SumCompressed`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SumCompressed;

static SCHEMA: OperationSchema = OperationSchema::new(
        "SumCompressed",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .compressed()
    .checksum_required();
impl Operation for SumCompressed {
    type Input = SumCompressedInput;
    type Output = SumCompressedOutput;
    type Error = SumCompressedError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `SumCompressed`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct SumCompressedInput {
    /// The member `text`.
    pub text: Option<String>,
}

impl SumCompressedInput {
    /// Creates a builder for [`SumCompressedInput`].
    pub fn builder() -> SumCompressedInputBuilder {
        SumCompressedInputBuilder::default()
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

impl SerializeShape for SumCompressedInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.text);
    }
}

#[cfg(feature = "validation")]
impl SumCompressedInput {
    /// Checks the values against the constraints of the model: required members, lengths, ranges,
    /// patterns, unique items and known enum values.
    ///
    /// The client never calls this method: services relax such limits, and a client must keep working
    /// when they do.
    ///
    /// # Errors
    /// Returns all violations, each with the path of the member.
    pub fn validate(&self) -> Result<(), crate::error::ValidationError> {
        tinsmith_runtime::validation::validate(self)
    }
}

/// The output of `SumCompressed`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct SumCompressedOutput {
    pub(crate) _request_id: Option<String>,
}

impl SumCompressedOutput {
    /// Creates a builder for [`SumCompressedOutput`].
    pub fn builder() -> SumCompressedOutputBuilder {
        SumCompressedOutputBuilder::default()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl DeserializeShape for SumCompressedOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.structure(&OUTPUT_SCHEMA, &mut |_, _, _| Ok(()))?;
        Ok(Self::builder().build())
    }
}

impl RequestId for SumCompressedOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for SumCompressedOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `SumCompressed`.
#[derive(Debug)]
#[non_exhaustive]
pub enum SumCompressedError {
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl SumCompressedError {
    /// Wraps an error of any other type in [`Unhandled`](Self::Unhandled).
    pub fn unhandled(error: impl Into<Box<dyn Error + Send + Sync + 'static>>) -> Self {
        Self::Unhandled(Unhandled::new(error, None))
    }

    /// Creates an error from its code, message and request ID.
    pub fn generic(metadata: ErrorMetadata) -> Self {
        Self::Unhandled(Unhandled::from(metadata))
    }

    /// Returns the error's code, message and request ID.
    pub fn meta(&self) -> &ErrorMetadata {
        self.inner().metadata()
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for SumCompressedError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

tinsmith_runtime::operation_error!(SumCompressedError);
