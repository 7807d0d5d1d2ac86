// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the operation `Get`.

use std::collections::HashMap;
use std::fmt;
use tinsmith_runtime::debug::Stream;

use crate::error::BuildError;
use crate::primitives::ByteStream;
use super::{GetInput, GetOutput};

#[cfg(feature = "client")]
pub use super::client::GetFluentBuilder;

/// Builds a [`GetInput`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct GetInputBuilder {
    pub(super) key: Option<String>,
}

impl GetInputBuilder {
    /// The member `key`.
    pub fn key(mut self, input: impl Into<String>) -> Self {
        self.key = Some(input.into());
        self
    }

    /// Sets or clears [`key`](Self::key).
    pub fn set_key(mut self, input: Option<String>) -> Self {
        self.key = input;
        self
    }

    /// Returns the value set for [`key`](Self::key).
    pub fn get_key(&self) -> &Option<String> {
        &self.key
    }

    /// Builds the [`GetInput`].
    ///
    /// # Errors
    /// Currently never fails, because the service itself checks required members.
    pub fn build(self) -> Result<GetInput, BuildError> {
        Ok(GetInput { key: self.key })
    }
}

/// Builds a [`GetOutput`].
#[derive(Default)]
#[non_exhaustive]
pub struct GetOutputBuilder {
    pub(super) body: Option<ByteStream>,
    pub(super) tag: Option<String>,
    pub(super) marks: Option<HashMap<String, String>>,
    pub(super) status: Option<i32>,
    pub(super) _request_id: Option<String>,
}

impl GetOutputBuilder {
    /// The member `body`.
    pub fn body(mut self, input: ByteStream) -> Self {
        self.body = Some(input);
        self
    }

    /// Sets or clears [`body`](Self::body).
    pub fn set_body(mut self, input: Option<ByteStream>) -> Self {
        self.body = input;
        self
    }

    /// Returns the value set for [`body`](Self::body).
    pub fn get_body(&self) -> &Option<ByteStream> {
        &self.body
    }

    /// The member `tag`.
    pub fn tag(mut self, input: impl Into<String>) -> Self {
        self.tag = Some(input.into());
        self
    }

    /// Sets or clears [`tag`](Self::tag).
    pub fn set_tag(mut self, input: Option<String>) -> Self {
        self.tag = input;
        self
    }

    /// Returns the value set for [`tag`](Self::tag).
    pub fn get_tag(&self) -> &Option<String> {
        &self.tag
    }

    /// The member `marks`.
    ///
    /// Adds one entry. [`set_marks`](Self::set_marks) sets the whole map.
    pub fn marks(mut self, k: impl Into<String>, v: impl Into<String>) -> Self {
        self.marks.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or clears [`marks`](Self::marks).
    pub fn set_marks(mut self, input: Option<HashMap<String, String>>) -> Self {
        self.marks = input;
        self
    }

    /// Returns the value set for [`marks`](Self::marks).
    pub fn get_marks(&self) -> &Option<HashMap<String, String>> {
        &self.marks
    }

    /// The member `status`.
    pub fn status(mut self, input: i32) -> Self {
        self.status = Some(input);
        self
    }

    /// Sets or clears [`status`](Self::status).
    pub fn set_status(mut self, input: Option<i32>) -> Self {
        self.status = input;
        self
    }

    /// Returns the value set for [`status`](Self::status).
    pub fn get_status(&self) -> &Option<i32> {
        &self.status
    }

    /// Builds the [`GetOutput`].
    pub fn build(self) -> GetOutput {
        GetOutput {
            body: self.body.unwrap_or_default(),
            tag: self.tag,
            marks: self.marks,
            status: self.status,
            _request_id: self._request_id,
        }
    }
}

impl fmt::Debug for GetOutputBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GetOutputBuilder")
            .field("body", &self.body.as_ref().map(Stream))
            .field("tag", &self.tag)
            .field("marks", &self.marks)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}
