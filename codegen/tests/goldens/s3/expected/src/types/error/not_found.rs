// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `NotFound` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The shape `NotFound` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NotFound {
    /// The service's description of the error.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl NotFound {
    /// Creates a builder for [`NotFound`].
    pub fn builder() -> NotFoundBuilder {
        NotFoundBuilder::default()
    }

    /// The service's description of the error.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`NotFound`].
pub type NotFoundBuilder = MessageErrorBuilder<NotFound>;

static SCHEMA: Schema = Schema::structure(
    "NotFound",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(NotFound, SCHEMA);
