// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `NotAuthorizedException` and its builder.

use tinsmith_runtime::error::MessageErrorBuilder;
use tinsmith_runtime::schema::{Member, Schema};

use crate::error::ErrorMetadata;

/// Cognito refused the sign-in.
///
/// The message tells the cases apart:
///
/// - a wrong user name or password;
/// - a disabled user, or too many failed attempts: wait before the next;
/// - a session that is too old, has been used, or belongs to another sign-in: begin again with
///   `AdminInitiateAuth`;
/// - a `SECRET_HASH` that does not match: compute it over the `USERNAME` of the same request (for
///   a refresh, over the internal user name), and check the client secret;
/// - a refresh token that has expired, was revoked, or came from a different app client.
///
/// A missing IAM permission is reported otherwise, as `AccessDeniedException`, which has no type
/// of its own here.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct NotAuthorizedException {
    /// The reason for the refusal, in English. Do not branch on it: the wording is not part of the
    /// API.
    pub message: Option<String>,
    pub(crate) meta: ErrorMetadata,
}

impl NotAuthorizedException {
    /// Begins to build a [`NotAuthorizedException`].
    pub fn builder() -> NotAuthorizedExceptionBuilder {
        NotAuthorizedExceptionBuilder::default()
    }

    /// The reason for the refusal, in English.
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

tinsmith_runtime::message_error!(
    NotAuthorizedException, "NotAuthorizedException", SCHEMA
);
