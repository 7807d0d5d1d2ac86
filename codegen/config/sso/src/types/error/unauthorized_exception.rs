// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UnauthorizedException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The shape `UnauthorizedException` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct UnauthorizedException {
    /// The member `message`.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl UnauthorizedException {
    /// Creates a builder for [`UnauthorizedException`].
    pub fn builder() -> UnauthorizedExceptionBuilder {
        UnauthorizedExceptionBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`UnauthorizedException`].
pub type UnauthorizedExceptionBuilder = MessageErrorBuilder<UnauthorizedException>;

static SCHEMA: Schema = Schema::structure(
    "UnauthorizedException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(UnauthorizedException, SCHEMA);
