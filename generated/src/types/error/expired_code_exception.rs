// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `ExpiredCodeException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The code is too old.
///
/// Start the sign-in anew with `AdminInitiateAuth` to have another one sent.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct ExpiredCodeException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl ExpiredCodeException {
    /// Begins to build an [`ExpiredCodeException`].
    pub fn builder() -> ExpiredCodeExceptionBuilder {
        ExpiredCodeExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
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

tinsmith_runtime::message_error!(ExpiredCodeException, "ExpiredCodeException", SCHEMA);
