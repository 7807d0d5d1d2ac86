// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UserMfa2` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

/// The shape `UserMFA` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UserMfa2 {
    /// The member `a`.
    pub a: Option<String>,
}

impl UserMfa2 {
    /// Creates a builder for [`UserMfa2`].
    pub fn builder() -> UserMfa2Builder {
        UserMfa2Builder::default()
    }

    /// The member `a`.
    pub fn a(&self) -> Option<&str> {
        self.a.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure("UserMFA", &[Member::string("a", "a")]);

impl SerializeShape for UserMfa2 {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.a);
    }
}

impl DeserializeShape for UserMfa2 {
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

/// Builds a [`UserMfa2`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct UserMfa2Builder {
    a: Option<String>,
}

impl UserMfa2Builder {
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

    /// Builds the [`UserMfa2`].
    pub fn build(self) -> UserMfa2 {
        UserMfa2 { a: self.a }
    }
}
