// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::BuildError;

/// Applied to the structure.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Held {
    /// Applied to the member.
    pub name: Option<String>,
    /// The member `count`.
    pub count: i32,
}

impl Held {
    /// Creates a builder for [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// Applied to the member.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The member `count`.
    pub fn count(&self) -> i32 {
        self.count
    }
}

impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "Held", self)
    }
}

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[Member::string("name", "name").sensitive(), Member::integer("count", "count")],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.name);
        out.write(&SCHEMA.members[1], &self.count);
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
                        _ => shape.count = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.count.get_or_insert_default();
        Ok(shape.build()?)
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HeldBuilder {
    name: Option<String>,
    count: Option<i32>,
}

impl HeldBuilder {
    /// Applied to the member.
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

    /// The member `count`.
    pub fn count(mut self, input: i32) -> Self {
        self.count = Some(input);
        self
    }

    /// Sets or clears [`count`](Self::count).
    pub fn set_count(mut self, input: Option<i32>) -> Self {
        self.count = input;
        self
    }

    /// Returns the value set for [`count`](Self::count).
    pub fn get_count(&self) -> &Option<i32> {
        &self.count
    }

    /// Builds the [`Held`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Held, BuildError> {
        Ok(Held {
            name: self.name,
            count: self
                .count
                .ok_or_else(|| BuildError::missing_field(
                    "count",
                    "it is required to build `Held`",
                ))?,
        })
    }
}

impl fmt::Debug for HeldBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HeldBuilder")
            .field("name", &REDACTED)
            .field("count", &self.count)
            .finish_non_exhaustive()
    }
}
