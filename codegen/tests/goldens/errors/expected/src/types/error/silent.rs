// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Silent` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::aws_smithy_types::retry::ErrorKind;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError, Value};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The shape `Silent` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Silent {
    /// The member `code`.
    pub code: Option<i32>,
    /// What the service says about the error.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl Silent {
    /// Begins to build a [`Silent`].
    pub fn builder() -> SilentBuilder {
        SilentBuilder::default()
    }

    /// The member `code`.
    pub fn code(&self) -> Option<i32> {
        self.code
    }

    /// What the service says about the error.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl Silent {
    /// Why trying again may help.
    pub fn retryable_error_kind(&self) -> ErrorKind {
        ErrorKind::ClientError
    }
}

impl fmt::Display for Silent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(f, "Silent", self.message.as_deref())
    }
}

impl Error for Silent {}

impl ProvideErrorMetadata for Silent {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for Silent {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for Silent {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }

    fn retryable(&self) -> Option<ErrorKind> {
        Some(ErrorKind::ClientError)
    }
}

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

    /// Sets or, with `None`, unsets [`code`](Self::code).
    pub fn set_code(mut self, input: Option<i32>) -> Self {
        self.code = input;
        self
    }

    /// What [`code`](Self::code) is set to so far.
    pub fn get_code(&self) -> &Option<i32> {
        &self.code
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

    /// The [`Silent`].
    pub fn build(self) -> Silent {
        Silent {
            code: self.code,
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl Silent {
    pub(crate) fn read_json(
        object: &Object<'_>,
        meta: ErrorMetadata,
    ) -> Result<Self, ReadError> {
        Ok(Self {
            code: object.optional("code", Value::integer)?,
            message: tinsmith_runtime::error::message(object, "message", &meta)?,
            meta,
        })
    }
}
