// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Tag` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, ShapeSerializer};

use crate::error::BuildError;

/// The shape `Tag` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Tag {
    /// The member `Key`.
    pub key: String,
    /// The member `Value`.
    pub value: String,
}

impl Tag {
    /// Creates a builder for [`Tag`].
    pub fn builder() -> TagBuilder {
        TagBuilder::default()
    }

    /// The member `Key`.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The member `Value`.
    pub fn value(&self) -> &str {
        &self.value
    }
}

static SCHEMA: Schema = Schema::structure(
    "Tag",
    &[
        Member::string("Key", "key")
            .length(1, 128)
            .pattern(r"^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$"),
        Member::string("Value", "value")
            .max_length(256)
            .pattern(r"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$"),
    ],
);

impl SerializeShape for Tag {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.key);
        out.write(&SCHEMA.members[1], &self.value);
    }
}

/// Builds a [`Tag`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct TagBuilder {
    key: Option<String>,
    value: Option<String>,
}

impl TagBuilder {
    /// The member `Key`.
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

    /// The member `Value`.
    pub fn value(mut self, input: impl Into<String>) -> Self {
        self.value = Some(input.into());
        self
    }

    /// Sets or clears [`value`](Self::value).
    pub fn set_value(mut self, input: Option<String>) -> Self {
        self.value = input;
        self
    }

    /// Returns the value set for [`value`](Self::value).
    pub fn get_value(&self) -> &Option<String> {
        &self.value
    }

    /// Builds the [`Tag`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Tag, BuildError> {
        Ok(Tag {
            key: self
                .key
                .ok_or_else(|| BuildError::missing_field(
                    "key",
                    "it is required to build `Tag`",
                ))?,
            value: self
                .value
                .ok_or_else(|| BuildError::missing_field(
                    "value",
                    "it is required to build `Tag`",
                ))?,
        })
    }
}
