// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidEmailRoleAccessPolicyException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// Cognito is not allowed to send email from the address that the pool is set to use.
///
/// The administrator of the pool has to verify the address in Amazon SES and check that its
/// sending authorization policy admits Cognito.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidEmailRoleAccessPolicyException {
    /// The problem with the sender's address, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidEmailRoleAccessPolicyException {
    /// Creates a builder for [`InvalidEmailRoleAccessPolicyException`].
    pub fn builder() -> InvalidEmailRoleAccessPolicyExceptionBuilder {
        InvalidEmailRoleAccessPolicyExceptionBuilder::default()
    }

    /// The problem with the sender's address, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`InvalidEmailRoleAccessPolicyException`].
pub type InvalidEmailRoleAccessPolicyExceptionBuilder = MessageErrorBuilder<
    InvalidEmailRoleAccessPolicyException,
>;

static SCHEMA: Schema = Schema::structure(
    "InvalidEmailRoleAccessPolicyException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(InvalidEmailRoleAccessPolicyException, SCHEMA);
