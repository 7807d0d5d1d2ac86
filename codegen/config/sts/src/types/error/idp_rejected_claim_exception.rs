// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `IdpRejectedClaimException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The shape `IDPRejectedClaimException` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct IdpRejectedClaimException {
    /// The member `message`.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl IdpRejectedClaimException {
    /// Creates a builder for [`IdpRejectedClaimException`].
    pub fn builder() -> IdpRejectedClaimExceptionBuilder {
        IdpRejectedClaimExceptionBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`IdpRejectedClaimException`].
pub type IdpRejectedClaimExceptionBuilder = MessageErrorBuilder<
    IdpRejectedClaimException,
>;

static SCHEMA: Schema = Schema::structure(
    "IDPRejectedClaimException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(IdpRejectedClaimException, SCHEMA);
