// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `MfaMethodNotFoundException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The user needs MFA, but Cognito has no method to use.
///
/// Register one: a verified phone number, an email address or an authenticator app. Also check
/// that this method is on in the pool.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct MfaMethodNotFoundException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl MfaMethodNotFoundException {
    /// Creates a builder for [`MfaMethodNotFoundException`].
    pub fn builder() -> MfaMethodNotFoundExceptionBuilder {
        MfaMethodNotFoundExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
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

tinsmith_runtime::message_error!(MfaMethodNotFoundException, SCHEMA);
