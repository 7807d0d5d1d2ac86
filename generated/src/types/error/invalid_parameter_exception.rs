// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidParameterException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError, Value};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// Something in the request is missing, malformed, or does not go together.
///
/// Common causes are a flow that the app client does not allow, a missing key in `AuthParameters`
/// or `ChallengeResponses`, and a `ChallengeName` that does not fit the session. The message
/// usually names the culprit. Mend the request; to repeat it unchanged is of no use.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidParameterException {
    /// Which parameter was refused and why, in English.
    pub message: Option<String>,
    /// A short code for the cause, if the service gives one.
    pub reason_code: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidParameterException {
    /// Begins to build an [`InvalidParameterException`].
    pub fn builder() -> InvalidParameterExceptionBuilder {
        InvalidParameterExceptionBuilder::default()
    }

    /// Which parameter was refused and why, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// A short code for the cause, if the service gives one.
    pub fn reason_code(&self) -> Option<&str> {
        self.reason_code.as_deref()
    }
}

impl fmt::Display for InvalidParameterException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "InvalidParameterException",
            self.message.as_deref(),
        )
    }
}

impl Error for InvalidParameterException {}

impl ProvideErrorMetadata for InvalidParameterException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for InvalidParameterException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for InvalidParameterException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds an [`InvalidParameterException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct InvalidParameterExceptionBuilder {
    message: Option<String>,
    reason_code: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl InvalidParameterExceptionBuilder {
    /// Which parameter was refused and why, in English.
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

    /// A short code for the cause, if the service gives one.
    pub fn reason_code(mut self, input: impl Into<String>) -> Self {
        self.reason_code = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`reason_code`](Self::reason_code).
    pub fn set_reason_code(mut self, input: Option<String>) -> Self {
        self.reason_code = input;
        self
    }

    /// What [`reason_code`](Self::reason_code) is set to so far.
    pub fn get_reason_code(&self) -> &Option<String> {
        &self.reason_code
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

    /// The [`InvalidParameterException`].
    pub fn build(self) -> InvalidParameterException {
        InvalidParameterException {
            message: self.message,
            reason_code: self.reason_code,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl InvalidParameterException {
    pub(crate) fn read_json(
        object: &Object<'_>,
        meta: ErrorMetadata,
    ) -> Result<Self, ReadError> {
        Ok(Self {
            message: tinsmith_runtime::error::message(object, "message", &meta)?,
            reason_code: object.optional("reasonCode", Value::string)?,
            meta,
        })
    }
}
