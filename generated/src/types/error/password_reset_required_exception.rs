// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `PasswordResetRequiredException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The user's password was reset, and a new one must be set before any sign-in.
///
/// Take the user through the forgotten-password steps: a code that they have received or ask for
/// with `ForgotPassword`, then `ConfirmForgotPassword`.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PasswordResetRequiredException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl PasswordResetRequiredException {
    /// Begins to build a [`PasswordResetRequiredException`].
    pub fn builder() -> PasswordResetRequiredExceptionBuilder {
        PasswordResetRequiredExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
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

tinsmith_runtime::message_error!(
    PasswordResetRequiredException, "PasswordResetRequiredException", SCHEMA
);
