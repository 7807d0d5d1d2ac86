// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `PackedPolicyTooLargeException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The shape `PackedPolicyTooLargeException` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PackedPolicyTooLargeException {
    /// The member `message`.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl PackedPolicyTooLargeException {
    /// Creates a builder for [`PackedPolicyTooLargeException`].
    pub fn builder() -> PackedPolicyTooLargeExceptionBuilder {
        PackedPolicyTooLargeExceptionBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`PackedPolicyTooLargeException`].
pub type PackedPolicyTooLargeExceptionBuilder = MessageErrorBuilder<
    PackedPolicyTooLargeException,
>;

static SCHEMA: Schema = Schema::structure(
    "PackedPolicyTooLargeException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(PackedPolicyTooLargeException, SCHEMA);
