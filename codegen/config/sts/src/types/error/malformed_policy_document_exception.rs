// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `MalformedPolicyDocumentException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The shape `MalformedPolicyDocumentException` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct MalformedPolicyDocumentException {
    /// The member `message`.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl MalformedPolicyDocumentException {
    /// Creates a builder for [`MalformedPolicyDocumentException`].
    pub fn builder() -> MalformedPolicyDocumentExceptionBuilder {
        MalformedPolicyDocumentExceptionBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`MalformedPolicyDocumentException`].
pub type MalformedPolicyDocumentExceptionBuilder = MessageErrorBuilder<
    MalformedPolicyDocumentException,
>;

static SCHEMA: Schema = Schema::structure(
    "MalformedPolicyDocumentException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(MalformedPolicyDocumentException, SCHEMA);
