// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `Send`.

use std::error::Error;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};

use self::builders::{SendInputBuilder, SendOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `Send`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SendShape;

static SCHEMA: OperationSchema = OperationSchema::new(
        "Send",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("POST", "/send", 200)
    .unsigned_payload();
impl Operation for SendShape {
    type Input = SendInput;
    type Output = SendOutput;
    type Error = SendError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `Send`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct SendInput {}

impl SendInput {
    /// Creates a builder for [`SendInput`].
    pub fn builder() -> SendInputBuilder {
        SendInputBuilder::default()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl SerializeShape for SendInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, _: &mut dyn ShapeSerializer) {}
}

#[cfg(feature = "validation")]
impl SendInput {
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

/// The output of `Send`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct SendOutput {
    pub(crate) _request_id: Option<String>,
}

impl SendOutput {
    /// Creates a builder for [`SendOutput`].
    pub fn builder() -> SendOutputBuilder {
        SendOutputBuilder::default()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl DeserializeShape for SendOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.structure(&OUTPUT_SCHEMA, &mut |_, _, _| Ok(()))?;
        Ok(Self::builder().build())
    }
}

impl RequestId for SendOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for SendOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `Send`.
#[derive(Debug)]
#[non_exhaustive]
pub enum SendError {
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl SendError {
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

impl OperationError for SendError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

tinsmith_runtime::operation_error!(SendError);
