// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `OldError` and its builder.

#![allow(deprecated, reason = "deprecated parts of the model stay usable")]

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::ErrorMetadata;
use crate::types::OldColor;

/// The shape `OldError` of the model.
#[deprecated(note = "deprecated by the service", since = "1.0.0")]
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct OldError {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `color`.
    pub color: Option<OldColor>,
    pub(crate) meta: ErrorMetadata,
}

impl OldError {
    /// Creates a builder for [`OldError`].
    pub fn builder() -> OldErrorBuilder {
        OldErrorBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `color`.
    pub fn color(&self) -> Option<&OldColor> {
        self.color.as_ref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "OldError",
    &[
        Member::string("message", "message"),
        Member::enumeration("color", "color", OldColor::values()),
    ],
);

impl SerializeShape for OldError {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.message);
        out.write(&SCHEMA.members[1], &self.color);
    }
}

impl DeserializeShape for OldError {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.message = input.read(member)?,
                        _ => shape.color = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

tinsmith_runtime::modeled_error!(OldError, SCHEMA, message);

/// Builds an [`OldError`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct OldErrorBuilder {
    message: Option<String>,
    color: Option<OldColor>,
    meta: Option<ErrorMetadata>,
}

impl OldErrorBuilder {
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

    /// The member `color`.
    pub fn color(mut self, input: OldColor) -> Self {
        self.color = Some(input);
        self
    }

    /// Sets or clears [`color`](Self::color).
    pub fn set_color(mut self, input: Option<OldColor>) -> Self {
        self.color = input;
        self
    }

    /// Returns the value set for [`color`](Self::color).
    pub fn get_color(&self) -> &Option<OldColor> {
        &self.color
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

    /// Builds the [`OldError`].
    pub fn build(self) -> OldError {
        OldError {
            message: self.message,
            color: self.color,
            meta: self.meta.unwrap_or_default(),
        }
    }
}
