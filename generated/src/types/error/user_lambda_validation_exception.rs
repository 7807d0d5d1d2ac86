// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UserLambdaValidationException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// A Lambda trigger of the user pool turned the user away by raising an error.
///
/// This is how your own function says no: a pre authentication trigger that blocks a user, for
/// instance. Its error text is part of the message.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UserLambdaValidationException {
    /// Which trigger raised an error, and that error's own text.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl UserLambdaValidationException {
    /// Begins to build a [`UserLambdaValidationException`].
    pub fn builder() -> UserLambdaValidationExceptionBuilder {
        UserLambdaValidationExceptionBuilder::default()
    }

    /// Which trigger raised an error, and that error's own text.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for UserLambdaValidationException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "UserLambdaValidationException",
            self.message.as_deref(),
        )
    }
}

impl Error for UserLambdaValidationException {}

impl ProvideErrorMetadata for UserLambdaValidationException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for UserLambdaValidationException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for UserLambdaValidationException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds a [`UserLambdaValidationException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct UserLambdaValidationExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl UserLambdaValidationExceptionBuilder {
    /// Which trigger raised an error, and that error's own text.
    pub fn message(mut self, input: impl Into<String>) -> Self {
        self.message = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`message`](Self::message).
    pub fn set_message(mut self, input: Option<String>) -> Self {
        self.message = input;
        self
    }

    /// What [`message`](Self::message) is set to so far.
    pub fn get_message(&self) -> &Option<String> {
        &self.message
    }

    /// Sets the error's code, message and request id.
    pub fn meta(mut self, meta: ErrorMetadata) -> Self {
        self.meta = Some(meta);
        self
    }

    /// Sets or, with `None`, unsets the error's code, message and request id.
    pub fn set_meta(&mut self, meta: Option<ErrorMetadata>) -> &mut Self {
        self.meta = meta;
        self
    }

    /// The [`UserLambdaValidationException`].
    pub fn build(self) -> UserLambdaValidationException {
        UserLambdaValidationException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl UserLambdaValidationException {
    pub(crate) fn read_json(
        object: &Object<'_>,
        meta: ErrorMetadata,
    ) -> Result<Self, ReadError> {
        Ok(Self {
            message: tinsmith_runtime::error::message(object, "message", &meta)?,
            meta,
        })
    }
}
