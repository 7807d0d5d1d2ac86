// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidScopeException` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::ErrorMetadata;

/// The shape `InvalidScopeException` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidScopeException {
    /// The member `error`.
    pub error: Option<String>,
    /// The member `error_description`.
    pub error_description: Option<String>,
    /// The service's description of the error.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidScopeException {
    /// Creates a builder for [`InvalidScopeException`].
    pub fn builder() -> InvalidScopeExceptionBuilder {
        InvalidScopeExceptionBuilder::default()
    }

    /// The member `error`.
    pub fn error(&self) -> Option<&str> {
        self.error.as_deref()
    }

    /// The member `error_description`.
    pub fn error_description(&self) -> Option<&str> {
        self.error_description.as_deref()
    }

    /// The service's description of the error.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "InvalidScopeException",
    &[
        Member::string("error", "error"),
        Member::string("error_description", "error_description"),
        Member::string("message", "message"),
    ],
);

impl SerializeShape for InvalidScopeException {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.error);
        out.write(&SCHEMA.members[1], &self.error_description);
        out.write(&SCHEMA.members[2], &self.message);
    }
}

impl DeserializeShape for InvalidScopeException {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.error = input.read(member)?,
                        1 => shape.error_description = input.read(member)?,
                        _ => shape.message = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

tinsmith_runtime::modeled_error!(InvalidScopeException, SCHEMA, message);

/// Builds an [`InvalidScopeException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct InvalidScopeExceptionBuilder {
    error: Option<String>,
    error_description: Option<String>,
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl InvalidScopeExceptionBuilder {
    /// The member `error`.
    pub fn error(mut self, input: impl Into<String>) -> Self {
        self.error = Some(input.into());
        self
    }

    /// Sets or clears [`error`](Self::error).
    pub fn set_error(mut self, input: Option<String>) -> Self {
        self.error = input;
        self
    }

    /// Returns the value set for [`error`](Self::error).
    pub fn get_error(&self) -> &Option<String> {
        &self.error
    }

    /// The member `error_description`.
    pub fn error_description(mut self, input: impl Into<String>) -> Self {
        self.error_description = Some(input.into());
        self
    }

    /// Sets or clears [`error_description`](Self::error_description).
    pub fn set_error_description(mut self, input: Option<String>) -> Self {
        self.error_description = input;
        self
    }

    /// Returns the value set for [`error_description`](Self::error_description).
    pub fn get_error_description(&self) -> &Option<String> {
        &self.error_description
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

    /// Builds the [`InvalidScopeException`].
    pub fn build(self) -> InvalidScopeException {
        InvalidScopeException {
            error: self.error,
            error_description: self.error_description,
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}
