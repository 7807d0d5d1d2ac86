// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UserLambdaValidationException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// A Lambda trigger of the user pool rejected the user by raising an error.
///
/// This is how your own function refuses a sign-in: for example, a pre authentication trigger that
/// blocks a user. The function's error text is part of the message.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UserLambdaValidationException {
    /// The trigger that raised an error, and the text of that error.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl UserLambdaValidationException {
    /// Creates a builder for [`UserLambdaValidationException`].
    pub fn builder() -> UserLambdaValidationExceptionBuilder {
        UserLambdaValidationExceptionBuilder::default()
    }

    /// The trigger that raised an error, and the text of that error.
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

tinsmith_runtime::message_error!(UserLambdaValidationException, SCHEMA);
