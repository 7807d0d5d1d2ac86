// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `OperationNotEnabledException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The operation is not available in this Region, or for this pool with its current settings.
///
/// A pool's replica in a secondary Region does not support everything that the primary does. Send
/// the request to the primary Region.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct OperationNotEnabledException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl OperationNotEnabledException {
    /// Creates a builder for [`OperationNotEnabledException`].
    pub fn builder() -> OperationNotEnabledExceptionBuilder {
        OperationNotEnabledExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`OperationNotEnabledException`].
pub type OperationNotEnabledExceptionBuilder = MessageErrorBuilder<
    OperationNotEnabledException,
>;

static SCHEMA: Schema = Schema::structure(
    "OperationNotEnabledException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(OperationNotEnabledException, SCHEMA);
