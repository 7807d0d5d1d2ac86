// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidParameterException` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::ErrorMetadata;

/// A parameter of the request is missing, malformed or inconsistent with another.
///
/// Common causes are a flow that the app client does not allow, a missing key in `AuthParameters`
/// or `ChallengeResponses`, and a `ChallengeName` that does not match the session. The message
/// usually names the cause. Correct the request; repeating it unchanged does not help.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidParameterException {
    /// The parameter that was rejected and the reason, in English.
    pub message: Option<String>,
    /// A short code for the cause, if the service returns one.
    pub reason_code: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidParameterException {
    /// Creates a builder for [`InvalidParameterException`].
    pub fn builder() -> InvalidParameterExceptionBuilder {
        InvalidParameterExceptionBuilder::default()
    }

    /// The parameter that was rejected and the reason, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// A short code for the cause, if the service returns one.
    pub fn reason_code(&self) -> Option<&str> {
        self.reason_code.as_deref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "InvalidParameterException",
    &[Member::string("message", "message"), Member::string("reasonCode", "reason_code")],
);

impl SerializeShape for InvalidParameterException {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.message);
        out.write(&SCHEMA.members[1], &self.reason_code);
    }
}

impl DeserializeShape for InvalidParameterException {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.message = input.read(member)?,
                        _ => shape.reason_code = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
    }
}

tinsmith_runtime::modeled_error!(InvalidParameterException, SCHEMA, message);

/// Builds an [`InvalidParameterException`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct InvalidParameterExceptionBuilder {
    message: Option<String>,
    reason_code: Option<String>,
    meta: Option<ErrorMetadata>,
}

impl InvalidParameterExceptionBuilder {
    /// The parameter that was rejected and the reason, in English.
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

    /// A short code for the cause, if the service returns one.
    pub fn reason_code(mut self, input: impl Into<String>) -> Self {
        self.reason_code = Some(input.into());
        self
    }

    /// Sets or clears [`reason_code`](Self::reason_code).
    pub fn set_reason_code(mut self, input: Option<String>) -> Self {
        self.reason_code = input;
        self
    }

    /// Returns the value set for [`reason_code`](Self::reason_code).
    pub fn get_reason_code(&self) -> &Option<String> {
        &self.reason_code
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

    /// Builds the [`InvalidParameterException`].
    pub fn build(self) -> InvalidParameterException {
        InvalidParameterException {
            message: self.message,
            reason_code: self.reason_code,
            meta: self.meta.unwrap_or_default(),
        }
    }
}
