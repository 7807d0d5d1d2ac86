// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `RegionDisabledException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The shape `RegionDisabledException` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct RegionDisabledException {
    /// The member `message`.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl RegionDisabledException {
    /// Creates a builder for [`RegionDisabledException`].
    pub fn builder() -> RegionDisabledExceptionBuilder {
        RegionDisabledExceptionBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`RegionDisabledException`].
pub type RegionDisabledExceptionBuilder = MessageErrorBuilder<RegionDisabledException>;

static SCHEMA: Schema = Schema::structure(
    "RegionDisabledException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(RegionDisabledException, SCHEMA);
