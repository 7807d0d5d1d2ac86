// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::required::missing_members;

use crate::error::BuildError;

/// Applied to the structure.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Held {
    /// Applied to the member.
    pub name: Option<String>,
    /// The member `count`.
    pub count: i32,
}

impl Held {
    /// Begins to build a [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// Applied to the member.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The member `count`.
    pub fn count(&self) -> i32 {
        self.count
    }
}

impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Held")
            .field("name", &REDACTED)
            .field("count", &self.count)
            .finish()
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HeldBuilder {
    name: Option<String>,
    count: Option<i32>,
}

impl HeldBuilder {
    /// Applied to the member.
    pub fn name(mut self, input: impl Into<String>) -> Self {
        self.name = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`name`](Self::name).
    pub fn set_name(mut self, input: Option<String>) -> Self {
        self.name = input;
        self
    }

    /// What [`name`](Self::name) is set to so far.
    pub fn get_name(&self) -> &Option<String> {
        &self.name
    }

    /// The member `count`.
    pub fn count(mut self, input: i32) -> Self {
        self.count = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`count`](Self::count).
    pub fn set_count(mut self, input: Option<i32>) -> Self {
        self.count = input;
        self
    }

    /// What [`count`](Self::count) is set to so far.
    pub fn get_count(&self) -> &Option<i32> {
        &self.count
    }

    /// The [`Held`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<Held, BuildError> {
        let missing = [("count", self.count.is_none())];
        let Some(count) = self.count else {
            return Err(missing_members("Held", &missing));
        };
        Ok(Held { name: self.name, count })
    }
}

impl fmt::Debug for HeldBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HeldBuilder")
            .field("name", &REDACTED)
            .field("count", &self.count)
            .finish()
    }
}

impl Held {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.name {
            object.member("name").string(value);
        }
        object.member("count").integer(self.count);
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            name: object.optional("name", Value::string)?,
            count: object.optional("count", Value::integer)?.unwrap_or_default(),
        })
    }
}
