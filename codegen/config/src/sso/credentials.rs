//! The credentials that SSO provides for an account and a role.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tinsmith_config_sso::Client;
use tinsmith_runtime::aws_credential_types::Credentials;
use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_credential_types::provider::{self, ProvideCredentials, future};
use tinsmith_runtime::aws_types::region::Region;

use super::cache;
use super::token::{SsoTokenError, SsoTokenProvider};
use crate::provider_config::ProviderConfig;

/// Provides the credentials of a role in an account. It needs the token of an SSO session.
///
/// Without a session, it uses the token for the start URL, which is never renewed.
#[derive(Clone, Debug)]
pub struct SsoCredentialsProvider {
    settings: Builder,
    session: Option<SsoTokenProvider>,
}

impl SsoCredentialsProvider {
    /// Creates a builder for this provider.
    pub fn builder() -> Builder {
        Builder::new()
    }

    async fn credentials(&self) -> provider::Result {
        let settings = &self.settings;
        let missing = |what| move || CredentialsError::invalid_configuration(SsoTokenError::Missing(what));
        let account_id = settings.account_id.as_deref().ok_or_else(missing("account"))?;
        let role_name = settings.role_name.as_deref().ok_or_else(missing("role"))?;
        let region = settings.region.clone().ok_or_else(missing("region"))?;
        let start_url = settings.start_url.as_deref().ok_or_else(missing("start URL"))?;
        let token = self.access_token(start_url).await?;
        let config = settings.config.sdk_config().await.into_builder().region(region).build();
        let response = Client::new(&config)
            .get_role_credentials()
            .role_name(role_name)
            .account_id(account_id)
            .access_token(token)
            .send()
            .await
            .map_err(CredentialsError::provider_error)?;
        let incomplete =
            |what: &str| CredentialsError::unhandled(format!("the response of SSO has no {what}"));
        let role = response.role_credentials().ok_or_else(|| incomplete("credentials"))?;
        let expiry = u64::try_from(role.expiration()).ok();
        let expiry = expiry.and_then(|millis| UNIX_EPOCH.checked_add(Duration::from_millis(millis)));
        let mut credentials = Credentials::builder()
            .access_key_id(role.access_key_id().ok_or_else(|| incomplete("access key ID"))?)
            .secret_access_key(role.secret_access_key().ok_or_else(|| incomplete("secret access key"))?)
            .account_id(account_id)
            .expiry(expiry.ok_or_else(|| incomplete("time at which they expire"))?)
            .provider_name("SSO");
        credentials.set_session_token(role.session_token().map(str::to_owned));
        Ok(credentials.build())
    }

    async fn access_token(&self, start_url: &str) -> Result<String, CredentialsError> {
        if let Some(session) = &self.session {
            let token = session.token().await.map_err(CredentialsError::provider_error)?;
            return Ok(token.access_token);
        }
        let config = &self.settings.config;
        let token = cache::read(config, start_url).await;
        let token = token.map_err(|error| CredentialsError::provider_error(SsoTokenError::File(error)))?;
        let now: SystemTime = config.time_source().now();
        match token.expires_at <= now {
            true => Err(CredentialsError::provider_error(SsoTokenError::Expired)),
            false => Ok(token.access_token),
        }
    }
}

impl ProvideCredentials for SsoCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }
}

/// Builds an [`SsoCredentialsProvider`]. Account, role, region and start URL must be set.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    account_id: Option<String>,
    role_name: Option<String>,
    region: Option<Region>,
    start_url: Option<String>,
    session_name: Option<String>,
}

impl Builder {
    /// Creates a builder without settings.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = provider_config.clone();
        self
    }

    /// Sets the account (`sso_account_id`).
    pub fn account_id(mut self, account_id: impl Into<String>) -> Self {
        self.account_id = Some(account_id.into());
        self
    }

    /// Sets the account (`sso_account_id`).
    pub fn set_account_id(&mut self, account_id: Option<String>) -> &mut Self {
        self.account_id = account_id;
        self
    }

    /// Sets the role (`sso_role_name`).
    pub fn role_name(mut self, role_name: impl Into<String>) -> Self {
        self.role_name = Some(role_name.into());
        self
    }

    /// Sets the role (`sso_role_name`).
    pub fn set_role_name(&mut self, role_name: Option<String>) -> &mut Self {
        self.role_name = role_name;
        self
    }

    /// Sets the region of SSO (`sso_region`).
    pub fn region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// Sets the region of SSO (`sso_region`).
    pub fn set_region(&mut self, region: Option<Region>) -> &mut Self {
        self.region = region;
        self
    }

    /// Sets the start URL (`sso_start_url`).
    pub fn start_url(mut self, start_url: impl Into<String>) -> Self {
        self.start_url = Some(start_url.into());
        self
    }

    /// Sets the start URL (`sso_start_url`).
    pub fn set_start_url(&mut self, start_url: Option<String>) -> &mut Self {
        self.start_url = start_url;
        self
    }

    /// Sets the name of the session (`sso_session`).
    pub fn session_name(mut self, session_name: impl Into<String>) -> Self {
        self.session_name = Some(session_name.into());
        self
    }

    /// Sets the name of the session (`sso_session`).
    pub fn set_session_name(&mut self, session_name: Option<String>) -> &mut Self {
        self.session_name = session_name;
        self
    }

    /// Builds the provider. If a setting is missing, the provider returns an error when it is used.
    pub fn build(self) -> SsoCredentialsProvider {
        let session = self.session_name.as_ref().map(|name| {
            let mut session = SsoTokenProvider::builder().configure_provider(&self.config).session_name(name);
            session.set_region(self.region.clone()).set_start_url(self.start_url.clone());
            session.build_provider()
        });
        SsoCredentialsProvider { settings: self, session }
    }
}
