// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `TooHot` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::ErrorMetadata;

/// The shape `TooHot` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct TooHot {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `limit`.
    pub limit: Option<f64>,
    pub(crate) meta: ErrorMetadata,
}

impl TooHot {
    /// Creates a builder for [`TooHot`].
    pub fn builder() -> TooHotBuilder {
        TooHotBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `limit`.
    pub fn limit(&self) -> Option<f64> {
        self.limit
    }
}

static SCHEMA: Schema = Schema::structure(
    "TooHot",
    &[Member::string("message", "message"), Member::double("limit", "limit")],
);

impl SerializeShape for TooHot {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.message);
        out.write(&SCHEMA.members[1], &self.limit);
    }
}

impl DeserializeShape for TooHot {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.message = input.read(member)?,
                        _ => shape.limit = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

tinsmith_runtime::modeled_error!(TooHot, SCHEMA, message);

/// Builds a [`TooHot`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct TooHotBuilder {
    message: Option<String>,
    limit: Option<f64>,
    meta: Option<ErrorMetadata>,
}

impl TooHotBuilder {
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

    /// The member `limit`.
    pub fn limit(mut self, input: f64) -> Self {
        self.limit = Some(input);
        self
    }

    /// Sets or clears [`limit`](Self::limit).
    pub fn set_limit(mut self, input: Option<f64>) -> Self {
        self.limit = input;
        self
    }

    /// Returns the value set for [`limit`](Self::limit).
    pub fn get_limit(&self) -> &Option<f64> {
        &self.limit
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

    /// Builds the [`TooHot`].
    pub fn build(self) -> TooHot {
        TooHot {
            message: self.message,
            limit: self.limit,
            meta: self.meta.unwrap_or_default(),
        }
    }
}
