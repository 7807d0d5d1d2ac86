// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Hidden` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};

/// The shape `Hidden` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Hidden {
    /// The member `open`.
    pub open: Option<String>,
}

impl Hidden {
    /// Begins to build a [`Hidden`].
    pub fn builder() -> HiddenBuilder {
        HiddenBuilder::default()
    }

    /// The member `open`.
    pub fn open(&self) -> Option<&str> {
        self.open.as_deref()
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hidden").field("open", &REDACTED).finish()
    }
}

/// Builds a [`Hidden`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HiddenBuilder {
    open: Option<String>,
}

impl HiddenBuilder {
    /// The member `open`.
    pub fn open(mut self, input: impl Into<String>) -> Self {
        self.open = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`open`](Self::open).
    pub fn set_open(mut self, input: Option<String>) -> Self {
        self.open = input;
        self
    }

    /// What [`open`](Self::open) is set to so far.
    pub fn get_open(&self) -> &Option<String> {
        &self.open
    }

    /// The [`Hidden`].
    pub fn build(self) -> Hidden {
        Hidden { open: self.open }
    }
}

impl fmt::Debug for HiddenBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HiddenBuilder").field("open", &REDACTED).finish()
    }
}

impl Hidden {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.open {
            object.member("open").string(value);
        }
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            open: object.optional("open", Value::string)?,
        })
    }
}
