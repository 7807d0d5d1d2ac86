// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value, default_document};

use crate::primitives::Document;

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The member `any`.
    pub any: Option<Document>,
    /// The member `anything`.
    pub anything: Option<Vec<Document>>,
    /// The member `preset`.
    pub preset: Document,
}

impl Held {
    /// Begins to build a [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `any`.
    pub fn any(&self) -> Option<&Document> {
        self.any.as_ref()
    }

    /// The member `anything`.
    ///
    /// Empty where there is none; the field `anything` tells the two apart.
    pub fn anything(&self) -> &[Document] {
        self.anything.as_deref().unwrap_or_default()
    }

    /// The member `preset`.
    pub fn preset(&self) -> &Document {
        &self.preset
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct HeldBuilder {
    any: Option<Document>,
    anything: Option<Vec<Document>>,
    preset: Option<Document>,
}

impl HeldBuilder {
    /// The member `any`.
    pub fn any(mut self, input: Document) -> Self {
        self.any = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`any`](Self::any).
    pub fn set_any(mut self, input: Option<Document>) -> Self {
        self.any = input;
        self
    }

    /// What [`any`](Self::any) is set to so far.
    pub fn get_any(&self) -> &Option<Document> {
        &self.any
    }

    /// The member `anything`.
    ///
    /// Adds one item; [`set_anything`](Self::set_anything) sets them all.
    pub fn anything(mut self, input: Document) -> Self {
        self.anything.get_or_insert_default().push(input);
        self
    }

    /// Sets or, with `None`, unsets [`anything`](Self::anything).
    pub fn set_anything(mut self, input: Option<Vec<Document>>) -> Self {
        self.anything = input;
        self
    }

    /// What [`anything`](Self::anything) is set to so far.
    pub fn get_anything(&self) -> &Option<Vec<Document>> {
        &self.anything
    }

    /// The member `preset`.
    pub fn preset(mut self, input: Document) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<Document>) -> Self {
        self.preset = input;
        self
    }

    /// What [`preset`](Self::preset) is set to so far.
    pub fn get_preset(&self) -> &Option<Document> {
        &self.preset
    }

    /// The [`Held`].
    pub fn build(self) -> Held {
        Held {
            any: self.any,
            anything: self.anything,
            preset: self.preset.unwrap_or_else(|| default_document("{\"a\":[1,null]}")),
        }
    }
}

impl Held {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.any {
            object.member("any").document(value);
        }
        if let Some(value) = &self.anything {
            object.member("anything").list(value, |value, out| out.document(value));
        }
        object.member("preset").document(&self.preset);
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            any: object.document("any")?,
            anything: object
                .optional("anything", |value| value.full_list(Value::document))?,
            preset: object
                .document("preset")?
                .unwrap_or_else(|| default_document("{\"a\":[1,null]}")),
        })
    }
}
