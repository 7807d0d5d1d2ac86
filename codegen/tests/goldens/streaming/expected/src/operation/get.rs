// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `Get`.

use std::collections::HashMap;
use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::{ModeledError, OperationError, ReadError};
use tinsmith_runtime::operation::OutputShape;
use tinsmith_runtime::schema::{Binding, Member, OperationSchema, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{ErrorMetadata, Unhandled};
use crate::operation::{Operation, RequestId};
use crate::primitives::ByteStream;
use crate::types::error::NotThere;

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
    .http("GET", "/things/{key}", 200);
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
    /// The member `key`.
    pub key: Option<String>,
}

impl GetInput {
    /// Creates a builder for [`GetInput`].
    pub fn builder() -> GetInputBuilder {
        GetInputBuilder::default()
    }

    /// The member `key`.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "GetInput",
    &[Member::string("key", "key").bound(Binding::Label).required()],
);

impl SerializeShape for GetInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[0], &self.key);
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
#[non_exhaustive]
pub struct GetOutput {
    /// The member `body`.
    pub body: ByteStream,
    /// The member `tag`.
    pub tag: Option<String>,
    /// The member `marks`.
    pub marks: Option<HashMap<String, String>>,
    /// The member `status`.
    pub status: Option<i32>,
    pub(crate) _request_id: Option<String>,
}

impl GetOutput {
    /// Creates a builder for [`GetOutput`].
    pub fn builder() -> GetOutputBuilder {
        GetOutputBuilder::default()
    }

    /// The member `body`.
    pub fn body(&self) -> &ByteStream {
        &self.body
    }

    /// The member `tag`.
    pub fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// The member `marks`.
    pub fn marks(&self) -> Option<&HashMap<String, String>> {
        self.marks.as_ref()
    }

    /// The member `status`.
    pub fn status(&self) -> Option<i32> {
        self.status
    }
}

impl fmt::Debug for GetOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::output(f, "GetOutput", self, &self._request_id)
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure(
    "GetOutput",
    &[
        Member::blob("body", "body").streaming().bound(Binding::Payload),
        Member::string("tag", "tag").bound(Binding::Header("etag")),
        Member::map(
                "marks",
                "marks",
                &Member::string("key", "key"),
                &Member::string("value", "value"),
            )
            .bound(Binding::PrefixHeaders("x-mark-")),
        Member::integer("status", "status").bound(Binding::ResponseCode),
    ],
);

impl SerializeShape for GetOutput {
    fn schema(&self) -> &'static Schema {
        &OUTPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&OUTPUT_SCHEMA.members[0], &self.body);
        out.write(&OUTPUT_SCHEMA.members[1], &self.tag);
        out.write(&OUTPUT_SCHEMA.members[2], &self.marks);
        out.write(&OUTPUT_SCHEMA.members[3], &self.status);
    }
}

impl DeserializeShape for GetOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &OUTPUT_SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.body = input.read(member)?,
                        1 => shape.tag = input.read(member)?,
                        2 => shape.marks = input.read(member)?,
                        _ => shape.status = input.read(member)?,
                    }
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
    /// The error `NotThere`.
    NotThere(NotThere),
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

    /// Returns whether the error is [`NotThere`](Self::NotThere).
    pub fn is_not_there(&self) -> bool {
        matches!(self, Self::NotThere(_))
    }

    fn inner(&self) -> &(dyn ModeledError + 'static) {
        match self {
            Self::NotThere(inner) => inner,
            Self::Unhandled(inner) => inner,
        }
    }
}

impl OperationError for GetError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[
        ("NotThere", |e| e.read(Self::NotThere)),
    ];
}

tinsmith_runtime::operation_error!(GetError);
