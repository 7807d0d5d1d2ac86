// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `Put`.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{Binding, HttpChecksum, Member, OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::primitives::ByteStream;

use self::builders::{PutInputBuilder, PutOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `Put`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Put;

static SCHEMA: OperationSchema = OperationSchema::new(
        "Put",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("PUT", "/", 200)
    .http_checksum(HttpChecksum::new().algorithm("algorithm"));
impl Operation for Put {
    type Input = PutInput;
    type Output = PutOutput;
    type Error = PutError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `Put`.
#[non_exhaustive]
pub struct PutInput {
    /// The member `algorithm`.
    pub algorithm: Option<String>,
    /// The member `length`.
    pub length: Option<i64>,
    /// The member `body`.
    pub body: ByteStream,
}

impl PutInput {
    /// Creates a builder for [`PutInput`].
    pub fn builder() -> PutInputBuilder {
        PutInputBuilder::default()
    }

    /// The member `algorithm`.
    pub fn algorithm(&self) -> Option<&str> {
        self.algorithm.as_deref()
    }

    /// The member `length`.
    pub fn length(&self) -> Option<i64> {
        self.length
    }

    /// The member `body`.
    pub fn body(&self) -> &ByteStream {
        &self.body
    }
}

impl fmt::Debug for PutInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "PutInput", self)
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "PutInput",
    &[
        Member::string("algorithm", "algorithm")
            .bound(Binding::Header("x-amz-sdk-checksum-algorithm")),
        Member::integer("length", "length").bound(Binding::Header("content-length")),
        Member::blob("body", "body").streaming().bound(Binding::Payload),
    ],
);

impl SerializeShape for PutInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.algorithm);
        out.write(&INPUT_SCHEMA.members[1], &self.length);
        out.write(&INPUT_SCHEMA.members[2], &self.body);
    }
}

#[cfg(feature = "validation")]
impl PutInput {
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

/// The output of `Put`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PutOutput {
    pub(crate) _request_id: Option<String>,
}

impl PutOutput {
    /// Creates a builder for [`PutOutput`].
    pub fn builder() -> PutOutputBuilder {
        PutOutputBuilder::default()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl DeserializeShape for PutOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.structure(&OUTPUT_SCHEMA, &mut |_, _, _| Ok(()))?;
        Ok(Self::builder().build())
    }
}

impl RequestId for PutOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for PutOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `Put`.
#[derive(Debug)]
#[non_exhaustive]
pub enum PutError {
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl PutError {
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

impl OperationError for PutError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

tinsmith_runtime::operation_error!(PutError);
