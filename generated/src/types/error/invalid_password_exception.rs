// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidPasswordException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The new password does not meet the password policy of the user pool.
///
/// Length and kinds of characters are the usual rules. Let the user choose another and answer
/// `NEW_PASSWORD_REQUIRED` again.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidPasswordException {
    /// Which rule the password breaks, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidPasswordException {
    /// Begins to build an [`InvalidPasswordException`].
    pub fn builder() -> InvalidPasswordExceptionBuilder {
        InvalidPasswordExceptionBuilder::default()
    }

    /// Which rule the password breaks, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for InvalidPasswordException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "InvalidPasswordException",
            self.message.as_deref(),
        )
    }
}

impl Error for InvalidPasswordException {}

impl ProvideErrorMetadata for InvalidPasswordException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for InvalidPasswordException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for InvalidPasswordException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds an [`InvalidPasswordException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct InvalidPasswordExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl InvalidPasswordExceptionBuilder {
    /// Which rule the password breaks, in English.
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

    /// The [`InvalidPasswordException`].
    pub fn build(self) -> InvalidPasswordException {
        InvalidPasswordException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl InvalidPasswordException {
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
