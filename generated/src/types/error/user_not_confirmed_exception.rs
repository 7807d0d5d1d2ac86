// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UserNotConfirmedException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The user signed up and has yet to confirm it.
///
/// Have them enter the code that they were sent (`ConfirmSignUp`), or confirm them yourself with
/// `AdminConfirmSignUp`; then sign in again.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UserNotConfirmedException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl UserNotConfirmedException {
    /// Begins to build a [`UserNotConfirmedException`].
    pub fn builder() -> UserNotConfirmedExceptionBuilder {
        UserNotConfirmedExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for UserNotConfirmedException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "UserNotConfirmedException",
            self.message.as_deref(),
        )
    }
}

impl Error for UserNotConfirmedException {}

impl ProvideErrorMetadata for UserNotConfirmedException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for UserNotConfirmedException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for UserNotConfirmedException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds a [`UserNotConfirmedException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct UserNotConfirmedExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl UserNotConfirmedExceptionBuilder {
    /// What the service says about this failure, in English, for logs rather than for users.
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

    /// The [`UserNotConfirmedException`].
    pub fn build(self) -> UserNotConfirmedException {
        UserNotConfirmedException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl UserNotConfirmedException {
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
