// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Error` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError, Value};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The shape `Error` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ErrorShape {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `meta`.
    pub meta_value: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl ErrorShape {
    /// Begins to build an [`ErrorShape`].
    pub fn builder() -> ErrorBuilder {
        ErrorBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `meta`.
    pub fn meta_value(&self) -> Option<&str> {
        self.meta_value.as_deref()
    }
}

impl fmt::Debug for ErrorShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("message", &self.message)
            .field("meta_value", &self.meta_value)
            .field("meta", &self.meta)
            .finish()
    }
}

impl fmt::Display for ErrorShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(f, "Error", self.message.as_deref())
    }
}

impl Error for ErrorShape {}

impl ProvideErrorMetadata for ErrorShape {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for ErrorShape {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for ErrorShape {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds an [`ErrorShape`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ErrorBuilder {
    message: Option<String>,
    meta_value: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl ErrorBuilder {
    /// The member `message`.
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

    /// The member `meta`.
    pub fn meta_value(mut self, input: impl Into<String>) -> Self {
        self.meta_value = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`meta_value`](Self::meta_value).
    pub fn set_meta_value(mut self, input: Option<String>) -> Self {
        self.meta_value = input;
        self
    }

    /// What [`meta_value`](Self::meta_value) is set to so far.
    pub fn get_meta_value(&self) -> &Option<String> {
        &self.meta_value
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

    /// The [`ErrorShape`].
    pub fn build(self) -> ErrorShape {
        ErrorShape {
            message: self.message,
            meta_value: self.meta_value,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl fmt::Debug for ErrorBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorBuilder")
            .field("message", &self.message)
            .field("meta_value", &self.meta_value)
            .field("meta", &self.meta)
            .finish()
    }
}

impl ErrorShape {
    pub(crate) fn read_json(
        object: &Object<'_>,
        meta: ErrorMetadata,
    ) -> Result<Self, ReadError> {
        Ok(Self {
            message: tinsmith_runtime::error::message(object, "message", &meta)?,
            meta_value: object.optional("meta", Value::string)?,
            meta,
        })
    }
}
