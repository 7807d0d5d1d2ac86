// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UnexpectedLambdaException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// A Lambda trigger of the user pool failed to run properly.
///
/// Check that the function exists, that its resource policy lets Cognito invoke it, and that it
/// finishes in time: Cognito waits 5 seconds. The function's log has more details.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UnexpectedLambdaException {
    /// The trigger that failed and how it failed, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl UnexpectedLambdaException {
    /// Creates a builder for [`UnexpectedLambdaException`].
    pub fn builder() -> UnexpectedLambdaExceptionBuilder {
        UnexpectedLambdaExceptionBuilder::default()
    }

    /// The trigger that failed and how it failed, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`UnexpectedLambdaException`].
pub type UnexpectedLambdaExceptionBuilder = MessageErrorBuilder<
    UnexpectedLambdaException,
>;

static SCHEMA: Schema = Schema::structure(
    "UnexpectedLambdaException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(UnexpectedLambdaException, SCHEMA);
