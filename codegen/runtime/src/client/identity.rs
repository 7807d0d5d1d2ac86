//! Checks the identities of a client, which are credentials and bearer tokens.

use aws_credential_types::{Credentials, Token};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::identity::Identity;
use http::HeaderValue;

use super::bearer;
use crate::endpoint::rules::is_valid_host_label;

/// Checks that the identity is AWS credentials that requests can be signed with or, if `bearer`, a token that can be
/// sent.
///
/// # Errors
/// If it is not. The error does not show the identity.
pub fn check(identity: &Identity, bearer: bool) -> Result<(), BoxError> {
    match bearer {
        true => bearer::check(identity.data::<Token>().ok_or("the identity is not a bearer token")?),
        false => {
            check_credentials(identity.data::<Credentials>().ok_or("the identity is not AWS credentials")?)
        }
    }
}

/// Checks the values that are sent in headers or host names, which are all except the secret key.
fn check_credentials(credentials: &Credentials) -> Result<(), BoxError> {
    for (what, value) in
        [("access key ID", Some(credentials.access_key_id())), ("session token", credentials.session_token())]
    {
        if value.is_some_and(|value| HeaderValue::from_str(value).is_err()) {
            return Err(format!(
                "the {what} of the credentials is not a valid HTTP header value: it has a control character, such as a \
                 line break at its end"
            )
            .into());
        }
    }
    match credentials.account_id().is_some_and(|id| !is_valid_host_label(id.as_str(), false)) {
        true => Err("the account ID of the credentials cannot be part of a host name".into()),
        false => Ok(()),
    }
}
