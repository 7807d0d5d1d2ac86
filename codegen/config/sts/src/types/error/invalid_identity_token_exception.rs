// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidIdentityTokenException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The shape `InvalidIdentityTokenException` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidIdentityTokenException {
    /// The member `message`.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidIdentityTokenException {
    /// Creates a builder for [`InvalidIdentityTokenException`].
    pub fn builder() -> InvalidIdentityTokenExceptionBuilder {
        InvalidIdentityTokenExceptionBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`InvalidIdentityTokenException`].
pub type InvalidIdentityTokenExceptionBuilder = MessageErrorBuilder<
    InvalidIdentityTokenException,
>;

static SCHEMA: Schema = Schema::structure(
    "InvalidIdentityTokenException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(InvalidIdentityTokenException, SCHEMA);
