// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UserNotFoundException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The user does not exist in the pool.
///
/// An app client whose `PreventUserExistenceErrors` is `ENABLED` reports `NotAuthorizedException`
/// instead, so that nobody can probe for names. Show users the same text for both.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UserNotFoundException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl UserNotFoundException {
    /// Creates a builder for [`UserNotFoundException`].
    pub fn builder() -> UserNotFoundExceptionBuilder {
        UserNotFoundExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`UserNotFoundException`].
pub type UserNotFoundExceptionBuilder = MessageErrorBuilder<UserNotFoundException>;

static SCHEMA: Schema = Schema::structure(
    "UserNotFoundException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(UserNotFoundException, SCHEMA);
