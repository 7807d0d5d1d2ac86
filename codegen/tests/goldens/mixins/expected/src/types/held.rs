// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::BuildError;

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The id.
    pub id: String,
    /// Its own words.
    pub note: Option<String>,
    /// The member `name`.
    pub name: Option<String>,
    /// The member `own`.
    pub own: Option<i32>,
}

impl Held {
    /// Creates a builder for [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its own words.
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// The member `name`.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The member `own`.
    pub fn own(&self) -> Option<i32> {
        self.own
    }
}

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[
        Member::string("id", "id"),
        Member::string("note", "note"),
        Member::string("name", "name"),
        Member::integer("own", "own"),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.id);
        out.write(&SCHEMA.members[1], &self.note);
        out.write(&SCHEMA.members[2], &self.name);
        out.write(&SCHEMA.members[3], &self.own);
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
                        0 => shape.id = input.read(member)?,
                        1 => shape.note = input.read(member)?,
                        2 => shape.name = input.read(member)?,
                        _ => shape.own = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.id.get_or_insert_default();
        Ok(shape.build()?)
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct HeldBuilder {
    id: Option<String>,
    note: Option<String>,
    name: Option<String>,
    own: Option<i32>,
}

impl HeldBuilder {
    /// The id.
    pub fn id(mut self, input: impl Into<String>) -> Self {
        self.id = Some(input.into());
        self
    }

    /// Sets or clears [`id`](Self::id).
    pub fn set_id(mut self, input: Option<String>) -> Self {
        self.id = input;
        self
    }

    /// Returns the value set for [`id`](Self::id).
    pub fn get_id(&self) -> &Option<String> {
        &self.id
    }

    /// Its own words.
    pub fn note(mut self, input: impl Into<String>) -> Self {
        self.note = Some(input.into());
        self
    }

    /// Sets or clears [`note`](Self::note).
    pub fn set_note(mut self, input: Option<String>) -> Self {
        self.note = input;
        self
    }

    /// Returns the value set for [`note`](Self::note).
    pub fn get_note(&self) -> &Option<String> {
        &self.note
    }

    /// The member `name`.
    pub fn name(mut self, input: impl Into<String>) -> Self {
        self.name = Some(input.into());
        self
    }

    /// Sets or clears [`name`](Self::name).
    pub fn set_name(mut self, input: Option<String>) -> Self {
        self.name = input;
        self
    }

    /// Returns the value set for [`name`](Self::name).
    pub fn get_name(&self) -> &Option<String> {
        &self.name
    }

    /// The member `own`.
    pub fn own(mut self, input: i32) -> Self {
        self.own = Some(input);
        self
    }

    /// Sets or clears [`own`](Self::own).
    pub fn set_own(mut self, input: Option<i32>) -> Self {
        self.own = input;
        self
    }

    /// Returns the value set for [`own`](Self::own).
    pub fn get_own(&self) -> &Option<i32> {
        &self.own
    }

    /// Builds the [`Held`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Held, BuildError> {
        Ok(Held {
            id: self
                .id
                .ok_or_else(|| BuildError::missing_field(
                    "id",
                    "it is required to build `Held`",
                ))?,
            note: self.note,
            name: self.name,
            own: self.own,
        })
    }
}
