// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `TooManyRequestsException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// Requests come faster than your quota allows.
///
/// Wait, then try again, longer each time and with some randomness. If this happens in normal
/// operation, ask for a higher quota of user authentication requests.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct TooManyRequestsException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl TooManyRequestsException {
    /// Begins to build a [`TooManyRequestsException`].
    pub fn builder() -> TooManyRequestsExceptionBuilder {
        TooManyRequestsExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for TooManyRequestsException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "TooManyRequestsException",
            self.message.as_deref(),
        )
    }
}

impl Error for TooManyRequestsException {}

impl ProvideErrorMetadata for TooManyRequestsException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for TooManyRequestsException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for TooManyRequestsException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds a [`TooManyRequestsException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct TooManyRequestsExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl TooManyRequestsExceptionBuilder {
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

    /// The [`TooManyRequestsException`].
    pub fn build(self) -> TooManyRequestsException {
        TooManyRequestsException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl TooManyRequestsException {
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
