//! Reads credentials, region and other settings from environment variables, without any other crate.

use std::borrow::Cow;
use std::fmt;

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, Result, future};
use aws_smithy_runtime_api::client::auth::{AuthSchemeId, AuthSchemePreference};
use aws_smithy_types::checksum_config::{RequestChecksumCalculation, ResponseChecksumValidation};
use aws_types::endpoint_config::AccountIdEndpointMode;
use aws_types::os_shim_internal::Env;
use aws_types::region::{Region, SigningRegionSet};
use tracing::warn;

/// The variable that disables the host prefixes of operations.
pub(super) const DISABLE_HOST_PREFIX_INJECTION: &str = "AWS_DISABLE_HOST_PREFIX_INJECTION";

/// The signing names of the services whose bearer token may be in an environment variable. AWS defines the variable's
/// name for all services, but SDKs read it only for those that issue such tokens as API keys.
const TOKEN_SERVICES: [&str; 1] = ["bedrock"];

/// Credentials from `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`, and the account that they
/// belong to from `AWS_ACCOUNT_ID`.
///
/// The variables are read whenever the client needs new credentials: for the first call, and again when the credentials
/// are more than about 15 minutes old. (AWS SDKs and Tools Reference Guide, "AWS access keys".)
#[derive(Clone, Default)]
pub struct EnvironmentVariableCredentialsProvider {
    env: Env,
}

impl EnvironmentVariableCredentialsProvider {
    /// Creates a provider that reads this process's environment.
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a provider that reads another environment, for tests.
    pub fn with_env(env: Env) -> Self {
        Self { env }
    }

    fn credentials(&self) -> Result {
        let lookup = |name| variable(&self.env, name);
        let missing = |name: &str| {
            CredentialsError::not_loaded(format!(
                "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN for temporary credentials): \
                 {name} is missing"
            ))
        };
        let id = lookup("AWS_ACCESS_KEY_ID").ok_or_else(|| missing("AWS_ACCESS_KEY_ID"))?;
        let secret = lookup("AWS_SECRET_ACCESS_KEY").or_else(|| lookup("SECRET_ACCESS_KEY"));
        let secret = secret.ok_or_else(|| missing("AWS_SECRET_ACCESS_KEY"))?;
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

/// Returns the region in `AWS_REGION`, or else in `AWS_DEFAULT_REGION`.
pub fn region() -> Option<Region> {
    region_in(&Env::real())
}

/// Returns the region in the same variables of another environment.
pub fn region_in(env: &Env) -> Option<Region> {
    variable(env, "AWS_REGION").or_else(|| variable(env, "AWS_DEFAULT_REGION")).map(Region::new)
}

/// Returns the part of the variable's name that the service's signing name follows, as in `AWS_BEARER_TOKEN_BEDROCK`;
/// `None` if the service's token is not read from a variable.
pub(super) fn bearer_token_variable(signing_name: &str) -> Option<&'static str> {
    TOKEN_SERVICES.contains(&signing_name).then_some("AWS_BEARER_TOKEN")
}

/// Reads the service's bearer token.
pub(super) fn bearer_token(signing_name: &str) -> Option<String> {
    variable(
        &Env::real(),
        &format!("{}_{}", bearer_token_variable(signing_name)?, signing_name.to_ascii_uppercase()),
    )
}

/// Reads `AWS_AUTH_SCHEME_PREFERENCE`: names or shape IDs of schemes, separated by commas.
pub fn auth_scheme_preference() -> Option<AuthSchemePreference> {
    let name = "AWS_AUTH_SCHEME_PREFERENCE";
    known(name, &variable(&Env::real(), name)?, parse_auth_scheme_preference)
}

/// Parses names or shape IDs of authentication schemes, separated by commas.
pub fn parse_auth_scheme_preference(value: &str) -> Option<AuthSchemePreference> {
    let ids = value.split(',').map(|id| {
        let name = id.rsplit('#').next().unwrap_or(id).trim();
        (!name.is_empty()).then(|| AuthSchemeId::from(Cow::from(name.to_owned())))
    });
    ids.collect::<Option<Vec<_>>>().map(Into::into)
}

/// Reads `AWS_SIGV4A_SIGNING_REGION_SET`: regions, separated by commas.
pub fn sigv4a_signing_region_set() -> Option<SigningRegionSet> {
    let name = "AWS_SIGV4A_SIGNING_REGION_SET";
    known(name, &variable(&Env::real(), name)?, parse_signing_region_set)
}

/// Parses regions, separated by commas. There must be at least one.
pub fn parse_signing_region_set(value: &str) -> Option<SigningRegionSet> {
    let regions: Vec<_> = value.split(',').map(str::trim).filter(|region| !region.is_empty()).collect();
    (!regions.is_empty()).then(|| regions.into_iter().collect())
}

/// Reads `AWS_DISABLE_REQUEST_COMPRESSION`: `true` or `false`.
pub fn disable_request_compression() -> Option<bool> {
    let name = "AWS_DISABLE_REQUEST_COMPRESSION";
    parse_bool(name, &variable(&Env::real(), name)?)
}

/// Reads `AWS_REQUEST_CHECKSUM_CALCULATION`: `when_supported` or `when_required`.
pub fn request_checksum_calculation() -> Option<RequestChecksumCalculation> {
    let name = "AWS_REQUEST_CHECKSUM_CALCULATION";
    known(name, &variable(&Env::real(), name)?, |value| value.parse().ok())
}

/// Reads `AWS_RESPONSE_CHECKSUM_VALIDATION`: `when_supported` or `when_required`.
pub fn response_checksum_validation() -> Option<ResponseChecksumValidation> {
    let name = "AWS_RESPONSE_CHECKSUM_VALIDATION";
    known(name, &variable(&Env::real(), name)?, |value| value.parse().ok())
}

/// Reads `AWS_DISABLE_HOST_PREFIX_INJECTION`: `true` or `false`.
pub fn disable_host_prefix_injection() -> Option<bool> {
    parse_bool(DISABLE_HOST_PREFIX_INJECTION, &variable(&Env::real(), DISABLE_HOST_PREFIX_INJECTION)?)
}

/// Reads `AWS_ACCOUNT_ID_ENDPOINT_MODE`: `preferred`, `disabled` or `required`.
pub fn account_id_endpoint_mode() -> Option<AccountIdEndpointMode> {
    let name = "AWS_ACCOUNT_ID_ENDPOINT_MODE";
    known(name, &variable(&Env::real(), name)?, |value| value.parse().ok())
}

/// Reads `AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES`: a number of bytes.
pub fn request_min_compression_size_bytes() -> Option<u32> {
    let name = "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES";
    known(name, &variable(&Env::real(), name)?, |value| value.parse().ok())
}

pub(super) fn parse_bool(name: &str, value: &str) -> Option<bool> {
    known(name, value, |value| value.to_ascii_lowercase().parse().ok())
}

/// Parses a value. One that cannot be parsed counts as not set, as in the official clients, and is logged.
fn known<T>(name: &str, value: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
    let parsed = parse(value);
    if parsed.is_none() {
        warn!(name, value, "the setting is ignored because its value is invalid");
    }
    parsed
}

/// Returns the value of a variable, without white space at its ends. An empty value counts as not set.
pub fn variable(env: &Env, name: &str) -> Option<String> {
    env.get(name).ok().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(variables: &[(&str, &str)]) -> Result {
        EnvironmentVariableCredentialsProvider::with_env(Env::from_slice(variables)).credentials()
    }

    #[test]
    fn all_variables_are_read() {
        let credentials = with(&[
            ("AWS_ACCESS_KEY_ID", "id"),
            ("AWS_SECRET_ACCESS_KEY", "secret\n"),
            ("AWS_SESSION_TOKEN", "token"),
            ("AWS_ACCOUNT_ID", "account"),
        ])
        .unwrap();
        assert_eq!(credentials.access_key_id(), "id");
        assert_eq!(credentials.secret_access_key(), "secret");
        assert_eq!(credentials.session_token(), Some("token"));
        assert_eq!(credentials.account_id().map(|id| id.as_str()), Some("account"));
    }

    #[test]
    fn the_older_name_of_the_secret_key_is_the_fallback() {
        let variables =
            [("AWS_ACCESS_KEY_ID", "id"), ("SECRET_ACCESS_KEY", "old"), ("AWS_SECRET_ACCESS_KEY", " ")];
        assert_eq!(with(&variables).unwrap().secret_access_key(), "old");
    }

    #[test]
    fn missing_members_are_named() {
        let error = with(&[("AWS_ACCESS_KEY_ID", "x"), ("AWS_SECRET_ACCESS_KEY", "")]).unwrap_err();
        let text = aws_smithy_types::error::display::DisplayErrorContext(&error).to_string();
        assert!(text.contains("AWS_SECRET_ACCESS_KEY is missing"), "{text}");
    }

    #[test]
    fn schemes_are_preferred_by_name_or_shape_id() {
        let names = |value| {
            let ids = parse_auth_scheme_preference(value)?.into_iter();
            Some(ids.map(|id| id.inner().to_owned()).collect::<Vec<_>>())
        };
        let both = ["sigv4a", "httpBearerAuth"].map(str::to_owned).to_vec();
        assert_eq!(names("sigv4a,httpBearerAuth"), Some(both.clone()));
        assert_eq!(names(" aws.auth#sigv4a , smithy.api#httpBearerAuth"), Some(both));
        assert_eq!(names("sigv4,,sigv4a"), None);
    }

    #[test]
    fn only_services_with_api_keys_read_a_token() {
        assert_eq!(bearer_token_variable("bedrock"), Some("AWS_BEARER_TOKEN"));
        assert_eq!(bearer_token_variable("codecatalyst"), None);
    }
}
