// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `Attach`.

use std::error::Error;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{Binding, Member, OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::primitives::Blob;
use crate::types::Origin;

use self::builders::{AttachInputBuilder, AttachOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `Attach`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attach;

static SCHEMA: OperationSchema = OperationSchema::new(
        "Attach",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("POST", "/files", 200);
impl Operation for Attach {
    type Input = AttachInput;
    type Output = AttachOutput;
    type Error = AttachError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `Attach`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AttachInput {
    /// The member `owner`.
    pub owner: Option<String>,
    /// The member `content`.
    pub content: Option<Blob>,
}

impl AttachInput {
    /// Creates a builder for [`AttachInput`].
    pub fn builder() -> AttachInputBuilder {
        AttachInputBuilder::default()
    }

    /// The member `owner`.
    pub fn owner(&self) -> Option<&str> {
        self.owner.as_deref()
    }

    /// The member `content`.
    pub fn content(&self) -> Option<&Blob> {
        self.content.as_ref()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "AttachInput",
    &[
        Member::string("owner", "owner").bound(Binding::Header("x-owner")),
        Member::blob("content", "content")
            .bound(Binding::Payload)
            .media_type("application/pdf"),
    ],
);

impl SerializeShape for AttachInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.owner);
        out.write(&INPUT_SCHEMA.members[1], &self.content);
    }
}

#[cfg(feature = "validation")]
impl AttachInput {
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

/// The output of `Attach`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AttachOutput {
    /// The member `etag`.
    pub etag: Option<String>,
    /// The member `origin`.
    pub origin: Option<Origin>,
    pub(crate) _request_id: Option<String>,
}

impl AttachOutput {
    /// Creates a builder for [`AttachOutput`].
    pub fn builder() -> AttachOutputBuilder {
        AttachOutputBuilder::default()
    }

    /// The member `etag`.
    pub fn etag(&self) -> Option<&str> {
        self.etag.as_deref()
    }

    /// The member `origin`.
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "AttachOutput",
    &[
        Member::string("etag", "etag").bound(Binding::Header("etag")),
        Member::structure("origin", "origin").bound(Binding::Payload),
    ],
);

impl DeserializeShape for AttachOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.etag = input.read(member)?,
                        _ => shape.origin = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

impl RequestId for AttachOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for AttachOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `Attach`.
#[derive(Debug)]
#[non_exhaustive]
pub enum AttachError {
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl AttachError {
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

impl OperationError for AttachError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

tinsmith_runtime::operation_error!(AttachError);
