// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InternalErrorException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The fault is with Cognito.
///
/// Try again after a pause. If a retried answer is refused because its session was used, begin the
/// sign-in anew.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InternalErrorException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InternalErrorException {
    /// Begins to build an [`InternalErrorException`].
    pub fn builder() -> InternalErrorExceptionBuilder {
        InternalErrorExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`InternalErrorException`].
pub type InternalErrorExceptionBuilder = MessageErrorBuilder<InternalErrorException>;

static SCHEMA: Schema = Schema::structure(
    "InternalErrorException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(
    InternalErrorException, "InternalErrorException", SCHEMA
);
