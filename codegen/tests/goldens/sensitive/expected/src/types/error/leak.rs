// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Leak` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError, Value};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The shape `Leak` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Leak {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `detail`.
    pub detail: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl Leak {
    /// Begins to build a [`Leak`].
    pub fn builder() -> LeakBuilder {
        LeakBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `detail`.
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }
}

impl fmt::Debug for Leak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Leak")
            .field("message", &REDACTED)
            .field("detail", &REDACTED)
            .field("meta", &REDACTED)
            .finish()
    }
}

impl fmt::Display for Leak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(
            f,
            "Leak",
            self.message.as_ref().map(|_| REDACTED),
        )
    }
}

impl Error for Leak {}

impl ProvideErrorMetadata for Leak {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for Leak {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for Leak {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds a [`Leak`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct LeakBuilder {
    message: Option<String>,
    detail: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl LeakBuilder {
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

    /// The member `detail`.
    pub fn detail(mut self, input: impl Into<String>) -> Self {
        self.detail = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`detail`](Self::detail).
    pub fn set_detail(mut self, input: Option<String>) -> Self {
        self.detail = input;
        self
    }

    /// What [`detail`](Self::detail) is set to so far.
    pub fn get_detail(&self) -> &Option<String> {
        &self.detail
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

    /// The [`Leak`].
    pub fn build(self) -> Leak {
        Leak {
            message: self.message,
            detail: self.detail,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl fmt::Debug for LeakBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LeakBuilder")
            .field("message", &REDACTED)
            .field("detail", &REDACTED)
            .field("meta", &REDACTED)
            .finish()
    }
}

impl Leak {
    pub(crate) fn read_json(
        object: &Object<'_>,
        meta: ErrorMetadata,
    ) -> Result<Self, ReadError> {
        Ok(Self {
            message: tinsmith_runtime::error::message(object, "message", &meta)?,
            detail: object.optional("detail", Value::string)?,
            meta,
        })
    }
}
