// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `PasswordResetRequiredException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The user's password was reset, and the user must set a new one before signing in.
///
/// Take the user through the forgotten-password steps: they use a code that they have received or
/// request with `ForgotPassword`, then you call `ConfirmForgotPassword`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PasswordResetRequiredException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl PasswordResetRequiredException {
    /// Creates a builder for [`PasswordResetRequiredException`].
    pub fn builder() -> PasswordResetRequiredExceptionBuilder {
        PasswordResetRequiredExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`PasswordResetRequiredException`].
pub type PasswordResetRequiredExceptionBuilder = MessageErrorBuilder<
    PasswordResetRequiredException,
>;

static SCHEMA: Schema = Schema::structure(
    "PasswordResetRequiredException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(PasswordResetRequiredException, SCHEMA);
