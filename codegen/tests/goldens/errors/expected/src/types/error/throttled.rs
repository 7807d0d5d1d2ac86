// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Throttled` and its builder.

use tinsmith_runtime::aws_smithy_types::retry::ErrorKind;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::ErrorMetadata;

/// Too many calls. Wait.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Throttled {
    /// The member `errorMessage`.
    pub error_message: Option<String>,
    /// The service's description of the error.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl Throttled {
    /// Creates a builder for [`Throttled`].
    pub fn builder() -> ThrottledBuilder {
        ThrottledBuilder::default()
    }

    /// The member `errorMessage`.
    pub fn error_message(&self) -> Option<&str> {
        self.error_message.as_deref()
    }

    /// The service's description of the error.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
        "Throttled",
        &[
            Member::string("errorMessage", "error_message"),
            Member::string("message", "message"),
        ],
    )
    .retryable(ErrorKind::ThrottlingError);
impl SerializeShape for Throttled {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.error_message);
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
                        0 => shape.error_message = input.read(member)?,
                        _ => shape.message = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
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
    error_message: Option<String>,
    message: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl ThrottledBuilder {
    /// The member `errorMessage`.
    pub fn error_message(mut self, input: impl Into<String>) -> Self {
        self.error_message = Some(input.into());
        self
    }

    /// Sets or clears [`error_message`](Self::error_message).
    pub fn set_error_message(mut self, input: Option<String>) -> Self {
        self.error_message = input;
        self
    }

    /// Returns the value set for [`error_message`](Self::error_message).
    pub fn get_error_message(&self) -> &Option<String> {
        &self.error_message
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
    pub fn build(self) -> Throttled {
        Throttled {
            error_message: self.error_message,
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}
