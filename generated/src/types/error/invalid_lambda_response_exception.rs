// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidLambdaResponseException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// A Lambda trigger of the user pool returned something that Cognito cannot read.
///
/// The function must return the event that it received, with `response` filled in as its kind of
/// trigger requires.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidLambdaResponseException {
    /// The trigger that returned it and the problem with it, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidLambdaResponseException {
    /// Creates a builder for [`InvalidLambdaResponseException`].
    pub fn builder() -> InvalidLambdaResponseExceptionBuilder {
        InvalidLambdaResponseExceptionBuilder::default()
    }

    /// The trigger that returned it and the problem with it, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`InvalidLambdaResponseException`].
pub type InvalidLambdaResponseExceptionBuilder = MessageErrorBuilder<
    InvalidLambdaResponseException,
>;

static SCHEMA: Schema = Schema::structure(
    "InvalidLambdaResponseException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(InvalidLambdaResponseException, SCHEMA);
