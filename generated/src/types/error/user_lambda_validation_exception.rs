// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UserLambdaValidationException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// A Lambda trigger of the user pool turned the user away by raising an error.
///
/// This is how your own function says no: a pre authentication trigger that blocks a user, for
/// instance. Its error text is part of the message.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UserLambdaValidationException {
    /// Which trigger raised an error, and that error's own text.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl UserLambdaValidationException {
    /// Begins to build a [`UserLambdaValidationException`].
    pub fn builder() -> UserLambdaValidationExceptionBuilder {
        UserLambdaValidationExceptionBuilder::default()
    }

    /// Which trigger raised an error, and that error's own text.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`UserLambdaValidationException`].
pub type UserLambdaValidationExceptionBuilder = MessageErrorBuilder<
    UserLambdaValidationException,
>;

static SCHEMA: Schema = Schema::structure(
    "UserLambdaValidationException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(
    UserLambdaValidationException, "UserLambdaValidationException", SCHEMA
);
