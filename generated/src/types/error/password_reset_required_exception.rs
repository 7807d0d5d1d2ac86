// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `PasswordResetRequiredException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The user's password was reset, and a new one must be set before any sign-in.
///
/// Take the user through the forgotten-password steps: a code that they have received or ask for
/// with `ForgotPassword`, then `ConfirmForgotPassword`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PasswordResetRequiredException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl PasswordResetRequiredException {
    /// Begins to build a [`PasswordResetRequiredException`].
    pub fn builder() -> PasswordResetRequiredExceptionBuilder {
        PasswordResetRequiredExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for PasswordResetRequiredException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "PasswordResetRequiredException",
            self.message.as_deref(),
        )
    }
}

impl Error for PasswordResetRequiredException {}

impl ProvideErrorMetadata for PasswordResetRequiredException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for PasswordResetRequiredException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for PasswordResetRequiredException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds a [`PasswordResetRequiredException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct PasswordResetRequiredExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl PasswordResetRequiredExceptionBuilder {
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

    /// The [`PasswordResetRequiredException`].
    pub fn build(self) -> PasswordResetRequiredException {
        PasswordResetRequiredException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl PasswordResetRequiredException {
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
