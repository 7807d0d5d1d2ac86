//! The token of an SSO session.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tinsmith_config_sso_oidc::Client;
use tinsmith_runtime::aws_credential_types::Token;
use tinsmith_runtime::aws_credential_types::provider::error::TokenError;
use tinsmith_runtime::aws_credential_types::provider::future;
use tinsmith_runtime::aws_credential_types::provider::token::ProvideToken;
use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::aws_types::region::Region;
use tinsmith_runtime::client::cache::ExpiringCache;
use tracing::{debug, warn};

use super::cache::{self, CachedToken, Renewal};
use crate::provider_config::ProviderConfig;
use crate::token_file::{BUFFER, Renewals, TokenFileError};

/// Provides the token of an SSO session that was started with `aws sso login`.
#[derive(Clone, Debug)]
pub struct SsoTokenProvider {
    session: Arc<Session>,
}

#[derive(Debug)]
struct Session {
    name: String,
    start_url: String,
    region: Region,
    config: ProviderConfig,
    /// The configuration of the client for SSO OIDC. By default, it is created from `config`.
    sdk_config: Option<SdkConfig>,
    token: ExpiringCache<CachedToken, SsoTokenError>,
    renewals: Renewals,
}

impl SsoTokenProvider {
    /// Creates a builder for this provider.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Returns the token from the file, renewed if necessary.
    pub(super) async fn token(&self) -> Result<CachedToken, Arc<SsoTokenError>> {
        let session = &self.session;
        session.token.get(|| session.now(), || session.load()).await
    }
}

impl Session {
    fn now(&self) -> SystemTime {
        let own = self.sdk_config.as_ref().and_then(SdkConfig::time_source);
        own.as_ref().unwrap_or_else(|| self.config.time_source()).now()
    }

    async fn load(&self) -> Result<(CachedToken, SystemTime), SsoTokenError> {
        let mut token = cache::read(&self.config, &self.name).await.map_err(SsoTokenError::File)?;
        let now = self.now();
        if let Some(renewal) = token.renewal.as_ref().filter(|own| own.registration_expires_at > now)
            && self.renewals.is_due(token.expires_at, now)
            && let Some(renewed) = self.renew(&token, renewal, now).await
        {
            token = renewed;
        }
        let end = token.expires_at;
        match end <= now {
            true => Err(SsoTokenError::Expired),
            false => Ok((token, end)),
        }
    }

    /// Renews the token. If that fails, the old one may still be valid.
    async fn renew(&self, token: &CachedToken, renewal: &Renewal, now: SystemTime) -> Option<CachedToken> {
        let config = match &self.sdk_config {
            Some(config) => config.clone(),
            None => self.config.sdk_config().await,
        };
        let config = config.into_builder().region(self.region.clone()).build();
        let response = Client::new(&config)
            .create_token()
            .grant_type("refresh_token")
            .client_id(&renewal.client_id)
            .client_secret(&renewal.client_secret)
            .refresh_token(&renewal.refresh_token)
            .send()
            .await;
        let output = match response {
            Ok(output) => output,
            Err(error) => {
                warn!(error = %DisplayErrorContext(&error), "the SSO token could not be renewed");
                return None;
            }
        };
        let (Some(access_token), Ok(seconds)) = (output.access_token(), u64::try_from(output.expires_in()))
        else {
            warn!("the SSO token could not be renewed: the response has no token");
            return None;
        };
        let life = Duration::from_secs(seconds);
        let (region, start_url) = (self.region.as_ref(), self.start_url.as_str());
        let renewed = token.renewed(access_token, output.refresh_token(), now, life, region, start_url)?;
        match cache::write(&self.config, &self.name, &renewed).await {
            Ok(()) => debug!("the SSO token has been renewed"),
            Err(error) => {
                warn!(error = %DisplayErrorContext(&error), "the renewed SSO token could not be saved")
            }
        }
        Some(renewed)
    }
}

/// Why there is no valid token.
#[derive(Debug)]
pub(super) enum SsoTokenError {
    File(TokenFileError),
    Expired,
    /// A setting of the builder is missing.
    Missing(&'static str),
}

impl fmt::Display for SsoTokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(_) => f.write_str("there is no SSO token; sign in with `aws sso login`"),
            Self::Expired => f.write_str("the SSO token has expired; sign in with `aws sso login`"),
            Self::Missing(what) => write!(f, "the provider needs the {what}"),
        }
    }
}

impl std::error::Error for SsoTokenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            _ => None,
        }
    }
}

impl ProvideToken for SsoTokenProvider {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        future::ProvideToken::new(async {
            let session = &self.session;
            for (what, value) in [
                ("name of the session", session.name.as_str()),
                ("start URL", session.start_url.as_str()),
                ("region", session.region.as_ref()),
            ] {
                if value.is_empty() {
                    return Err(TokenError::invalid_configuration(SsoTokenError::Missing(what)));
                }
            }
            let token = self.token().await.map_err(TokenError::provider_error)?;
            Ok(Token::new(token.access_token, Some(token.expires_at)))
        })
    }
}

/// Builds an [`SsoTokenProvider`]. Session, start URL and region must be set.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    sdk_config: Option<SdkConfig>,
    region: Option<Region>,
    session_name: Option<String>,
    start_url: Option<String>,
}

impl Builder {
    /// Creates a builder without settings.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the configuration for calls of SSO OIDC, such as the HTTP client and retries.
    pub fn configure(mut self, sdk_config: &SdkConfig) -> Self {
        self.sdk_config = Some(sdk_config.clone());
        self
    }

    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub(crate) fn configure_provider(mut self, config: &ProviderConfig) -> Self {
        self.config = config.clone();
        self
    }

    /// Sets the region of the session (`sso_region`).
    pub fn region(mut self, region: impl Into<Region>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// Sets the region of the session (`sso_region`).
    pub fn set_region(&mut self, region: Option<Region>) -> &mut Self {
        self.region = region;
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

    /// Sets the start URL of the session (`sso_start_url`).
    pub fn start_url(mut self, start_url: impl Into<String>) -> Self {
        self.start_url = Some(start_url.into());
        self
    }

    /// Sets the start URL of the session (`sso_start_url`).
    pub fn set_start_url(&mut self, start_url: Option<String>) -> &mut Self {
        self.start_url = start_url;
        self
    }

    /// Builds the provider. If a setting is missing, the provider returns an error when it is used.
    ///
    /// As in `aws-config`, the function is asynchronous, but it does not wait.
    pub async fn build(self) -> SsoTokenProvider {
        self.build_provider()
    }

    pub(crate) fn build_provider(self) -> SsoTokenProvider {
        let session = Session {
            name: self.session_name.unwrap_or_default(),
            start_url: self.start_url.unwrap_or_default(),
            region: self.region.unwrap_or_else(|| Region::from_static("")),
            config: self.config,
            sdk_config: self.sdk_config,
            token: ExpiringCache::new(BUFFER),
            renewals: Renewals::default(),
        };
        SsoTokenProvider { session: Arc::new(session) }
    }
}
