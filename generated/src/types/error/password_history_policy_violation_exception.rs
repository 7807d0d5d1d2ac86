// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `PasswordHistoryPolicyViolationException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The user has had the new password before.
///
/// The pool remembers a number of former passwords. Let the user choose a different one.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PasswordHistoryPolicyViolationException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl PasswordHistoryPolicyViolationException {
    /// Creates a builder for [`PasswordHistoryPolicyViolationException`].
    pub fn builder() -> PasswordHistoryPolicyViolationExceptionBuilder {
        PasswordHistoryPolicyViolationExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`PasswordHistoryPolicyViolationException`].
pub type PasswordHistoryPolicyViolationExceptionBuilder = MessageErrorBuilder<
    PasswordHistoryPolicyViolationException,
>;

static SCHEMA: Schema = Schema::structure(
    "PasswordHistoryPolicyViolationException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(PasswordHistoryPolicyViolationException, SCHEMA);
