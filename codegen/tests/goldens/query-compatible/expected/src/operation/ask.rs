// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `Ask`.

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
use crate::types::error::NotThere;

use self::builders::{AskInputBuilder, AskOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `Ask`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ask;

static SCHEMA: OperationSchema = OperationSchema::new(
    "Ask",
    &crate::meta::SCHEMA,
    &INPUT_SCHEMA,
    &OUTPUT_SCHEMA,
);

impl Operation for Ask {
    type Input = AskInput;
    type Output = AskOutput;
    type Error = AskError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `Ask`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AskInput {
    /// The member `a`.
    pub a: Option<String>,
}

impl AskInput {
    /// Creates a builder for [`AskInput`].
    pub fn builder() -> AskInputBuilder {
        AskInputBuilder::default()
    }

    /// The member `a`.
    pub fn a(&self) -> Option<&str> {
        self.a.as_deref()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure("AskInput", &[Member::string("a", "a")]);

impl SerializeShape for AskInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.a);
    }
}

#[cfg(feature = "validation")]
impl AskInput {
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

/// The output of `Ask`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AskOutput {
    pub(crate) _request_id: Option<String>,
}

impl AskOutput {
    /// Creates a builder for [`AskOutput`].
    pub fn builder() -> AskOutputBuilder {
        AskOutputBuilder::default()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl DeserializeShape for AskOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.structure(&OUTPUT_SCHEMA, &mut |_, _, _| Ok(()))?;
        Ok(Self::builder().build())
    }
}

impl RequestId for AskOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for AskOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `Ask`.
#[derive(Debug)]
#[non_exhaustive]
pub enum AskError {
    /// The error `NotThere`.
    NotThere(NotThere),
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl AskError {
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

    /// Returns whether the error is [`NotThere`](Self::NotThere).
    pub fn is_not_there(&self) -> bool {
        matches!(self, Self::NotThere(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::NotThere(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for AskError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("NotThere", |e| e.read(Self::NotThere)),
        ("Old.NotThere", |e| e.read(Self::NotThere)),
    ];
}

tinsmith_runtime::operation_error!(AskError);
