// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidRequestException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The shape `InvalidRequestException` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidRequestException {
    /// The member `message`.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidRequestException {
    /// Creates a builder for [`InvalidRequestException`].
    pub fn builder() -> InvalidRequestExceptionBuilder {
        InvalidRequestExceptionBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`InvalidRequestException`].
pub type InvalidRequestExceptionBuilder = MessageErrorBuilder<InvalidRequestException>;

static SCHEMA: Schema = Schema::structure(
    "InvalidRequestException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(InvalidRequestException, SCHEMA);
