//! Passwords for clusters of Aurora DSQL.
//!
//! A password is a token that is created locally from credentials. It can be used until it expires.

use std::time::Duration;

use tinsmith_runtime::aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::aws_types::region::Region;
pub use tinsmith_runtime::client::auth_token::AuthToken;
use tinsmith_runtime::client::auth_token::{TokenRequest, auth_token};

/// The default lifetime of a token in seconds.
const DEFAULT: u64 = 900;

/// Creates tokens for a cluster.
#[derive(Debug)]
pub struct AuthTokenGenerator {
    config: Config,
}

impl AuthTokenGenerator {
    /// Creates a generator.
    pub fn new(config: Config) -> Self {
        Self { config }
    }

    /// Creates a token for any user except `admin`.
    ///
    /// # Errors
    /// Returns an error if there are no credentials or no region, if the host name is invalid, or if the token would be
    /// valid for longer than a week.
    pub async fn db_connect_auth_token(&self, config: &SdkConfig) -> Result<AuthToken, BoxError> {
        self.token("DbConnect", config).await
    }

    /// Creates a token for the user `admin`.
    ///
    /// # Errors
    /// Returns an error if there are no credentials or no region, if the host name is invalid, or if the token would be
    /// valid for longer than a week.
    pub async fn db_connect_admin_auth_token(&self, config: &SdkConfig) -> Result<AuthToken, BoxError> {
        self.token("DbConnectAdmin", config).await
    }

    async fn token(&self, action: &str, config: &SdkConfig) -> Result<AuthToken, BoxError> {
        let own = &self.config;
        let request = TokenRequest {
            signing_name: "dsql",
            host: &own.hostname,
            query: &[("Action", action)],
            credentials: own.credentials.clone(),
            region: own.region.as_ref(),
            expires_in: Duration::from_secs(own.expires_in.unwrap_or(DEFAULT)),
        };
        auth_token(request, config).await
    }
}

/// The configuration of a token generator.
#[derive(Clone, Debug)]
pub struct Config {
    credentials: Option<SharedCredentialsProvider>,
    hostname: String,
    region: Option<Region>,
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

    /// The host name of the cluster.
    pub fn hostname(&self) -> &str {
        &self.hostname
    }

    /// The region of the cluster, if it is not the one in the shared configuration.
    pub fn region(&self) -> Option<&Region> {
        self.region.as_ref()
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
    region: Option<Region>,
    expires_in: Option<u64>,
}

impl ConfigBuilder {
    /// The credentials provider. The default is the one in the shared configuration.
    pub fn credentials(mut self, credentials: impl ProvideCredentials + 'static) -> Self {
        self.credentials = Some(SharedCredentialsProvider::new(credentials));
        self
    }

    /// The host name of the cluster. Required.
    pub fn hostname(mut self, hostname: impl Into<String>) -> Self {
        self.hostname = Some(hostname.into());
        self
    }

    /// The region of the cluster. The default is the one in the shared configuration.
    pub fn region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// How many seconds the token is valid, up to a week. The default is 900.
    pub fn expires_in(mut self, expires_in: u64) -> Self {
        self.expires_in = Some(expires_in);
        self
    }

    /// Builds the configuration.
    ///
    /// # Errors
    /// Returns an error if the host name is missing.
    pub fn build(self) -> Result<Config, BoxError> {
        Ok(Config {
            credentials: self.credentials,
            hostname: self.hostname.ok_or("`hostname` is missing")?,
            region: self.region,
            expires_in: self.expires_in,
        })
    }
}
