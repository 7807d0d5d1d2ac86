// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `SoftwareTokenMfaNotFoundException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// Authenticator apps (TOTP) are not enabled as a second factor.
///
/// Enable them in the MFA settings of the user pool, or have the user choose another factor.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct SoftwareTokenMfaNotFoundException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl SoftwareTokenMfaNotFoundException {
    /// Creates a builder for [`SoftwareTokenMfaNotFoundException`].
    pub fn builder() -> SoftwareTokenMfaNotFoundExceptionBuilder {
        SoftwareTokenMfaNotFoundExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`SoftwareTokenMfaNotFoundException`].
pub type SoftwareTokenMfaNotFoundExceptionBuilder = MessageErrorBuilder<
    SoftwareTokenMfaNotFoundException,
>;

static SCHEMA: Schema = Schema::structure(
    "SoftwareTokenMFANotFoundException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(SoftwareTokenMfaNotFoundException, SCHEMA);
