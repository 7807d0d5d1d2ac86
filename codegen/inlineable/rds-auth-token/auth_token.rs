//! Passwords for databases that use IAM database authentication.
//!
//! A password is a token that is created locally from credentials. It can be used for up to 15 minutes.

use std::time::Duration;

use tinsmith_runtime::aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::aws_types::region::Region;
pub use tinsmith_runtime::client::auth_token::AuthToken;
use tinsmith_runtime::client::auth_token::{TokenRequest, auth_token};

/// The maximum lifetime of a token in seconds, which is also the default.
const LONGEST: u64 = 900;

/// Creates tokens for a user of a database.
#[derive(Debug)]
pub struct AuthTokenGenerator {
    config: Config,
}

impl AuthTokenGenerator {
    /// Creates a generator.
    pub fn new(config: Config) -> Self {
        Self { config }
    }

    /// Creates a token. If neither configuration has a region, it is for `us-east-1`.
    ///
    /// # Errors
    /// Returns an error if there are no credentials, or if the host name is invalid.
    pub async fn auth_token(&self, config: &SdkConfig) -> Result<AuthToken, BoxError> {
        let own = &self.config;
        let fallback = Region::from_static("us-east-1");
        let request = TokenRequest {
            signing_name: "rds-db",
            host: &format!("{}:{}", own.hostname, own.port),
            query: &[("Action", "connect"), ("DBUser", &own.username)],
            credentials: own.credentials.clone(),
            region: own.region.as_ref().or(config.region()).or(Some(&fallback)),
            expires_in: Duration::from_secs(own.expires_in.unwrap_or(LONGEST).min(LONGEST)),
        };
        auth_token(request, config).await
    }
}

/// The configuration of a token generator.
#[derive(Clone, Debug)]
pub struct Config {
    credentials: Option<SharedCredentialsProvider>,
    hostname: String,
    port: u64,
    region: Option<Region>,
    username: String,
    expires_in: Option<u64>,
}

impl Config {
    /// Creates a builder.
    pub fn builder() -> ConfigBuilder {
        ConfigBuilder::default()
    }

    /// The credentials provider, if it is not the one in the shared configuration.
    pub fn credentials(&self) -> Option<SharedCredentialsProvider> {
        self.credentials.clone()
    }

    /// The host name of the database.
    pub fn hostname(&self) -> &str {
        &self.hostname
    }

    /// The port of the database.
    pub fn port(&self) -> u64 {
        self.port
    }

    /// The region of the database, if it is not the one in the shared configuration.
    pub fn region(&self) -> Option<&Region> {
        self.region.as_ref()
    }

    /// The user of the database.
    pub fn username(&self) -> &str {
        &self.username
    }

    /// How many seconds the token is valid.
    pub fn expires_in(&self) -> Option<u64> {
        self.expires_in
    }
}

/// Builds a [`Config`].
#[derive(Debug, Default)]
pub struct ConfigBuilder {
    credentials: Option<SharedCredentialsProvider>,
    hostname: Option<String>,
    port: Option<u64>,
    region: Option<Region>,
    username: Option<String>,
    expires_in: Option<u64>,
}

impl ConfigBuilder {
    /// The credentials provider. The default is the one in the shared configuration.
    pub fn credentials(mut self, credentials: impl ProvideCredentials + 'static) -> Self {
        self.credentials = Some(SharedCredentialsProvider::new(credentials));
        self
    }

    /// The host name of the database. Required.
    pub fn hostname(mut self, hostname: impl Into<String>) -> Self {
        self.hostname = Some(hostname.into());
        self
    }

    /// The port of the database. Required.
    pub fn port(mut self, port: u64) -> Self {
        self.port = Some(port);
        self
    }

    /// The region of the database. The default is the one in the shared configuration.
    pub fn region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// The user of the database. Required.
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.username = Some(username.into());
        self
    }

    /// How many seconds the token is valid. The maximum and the default are 900.
    pub fn expires_in(mut self, expires_in: u64) -> Self {
        self.expires_in = Some(expires_in);
        self
    }

    /// Builds the configuration.
    ///
    /// # Errors
    /// Returns an error if a required setting is missing.
    pub fn build(self) -> Result<Config, BoxError> {
        Ok(Config {
            credentials: self.credentials,
            hostname: self.hostname.ok_or("`hostname` is missing")?,
            port: self.port.ok_or("`port` is missing")?,
            region: self.region,
            username: self.username.ok_or("`username` is missing")?,
            expires_in: self.expires_in,
        })
    }
}
