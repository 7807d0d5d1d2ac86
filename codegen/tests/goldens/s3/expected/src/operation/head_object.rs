// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `HeadObject`.

#![allow(deprecated, reason = "deprecated parts of the model stay usable")]

use std::error::Error;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{Binding, Member, OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId, RequestIdExt};
use crate::primitives::DateTime;
use crate::types::error::NotFound;

use self::builders::{HeadObjectInputBuilder, HeadObjectOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `HeadObject`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct HeadObject;

static SCHEMA: OperationSchema = OperationSchema::new(
        "HeadObject",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("HEAD", "/{Key+}", 200);
impl Operation for HeadObject {
    type Input = HeadObjectInput;
    type Output = HeadObjectOutput;
    type Error = HeadObjectError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `HeadObject`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct HeadObjectInput {
    /// The member `Bucket`.
    pub bucket: Option<String>,
    /// The member `Key`.
    pub key: Option<String>,
}

impl HeadObjectInput {
    /// Creates a builder for [`HeadObjectInput`].
    pub fn builder() -> HeadObjectInputBuilder {
        HeadObjectInputBuilder::default()
    }

    /// The member `Bucket`.
    pub fn bucket(&self) -> Option<&str> {
        self.bucket.as_deref()
    }

    /// The member `Key`.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "ObjectInput",
    &[
        Member::string("Bucket", "bucket").bound(Binding::Label).required(),
        Member::string("Key", "key").bound(Binding::Label).required(),
    ],
);

impl SerializeShape for HeadObjectInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.bucket);
        out.write(&INPUT_SCHEMA.members[1], &self.key);
    }
}

#[cfg(feature = "validation")]
impl HeadObjectInput {
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

/// The output of `HeadObject`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct HeadObjectOutput {
    /// The member `ETag`.
    pub e_tag: Option<String>,
    /// The member `Expires`.
    #[deprecated(note = "use `expires_string`, which has the text of the header")]
    pub expires: Option<DateTime>,
    /// The text of the header of the member `Expires`.
    pub expires_string: Option<String>,
    pub(crate) _request_id: Option<String>,
    pub(crate) _extended_request_id: Option<String>,
}

impl HeadObjectOutput {
    /// Creates a builder for [`HeadObjectOutput`].
    pub fn builder() -> HeadObjectOutputBuilder {
        HeadObjectOutputBuilder::default()
    }

    /// The member `ETag`.
    pub fn e_tag(&self) -> Option<&str> {
        self.e_tag.as_deref()
    }

    /// The member `Expires`.
    #[deprecated(note = "use `expires_string`, which has the text of the header")]
    pub fn expires(&self) -> Option<&DateTime> {
        self.expires.as_ref()
    }

    /// The text of the header of the member `Expires`.
    pub fn expires_string(&self) -> Option<&str> {
        self.expires_string.as_deref()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "HeadObjectOutput",
    &[
        Member::string("ETag", "e_tag").bound(Binding::Header("etag")),
        Member::timestamp("Expires", "expires")
            .bound(Binding::Header("expires"))
            .lenient(),
        Member::string("ExpiresString", "expires_string")
            .bound(Binding::Header("expires")),
    ],
);

impl DeserializeShape for HeadObjectOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.e_tag = input.read(member)?,
                        1 => shape.expires = input.read(member)?,
                        _ => shape.expires_string = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

impl RequestId for HeadObjectOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for HeadObjectOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }

    fn set_extended_request_id(&mut self, id: Option<String>) {
        self._extended_request_id = id;
    }
}

impl RequestIdExt for HeadObjectOutput {
    fn extended_request_id(&self) -> Option<&str> {
        self._extended_request_id.as_deref()
    }
}

/// The errors of `HeadObject`.
#[derive(Debug)]
#[non_exhaustive]
pub enum HeadObjectError {
    /// The error `NotFound`.
    NotFound(NotFound),
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl HeadObjectError {
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

    /// Returns whether the error is [`NotFound`](Self::NotFound).
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::NotFound(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::NotFound(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for HeadObjectError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("NotFound", |e| e.read(Self::NotFound)),
    ];
}

tinsmith_runtime::operation_error!(HeadObjectError);
