// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `ExpiredCodeException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The code has expired.
///
/// Start the sign-in again with `AdminInitiateAuth` to have a new code sent.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct ExpiredCodeException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl ExpiredCodeException {
    /// Creates a builder for [`ExpiredCodeException`].
    pub fn builder() -> ExpiredCodeExceptionBuilder {
        ExpiredCodeExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`ExpiredCodeException`].
pub type ExpiredCodeExceptionBuilder = MessageErrorBuilder<ExpiredCodeException>;

static SCHEMA: Schema = Schema::structure(
    "ExpiredCodeException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(ExpiredCodeException, SCHEMA);
