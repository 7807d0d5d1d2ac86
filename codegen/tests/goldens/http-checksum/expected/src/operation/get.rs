// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `Get`.

use std::error::Error;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{Binding, HttpChecksum, Member, OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::primitives::Blob;
use crate::types::Mode;

use self::builders::{GetInputBuilder, GetOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `Get`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Get;

static SCHEMA: OperationSchema = OperationSchema::new(
        "Get",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("GET", "/get", 200)
    .http_checksum(
        HttpChecksum::new()
            .validation_mode("mode")
            .response(&["CRC64NVME", "CRC32", "CRC32C", "SHA256", "SHA1", "SHA512"]),
    );
impl Operation for Get {
    type Input = GetInput;
    type Output = GetOutput;
    type Error = GetError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `Get`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct GetInput {
    /// The member `mode`.
    pub mode: Option<Mode>,
}

impl GetInput {
    /// Creates a builder for [`GetInput`].
    pub fn builder() -> GetInputBuilder {
        GetInputBuilder::default()
    }

    /// The member `mode`.
    pub fn mode(&self) -> Option<&Mode> {
        self.mode.as_ref()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "GetInput",
    &[
        Member::enumeration("mode", "mode", Mode::values())
            .bound(Binding::Header("x-amz-checksum-mode")),
    ],
);

impl SerializeShape for GetInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.mode);
    }
}

#[cfg(feature = "validation")]
impl GetInput {
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

/// The output of `Get`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct GetOutput {
    /// The member `body`.
    pub body: Option<Blob>,
    pub(crate) _request_id: Option<String>,
}

impl GetOutput {
    /// Creates a builder for [`GetOutput`].
    pub fn builder() -> GetOutputBuilder {
        GetOutputBuilder::default()
    }

    /// The member `body`.
    pub fn body(&self) -> Option<&Blob> {
        self.body.as_ref()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "GetOutput",
    &[Member::blob("body", "body").bound(Binding::Payload)],
);

impl DeserializeShape for GetOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |_, member, input| {
                    shape.body = input.read(member)?;
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

impl RequestId for GetOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for GetOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `Get`.
#[derive(Debug)]
#[non_exhaustive]
pub enum GetError {
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl GetError {
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

impl OperationError for GetError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

tinsmith_runtime::operation_error!(GetError);
