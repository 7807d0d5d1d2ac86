// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The member `name`.
    pub name: Option<String>,
    /// The member `setName`.
    pub set_name_2: Option<String>,
    /// The member `get_name`.
    pub get_name_2: Option<String>,
}

impl Held {
    /// Creates a builder for [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `name`.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The member `setName`.
    pub fn set_name_2(&self) -> Option<&str> {
        self.set_name_2.as_deref()
    }

    /// The member `get_name`.
    pub fn get_name_2(&self) -> Option<&str> {
        self.get_name_2.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[
        Member::string("name", "name"),
        Member::string("setName", "set_name_2"),
        Member::string("get_name", "get_name_2"),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.name);
        out.write(&SCHEMA.members[1], &self.set_name_2);
        out.write(&SCHEMA.members[2], &self.get_name_2);
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
                        0 => shape.name = input.read(member)?,
                        1 => shape.set_name_2 = input.read(member)?,
                        _ => shape.get_name_2 = input.read(member)?,
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
    name: Option<String>,
    set_name_2: Option<String>,
    get_name_2: Option<String>,
}

impl HeldBuilder {
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

    /// The member `setName`.
    pub fn set_name_2(mut self, input: impl Into<String>) -> Self {
        self.set_name_2 = Some(input.into());
        self
    }

    /// Sets or clears [`set_name_2`](Self::set_name_2).
    pub fn set_set_name_2(mut self, input: Option<String>) -> Self {
        self.set_name_2 = input;
        self
    }

    /// Returns the value set for [`set_name_2`](Self::set_name_2).
    pub fn get_set_name_2(&self) -> &Option<String> {
        &self.set_name_2
    }

    /// The member `get_name`.
    pub fn get_name_2(mut self, input: impl Into<String>) -> Self {
        self.get_name_2 = Some(input.into());
        self
    }

    /// Sets or clears [`get_name_2`](Self::get_name_2).
    pub fn set_get_name_2(mut self, input: Option<String>) -> Self {
        self.get_name_2 = input;
        self
    }

    /// Returns the value set for [`get_name_2`](Self::get_name_2).
    pub fn get_get_name_2(&self) -> &Option<String> {
        &self.get_name_2
    }

    /// Builds the [`Held`].
    pub fn build(self) -> Held {
        Held {
            name: self.name,
            set_name_2: self.set_name_2,
            get_name_2: self.get_name_2,
        }
    }
}
