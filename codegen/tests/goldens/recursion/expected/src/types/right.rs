// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Right` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::required::{RequiredCheck, missing_members};

use crate::error::BuildError;
use crate::types::Left;

/// The shape `Right` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Right {
    /// The member `left`.
    pub left: Option<Left>,
    /// The member `name`.
    pub name: String,
}

impl Right {
    /// Begins to build a [`Right`].
    pub fn builder() -> RightBuilder {
        RightBuilder::default()
    }

    /// The member `left`.
    pub fn left(&self) -> Option<&Left> {
        self.left.as_ref()
    }

    /// The member `name`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Builds a [`Right`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct RightBuilder {
    left: Option<Left>,
    name: Option<String>,
}

impl RightBuilder {
    /// The member `left`.
    pub fn left(mut self, input: Left) -> Self {
        self.left = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`left`](Self::left).
    pub fn set_left(mut self, input: Option<Left>) -> Self {
        self.left = input;
        self
    }

    /// What [`left`](Self::left) is set to so far.
    pub fn get_left(&self) -> &Option<Left> {
        &self.left
    }

    /// The member `name`.
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

    /// The [`Right`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<Right, BuildError> {
        let missing = [("name", self.name.is_none())];
        let Some(name) = self.name else {
            return Err(missing_members("Right", &missing));
        };
        Ok(Right { left: self.left, name })
    }
}

impl Right {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.left {
            object.member("left").object(|object| value.write_json(object));
        }
        object.member("name").string(&self.name);
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            left: Some(object.required("left", Left::read_json)?),
            name: object.optional("name", Value::string)?.unwrap_or_default(),
        })
    }
}

impl Right {
    pub(crate) fn check_members(&self, check: &mut RequiredCheck) {
        check.required("left", self.left.is_some());
        if let Some(value) = &self.left {
            check.within("left", |check| value.check_members(check));
        }
    }
}
