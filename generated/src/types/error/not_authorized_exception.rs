// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `NotAuthorizedException` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// Cognito refused the sign-in.
///
/// The message tells the cases apart:
///
/// - a wrong user name or password;
/// - a disabled user, or too many failed attempts: wait before the next;
/// - a session that is too old, has been used, or belongs to another sign-in: begin again with
///   `AdminInitiateAuth`;
/// - a `SECRET_HASH` that does not match: compute it over the `USERNAME` of the same request (for
///   a refresh, over the internal user name), and check the client secret;
/// - a refresh token that has expired, was revoked, or came from a different app client.
///
/// A missing IAM permission is reported otherwise, as `AccessDeniedException`, which has no type
/// of its own here.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NotAuthorizedException {
    /// The reason for the refusal, in English. Do not branch on it: the wording is not part of the
    /// API.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl NotAuthorizedException {
    /// Begins to build a [`NotAuthorizedException`].
    pub fn builder() -> NotAuthorizedExceptionBuilder {
        NotAuthorizedExceptionBuilder::default()
    }

    /// The reason for the refusal, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl fmt::Display for NotAuthorizedException {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "NotAuthorizedException",
            self.message.as_deref(),
        )
    }
}

impl Error for NotAuthorizedException {}

impl ProvideErrorMetadata for NotAuthorizedException {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for NotAuthorizedException {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for NotAuthorizedException {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds a [`NotAuthorizedException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct NotAuthorizedExceptionBuilder {
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl NotAuthorizedExceptionBuilder {
    /// The reason for the refusal, in English.
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

    /// The [`NotAuthorizedException`].
    pub fn build(self) -> NotAuthorizedException {
        NotAuthorizedException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl NotAuthorizedException {
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
