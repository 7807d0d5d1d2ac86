// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AccessDeniedException` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{BuildError, ErrorMetadata};
use crate::types::OAuth2ErrorCode;

/// The shape `AccessDeniedException` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AccessDeniedException {
    /// The member `error`.
    pub error: OAuth2ErrorCode,
    /// The member `message`.
    pub message: String,
    pub(crate) meta: ErrorMetadata,
}

impl AccessDeniedException {
    /// Creates a builder for [`AccessDeniedException`].
    pub fn builder() -> AccessDeniedExceptionBuilder {
        AccessDeniedExceptionBuilder::default()
    }

    /// The member `error`.
    pub fn error(&self) -> &OAuth2ErrorCode {
        &self.error
    }

    /// The member `message`.
    pub fn message(&self) -> &str {
        &self.message
    }
}

static SCHEMA: Schema = Schema::structure(
    "AccessDeniedException",
    &[
        Member::enumeration("error", "error", OAuth2ErrorCode::values()),
        Member::string("message", "message"),
    ],
);

impl SerializeShape for AccessDeniedException {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.error);
        out.write(&SCHEMA.members[1], &self.message);
    }
}

impl DeserializeShape for AccessDeniedException {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.error = input.read(member)?,
                        _ => shape.message = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.error.get_or_insert_with(|| OAuth2ErrorCode::from("no value was set"));
        shape.message.get_or_insert_default();
        Ok(shape.build()?)
    }
}

tinsmith_runtime::modeled_error!(AccessDeniedException, SCHEMA, message);

/// Builds an [`AccessDeniedException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct AccessDeniedExceptionBuilder {
    error: Option<OAuth2ErrorCode>,
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl AccessDeniedExceptionBuilder {
    /// The member `error`.
    pub fn error(mut self, input: OAuth2ErrorCode) -> Self {
        self.error = Some(input);
        self
    }

    /// Sets or clears [`error`](Self::error).
    pub fn set_error(mut self, input: Option<OAuth2ErrorCode>) -> Self {
        self.error = input;
        self
    }

    /// Returns the value set for [`error`](Self::error).
    pub fn get_error(&self) -> &Option<OAuth2ErrorCode> {
        &self.error
    }

    /// The member `message`.
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

    /// Builds the [`AccessDeniedException`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<AccessDeniedException, BuildError> {
        Ok(AccessDeniedException {
            error: self
                .error
                .ok_or_else(|| BuildError::missing_field(
                    "error",
                    "it is required to build `AccessDeniedException`",
                ))?,
            message: self
                .message
                .ok_or_else(|| BuildError::missing_field(
                    "message",
                    "it is required to build `AccessDeniedException`",
                ))?,
            meta: self.meta.unwrap_or_default(),
        })
    }
}
