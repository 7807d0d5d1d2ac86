// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UnsupportedOperationException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The app client is not set up for this operation.
///
/// Check the settings of the app client, especially its list of allowed flows. Repeating the call
/// unchanged does not help.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UnsupportedOperationException {
    /// The service's description of the failure, in English. It is meant for logs, not for end users.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl UnsupportedOperationException {
    /// Creates a builder for [`UnsupportedOperationException`].
    pub fn builder() -> UnsupportedOperationExceptionBuilder {
        UnsupportedOperationExceptionBuilder::default()
    }

    /// The service's description of the failure, in English.
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

tinsmith_runtime::message_error!(UnsupportedOperationException, SCHEMA);
