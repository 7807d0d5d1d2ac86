// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `IdpCommunicationErrorException` and its builder.

use tinsmith_runtime::aws_smithy_types::retry::ErrorKind;
use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// The shape `IDPCommunicationErrorException` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct IdpCommunicationErrorException {
    /// The member `message`.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl IdpCommunicationErrorException {
    /// Creates a builder for [`IdpCommunicationErrorException`].
    pub fn builder() -> IdpCommunicationErrorExceptionBuilder {
        IdpCommunicationErrorExceptionBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

impl IdpCommunicationErrorException {
    /// Returns why a retry may succeed.
    pub fn retryable_error_kind(&self) -> ErrorKind {
        ErrorKind::ServerError
    }
}

/// Builds an [`IdpCommunicationErrorException`].
pub type IdpCommunicationErrorExceptionBuilder = MessageErrorBuilder<
    IdpCommunicationErrorException,
>;

static SCHEMA: Schema = Schema::structure(
        "IDPCommunicationErrorException",
        &[Member::string("message", "message")],
    )
    .retryable(ErrorKind::ServerError);
tinsmith_runtime::message_error!(IdpCommunicationErrorException, SCHEMA);
