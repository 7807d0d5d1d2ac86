// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Throttled` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::aws_smithy_types::retry::ErrorKind;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError, Value};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// Too many calls. Wait.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Throttled {
    /// The member `errorMessage`.
    pub error_message: Option<String>,
    /// What the service says about the error.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl Throttled {
    /// Begins to build a [`Throttled`].
    pub fn builder() -> ThrottledBuilder {
        ThrottledBuilder::default()
    }

    /// The member `errorMessage`.
    pub fn error_message(&self) -> Option<&str> {
        self.error_message.as_deref()
    }

    /// What the service says about the error.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl Throttled {
    /// Why trying again may help.
    pub fn retryable_error_kind(&self) -> ErrorKind {
        ErrorKind::ThrottlingError
    }
}

impl fmt::Display for Throttled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(f, "Throttled", self.message.as_deref())
    }
}

impl Error for Throttled {}

impl ProvideErrorMetadata for Throttled {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for Throttled {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for Throttled {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }

    fn retryable(&self) -> Option<ErrorKind> {
        Some(ErrorKind::ThrottlingError)
    }
}

/// Builds a [`Throttled`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct ThrottledBuilder {
    error_message: Option<String>,
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl ThrottledBuilder {
    /// The member `errorMessage`.
    pub fn error_message(mut self, input: impl Into<String>) -> Self {
        self.error_message = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`error_message`](Self::error_message).
    pub fn set_error_message(mut self, input: Option<String>) -> Self {
        self.error_message = input;
        self
    }

    /// What [`error_message`](Self::error_message) is set to so far.
    pub fn get_error_message(&self) -> &Option<String> {
        &self.error_message
    }

    /// What the service says about the error.
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

    /// The [`Throttled`].
    pub fn build(self) -> Throttled {
        Throttled {
            error_message: self.error_message,
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl Throttled {
    pub(crate) fn read_json(
        object: &Object<'_>,
        meta: ErrorMetadata,
    ) -> Result<Self, ReadError> {
        Ok(Self {
            error_message: object.optional("errorMessage", Value::string)?,
            message: tinsmith_runtime::error::message(object, "message", &meta)?,
            meta,
        })
    }
}
