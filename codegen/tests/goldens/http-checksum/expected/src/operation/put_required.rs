// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `PutRequired`.

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
use crate::types::Algorithm;

use self::builders::{PutRequiredInputBuilder, PutRequiredOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `PutRequired`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PutRequired;

static SCHEMA: OperationSchema = OperationSchema::new(
        "PutRequired",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("PUT", "/required", 200)
    .http_checksum(HttpChecksum::new().algorithm("algorithm").required());
impl Operation for PutRequired {
    type Input = PutRequiredInput;
    type Output = PutRequiredOutput;
    type Error = PutRequiredError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `PutRequired`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PutRequiredInput {
    /// The member `algorithm`.
    pub algorithm: Option<Algorithm>,
    /// The member `sha256`.
    pub sha256: Option<String>,
    /// The member `body`.
    pub body: Option<Blob>,
}

impl PutRequiredInput {
    /// Creates a builder for [`PutRequiredInput`].
    pub fn builder() -> PutRequiredInputBuilder {
        PutRequiredInputBuilder::default()
    }

    /// The member `algorithm`.
    pub fn algorithm(&self) -> Option<&Algorithm> {
        self.algorithm.as_ref()
    }

    /// The member `sha256`.
    pub fn sha256(&self) -> Option<&str> {
        self.sha256.as_deref()
    }

    /// The member `body`.
    pub fn body(&self) -> Option<&Blob> {
        self.body.as_ref()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "PutInput",
    &[
        Member::enumeration("algorithm", "algorithm", Algorithm::values())
            .bound(Binding::Header("x-amz-sdk-checksum-algorithm")),
        Member::string("sha256", "sha256")
            .bound(Binding::Header("x-amz-checksum-sha256")),
        Member::blob("body", "body").bound(Binding::Payload),
    ],
);

impl SerializeShape for PutRequiredInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.algorithm);
        out.write(&INPUT_SCHEMA.members[1], &self.sha256);
        out.write(&INPUT_SCHEMA.members[2], &self.body);
    }
}

#[cfg(feature = "validation")]
impl PutRequiredInput {
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

/// The output of `PutRequired`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PutRequiredOutput {
    pub(crate) _request_id: Option<String>,
}

impl PutRequiredOutput {
    /// Creates a builder for [`PutRequiredOutput`].
    pub fn builder() -> PutRequiredOutputBuilder {
        PutRequiredOutputBuilder::default()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl DeserializeShape for PutRequiredOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.structure(&OUTPUT_SCHEMA, &mut |_, _, _| Ok(()))?;
        Ok(Self::builder().build())
    }
}

impl RequestId for PutRequiredOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for PutRequiredOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `PutRequired`.
#[derive(Debug)]
#[non_exhaustive]
pub enum PutRequiredError {
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl PutRequiredError {
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

impl OperationError for PutRequiredError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

tinsmith_runtime::operation_error!(PutRequiredError);
