//! Converts responses of STS to credentials.

use std::time::SystemTime;

use tinsmith_config_sts::types;
use tinsmith_runtime::aws_credential_types::Credentials;
use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_credential_types::provider::{self};

/// Converts the credentials. The account is taken from the ARN of the user.
pub(crate) fn credentials(
    credentials: Option<types::Credentials>,
    user: Option<types::AssumedRoleUser>,
    provider: &'static str,
) -> provider::Result {
    let incomplete = |what: &str| CredentialsError::unhandled(format!("the response of STS has no {what}"));
    let credentials = credentials.ok_or_else(|| incomplete("credentials"))?;
    let expiry = SystemTime::try_from(credentials.expiration);
    let mut builder = Credentials::builder()
        .access_key_id(credentials.access_key_id)
        .secret_access_key(credentials.secret_access_key)
        .session_token(credentials.session_token)
        .expiry(expiry.map_err(|_| incomplete("time at which they expire"))?)
        .provider_name(provider);
    if let Some(user) = user {
        // arn:partition:service:region:account:resource
        let account = user.arn.split(':').nth(4).ok_or_else(|| incomplete("account in the user's ARN"))?;
        builder.set_account_id(Some(account.into()));
    }
    Ok(builder.build())
}
