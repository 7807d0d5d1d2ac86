// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AliasExistsException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The email address, phone number or preferred name already belongs to another user.
///
/// This happens when an answer sets an attribute that users of this pool can sign in with. Choose
/// another value, or decide which account should have it.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct AliasExistsException {
    /// The attribute whose value is taken, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl AliasExistsException {
    /// Creates a builder for [`AliasExistsException`].
    pub fn builder() -> AliasExistsExceptionBuilder {
        AliasExistsExceptionBuilder::default()
    }

    /// The attribute whose value is taken, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`AliasExistsException`].
pub type AliasExistsExceptionBuilder = MessageErrorBuilder<AliasExistsException>;

static SCHEMA: Schema = Schema::structure(
    "AliasExistsException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(AliasExistsException, SCHEMA);
