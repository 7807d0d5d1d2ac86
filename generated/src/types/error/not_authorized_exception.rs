// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `NotAuthorizedException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// Cognito rejected the sign-in.
///
/// The message distinguishes these causes:
///
/// - The user name or password is wrong.
/// - The user is disabled, or there were too many failed attempts. Wait before the next one.
/// - The session has expired, has been used, or belongs to another sign-in. Start again with
///   `AdminInitiateAuth`.
/// - The `SECRET_HASH` does not match. Compute it from the `USERNAME` of the same request (for a
///   refresh, from the internal user name), and check the client secret.
/// - The refresh token has expired, was revoked, or came from a different app client.
///
/// A missing IAM permission is reported differently, as `AccessDeniedException`, which has no type
/// of its own here.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NotAuthorizedException {
    /// The reason for the rejection, in English. Do not branch on it: the wording is not part of the
    /// API.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl NotAuthorizedException {
    /// Creates a builder for [`NotAuthorizedException`].
    pub fn builder() -> NotAuthorizedExceptionBuilder {
        NotAuthorizedExceptionBuilder::default()
    }

    /// The reason for the rejection, in English.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Builds a [`NotAuthorizedException`].
pub type NotAuthorizedExceptionBuilder = MessageErrorBuilder<NotAuthorizedException>;

static SCHEMA: Schema = Schema::structure(
    "NotAuthorizedException",
    &[Member::string("message", "message")],
);

tinsmith_runtime::message_error!(NotAuthorizedException, SCHEMA);
