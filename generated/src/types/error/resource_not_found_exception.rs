// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `ResourceNotFoundException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The user pool or the app client does not exist.
///
/// Compare both IDs with the console, and the Region of this client with the one at the start of
/// the pool's ID. An app client of another pool counts as missing.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct ResourceNotFoundException {
    /// The resource that the service could not find, in English, usually with its ID.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl ResourceNotFoundException {
    /// Creates a builder for [`ResourceNotFoundException`].
    pub fn builder() -> ResourceNotFoundExceptionBuilder {
        ResourceNotFoundExceptionBuilder::default()
    }

    /// The resource that the service could not find, in English, usually with its ID.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`ResourceNotFoundException`].
pub type ResourceNotFoundExceptionBuilder = MessageErrorBuilder<
    ResourceNotFoundException,
>;

static SCHEMA: Schema = Schema::structure(
    "ResourceNotFoundException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(ResourceNotFoundException, SCHEMA);
