// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `OperationNotEnabledException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// This operation is not to be had here: not in this Region, or not for this pool as it is set up.
///
/// A pool's replica in a secondary Region does not do everything that the primary does. Send the
/// request to the primary Region.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct OperationNotEnabledException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl OperationNotEnabledException {
    /// Begins to build an [`OperationNotEnabledException`].
    pub fn builder() -> OperationNotEnabledExceptionBuilder {
        OperationNotEnabledExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for OperationNotEnabledException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "OperationNotEnabledException",
            self.message.as_deref(),
        )
    }
}

impl Error for OperationNotEnabledException {}

impl ProvideErrorMetadata for OperationNotEnabledException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for OperationNotEnabledException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for OperationNotEnabledException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds an [`OperationNotEnabledException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct OperationNotEnabledExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl OperationNotEnabledExceptionBuilder {
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

    /// The [`OperationNotEnabledException`].
    pub fn build(self) -> OperationNotEnabledException {
        OperationNotEnabledException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl OperationNotEnabledException {
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
