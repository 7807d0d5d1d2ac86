// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `Insist`.

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

use self::builders::{InsistInputBuilder, InsistOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `Insist`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Insist;

static SCHEMA: OperationSchema = OperationSchema::new(
    "Insist",
    &crate::meta::SCHEMA,
    &INPUT_SCHEMA,
    &OUTPUT_SCHEMA,
);

impl Operation for Insist {
    type Input = InsistInput;
    type Output = InsistOutput;
    type Error = InsistError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `Insist`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InsistInput {
    /// The member `required`.
    pub required: Option<String>,
}

impl InsistInput {
    /// Creates a builder for [`InsistInput`].
    pub fn builder() -> InsistInputBuilder {
        InsistInputBuilder::default()
    }

    /// The member `required`.
    pub fn required(&self) -> Option<&str> {
        self.required.as_deref()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "InsistInput",
    &[Member::string("required", "required").idempotency_token()],
);

impl SerializeShape for InsistInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.required);
    }
}

#[cfg(feature = "validation")]
impl InsistInput {
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

/// The output of `Insist`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InsistOutput {
    pub(crate) _request_id: Option<String>,
}

impl InsistOutput {
    /// Creates a builder for [`InsistOutput`].
    pub fn builder() -> InsistOutputBuilder {
        InsistOutputBuilder::default()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl DeserializeShape for InsistOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.structure(&OUTPUT_SCHEMA, &mut |_, _, _| Ok(()))?;
        Ok(Self::builder().build())
    }
}

impl RequestId for InsistOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for InsistOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `Insist`.
#[derive(Debug)]
#[non_exhaustive]
pub enum InsistError {
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl InsistError {
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

impl OperationError for InsistError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

tinsmith_runtime::operation_error!(InsistError);
