// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value, default_blob};

use crate::primitives::Blob;

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The member `data`.
    pub data: Option<Blob>,
    /// The member `parts`.
    pub parts: Option<Vec<Blob>>,
    /// The member `preset`.
    pub preset: Blob,
    /// The member `plain`.
    pub plain: Blob,
}

impl Held {
    /// Begins to build a [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `data`.
    pub fn data(&self) -> Option<&Blob> {
        self.data.as_ref()
    }

    /// The member `parts`.
    ///
    /// Empty where there is none; the field `parts` tells the two apart.
    pub fn parts(&self) -> &[Blob] {
        self.parts.as_deref().unwrap_or_default()
    }

    /// The member `preset`.
    pub fn preset(&self) -> &Blob {
        &self.preset
    }

    /// The member `plain`.
    pub fn plain(&self) -> &Blob {
        &self.plain
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct HeldBuilder {
    data: Option<Blob>,
    parts: Option<Vec<Blob>>,
    preset: Option<Blob>,
    plain: Option<Blob>,
}

impl HeldBuilder {
    /// The member `data`.
    pub fn data(mut self, input: Blob) -> Self {
        self.data = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`data`](Self::data).
    pub fn set_data(mut self, input: Option<Blob>) -> Self {
        self.data = input;
        self
    }

    /// What [`data`](Self::data) is set to so far.
    pub fn get_data(&self) -> &Option<Blob> {
        &self.data
    }

    /// The member `parts`.
    ///
    /// Adds one item; [`set_parts`](Self::set_parts) sets them all.
    pub fn parts(mut self, input: Blob) -> Self {
        self.parts.get_or_insert_default().push(input);
        self
    }

    /// Sets or, with `None`, unsets [`parts`](Self::parts).
    pub fn set_parts(mut self, input: Option<Vec<Blob>>) -> Self {
        self.parts = input;
        self
    }

    /// What [`parts`](Self::parts) is set to so far.
    pub fn get_parts(&self) -> &Option<Vec<Blob>> {
        &self.parts
    }

    /// The member `preset`.
    pub fn preset(mut self, input: Blob) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<Blob>) -> Self {
        self.preset = input;
        self
    }

    /// What [`preset`](Self::preset) is set to so far.
    pub fn get_preset(&self) -> &Option<Blob> {
        &self.preset
    }

    /// The member `plain`.
    pub fn plain(mut self, input: Blob) -> Self {
        self.plain = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`plain`](Self::plain).
    pub fn set_plain(mut self, input: Option<Blob>) -> Self {
        self.plain = input;
        self
    }

    /// What [`plain`](Self::plain) is set to so far.
    pub fn get_plain(&self) -> &Option<Blob> {
        &self.plain
    }

    /// The [`Held`].
    pub fn build(self) -> Held {
        Held {
            data: self.data,
            parts: self.parts,
            preset: self.preset.unwrap_or_else(|| default_blob("AAE=")),
            plain: self.plain.unwrap_or_else(|| default_blob("{}")),
        }
    }
}

impl Held {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.data {
            object.member("data").blob(value);
        }
        if let Some(value) = &self.parts {
            object.member("parts").list(value, |value, out| out.blob(value));
        }
        object.member("preset").blob(&self.preset);
        object.member("plain").blob(&self.plain);
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            data: object.optional("data", Value::blob)?,
            parts: object.optional("parts", |value| value.list(Value::blob))?,
            preset: object
                .optional("preset", Value::blob)?
                .unwrap_or_else(|| default_blob("AAE=")),
            plain: object
                .optional("plain", Value::blob)?
                .unwrap_or_else(|| default_blob("{}")),
        })
    }
}
