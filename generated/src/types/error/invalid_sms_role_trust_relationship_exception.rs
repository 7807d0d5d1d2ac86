// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidSmsRoleTrustRelationshipException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The IAM role for text messages does not trust Cognito.
///
/// Its trust policy must let `cognito-idp.amazonaws.com` assume the role, under the same external
/// ID as in the SMS settings of the user pool.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidSmsRoleTrustRelationshipException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidSmsRoleTrustRelationshipException {
    /// Begins to build an [`InvalidSmsRoleTrustRelationshipException`].
    pub fn builder() -> InvalidSmsRoleTrustRelationshipExceptionBuilder {
        InvalidSmsRoleTrustRelationshipExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`InvalidSmsRoleTrustRelationshipException`].
pub type InvalidSmsRoleTrustRelationshipExceptionBuilder = MessageErrorBuilder<
    InvalidSmsRoleTrustRelationshipException,
>;

static SCHEMA: Schema = Schema::structure(
    "InvalidSmsRoleTrustRelationshipException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(
    InvalidSmsRoleTrustRelationshipException, "InvalidSmsRoleTrustRelationshipException",
    SCHEMA
);
