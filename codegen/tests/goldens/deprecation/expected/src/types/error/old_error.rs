// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `OldError` and its builder.

#![allow(deprecated, reason = "what the model deprecates is still written and read")]

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError, Value};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;
use crate::types::OldColor;

/// The shape `OldError` of the model.
#[deprecated(note = "deprecated by the service", since = "1.0.0")]
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct OldError {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `color`.
    pub color: Option<OldColor>,
    pub(crate) meta: ErrorMetadata,
}

impl OldError {
    /// Begins to build an [`OldError`].
    pub fn builder() -> OldErrorBuilder {
        OldErrorBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `color`.
    pub fn color(&self) -> Option<&OldColor> {
        self.color.as_ref()
    }
}

impl fmt::Display for OldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(f, "OldError", self.message.as_deref())
    }
}

impl Error for OldError {}

impl ProvideErrorMetadata for OldError {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for OldError {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for OldError {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds an [`OldError`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct OldErrorBuilder {
    message: Option<String>,
    color: Option<OldColor>,
    meta: Option<ErrorMetadata>,
}

impl OldErrorBuilder {
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

    /// The member `color`.
    pub fn color(mut self, input: OldColor) -> Self {
        self.color = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`color`](Self::color).
    pub fn set_color(mut self, input: Option<OldColor>) -> Self {
        self.color = input;
        self
    }

    /// What [`color`](Self::color) is set to so far.
    pub fn get_color(&self) -> &Option<OldColor> {
        &self.color
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

    /// The [`OldError`].
    pub fn build(self) -> OldError {
        OldError {
            message: self.message,
            color: self.color,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl OldError {
    pub(crate) fn read_json(
        object: &Object<'_>,
        meta: ErrorMetadata,
    ) -> Result<Self, ReadError> {
        Ok(Self {
            message: tinsmith_runtime::error::message(object, "message", &meta)?,
            color: object.optional("color", Value::enumeration)?,
            meta,
        })
    }
}
