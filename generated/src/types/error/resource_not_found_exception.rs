// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `ResourceNotFoundException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The user pool or the app client does not exist.
///
/// Compare both IDs with the console, and the Region of this client with the one at the start of
/// the pool's ID. An app client of another pool counts as missing.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct ResourceNotFoundException {
    /// What the service could not find, in English; it usually names the ID.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl ResourceNotFoundException {
    /// Begins to build a [`ResourceNotFoundException`].
    pub fn builder() -> ResourceNotFoundExceptionBuilder {
        ResourceNotFoundExceptionBuilder::default()
    }

    /// What the service could not find, in English; it usually names the ID.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for ResourceNotFoundException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "ResourceNotFoundException",
            self.message.as_deref(),
        )
    }
}

impl Error for ResourceNotFoundException {}

impl ProvideErrorMetadata for ResourceNotFoundException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for ResourceNotFoundException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for ResourceNotFoundException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds a [`ResourceNotFoundException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct ResourceNotFoundExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl ResourceNotFoundExceptionBuilder {
    /// What the service could not find, in English; it usually names the ID.
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

    /// The [`ResourceNotFoundException`].
    pub fn build(self) -> ResourceNotFoundException {
        ResourceNotFoundException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl ResourceNotFoundException {
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
