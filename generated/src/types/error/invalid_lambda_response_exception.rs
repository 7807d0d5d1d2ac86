// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidLambdaResponseException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// A Lambda trigger of the user pool returned something that Cognito cannot read.
///
/// The function must return the event that it received, with `response` filled in as its kind of
/// trigger requires.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidLambdaResponseException {
    /// Which trigger returned it and what is wrong with it, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidLambdaResponseException {
    /// Begins to build an [`InvalidLambdaResponseException`].
    pub fn builder() -> InvalidLambdaResponseExceptionBuilder {
        InvalidLambdaResponseExceptionBuilder::default()
    }

    /// Which trigger returned it and what is wrong with it, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for InvalidLambdaResponseException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "InvalidLambdaResponseException",
            self.message.as_deref(),
        )
    }
}

impl Error for InvalidLambdaResponseException {}

impl ProvideErrorMetadata for InvalidLambdaResponseException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for InvalidLambdaResponseException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for InvalidLambdaResponseException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds an [`InvalidLambdaResponseException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct InvalidLambdaResponseExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl InvalidLambdaResponseExceptionBuilder {
    /// Which trigger returned it and what is wrong with it, in English.
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

    /// The [`InvalidLambdaResponseException`].
    pub fn build(self) -> InvalidLambdaResponseException {
        InvalidLambdaResponseException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl InvalidLambdaResponseException {
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
