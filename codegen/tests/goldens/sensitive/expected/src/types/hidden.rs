// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Hidden` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

/// The shape `Hidden` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Hidden {
    /// The member `open`.
    pub open: Option<String>,
}

impl Hidden {
    /// Creates a builder for [`Hidden`].
    pub fn builder() -> HiddenBuilder {
        HiddenBuilder::default()
    }

    /// The member `open`.
    pub fn open(&self) -> Option<&str> {
        self.open.as_deref()
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "Hidden", self)
    }
}

static SCHEMA: Schema = Schema::structure(
    "Hidden",
    &[Member::string("open", "open").sensitive()],
);

impl SerializeShape for Hidden {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.open);
    }
}

impl DeserializeShape for Hidden {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |_, member, input| {
                    shape.open = input.read(member)?;
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

/// Builds a [`Hidden`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HiddenBuilder {
    open: Option<String>,
}

impl HiddenBuilder {
    /// The member `open`.
    pub fn open(mut self, input: impl Into<String>) -> Self {
        self.open = Some(input.into());
        self
    }

    /// Sets or clears [`open`](Self::open).
    pub fn set_open(mut self, input: Option<String>) -> Self {
        self.open = input;
        self
    }

    /// Returns the value set for [`open`](Self::open).
    pub fn get_open(&self) -> &Option<String> {
        &self.open
    }

    /// Builds the [`Hidden`].
    pub fn build(self) -> Hidden {
        Hidden { open: self.open }
    }
}

impl fmt::Debug for HiddenBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HiddenBuilder").field("open", &REDACTED).finish_non_exhaustive()
    }
}
