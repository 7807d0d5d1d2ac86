// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Broken` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::ErrorMetadata;

/// The shape `Broken` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Broken {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `cause`.
    pub cause: Option<crate::types::Broken>,
    pub(crate) meta: ErrorMetadata,
}

impl Broken {
    /// Creates a builder for [`Broken`].
    pub fn builder() -> BrokenBuilder {
        BrokenBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `cause`.
    pub fn cause(&self) -> Option<&crate::types::Broken> {
        self.cause.as_ref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "Broken",
    &[Member::string("message", "message"), Member::structure("cause", "cause")],
);

impl SerializeShape for Broken {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.message);
        out.write(&SCHEMA.members[1], &self.cause);
    }
}

impl DeserializeShape for Broken {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.message = input.read(member)?,
                        _ => shape.cause = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

tinsmith_runtime::modeled_error!(Broken, SCHEMA, message);

/// Builds a [`Broken`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct BrokenBuilder {
    message: Option<String>,
    cause: Option<crate::types::Broken>,
    meta: Option<ErrorMetadata>,
}

impl BrokenBuilder {
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

    /// The member `cause`.
    pub fn cause(mut self, input: crate::types::Broken) -> Self {
        self.cause = Some(input);
        self
    }

    /// Sets or clears [`cause`](Self::cause).
    pub fn set_cause(mut self, input: Option<crate::types::Broken>) -> Self {
        self.cause = input;
        self
    }

    /// Returns the value set for [`cause`](Self::cause).
    pub fn get_cause(&self) -> &Option<crate::types::Broken> {
        &self.cause
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

    /// Builds the [`Broken`].
    pub fn build(self) -> Broken {
        Broken {
            message: self.message,
            cause: self.cause,
            meta: self.meta.unwrap_or_default(),
        }
    }
}
