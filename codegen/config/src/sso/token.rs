//! The token of an SSO session.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use tinsmith_config_sso_oidc::Client;
use tinsmith_runtime::aws_credential_types::Token;
use tinsmith_runtime::aws_credential_types::provider::error::TokenError;
use tinsmith_runtime::aws_credential_types::provider::future;
use tinsmith_runtime::aws_credential_types::provider::token::ProvideToken;
use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::aws_types::region::Region;
use tracing::{debug, warn};

use super::cache::{self, CacheError, CachedToken, Renewal};
use crate::cache::ExpiringCache;
use crate::provider_config::ProviderConfig;

/// How long before its end a token is renewed.
const BUFFER: Duration = Duration::from_secs(5 * 60);

/// How long nothing is tried after a renewal, whatever came of it.
const PAUSE: Duration = Duration::from_secs(30);

/// Provides the token of an SSO session, which `aws sso login` has got.
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
    /// What SSO is called with; what the configuration has where it is not set.
    sdk_config: Option<SdkConfig>,
    token: ExpiringCache<CachedToken, SsoTokenError>,
    last_renewal: Mutex<Option<SystemTime>>,
}

impl SsoTokenProvider {
    /// A builder for this provider.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The token as it is in the file, or renewed.
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
        let mut token = cache::read(&self.config, &self.name).await.map_err(SsoTokenError::Cache)?;
        let now = self.now();
        let ends_soon = token.expires_at.duration_since(now).unwrap_or_default() <= BUFFER;
        if ends_soon
            && let Some(renewal) = token.renewal.as_ref().filter(|own| own.registration_expires_at > now)
            && self.may_renew(now)
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

    /// Whether the last time is long enough ago, or in the future because the clock has been set back.
    fn may_renew(&self, now: SystemTime) -> bool {
        let mut last = self.last_renewal.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let too_soon = last.is_some_and(|last| now.duration_since(last).is_ok_and(|since| since < PAUSE));
        if !too_soon {
            *last = Some(now);
        }
        !too_soon
    }

    /// Exchanges the token. Where that fails, the old one may well last for a while.
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
            warn!("the SSO token could not be renewed: the response has none");
            return None;
        };
        let life = Duration::from_secs(seconds);
        let (region, start_url) = (self.region.as_ref(), self.start_url.as_str());
        let renewed = token.renewed(access_token, output.refresh_token(), now, life, region, start_url);
        match cache::write(&self.config, &self.name, &renewed).await {
            Ok(()) => debug!("the SSO token has been renewed"),
            Err(error) => warn!(error = %DisplayErrorContext(&error), "the renewed SSO token is not kept"),
        }
        Some(renewed)
    }
}

/// Why there is no token.
#[derive(Debug)]
pub(super) enum SsoTokenError {
    Cache(CacheError),
    Expired,
    /// What the builder has not been told.
    Missing(&'static str),
}

impl fmt::Display for SsoTokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cache(_) => f.write_str("there is no SSO token: sign in with `aws sso login`"),
            Self::Expired => f.write_str("the SSO token has expired: sign in with `aws sso login`"),
            Self::Missing(what) => write!(f, "the provider has not been told the {what}"),
        }
    }
}

impl std::error::Error for SsoTokenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Cache(error) => Some(error),
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
    /// A builder without any setting.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets what SSO is called with: the HTTP client, how requests are sent again, and so on.
    pub fn configure(mut self, sdk_config: &SdkConfig) -> Self {
        self.sdk_config = Some(sdk_config.clone());
        self
    }

    /// Sets the environment, the HTTP client and what else providers have in common.
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

    /// Builds the provider. If something is missing, its error says so when it is asked.
    pub fn build(self) -> SsoTokenProvider {
        let session = Session {
            name: self.session_name.unwrap_or_default(),
            start_url: self.start_url.unwrap_or_default(),
            region: self.region.unwrap_or_else(|| Region::from_static("")),
            config: self.config,
            sdk_config: self.sdk_config,
            token: ExpiringCache::new(BUFFER),
            last_renewal: Mutex::default(),
        };
        SsoTokenProvider { session: Arc::new(session) }
    }
}
