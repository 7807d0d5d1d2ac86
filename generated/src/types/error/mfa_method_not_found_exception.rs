// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `MfaMethodNotFoundException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The user is due for MFA, and Cognito has no method to use.
///
/// Register one: a verified phone number, an email address or an authenticator app. Check also
/// that the pool has that method switched on.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct MfaMethodNotFoundException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl MfaMethodNotFoundException {
    /// Begins to build a [`MfaMethodNotFoundException`].
    pub fn builder() -> MfaMethodNotFoundExceptionBuilder {
        MfaMethodNotFoundExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`MfaMethodNotFoundException`].
pub type MfaMethodNotFoundExceptionBuilder = MessageErrorBuilder<
    MfaMethodNotFoundException,
>;

static SCHEMA: Schema = Schema::structure(
    "MFAMethodNotFoundException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(
    MfaMethodNotFoundException, "MfaMethodNotFoundException", SCHEMA
);
