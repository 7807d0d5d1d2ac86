// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `CodeMismatchException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The code is wrong.
///
/// Let the user try again, with the same session for as long as it is accepted. If
/// `NotAuthorizedException` follows, start the sign-in again.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct CodeMismatchException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl CodeMismatchException {
    /// Creates a builder for [`CodeMismatchException`].
    pub fn builder() -> CodeMismatchExceptionBuilder {
        CodeMismatchExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`CodeMismatchException`].
pub type CodeMismatchExceptionBuilder = MessageErrorBuilder<CodeMismatchException>;

static SCHEMA: Schema = Schema::structure(
    "CodeMismatchException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(CodeMismatchException, SCHEMA);
