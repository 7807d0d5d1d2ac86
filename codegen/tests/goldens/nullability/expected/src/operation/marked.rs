// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `Marked`.

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

use self::builders::{MarkedInputBuilder, MarkedOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `Marked`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Marked;

static SCHEMA: OperationSchema = OperationSchema::new(
    "Marked",
    &crate::meta::SCHEMA,
    &INPUT_SCHEMA,
    &OUTPUT_SCHEMA,
);

impl Operation for Marked {
    type Input = MarkedInput;
    type Output = MarkedOutput;
    type Error = MarkedError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `Marked`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct MarkedInput {
    /// The member `required`.
    pub required: Option<String>,
    /// The member `preset`.
    pub preset: Option<i32>,
}

impl MarkedInput {
    /// Creates a builder for [`MarkedInput`].
    pub fn builder() -> MarkedInputBuilder {
        MarkedInputBuilder::default()
    }

    /// The member `required`.
    pub fn required(&self) -> Option<&str> {
        self.required.as_deref()
    }

    /// The member `preset`.
    pub fn preset(&self) -> Option<i32> {
        self.preset
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "MarkedInput",
    &[
        Member::string("required", "required").required(),
        Member::integer("preset", "preset"),
    ],
);

impl SerializeShape for MarkedInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.required);
        out.write(&INPUT_SCHEMA.members[1], &self.preset);
    }
}

#[cfg(feature = "validation")]
impl MarkedInput {
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

/// The output of `Marked`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct MarkedOutput {
    pub(crate) _request_id: Option<String>,
}

impl MarkedOutput {
    /// Creates a builder for [`MarkedOutput`].
    pub fn builder() -> MarkedOutputBuilder {
        MarkedOutputBuilder::default()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl DeserializeShape for MarkedOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.structure(&OUTPUT_SCHEMA, &mut |_, _, _| Ok(()))?;
        Ok(Self::builder().build())
    }
}

impl RequestId for MarkedOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for MarkedOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `Marked`.
#[derive(Debug)]
#[non_exhaustive]
pub enum MarkedError {
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl MarkedError {
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

impl OperationError for MarkedError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

tinsmith_runtime::operation_error!(MarkedError);
