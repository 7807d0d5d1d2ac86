// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `Echo`.

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

use self::builders::{EchoInputBuilder, EchoOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `Echo`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Echo;

static SCHEMA: OperationSchema = OperationSchema::new(
    "Echo",
    &crate::meta::SCHEMA,
    &INPUT_SCHEMA,
    &OUTPUT_SCHEMA,
);

impl Operation for Echo {
    type Input = EchoInput;
    type Output = EchoOutput;
    type Error = EchoError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `Echo`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct EchoInput {
    /// The member `token`.
    pub token: Option<String>,
}

impl EchoInput {
    /// Creates a builder for [`EchoInput`].
    pub fn builder() -> EchoInputBuilder {
        EchoInputBuilder::default()
    }

    /// The member `token`.
    pub fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "EchoInput",
    &[Member::string("token", "token").idempotency_token()],
);

impl SerializeShape for EchoInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.token);
    }
}

#[cfg(feature = "validation")]
impl EchoInput {
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

/// The output of `Echo`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct EchoOutput {
    pub(crate) _request_id: Option<String>,
}

impl EchoOutput {
    /// Creates a builder for [`EchoOutput`].
    pub fn builder() -> EchoOutputBuilder {
        EchoOutputBuilder::default()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl DeserializeShape for EchoOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.structure(&OUTPUT_SCHEMA, &mut |_, _, _| Ok(()))?;
        Ok(Self::builder().build())
    }
}

impl RequestId for EchoOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for EchoOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `Echo`.
#[derive(Debug)]
#[non_exhaustive]
pub enum EchoError {
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl EchoError {
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

impl OperationError for EchoError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

tinsmith_runtime::operation_error!(EchoError);
