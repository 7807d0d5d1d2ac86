// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Right` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer, stand_in,
};

use crate::error::BuildError;
use crate::types::Left;

/// The shape `Right` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Right {
    /// The member `left`.
    pub left: Option<Left>,
    /// The member `name`.
    pub name: String,
}

impl Right {
    /// Creates a builder for [`Right`].
    pub fn builder() -> RightBuilder {
        RightBuilder::default()
    }

    /// The member `left`.
    pub fn left(&self) -> Option<&Left> {
        self.left.as_ref()
    }

    /// The member `name`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

static SCHEMA: Schema = Schema::structure(
    "Right",
    &[Member::structure("left", "left").required(), Member::string("name", "name")],
);

impl SerializeShape for Right {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.left);
        out.write(&SCHEMA.members[1], &self.name);
    }
}

impl DeserializeShape for Right {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.left = input.read(member)?,
                        _ => shape.name = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        if shape.left.is_none() {
            shape.left = Some(stand_in()?);
        }
        shape.name.get_or_insert_default();
        Ok(shape.build()?)
    }
}

/// Builds a [`Right`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct RightBuilder {
    left: Option<Left>,
    name: Option<String>,
}

impl RightBuilder {
    /// The member `left`.
    pub fn left(mut self, input: Left) -> Self {
        self.left = Some(input);
        self
    }

    /// Sets or clears [`left`](Self::left).
    pub fn set_left(mut self, input: Option<Left>) -> Self {
        self.left = input;
        self
    }

    /// Returns the value set for [`left`](Self::left).
    pub fn get_left(&self) -> &Option<Left> {
        &self.left
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

    /// Builds the [`Right`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Right, BuildError> {
        Ok(Right {
            left: self.left,
            name: self
                .name
                .ok_or_else(|| BuildError::missing_field(
                    "name",
                    "it is required to build `Right`",
                ))?,
        })
    }
}
