// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AliasExistsException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The email address, phone number or preferred name already belongs to another user.
///
/// It happens when the answer sets an attribute with which users of this pool can sign in. Choose
/// another value, or settle which account should have it.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AliasExistsException {
    /// Which attribute is taken, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl AliasExistsException {
    /// Begins to build an [`AliasExistsException`].
    pub fn builder() -> AliasExistsExceptionBuilder {
        AliasExistsExceptionBuilder::default()
    }

    /// Which attribute is taken, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for AliasExistsException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "AliasExistsException",
            self.message.as_deref(),
        )
    }
}

impl Error for AliasExistsException {}

impl ProvideErrorMetadata for AliasExistsException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for AliasExistsException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for AliasExistsException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds an [`AliasExistsException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct AliasExistsExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl AliasExistsExceptionBuilder {
    /// Which attribute is taken, in English.
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

    /// The [`AliasExistsException`].
    pub fn build(self) -> AliasExistsException {
        AliasExistsException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl AliasExistsException {
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
