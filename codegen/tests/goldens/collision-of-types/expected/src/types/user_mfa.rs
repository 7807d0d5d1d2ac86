// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UserMfa` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

/// The shape `UserMfa` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UserMfa {
    /// The member `a`.
    pub a: Option<String>,
}

impl UserMfa {
    /// Creates a builder for [`UserMfa`].
    pub fn builder() -> UserMfaBuilder {
        UserMfaBuilder::default()
    }

    /// The member `a`.
    pub fn a(&self) -> Option<&str> {
        self.a.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure("UserMfa", &[Member::string("a", "a")]);

impl SerializeShape for UserMfa {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.a);
    }
}

impl DeserializeShape for UserMfa {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |_, member, input| {
                    shape.a = input.read(member)?;
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

/// Builds a [`UserMfa`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct UserMfaBuilder {
    a: Option<String>,
}

impl UserMfaBuilder {
    /// The member `a`.
    pub fn a(mut self, input: impl Into<String>) -> Self {
        self.a = Some(input.into());
        self
    }

    /// Sets or clears [`a`](Self::a).
    pub fn set_a(mut self, input: Option<String>) -> Self {
        self.a = input;
        self
    }

    /// Returns the value set for [`a`](Self::a).
    pub fn get_a(&self) -> &Option<String> {
        &self.a
    }

    /// Builds the [`UserMfa`].
    pub fn build(self) -> UserMfa {
        UserMfa { a: self.a }
    }
}
