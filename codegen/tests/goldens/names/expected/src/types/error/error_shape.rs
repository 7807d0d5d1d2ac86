// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Error` and its builder.

use std::fmt;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::ErrorMetadata;

/// The shape `Error` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct ErrorShape {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `meta`.
    pub meta_value: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl ErrorShape {
    /// Creates a builder for [`ErrorShape`].
    pub fn builder() -> ErrorBuilder {
        ErrorBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `meta`.
    pub fn meta_value(&self) -> Option<&str> {
        self.meta_value.as_deref()
    }
}

impl fmt::Debug for ErrorShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "Error", self)
    }
}

static SCHEMA: Schema = Schema::structure(
    "Error",
    &[Member::string("message", "message"), Member::string("meta", "meta_value")],
);

impl SerializeShape for ErrorShape {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.message);
        out.write(&SCHEMA.members[1], &self.meta_value);
    }
}

impl DeserializeShape for ErrorShape {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.message = input.read(member)?,
                        _ => shape.meta_value = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

tinsmith_runtime::modeled_error!(ErrorShape as "Error", SCHEMA, message);

/// Builds an [`ErrorShape`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ErrorBuilder {
    message: Option<String>,
    meta_value: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl ErrorBuilder {
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

    /// The member `meta`.
    pub fn meta_value(mut self, input: impl Into<String>) -> Self {
        self.meta_value = Some(input.into());
        self
    }

    /// Sets or clears [`meta_value`](Self::meta_value).
    pub fn set_meta_value(mut self, input: Option<String>) -> Self {
        self.meta_value = input;
        self
    }

    /// Returns the value set for [`meta_value`](Self::meta_value).
    pub fn get_meta_value(&self) -> &Option<String> {
        &self.meta_value
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

    /// Builds the [`ErrorShape`].
    pub fn build(self) -> ErrorShape {
        ErrorShape {
            message: self.message,
            meta_value: self.meta_value,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl fmt::Debug for ErrorBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorBuilder")
            .field("message", &self.message)
            .field("meta_value", &self.meta_value)
            .finish_non_exhaustive()
    }
}
