// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer, default_blob,
};

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
    /// Creates a builder for [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `data`.
    pub fn data(&self) -> Option<&Blob> {
        self.data.as_ref()
    }

    /// The member `parts`.
    ///
    /// Returns an empty slice if the list is absent. The field `parts` distinguishes the two.
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

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[
        Member::blob("data", "data"),
        Member::list("parts", "parts", &Member::blob("member", "member")),
        Member::blob("preset", "preset"),
        Member::blob("plain", "plain"),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.data);
        out.write(&SCHEMA.members[1], &self.parts);
        out.write(&SCHEMA.members[2], &self.preset);
        out.write(&SCHEMA.members[3], &self.plain);
    }
}

impl DeserializeShape for Held {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.data = input.read(member)?,
                        1 => shape.parts = input.read(member)?,
                        2 => shape.preset = input.read(member)?,
                        _ => shape.plain = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
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

    /// Sets or clears [`data`](Self::data).
    pub fn set_data(mut self, input: Option<Blob>) -> Self {
        self.data = input;
        self
    }

    /// Returns the value set for [`data`](Self::data).
    pub fn get_data(&self) -> &Option<Blob> {
        &self.data
    }

    /// The member `parts`.
    ///
    /// Adds one item. [`set_parts`](Self::set_parts) sets the whole list.
    pub fn parts(mut self, input: Blob) -> Self {
        self.parts.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`parts`](Self::parts).
    pub fn set_parts(mut self, input: Option<Vec<Blob>>) -> Self {
        self.parts = input;
        self
    }

    /// Returns the value set for [`parts`](Self::parts).
    pub fn get_parts(&self) -> &Option<Vec<Blob>> {
        &self.parts
    }

    /// The member `preset`.
    pub fn preset(mut self, input: Blob) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or clears [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<Blob>) -> Self {
        self.preset = input;
        self
    }

    /// Returns the value set for [`preset`](Self::preset).
    pub fn get_preset(&self) -> &Option<Blob> {
        &self.preset
    }

    /// The member `plain`.
    pub fn plain(mut self, input: Blob) -> Self {
        self.plain = Some(input);
        self
    }

    /// Sets or clears [`plain`](Self::plain).
    pub fn set_plain(mut self, input: Option<Blob>) -> Self {
        self.plain = input;
        self
    }

    /// Returns the value set for [`plain`](Self::plain).
    pub fn get_plain(&self) -> &Option<Blob> {
        &self.plain
    }

    /// Builds the [`Held`].
    pub fn build(self) -> Held {
        Held {
            data: self.data,
            parts: self.parts,
            preset: self.preset.unwrap_or_else(|| default_blob("AAE=")),
            plain: self.plain.unwrap_or_else(|| default_blob("{}")),
        }
    }
}
