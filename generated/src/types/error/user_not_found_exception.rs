// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UserNotFoundException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// There is no such user in the pool.
///
/// An app client whose `PreventUserExistenceErrors` is `ENABLED` reports `NotAuthorizedException`
/// instead, so that nobody can probe for names. Show users the same text for both.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UserNotFoundException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl UserNotFoundException {
    /// Begins to build a [`UserNotFoundException`].
    pub fn builder() -> UserNotFoundExceptionBuilder {
        UserNotFoundExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
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

tinsmith_runtime::message_error!(UserNotFoundException, "UserNotFoundException", SCHEMA);
