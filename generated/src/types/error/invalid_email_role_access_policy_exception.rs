// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidEmailRoleAccessPolicyException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// Cognito may not send mail from the address that the pool is set to use.
///
/// In Amazon SES, verify the address and see that its sending authorization policy admits Cognito.
/// The administrator of the pool has to do it.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidEmailRoleAccessPolicyException {
    /// What is amiss with the sender's address, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidEmailRoleAccessPolicyException {
    /// Begins to build an [`InvalidEmailRoleAccessPolicyException`].
    pub fn builder() -> InvalidEmailRoleAccessPolicyExceptionBuilder {
        InvalidEmailRoleAccessPolicyExceptionBuilder::default()
    }

    /// What is amiss with the sender's address, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for InvalidEmailRoleAccessPolicyException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "InvalidEmailRoleAccessPolicyException",
            self.message.as_deref(),
        )
    }
}

impl Error for InvalidEmailRoleAccessPolicyException {}

impl ProvideErrorMetadata for InvalidEmailRoleAccessPolicyException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for InvalidEmailRoleAccessPolicyException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for InvalidEmailRoleAccessPolicyException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds an [`InvalidEmailRoleAccessPolicyException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct InvalidEmailRoleAccessPolicyExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl InvalidEmailRoleAccessPolicyExceptionBuilder {
    /// What is amiss with the sender's address, in English.
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

    /// The [`InvalidEmailRoleAccessPolicyException`].
    pub fn build(self) -> InvalidEmailRoleAccessPolicyException {
        InvalidEmailRoleAccessPolicyException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl InvalidEmailRoleAccessPolicyException {
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
