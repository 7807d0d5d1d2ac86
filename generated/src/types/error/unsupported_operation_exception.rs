// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UnsupportedOperationException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The app client is not set up for this operation.
///
/// Look at the settings of the app client, above all at its list of allowed flows. To repeat the
/// call unchanged is of no use.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UnsupportedOperationException {
    /// What the service says about this failure, in English, for logs rather than for users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl UnsupportedOperationException {
    /// Begins to build an [`UnsupportedOperationException`].
    pub fn builder() -> UnsupportedOperationExceptionBuilder {
        UnsupportedOperationExceptionBuilder::default()
    }

    /// What the service says about this failure, in English, for logs rather than for users.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`UnsupportedOperationException`].
pub type UnsupportedOperationExceptionBuilder = MessageErrorBuilder<
    UnsupportedOperationException,
>;

static SCHEMA: Schema = Schema::structure(
    "UnsupportedOperationException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(
    UnsupportedOperationException, "UnsupportedOperationException", SCHEMA
);
