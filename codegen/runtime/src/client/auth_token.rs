//! Tokens that databases accept as passwords. Each is a presigned request, without the URI scheme, that is never sent.

use std::fmt;
use std::time::Duration;

use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::identity::Identity;
use aws_smithy_types::body::SdkBody;
use aws_types::SdkConfig;
use aws_types::region::Region;
use http::Request;
use http::uri::Authority;

use super::AuthScheme;
use super::identity::check;
use super::scope::Scope;
use super::sign::presign_request;
use crate::REDACTED;
use crate::endpoint::rules::uri_encode;

const SCHEME: &str = "https://";

/// The maximum lifetime of a signature in a URI.
const WEEK: Duration = Duration::from_secs(604_800);

/// A password for a database, valid for a few minutes.
#[derive(Clone, PartialEq, Eq)]
pub struct AuthToken(String);

impl AuthToken {
    /// The token.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AuthToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Omits the token, which is a secret.
impl fmt::Debug for AuthToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AuthToken").field(&REDACTED).finish()
    }
}

/// The contents of a token.
pub struct TokenRequest<'r> {
    /// The service name in the signature.
    pub signing_name: &'static str,
    /// The host of the database, with a port if the service requires one.
    pub host: &'r str,
    /// The action that the token allows, and further parameters.
    pub query: &'r [(&'static str, &'r str)],
    /// The credentials that sign the token. The default is the provider in the configuration.
    pub credentials: Option<SharedCredentialsProvider>,
    /// The region of the database. The default is the region in the configuration.
    pub region: Option<&'r Region>,
    /// How long the token can be used to open connections, which is a week at most.
    pub expires_in: Duration,
}

/// Creates a token. This sends no request to the service.
///
/// # Errors
/// Returns an error if there are no credentials or no region, if the host is invalid, or if the token would be valid for
/// longer than a week.
pub async fn auth_token(request: TokenRequest<'_>, config: &SdkConfig) -> Result<AuthToken, BoxError> {
    let provider = request.credentials.or_else(|| config.credentials_provider());
    let provider =
        provider.ok_or("there are no credentials: set them in the token's or the shared configuration")?;
    let identity: Identity = provider.provide_credentials().await?.into();
    check(&identity, false)?;
    let region = request.region.or(config.region());
    let region = region.ok_or("there is no region: set it in the token's or the shared configuration")?;
    if request.expires_in > WEEK {
        return Err("the token would be valid for longer than a week".into());
    }
    let host: Authority = request.host.parse()?;
    // Parsing refuses a path, which would change what the token is for, but not a user name.
    if request.host.contains('@') {
        return Err("the host of the database has a user name before it: remove that".into());
    }
    let query = request.query.iter().map(|(name, value)| format!("{name}={}", uri_encode(value)));
    let query = query.collect::<Vec<_>>().join("&");
    let uri = format!("{SCHEME}{host}/?{query}");
    let mut signed = Request::get(uri).body(SdkBody::empty())?;
    let scope = Scope {
        scheme: AuthScheme::SigV4,
        name: request.signing_name.to_owned(),
        region: region.to_string(),
        double_encoding: true,
        normalize_path: true,
        payload_hash: false,
        unsigned_payload: false,
        session: false,
        events: false,
    };
    let time = config.time_source().unwrap_or_default().now();
    presign_request(&mut signed, &identity, &scope, time, request.expires_in)?;
    let uri = signed.uri().to_string();
    Ok(AuthToken(uri.strip_prefix(SCHEME).unwrap_or(&uri).to_owned()))
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use aws_credential_types::Credentials;
    use aws_smithy_async::time::{SharedTimeSource, StaticTimeSource};

    use super::*;

    fn request<'r>(host: &'r str, region: Option<&'r Region>) -> TokenRequest<'r> {
        let query = &[("Action", "connect"), ("DBUser", "a user")];
        let expires_in = Duration::from_secs(900);
        TokenRequest { signing_name: "rds-db", host, query, credentials: None, region, expires_in }
    }

    fn credentials() -> SharedCredentialsProvider {
        SharedCredentialsProvider::new(Credentials::new("id", "secret", Some("a/b".to_owned()), None, "test"))
    }

    #[tokio::test]
    async fn a_token_is_a_presigned_request_without_its_scheme() {
        let time = StaticTimeSource::new(UNIX_EPOCH + Duration::from_secs(1_724_709_600));
        let config = SdkConfig::builder()
            .credentials_provider(credentials())
            .region(Region::new("us-east-1"))
            .time_source(SharedTimeSource::new(time))
            .build();
        let token = auth_token(request("db.example.com:3306", None), &config).await.unwrap();
        let expected = "db.example.com:3306/?Action=connect&DBUser=a%20user&X-Amz-Algorithm=AWS4-HMAC-SHA256&\
            X-Amz-Credential=id%2F20240826%2Fus-east-1%2Frds-db%2Faws4_request&X-Amz-Date=20240826T220000Z&\
            X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=";
        assert!(token.as_str().starts_with(expected), "{token}");
        assert!(token.to_string().ends_with("&X-Amz-Security-Token=a%2Fb"), "{token}");
        assert!(!format!("{token:?}").contains("Signature"), "{token:?}");
        let there = Region::new("eu-west-1");
        let other = auth_token(request("db.example.com:3306", Some(&there)), &config).await.unwrap();
        assert!(other.as_str().contains("%2Feu-west-1%2F"), "{other}");
    }

    #[tokio::test]
    async fn what_is_missing_is_an_error() {
        let region = Region::new("us-east-1");
        let error =
            async |request, config: SdkConfig| auth_token(request, &config).await.unwrap_err().to_string();
        let none = || SdkConfig::builder().build();
        let some = || SdkConfig::builder().credentials_provider(credentials()).build();
        assert!(error(request("a.b", Some(&region)), none()).await.contains("credentials"));
        assert!(error(request("a.b", None), some()).await.contains("region"));
        for (seconds, fails) in [(0, false), (604_800, false), (604_801, true), (u64::MAX, true)] {
            let request = request("a.b", Some(&region));
            let request = TokenRequest { expires_in: Duration::from_secs(seconds), ..request };
            assert_eq!(auth_token(request, &some()).await.is_err(), fails, "{seconds}");
        }
        for host in ["", "a b", "a.b/?Action=other&x=", "a.b/path", "a.b?x", "a.b#x", "user@a.b"] {
            assert!(!error(request(host, Some(&region)), some()).await.is_empty(), "{host}");
        }
    }
}
