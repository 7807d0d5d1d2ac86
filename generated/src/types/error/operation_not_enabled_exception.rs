// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `OperationNotEnabledException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// This operation is not to be had here: not in this Region, or not for this pool as it is set up.
///
/// A pool's replica in a secondary Region does not do everything that the primary does. Send the
/// request to the primary Region.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct OperationNotEnabledException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl OperationNotEnabledException {
    /// Begins to build an [`OperationNotEnabledException`].
    pub fn builder() -> OperationNotEnabledExceptionBuilder {
        OperationNotEnabledExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
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

tinsmith_runtime::message_error!(
    OperationNotEnabledException, "OperationNotEnabledException", SCHEMA
);
