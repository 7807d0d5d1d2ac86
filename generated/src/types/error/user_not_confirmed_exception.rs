// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UserNotConfirmedException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The user has signed up but has not confirmed the sign-up.
///
/// Have the user enter the code that they were sent (`ConfirmSignUp`), or confirm the user
/// yourself with `AdminConfirmSignUp`; then sign in again.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UserNotConfirmedException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl UserNotConfirmedException {
    /// Creates a builder for [`UserNotConfirmedException`].
    pub fn builder() -> UserNotConfirmedExceptionBuilder {
        UserNotConfirmedExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`UserNotConfirmedException`].
pub type UserNotConfirmedExceptionBuilder = MessageErrorBuilder<
    UserNotConfirmedException,
>;

static SCHEMA: Schema = Schema::structure(
    "UserNotConfirmedException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(UserNotConfirmedException, SCHEMA);
