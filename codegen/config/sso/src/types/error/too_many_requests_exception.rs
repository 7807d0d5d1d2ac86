// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `TooManyRequestsException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The shape `TooManyRequestsException` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct TooManyRequestsException {
    /// The member `message`.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl TooManyRequestsException {
    /// Creates a builder for [`TooManyRequestsException`].
    pub fn builder() -> TooManyRequestsExceptionBuilder {
        TooManyRequestsExceptionBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`TooManyRequestsException`].
pub type TooManyRequestsExceptionBuilder = MessageErrorBuilder<TooManyRequestsException>;

static SCHEMA: Schema = Schema::structure(
    "TooManyRequestsException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(TooManyRequestsException, SCHEMA);
