// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Broken` and its builder.

use tinsmith_runtime::aws_smithy_types::retry::ErrorKind;
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
    /// The member `Message`.
    pub message: Option<String>,
    /// The member `retryAfter`.
    pub retry_after: Option<i32>,
    pub(crate) meta: ErrorMetadata,
}

impl Broken {
    /// Creates a builder for [`Broken`].
    pub fn builder() -> BrokenBuilder {
        BrokenBuilder::default()
    }

    /// The member `Message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `retryAfter`.
    pub fn retry_after(&self) -> Option<i32> {
        self.retry_after
    }
}

static SCHEMA: Schema = Schema::structure(
        "Broken",
        &[
            Member::string("Message", "message"),
            Member::integer("retryAfter", "retry_after"),
        ],
    )
    .retryable(ErrorKind::ServerError);
impl SerializeShape for Broken {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.message);
        out.write(&SCHEMA.members[1], &self.retry_after);
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
                        _ => shape.retry_after = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

impl Broken {
    /// Returns why a retry may succeed.
    pub fn retryable_error_kind(&self) -> ErrorKind {
        ErrorKind::ServerError
    }
}

tinsmith_runtime::modeled_error!(Broken, SCHEMA, message);

/// Builds a [`Broken`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct BrokenBuilder {
    message: Option<String>,
    retry_after: Option<i32>,
    meta: Option<ErrorMetadata>,
}

impl BrokenBuilder {
    /// The member `Message`.
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

    /// The member `retryAfter`.
    pub fn retry_after(mut self, input: i32) -> Self {
        self.retry_after = Some(input);
        self
    }

    /// Sets or clears [`retry_after`](Self::retry_after).
    pub fn set_retry_after(mut self, input: Option<i32>) -> Self {
        self.retry_after = input;
        self
    }

    /// Returns the value set for [`retry_after`](Self::retry_after).
    pub fn get_retry_after(&self) -> &Option<i32> {
        &self.retry_after
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
            retry_after: self.retry_after,
            meta: self.meta.unwrap_or_default(),
        }
    }
}
