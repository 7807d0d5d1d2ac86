// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Inner` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::required::missing_members;

use crate::error::BuildError;

/// The shape `Inner` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Inner {
    /// The member `name`.
    pub name: String,
    /// The member `preset`.
    pub preset: f64,
}

impl Inner {
    /// Begins to build an [`Inner`].
    pub fn builder() -> InnerBuilder {
        InnerBuilder::default()
    }

    /// The member `name`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The member `preset`.
    pub fn preset(&self) -> f64 {
        self.preset
    }
}

/// Builds an [`Inner`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct InnerBuilder {
    name: Option<String>,
    preset: Option<f64>,
}

impl InnerBuilder {
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

    /// The member `preset`.
    pub fn preset(mut self, input: f64) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<f64>) -> Self {
        self.preset = input;
        self
    }

    /// What [`preset`](Self::preset) is set to so far.
    pub fn get_preset(&self) -> &Option<f64> {
        &self.preset
    }

    /// The [`Inner`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<Inner, BuildError> {
        let missing = [("name", self.name.is_none())];
        let Some(name) = self.name else {
            return Err(missing_members("Inner", &missing));
        };
        Ok(Inner {
            name,
            preset: self.preset.unwrap_or(-164295955187000000000000000000000000000.0),
        })
    }
}

impl Inner {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        object.member("name").string(&self.name);
        object.member("preset").double(self.preset);
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            name: object.optional("name", Value::string)?.unwrap_or_default(),
            preset: object
                .optional("preset", Value::double)?
                .unwrap_or(-164295955187000000000000000000000000000.0),
        })
    }
}
