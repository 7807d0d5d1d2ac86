// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Leak` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::ErrorMetadata;

/// The shape `Leak` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Leak {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `detail`.
    pub detail: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl Leak {
    /// Creates a builder for [`Leak`].
    pub fn builder() -> LeakBuilder {
        LeakBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `detail`.
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }
}

impl fmt::Debug for Leak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "Leak", self)
    }
}

static SCHEMA: Schema = Schema::structure(
    "Leak",
    &[
        Member::string("message", "message").sensitive(),
        Member::string("detail", "detail").sensitive(),
    ],
);

impl SerializeShape for Leak {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.message);
        out.write(&SCHEMA.members[1], &self.detail);
    }
}

impl DeserializeShape for Leak {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.message = input.read(member)?,
                        _ => shape.detail = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

tinsmith_runtime::modeled_error!(Leak, SCHEMA, message);

/// Builds a [`Leak`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct LeakBuilder {
    message: Option<String>,
    detail: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl LeakBuilder {
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

    /// The member `detail`.
    pub fn detail(mut self, input: impl Into<String>) -> Self {
        self.detail = Some(input.into());
        self
    }

    /// Sets or clears [`detail`](Self::detail).
    pub fn set_detail(mut self, input: Option<String>) -> Self {
        self.detail = input;
        self
    }

    /// Returns the value set for [`detail`](Self::detail).
    pub fn get_detail(&self) -> &Option<String> {
        &self.detail
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

    /// Builds the [`Leak`].
    pub fn build(self) -> Leak {
        Leak {
            message: self.message,
            detail: self.detail,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl fmt::Debug for LeakBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LeakBuilder")
            .field("message", &REDACTED)
            .field("detail", &REDACTED)
            .finish_non_exhaustive()
    }
}
