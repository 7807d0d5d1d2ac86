// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Broken` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::aws_smithy_types::retry::ErrorKind;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError, Value};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The shape `Broken` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Broken {
    /// The member `Message`.
    pub message: Option<String>,
    /// The member `retryAfter`.
    pub retry_after: Option<i32>,
    pub(crate) meta: ErrorMetadata,
}

impl Broken {
    /// Begins to build a [`Broken`].
    pub fn builder() -> BrokenBuilder {
        BrokenBuilder::default()
    }

    /// The member `Message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `retryAfter`.
    pub fn retry_after(&self) -> Option<i32> {
        self.retry_after
    }
}

impl Broken {
    /// Why trying again may help.
    pub fn retryable_error_kind(&self) -> ErrorKind {
        ErrorKind::ServerError
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(f, "Broken", self.message.as_deref())
    }
}

impl Error for Broken {}

impl ProvideErrorMetadata for Broken {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for Broken {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for Broken {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }

    fn retryable(&self) -> Option<ErrorKind> {
        Some(ErrorKind::ServerError)
    }
}

/// Builds a [`Broken`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct BrokenBuilder {
    message: Option<String>,
    retry_after: Option<i32>,
    meta: Option<ErrorMetadata>,
}

impl BrokenBuilder {
    /// The member `Message`.
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

    /// The member `retryAfter`.
    pub fn retry_after(mut self, input: i32) -> Self {
        self.retry_after = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`retry_after`](Self::retry_after).
    pub fn set_retry_after(mut self, input: Option<i32>) -> Self {
        self.retry_after = input;
        self
    }

    /// What [`retry_after`](Self::retry_after) is set to so far.
    pub fn get_retry_after(&self) -> &Option<i32> {
        &self.retry_after
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

    /// The [`Broken`].
    pub fn build(self) -> Broken {
        Broken {
            message: self.message,
            retry_after: self.retry_after,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl Broken {
    pub(crate) fn read_json(
        object: &Object<'_>,
        meta: ErrorMetadata,
    ) -> Result<Self, ReadError> {
        Ok(Self {
            message: tinsmith_runtime::error::message(object, "Message", &meta)?,
            retry_after: object.optional("retryAfter", Value::integer)?,
            meta,
        })
    }
}
