// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `NoSuchThing` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::ErrorMetadata;

/// The shape `NoSuchThing` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NoSuchThing {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `Thing`.
    pub thing: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl NoSuchThing {
    /// Creates a builder for [`NoSuchThing`].
    pub fn builder() -> NoSuchThingBuilder {
        NoSuchThingBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `Thing`.
    pub fn thing(&self) -> Option<&str> {
        self.thing.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "NoSuchThing",
    &[Member::string("message", "message"), Member::string("Thing", "thing")],
);

impl SerializeShape for NoSuchThing {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.message);
        out.write(&SCHEMA.members[1], &self.thing);
    }
}

impl DeserializeShape for NoSuchThing {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.message = input.read(member)?,
                        _ => shape.thing = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

tinsmith_runtime::modeled_error!(NoSuchThing, SCHEMA, message);

/// Builds a [`NoSuchThing`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct NoSuchThingBuilder {
    message: Option<String>,
    thing: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl NoSuchThingBuilder {
    /// The member `message`.
    pub fn message(mut self, input: impl Into<String>) -> Self {
        self.message = Some(input.into());
        self
    }

    /// Sets or clears [`message`](Self::message).
    pub fn set_message(mut self, input: Option<String>) -> Self {
        self.message = input;
        self
    }

    /// Returns the value set for [`message`](Self::message).
    pub fn get_message(&self) -> &Option<String> {
        &self.message
    }

    /// The member `Thing`.
    pub fn thing(mut self, input: impl Into<String>) -> Self {
        self.thing = Some(input.into());
        self
    }

    /// Sets or clears [`thing`](Self::thing).
    pub fn set_thing(mut self, input: Option<String>) -> Self {
        self.thing = input;
        self
    }

    /// Returns the value set for [`thing`](Self::thing).
    pub fn get_thing(&self) -> &Option<String> {
        &self.thing
    }

    /// Sets the error's code, message and request ID.
    pub fn meta(mut self, meta: ErrorMetadata) -> Self {
        self.meta = Some(meta);
        self
    }

    /// Sets or clears the error's code, message and request ID.
    pub fn set_meta(&mut self, meta: Option<ErrorMetadata>) -> &mut Self {
        self.meta = meta;
        self
    }

    /// Builds the [`NoSuchThing`].
    pub fn build(self) -> NoSuchThing {
        NoSuchThing {
            message: self.message,
            thing: self.thing,
            meta: self.meta.unwrap_or_default(),
        }
    }
}
