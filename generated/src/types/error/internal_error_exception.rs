// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InternalErrorException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// Cognito failed with an internal error.
///
/// Try again after a pause. If the service rejects a retried answer because its session has been
/// used, start the sign-in again.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InternalErrorException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InternalErrorException {
    /// Creates a builder for [`InternalErrorException`].
    pub fn builder() -> InternalErrorExceptionBuilder {
        InternalErrorExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
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

tinsmith_runtime::message_error!(InternalErrorException, SCHEMA);
