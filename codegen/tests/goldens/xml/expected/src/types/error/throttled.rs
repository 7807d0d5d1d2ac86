// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Throttled` and its builder.

use tinsmith_runtime::aws_smithy_types::retry::ErrorKind;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::{BuildError, ErrorMetadata};

/// The shape `Throttled` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Throttled {
    /// The member `retryAfter`.
    pub retry_after: i32,
    /// The service's description of the error.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl Throttled {
    /// Creates a builder for [`Throttled`].
    pub fn builder() -> ThrottledBuilder {
        ThrottledBuilder::default()
    }

    /// The member `retryAfter`.
    pub fn retry_after(&self) -> i32 {
        self.retry_after
    }

    /// The service's description of the error.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
        "Throttled",
        &[
            Member::integer("retryAfter", "retry_after"),
            Member::string("message", "message"),
        ],
    )
    .retryable(ErrorKind::ThrottlingError);
impl SerializeShape for Throttled {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.retry_after);
        out.write(&SCHEMA.members[1], &self.message);
    }
}

impl DeserializeShape for Throttled {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.retry_after = input.read(member)?,
                        _ => shape.message = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.retry_after.get_or_insert_default();
        Ok(shape.build()?)
    }
}

impl Throttled {
    /// Returns why a retry may succeed.
    pub fn retryable_error_kind(&self) -> ErrorKind {
        ErrorKind::ThrottlingError
    }
}

tinsmith_runtime::modeled_error!(Throttled, SCHEMA, message);

/// Builds a [`Throttled`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct ThrottledBuilder {
    retry_after: Option<i32>,
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl ThrottledBuilder {
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

    /// The service's description of the error.
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

    /// Builds the [`Throttled`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Throttled, BuildError> {
        Ok(Throttled {
            retry_after: self
                .retry_after
                .ok_or_else(|| BuildError::missing_field(
                    "retry_after",
                    "it is required to build `Throttled`",
                ))?,
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        })
    }
}
