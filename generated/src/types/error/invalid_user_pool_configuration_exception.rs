// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidUserPoolConfigurationException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The settings of the user pool contradict each other or the request.
///
/// The administrator of the pool has to correct them. Check the settings that the request relied
/// on: MFA, SMS and email and, for a custom flow, the Lambda triggers.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct InvalidUserPoolConfigurationException {
    /// The setting that is wrong, in English.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl InvalidUserPoolConfigurationException {
    /// Creates a builder for [`InvalidUserPoolConfigurationException`].
    pub fn builder() -> InvalidUserPoolConfigurationExceptionBuilder {
        InvalidUserPoolConfigurationExceptionBuilder::default()
    }

    /// The setting that is wrong, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds an [`InvalidUserPoolConfigurationException`].
pub type InvalidUserPoolConfigurationExceptionBuilder = MessageErrorBuilder<
    InvalidUserPoolConfigurationException,
>;

static SCHEMA: Schema = Schema::structure(
    "InvalidUserPoolConfigurationException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(InvalidUserPoolConfigurationException, SCHEMA);
