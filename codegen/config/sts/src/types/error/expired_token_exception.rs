// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `ExpiredTokenException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The shape `ExpiredTokenException` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct ExpiredTokenException {
    /// The member `message`.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl ExpiredTokenException {
    /// Creates a builder for [`ExpiredTokenException`].
    pub fn builder() -> ExpiredTokenExceptionBuilder {
        ExpiredTokenExceptionBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`ExpiredTokenException`].
pub type ExpiredTokenExceptionBuilder = MessageErrorBuilder<ExpiredTokenException>;

static SCHEMA: Schema = Schema::structure(
    "ExpiredTokenException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(ExpiredTokenException, SCHEMA);
