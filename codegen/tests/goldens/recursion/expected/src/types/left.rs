// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Left` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::types::Right;

/// The shape `Left` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Left {
    /// The member `right`.
    pub right: Option<Box<Right>>,
    /// The member `direct`.
    pub direct: Option<Box<Left>>,
}

impl Left {
    /// Creates a builder for [`Left`].
    pub fn builder() -> LeftBuilder {
        LeftBuilder::default()
    }

    /// The member `right`.
    pub fn right(&self) -> Option<&Right> {
        self.right.as_deref()
    }

    /// The member `direct`.
    pub fn direct(&self) -> Option<&Left> {
        self.direct.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "Left",
    &[Member::structure("right", "right"), Member::structure("direct", "direct")],
);

impl SerializeShape for Left {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write_boxed(&SCHEMA.members[0], &self.right);
        out.write_boxed(&SCHEMA.members[1], &self.direct);
    }
}

impl DeserializeShape for Left {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.right = input.read_boxed(member)?,
                        _ => shape.direct = input.read_boxed(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

/// Builds a [`Left`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct LeftBuilder {
    right: Option<Box<Right>>,
    direct: Option<Box<Left>>,
}

impl LeftBuilder {
    /// The member `right`.
    pub fn right(mut self, input: impl Into<Box<Right>>) -> Self {
        self.right = Some(input.into());
        self
    }

    /// Sets or clears [`right`](Self::right).
    pub fn set_right(mut self, input: Option<Box<Right>>) -> Self {
        self.right = input;
        self
    }

    /// Returns the value set for [`right`](Self::right).
    pub fn get_right(&self) -> &Option<Box<Right>> {
        &self.right
    }

    /// The member `direct`.
    pub fn direct(mut self, input: impl Into<Box<Left>>) -> Self {
        self.direct = Some(input.into());
        self
    }

    /// Sets or clears [`direct`](Self::direct).
    pub fn set_direct(mut self, input: Option<Box<Left>>) -> Self {
        self.direct = input;
        self
    }

    /// Returns the value set for [`direct`](Self::direct).
    pub fn get_direct(&self) -> &Option<Box<Left>> {
        &self.direct
    }

    /// Builds the [`Left`].
    pub fn build(self) -> Left {
        Left {
            right: self.right,
            direct: self.direct,
        }
    }
}
