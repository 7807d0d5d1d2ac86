// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UnexpectedLambdaException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// A Lambda trigger of the user pool could not be run properly.
///
/// Check that the function exists, that its resource policy lets Cognito invoke it, and that it
/// finishes in time: Cognito waits 5 seconds. The function's log tells more.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UnexpectedLambdaException {
    /// Which trigger failed and how, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl UnexpectedLambdaException {
    /// Begins to build an [`UnexpectedLambdaException`].
    pub fn builder() -> UnexpectedLambdaExceptionBuilder {
        UnexpectedLambdaExceptionBuilder::default()
    }

    /// Which trigger failed and how, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for UnexpectedLambdaException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "UnexpectedLambdaException",
            self.message.as_deref(),
        )
    }
}

impl Error for UnexpectedLambdaException {}

impl ProvideErrorMetadata for UnexpectedLambdaException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for UnexpectedLambdaException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for UnexpectedLambdaException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds an [`UnexpectedLambdaException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct UnexpectedLambdaExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl UnexpectedLambdaExceptionBuilder {
    /// Which trigger failed and how, in English.
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

    /// The [`UnexpectedLambdaException`].
    pub fn build(self) -> UnexpectedLambdaException {
        UnexpectedLambdaException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl UnexpectedLambdaException {
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
