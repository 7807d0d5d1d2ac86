// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

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
    /// Creates a builder for [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `any`.
    pub fn any(&self) -> Option<&Document> {
        self.any.as_ref()
    }

    /// The member `anything`.
    ///
    /// Returns an empty slice if the list is absent. The field `anything` distinguishes the two.
    pub fn anything(&self) -> &[Document] {
        self.anything.as_deref().unwrap_or_default()
    }

    /// The member `preset`.
    pub fn preset(&self) -> &Document {
        &self.preset
    }
}

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[
        Member::document("any", "any"),
        Member::list("anything", "anything", &Member::document("member", "member")),
        Member::document("preset", "preset"),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.any);
        out.write(&SCHEMA.members[1], &self.anything);
        out.write(&SCHEMA.members[2], &self.preset);
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
                        0 => shape.any = input.read(member)?,
                        1 => shape.anything = input.read(member)?,
                        _ => shape.preset = input.read(member)?,
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

    /// Sets or clears [`any`](Self::any).
    pub fn set_any(mut self, input: Option<Document>) -> Self {
        self.any = input;
        self
    }

    /// Returns the value set for [`any`](Self::any).
    pub fn get_any(&self) -> &Option<Document> {
        &self.any
    }

    /// The member `anything`.
    ///
    /// Adds one item. [`set_anything`](Self::set_anything) sets the whole list.
    pub fn anything(mut self, input: Document) -> Self {
        self.anything.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`anything`](Self::anything).
    pub fn set_anything(mut self, input: Option<Vec<Document>>) -> Self {
        self.anything = input;
        self
    }

    /// Returns the value set for [`anything`](Self::anything).
    pub fn get_anything(&self) -> &Option<Vec<Document>> {
        &self.anything
    }

    /// The member `preset`.
    pub fn preset(mut self, input: Document) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or clears [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<Document>) -> Self {
        self.preset = input;
        self
    }

    /// Returns the value set for [`preset`](Self::preset).
    pub fn get_preset(&self) -> &Option<Document> {
        &self.preset
    }

    /// Builds the [`Held`].
    pub fn build(self) -> Held {
        Held {
            any: self.any,
            anything: self.anything,
            preset: self.preset.unwrap_or_else(|| Document::Array(vec![])),
        }
    }
}
