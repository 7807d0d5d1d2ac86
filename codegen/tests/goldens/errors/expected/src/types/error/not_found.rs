// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `NotFound` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{BuildError, ErrorMetadata};

/// The shape `NotFound` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NotFound {
    /// The member `message`.
    pub message: String,
    /// The member `resource`.
    pub resource: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl NotFound {
    /// Creates a builder for [`NotFound`].
    pub fn builder() -> NotFoundBuilder {
        NotFoundBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The member `resource`.
    pub fn resource(&self) -> Option<&str> {
        self.resource.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "NotFound",
    &[Member::string("message", "message"), Member::string("resource", "resource")],
);

impl SerializeShape for NotFound {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.message);
        out.write(&SCHEMA.members[1], &self.resource);
    }
}

impl DeserializeShape for NotFound {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.message = input.read(member)?,
                        _ => shape.resource = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.message.get_or_insert_default();
        Ok(shape.build()?)
    }
}

tinsmith_runtime::modeled_error!(NotFound, SCHEMA, message);

/// Builds a [`NotFound`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct NotFoundBuilder {
    message: Option<String>,
    resource: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl NotFoundBuilder {
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

    /// The member `resource`.
    pub fn resource(mut self, input: impl Into<String>) -> Self {
        self.resource = Some(input.into());
        self
    }

    /// Sets or clears [`resource`](Self::resource).
    pub fn set_resource(mut self, input: Option<String>) -> Self {
        self.resource = input;
        self
    }

    /// Returns the value set for [`resource`](Self::resource).
    pub fn get_resource(&self) -> &Option<String> {
        &self.resource
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

    /// Builds the [`NotFound`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<NotFound, BuildError> {
        Ok(NotFound {
            message: self
                .message
                .ok_or_else(|| BuildError::missing_field(
                    "message",
                    "it is required to build `NotFound`",
                ))?,
            resource: self.resource,
            meta: self.meta.unwrap_or_default(),
        })
    }
}
