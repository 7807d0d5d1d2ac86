// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidSmsRoleTrustRelationshipException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The IAM role for text messages does not trust Cognito.
///
/// Its trust policy must let `cognito-idp.amazonaws.com` assume the role, with the same external
/// ID as in the SMS settings of the user pool.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidSmsRoleTrustRelationshipException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidSmsRoleTrustRelationshipException {
    /// Creates a builder for [`InvalidSmsRoleTrustRelationshipException`].
    pub fn builder() -> InvalidSmsRoleTrustRelationshipExceptionBuilder {
        InvalidSmsRoleTrustRelationshipExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
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

tinsmith_runtime::message_error!(InvalidSmsRoleTrustRelationshipException, SCHEMA);
