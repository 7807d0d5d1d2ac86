// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The types of the operation `Speak`.

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

use self::builders::{SpeakInputBuilder, SpeakOutputBuilder};

pub mod builders;

#[cfg(feature = "client")]
mod client;

/// The operation `Speak`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Speak;

static SCHEMA: OperationSchema = OperationSchema::new(
        "Speak",
        &crate::meta::SCHEMA,
        &INPUT_SCHEMA,
        &OUTPUT_SCHEMA,
    )
    .http("POST", "/speech", 200)
    .presigned_as_get();
impl Operation for Speak {
    type Input = SpeakInput;
    type Output = SpeakOutput;
    type Error = SpeakError;
    const SCHEMA: &'static OperationSchema = &SCHEMA;
}

/// The input of `Speak`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct SpeakInput {
    /// The member `text`.
    pub text: Option<String>,
    /// The member `marks`.
    pub marks: Option<Vec<String>>,
    /// The member `rate`.
    pub rate: Option<i32>,
}

impl SpeakInput {
    /// Creates a builder for [`SpeakInput`].
    pub fn builder() -> SpeakInputBuilder {
        SpeakInputBuilder::default()
    }

    /// The member `text`.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }

    /// The member `marks`.
    ///
    /// Returns an empty slice if the list is absent. The field `marks` distinguishes the two.
    pub fn marks(&self) -> &[String] {
        self.marks.as_deref().unwrap_or_default()
    }

    /// The member `rate`.
    pub fn rate(&self) -> Option<i32> {
        self.rate
    }
}

static INPUT_SCHEMA: Schema = Schema::structure(
    "SpeakInput",
    &[
        Member::string("text", "text"),
        Member::list("marks", "marks", &Member::string("member", "member")),
        Member::integer("rate", "rate"),
    ],
);

impl SerializeShape for SpeakInput {
    fn schema(&self) -> &'static Schema {
        &INPUT_SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&INPUT_SCHEMA.members[1], &self.marks);
        out.write(&INPUT_SCHEMA.members[2], &self.rate);
        out.write(&INPUT_SCHEMA.members[0], &self.text);
    }
}

#[cfg(feature = "validation")]
impl SpeakInput {
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

/// The output of `Speak`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct SpeakOutput {
    pub(crate) _request_id: Option<String>,
}

impl SpeakOutput {
    /// Creates a builder for [`SpeakOutput`].
    pub fn builder() -> SpeakOutputBuilder {
        SpeakOutputBuilder::default()
    }
}

static OUTPUT_SCHEMA: Schema = Schema::structure("Unit", &[]);

impl DeserializeShape for SpeakOutput {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.structure(&OUTPUT_SCHEMA, &mut |_, _, _| Ok(()))?;
        Ok(Self::builder().build())
    }
}

impl RequestId for SpeakOutput {
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

impl OutputShape for SpeakOutput {
    fn set_request_id(&mut self, id: Option<String>) {
        self._request_id = id;
    }
}

/// The errors of `Speak`.
#[derive(Debug)]
#[non_exhaustive]
pub enum SpeakError {
    /// An error that the model does not list, or a response that cannot be parsed. Match the code that
    /// [`code`](crate::error::ProvideErrorMetadata::code) returns instead of this variant: a later version
    /// may have a variant for the error.
    Unhandled(Unhandled),
}

impl SpeakError {
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

impl OperationError for SpeakError {
    const MODELED: &'static [(&'static str, ReadError<Self>)] = &[];
}

tinsmith_runtime::operation_error!(SpeakError);
