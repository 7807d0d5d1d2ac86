// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Broken` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError};

use crate::error::{ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The shape `Broken` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Broken {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `cause`.
    pub cause: Option<crate::types::Broken>,
    pub(crate) meta: ErrorMetadata,
}

impl Broken {
    /// Begins to build a [`Broken`].
    pub fn builder() -> BrokenBuilder {
        BrokenBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `cause`.
    pub fn cause(&self) -> Option<&crate::types::Broken> {
        self.cause.as_ref()
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(f, "Broken", self.message.as_deref())
    }
}

impl Error for Broken {}

impl ProvideErrorMetadata for Broken {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for Broken {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for Broken {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds a [`Broken`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct BrokenBuilder {
    message: Option<String>,
    cause: Option<crate::types::Broken>,
    meta: Option<ErrorMetadata>,
}

impl BrokenBuilder {
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

    /// The member `cause`.
    pub fn cause(mut self, input: crate::types::Broken) -> Self {
        self.cause = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`cause`](Self::cause).
    pub fn set_cause(mut self, input: Option<crate::types::Broken>) -> Self {
        self.cause = input;
        self
    }

    /// What [`cause`](Self::cause) is set to so far.
    pub fn get_cause(&self) -> &Option<crate::types::Broken> {
        &self.cause
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

    /// The [`Broken`].
    pub fn build(self) -> Broken {
        Broken {
            message: self.message,
            cause: self.cause,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl Broken {
    pub(crate) fn read_json(
        object: &Object<'_>,
        meta: ErrorMetadata,
    ) -> Result<Self, ReadError> {
        Ok(Self {
            message: tinsmith_runtime::error::message(object, "message", &meta)?,
            cause: object.optional("cause", crate::types::Broken::read_json)?,
            meta,
        })
    }
}
