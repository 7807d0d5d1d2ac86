// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Thing` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

/// The shape `Thing` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Thing {
    /// The member `thingId`.
    pub thing_id: Option<String>,
}

impl Thing {
    /// Creates a builder for [`Thing`].
    pub fn builder() -> ThingBuilder {
        ThingBuilder::default()
    }

    /// The member `thingId`.
    pub fn thing_id(&self) -> Option<&str> {
        self.thing_id.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "Thing",
    &[Member::string("thingId", "thing_id")],
);

impl SerializeShape for Thing {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.thing_id);
    }
}

impl DeserializeShape for Thing {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |_, member, input| {
                    shape.thing_id = input.read(member)?;
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

/// Builds a [`Thing`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct ThingBuilder {
    thing_id: Option<String>,
}

impl ThingBuilder {
    /// The member `thingId`.
    pub fn thing_id(mut self, input: impl Into<String>) -> Self {
        self.thing_id = Some(input.into());
        self
    }

    /// Sets or clears [`thing_id`](Self::thing_id).
    pub fn set_thing_id(mut self, input: Option<String>) -> Self {
        self.thing_id = input;
        self
    }

    /// Returns the value set for [`thing_id`](Self::thing_id).
    pub fn get_thing_id(&self) -> &Option<String> {
        &self.thing_id
    }

    /// Builds the [`Thing`].
    pub fn build(self) -> Thing {
        Thing { thing_id: self.thing_id }
    }
}
