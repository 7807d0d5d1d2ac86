// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidSmsRoleAccessPolicyException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The IAM role for text messages is not allowed to send them.
///
/// The role in the SMS settings of the user pool needs `sns:Publish`. The administrator of the
/// pool has to grant it.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidSmsRoleAccessPolicyException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidSmsRoleAccessPolicyException {
    /// Creates a builder for [`InvalidSmsRoleAccessPolicyException`].
    pub fn builder() -> InvalidSmsRoleAccessPolicyExceptionBuilder {
        InvalidSmsRoleAccessPolicyExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`InvalidSmsRoleAccessPolicyException`].
pub type InvalidSmsRoleAccessPolicyExceptionBuilder = MessageErrorBuilder<
    InvalidSmsRoleAccessPolicyException,
>;

static SCHEMA: Schema = Schema::structure(
    "InvalidSmsRoleAccessPolicyException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(InvalidSmsRoleAccessPolicyException, SCHEMA);
