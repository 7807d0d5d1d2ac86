// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `NotFound` and its builder.

use std::error::Error;
use std::fmt;
use tinsmith_runtime::error::ModeledError;
use tinsmith_runtime::json::{Object, ReadError, Value};
use tinsmith_runtime::required::missing_members;

use crate::error::{BuildError, ErrorMetadata, ProvideErrorMetadata};
use crate::operation::RequestId;

/// The shape `NotFound` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NotFound {
    /// The member `message`.
    pub message: String,
    /// The member `resource`.
    pub resource: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl NotFound {
    /// Begins to build a [`NotFound`].
    pub fn builder() -> NotFoundBuilder {
        NotFoundBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The member `resource`.
    pub fn resource(&self) -> Option<&str> {
        self.resource.as_deref()
    }
}

impl fmt::Display for NotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::error::display(f, "NotFound", Some(&self.message))
    }
}

impl Error for NotFound {}

impl ProvideErrorMetadata for NotFound {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl RequestId for NotFound {
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

impl ModeledError for NotFound {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Builds a [`NotFound`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct NotFoundBuilder {
    message: Option<String>,
    resource: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl NotFoundBuilder {
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

    /// The member `resource`.
    pub fn resource(mut self, input: impl Into<String>) -> Self {
        self.resource = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`resource`](Self::resource).
    pub fn set_resource(mut self, input: Option<String>) -> Self {
        self.resource = input;
        self
    }

    /// What [`resource`](Self::resource) is set to so far.
    pub fn get_resource(&self) -> &Option<String> {
        &self.resource
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

    /// The [`NotFound`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<NotFound, BuildError> {
        let missing = [("message", self.message.is_none())];
        let Some(message) = self.message else {
            return Err(missing_members("NotFound", &missing));
        };
        Ok(NotFound {
            message,
            resource: self.resource,
            meta: self.meta.unwrap_or_default(),
        })
    }
}

impl NotFound {
    pub(crate) fn read_json(
        object: &Object<'_>,
        meta: ErrorMetadata,
    ) -> Result<Self, ReadError> {
        Ok(Self {
            message: tinsmith_runtime::error::message(object, "message", &meta)?
                .unwrap_or_default(),
            resource: object.optional("resource", Value::string)?,
            meta,
        })
    }
}
