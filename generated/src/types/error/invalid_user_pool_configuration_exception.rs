// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidUserPoolConfigurationException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The settings of the user pool contradict each other or what was asked.
///
/// Whoever administers the pool has to mend them. Look at what the request relied on: the MFA, SMS
/// and email settings, and for a custom flow its Lambda triggers.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidUserPoolConfigurationException {
    /// Which setting is at fault, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidUserPoolConfigurationException {
    /// Begins to build an [`InvalidUserPoolConfigurationException`].
    pub fn builder() -> InvalidUserPoolConfigurationExceptionBuilder {
        InvalidUserPoolConfigurationExceptionBuilder::default()
    }

    /// Which setting is at fault, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for InvalidUserPoolConfigurationException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "InvalidUserPoolConfigurationException",
            self.message.as_deref(),
        )
    }
}

impl Error for InvalidUserPoolConfigurationException {}

impl ProvideErrorMetadata for InvalidUserPoolConfigurationException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for InvalidUserPoolConfigurationException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for InvalidUserPoolConfigurationException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds an [`InvalidUserPoolConfigurationException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct InvalidUserPoolConfigurationExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl InvalidUserPoolConfigurationExceptionBuilder {
    /// Which setting is at fault, in English.
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

    /// The [`InvalidUserPoolConfigurationException`].
    pub fn build(self) -> InvalidUserPoolConfigurationException {
        InvalidUserPoolConfigurationException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl InvalidUserPoolConfigurationException {
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
