// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `TooManyRequestsException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// Requests arrive faster than your quota allows.
///
/// Wait and try again, with pauses that grow and include some randomness. If this happens in
/// normal operation, ask for a higher quota of user authentication requests.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct TooManyRequestsException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl TooManyRequestsException {
    /// Creates a builder for [`TooManyRequestsException`].
    pub fn builder() -> TooManyRequestsExceptionBuilder {
        TooManyRequestsExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`TooManyRequestsException`].
pub type TooManyRequestsExceptionBuilder = MessageErrorBuilder<TooManyRequestsException>;

static SCHEMA: Schema = Schema::structure(
    "TooManyRequestsException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(TooManyRequestsException, SCHEMA);
