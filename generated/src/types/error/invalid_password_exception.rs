// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidPasswordException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The new password does not meet the password policy of the user pool.
///
/// Typical rules concern the length and the kinds of characters. Let the user choose another
/// password, and answer `NEW_PASSWORD_REQUIRED` again.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidPasswordException {
    /// The rule that the password breaks, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidPasswordException {
    /// Creates a builder for [`InvalidPasswordException`].
    pub fn builder() -> InvalidPasswordExceptionBuilder {
        InvalidPasswordExceptionBuilder::default()
    }

    /// The rule that the password breaks, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`InvalidPasswordException`].
pub type InvalidPasswordExceptionBuilder = MessageErrorBuilder<InvalidPasswordException>;

static SCHEMA: Schema = Schema::structure(
    "InvalidPasswordException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(InvalidPasswordException, SCHEMA);
