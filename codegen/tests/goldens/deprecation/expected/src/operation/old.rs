// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `Old`.

#![allow(deprecated, reason = "deprecated parts of the model stay usable")]

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

use self::builders::{OldInputBuilder, OldOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `Old`.
#[deprecated(note = "Use `Echo`. (since 2026-01-01 \\[1])")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Old;

static SCHEMA: OperationSchema = OperationSchema::new(
    "Old",
    &crate::meta::SCHEMA,
    &INPUT_SCHEMA,
    &OUTPUT_SCHEMA,
);

impl Operation for Old {
    type Input = OldInput;
    type Output = OldOutput;
    type Error = OldError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `Old`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct OldInput {}

impl OldInput {
    /// Creates a builder for [`OldInput`].
    pub fn builder() -> OldInputBuilder {
        OldInputBuilder::default()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl SerializeShape for OldInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, _: &mut dyn ShapeSerializer) {}
}

#[cfg(feature = "validation")]
impl OldInput {
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

/// The output of `Old`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct OldOutput {
    pub(crate) _request_id: Option<String>,
}

impl OldOutput {
    /// Creates a builder for [`OldOutput`].
    pub fn builder() -> OldOutputBuilder {
        OldOutputBuilder::default()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl DeserializeShape for OldOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.structure(&OUTPUT_SCHEMA, &mut |_, _, _| Ok(()))?;
        Ok(Self::builder().build())
    }
}

impl RequestId for OldOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for OldOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `Old`.
#[derive(Debug)]
#[non_exhaustive]
pub enum OldError {
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl OldError {
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

impl OperationError for OldError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

tinsmith_runtime::operation_error!(OldError);
