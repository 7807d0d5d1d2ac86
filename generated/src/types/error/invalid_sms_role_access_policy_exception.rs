// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidSmsRoleAccessPolicyException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The IAM role for text messages may not send them.
///
/// The role in the SMS settings of the user pool needs `sns:Publish`. The administrator of the
/// pool has to grant it.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidSmsRoleAccessPolicyException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidSmsRoleAccessPolicyException {
    /// Begins to build an [`InvalidSmsRoleAccessPolicyException`].
    pub fn builder() -> InvalidSmsRoleAccessPolicyExceptionBuilder {
        InvalidSmsRoleAccessPolicyExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for InvalidSmsRoleAccessPolicyException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "InvalidSmsRoleAccessPolicyException",
            self.message.as_deref(),
        )
    }
}

impl Error for InvalidSmsRoleAccessPolicyException {}

impl ProvideErrorMetadata for InvalidSmsRoleAccessPolicyException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for InvalidSmsRoleAccessPolicyException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for InvalidSmsRoleAccessPolicyException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds an [`InvalidSmsRoleAccessPolicyException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct InvalidSmsRoleAccessPolicyExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl InvalidSmsRoleAccessPolicyExceptionBuilder {
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

    /// The [`InvalidSmsRoleAccessPolicyException`].
    pub fn build(self) -> InvalidSmsRoleAccessPolicyException {
        InvalidSmsRoleAccessPolicyException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl InvalidSmsRoleAccessPolicyException {
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
