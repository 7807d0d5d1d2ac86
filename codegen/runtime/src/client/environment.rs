//! Credentials, region and other settings from environment variables, without any other crate.

use std::fmt;

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, Result, future};
use aws_types::endpoint_config::AccountIdEndpointMode;
use aws_types::region::Region;
use tracing::warn;

/// The variable that says whether requests go to the endpoint's host without a prefix.
pub(super) const DISABLE_HOST_PREFIX_INJECTION: &str = "AWS_DISABLE_HOST_PREFIX_INJECTION";

/// Credentials from `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`, and the account that they
/// belong to from `AWS_ACCOUNT_ID`.
///
/// The variables are read each time credentials are asked for: when the client has none yet, and again when it
/// takes the ones it has for stale, which it does after 15 minutes.
/// (AWS SDKs and Tools Reference Guide, "AWS access keys".)
#[derive(Clone, Copy, Default)]
pub struct EnvironmentVariableCredentialsProvider {
    /// In tests, what takes the place of the process's environment.
    lookup: Option<fn(&str) -> Option<String>>,
}

impl EnvironmentVariableCredentialsProvider {
    /// A provider that reads this process's environment.
    pub fn new() -> Self {
        Self::default()
    }

    fn credentials(&self) -> Result {
        let lookup = self.lookup.unwrap_or(variable);
        let required = |name: &'static str| {
            lookup(name).ok_or_else(|| {
                CredentialsError::not_loaded(format!(
                    "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN for temporary \
                     credentials): {name} is missing"
                ))
            })
        };
        let (id, secret) = (required("AWS_ACCESS_KEY_ID")?, required("AWS_SECRET_ACCESS_KEY")?);
        let mut credentials = Credentials::builder().access_key_id(id).secret_access_key(secret);
        credentials.set_session_token(lookup("AWS_SESSION_TOKEN"));
        credentials.set_account_id(lookup("AWS_ACCOUNT_ID").map(Into::into));
        Ok(credentials.provider_name("EnvironmentVariable").build())
    }
}

impl fmt::Debug for EnvironmentVariableCredentialsProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EnvironmentVariableCredentialsProvider")
    }
}

impl ProvideCredentials for EnvironmentVariableCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(self.credentials())
    }
}

/// The region in `AWS_REGION`, else in `AWS_DEFAULT_REGION`.
pub fn region() -> Option<Region> {
    variable("AWS_REGION").or_else(|| variable("AWS_DEFAULT_REGION")).map(Region::new)
}

/// `AWS_DISABLE_REQUEST_COMPRESSION`: `true` or `false`.
pub fn disable_request_compression() -> Option<bool> {
    let name = "AWS_DISABLE_REQUEST_COMPRESSION";
    parse_bool(name, &variable(name)?)
}

/// `AWS_DISABLE_HOST_PREFIX_INJECTION`: `true` or `false`.
pub fn disable_host_prefix_injection() -> Option<bool> {
    parse_bool(DISABLE_HOST_PREFIX_INJECTION, &variable(DISABLE_HOST_PREFIX_INJECTION)?)
}

/// `AWS_ACCOUNT_ID_ENDPOINT_MODE`: `preferred`, `disabled` or `required`.
pub fn account_id_endpoint_mode() -> Option<AccountIdEndpointMode> {
    let name = "AWS_ACCOUNT_ID_ENDPOINT_MODE";
    known(name, &variable(name)?, |value| value.parse().ok())
}

/// `AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES`: a number of bytes.
pub fn request_min_compression_size_bytes() -> Option<u32> {
    let name = "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES";
    known(name, &variable(name)?, |value| value.parse().ok())
}

pub(super) fn parse_bool(name: &str, value: &str) -> Option<bool> {
    known(name, value, |value| value.to_ascii_lowercase().parse().ok())
}

/// A value that cannot be parsed counts as not set, as in the official clients; the log says so.
fn known<T>(name: &str, value: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
    let parsed = parse(value);
    if parsed.is_none() {
        warn!(name, value, "the setting has a value that is not known and is ignored");
    }
    parsed
}

/// A variable that is set to nothing counts as not set.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(lookup: fn(&str) -> Option<String>) -> Result {
        EnvironmentVariableCredentialsProvider { lookup: Some(lookup) }.credentials()
    }

    #[test]
    fn all_variables_are_read() {
        let credentials = with(|name| Some(format!("the {name}"))).unwrap();
        assert_eq!(credentials.access_key_id(), "the AWS_ACCESS_KEY_ID");
        assert_eq!(credentials.secret_access_key(), "the AWS_SECRET_ACCESS_KEY");
        assert_eq!(credentials.session_token(), Some("the AWS_SESSION_TOKEN"));
    }

    #[test]
    fn what_is_missing_is_named() {
        let error = with(|name| (name != "AWS_SECRET_ACCESS_KEY").then(|| "x".to_owned())).unwrap_err();
        let text = aws_smithy_types::error::display::DisplayErrorContext(&error).to_string();
        assert!(text.contains("AWS_SECRET_ACCESS_KEY is missing"), "{text}");
    }
}
