// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Inner` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

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
    /// Creates a builder for [`Inner`].
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

static SCHEMA: Schema = Schema::structure(
    "Inner",
    &[Member::string("name", "name"), Member::double("preset", "preset")],
);

impl SerializeShape for Inner {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.name);
        out.write(&SCHEMA.members[1], &self.preset);
    }
}

impl DeserializeShape for Inner {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.name = input.read(member)?,
                        _ => shape.preset = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.name.get_or_insert_default();
        Ok(shape.build()?)
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

    /// Sets or clears [`name`](Self::name).
    pub fn set_name(mut self, input: Option<String>) -> Self {
        self.name = input;
        self
    }

    /// Returns the value set for [`name`](Self::name).
    pub fn get_name(&self) -> &Option<String> {
        &self.name
    }

    /// The member `preset`.
    pub fn preset(mut self, input: f64) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or clears [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<f64>) -> Self {
        self.preset = input;
        self
    }

    /// Returns the value set for [`preset`](Self::preset).
    pub fn get_preset(&self) -> &Option<f64> {
        &self.preset
    }

    /// Builds the [`Inner`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Inner, BuildError> {
        Ok(Inner {
            name: self
                .name
                .ok_or_else(|| BuildError::missing_field(
                    "name",
                    "it is required to build `Inner`",
                ))?,
            preset: self.preset.unwrap_or(-164295955187000000000000000000000000000.0),
        })
    }
}
