// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Conflict` and its builder.

use tinsmith_runtime::schema::{Binding, Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::ErrorMetadata;

/// The shape `Conflict` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Conflict {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `holder`.
    pub holder: Option<String>,
    /// The member `revision`.
    pub revision: Option<i32>,
    pub(crate) meta: ErrorMetadata,
}

impl Conflict {
    /// Creates a builder for [`Conflict`].
    pub fn builder() -> ConflictBuilder {
        ConflictBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `holder`.
    pub fn holder(&self) -> Option<&str> {
        self.holder.as_deref()
    }

    /// The member `revision`.
    pub fn revision(&self) -> Option<i32> {
        self.revision
    }
}

static SCHEMA: Schema = Schema::structure(
    "Conflict",
    &[
        Member::string("message", "message"),
        Member::string("holder", "holder").bound(Binding::Header("x-holder")),
        Member::integer("revision", "revision").xml_name("current"),
    ],
);

impl SerializeShape for Conflict {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.message);
        out.write(&SCHEMA.members[1], &self.holder);
        out.write(&SCHEMA.members[2], &self.revision);
    }
}

impl DeserializeShape for Conflict {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.message = input.read(member)?,
                        1 => shape.holder = input.read(member)?,
                        _ => shape.revision = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

tinsmith_runtime::modeled_error!(Conflict, SCHEMA, message);

/// Builds a [`Conflict`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct ConflictBuilder {
    message: Option<String>,
    holder: Option<String>,
    revision: Option<i32>,
    meta: Option<ErrorMetadata>,
}

impl ConflictBuilder {
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

    /// The member `holder`.
    pub fn holder(mut self, input: impl Into<String>) -> Self {
        self.holder = Some(input.into());
        self
    }

    /// Sets or clears [`holder`](Self::holder).
    pub fn set_holder(mut self, input: Option<String>) -> Self {
        self.holder = input;
        self
    }

    /// Returns the value set for [`holder`](Self::holder).
    pub fn get_holder(&self) -> &Option<String> {
        &self.holder
    }

    /// The member `revision`.
    pub fn revision(mut self, input: i32) -> Self {
        self.revision = Some(input);
        self
    }

    /// Sets or clears [`revision`](Self::revision).
    pub fn set_revision(mut self, input: Option<i32>) -> Self {
        self.revision = input;
        self
    }

    /// Returns the value set for [`revision`](Self::revision).
    pub fn get_revision(&self) -> &Option<i32> {
        &self.revision
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

    /// Builds the [`Conflict`].
    pub fn build(self) -> Conflict {
        Conflict {
            message: self.message,
            holder: self.holder,
            revision: self.revision,
            meta: self.meta.unwrap_or_default(),
        }
    }
}
