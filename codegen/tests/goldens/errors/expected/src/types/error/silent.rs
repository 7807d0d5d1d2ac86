// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Silent` and its builder.

use tinsmith_runtime::aws_smithy_types::retry::ErrorKind;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::ErrorMetadata;

/// The shape `Silent` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Silent {
    /// The member `code`.
    pub code: Option<i32>,
    /// The service's description of the error.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl Silent {
    /// Creates a builder for [`Silent`].
    pub fn builder() -> SilentBuilder {
        SilentBuilder::default()
    }

    /// The member `code`.
    pub fn code(&self) -> Option<i32> {
        self.code
    }

    /// The service's description of the error.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
        "Silent",
        &[Member::integer("code", "code"), Member::string("message", "message")],
    )
    .retryable(ErrorKind::ClientError);
impl SerializeShape for Silent {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.code);
        out.write(&SCHEMA.members[1], &self.message);
    }
}

impl DeserializeShape for Silent {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.code = input.read(member)?,
                        _ => shape.message = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

impl Silent {
    /// Returns why a retry may succeed.
    pub fn retryable_error_kind(&self) -> ErrorKind {
        ErrorKind::ClientError
    }
}

tinsmith_runtime::modeled_error!(Silent, SCHEMA, message);

/// Builds a [`Silent`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct SilentBuilder {
    code: Option<i32>,
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl SilentBuilder {
    /// The member `code`.
    pub fn code(mut self, input: i32) -> Self {
        self.code = Some(input);
        self
    }

    /// Sets or clears [`code`](Self::code).
    pub fn set_code(mut self, input: Option<i32>) -> Self {
        self.code = input;
        self
    }

    /// Returns the value set for [`code`](Self::code).
    pub fn get_code(&self) -> &Option<i32> {
        &self.code
    }

    /// The service's description of the error.
    pub fn message(mut self, input: impl Into<String>) -> Self {
        self.message = Some(input.into());
        self
    }

    /// Sets or clears [`message`](Self::message).
    pub fn set_message(mut self, input: Option<String>) -> Self {
        self.message = input;
        self
    }

    /// Returns the value set for [`message`](Self::message).
    pub fn get_message(&self) -> &Option<String> {
        &self.message
    }

    /// Sets the error's code, message and request ID.
    pub fn meta(mut self, meta: ErrorMetadata) -> Self {
        self.meta = Some(meta);
        self
    }

    /// Sets or clears the error's code, message and request ID.
    pub fn set_meta(&mut self, meta: Option<ErrorMetadata>) -> &mut Self {
        self.meta = meta;
        self
    }

    /// Builds the [`Silent`].
    pub fn build(self) -> Silent {
        Silent {
            code: self.code,
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}
