//! The state of a client: its settings, ready for use, and what all its calls share.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_smithy_async::rt::sleep::{SharedAsyncSleep, TokioSleep};
use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnectorSettings, SharedHttpClient, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::identity::{
    Identity, ResolveCachedIdentity, SharedIdentityCache, SharedIdentityResolver,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use aws_smithy_types::retry::{RetryConfig, RetryMode};
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::os_shim_internal::Env;
use http::HeaderValue;

use super::auth::AuthScheme;
use super::body::DEFAULT_MAX_SIZE;
use super::clock::Skew;
use super::components::components;
use super::identity;
use super::identity_cache::IdentityCache;
use super::limiter::Limiter;
use super::recursion;
use super::retry::Quota;
use super::scope::Scope;
use super::timeout::CONNECT_TIMEOUT;
use super::user_agent::user_agent;
use super::{Service, Settings};
use crate::endpoint::EndpointUrl;

/// The default limit on how long a response, or a request whose body is a stream, may make no progress.
const STALL: Duration = Duration::from_secs(20);

/// The state that a client needs to call its service.
#[derive(Clone)]
pub struct Handle {
    pub(super) service: &'static Service,
    pub(super) settings: Settings,
    pub(super) retry: RetryConfig,
    pub(super) timeouts: TimeoutConfig,
    pub(super) stall: Option<Duration>,
    pub(super) upload_stall: Option<Duration>,
    pub(super) max_size: usize,
    pub(super) correct_clock: bool,
    pub(super) user_agent: HeaderValue,
    /// Whether the program runs in AWS Lambda, where requests pass on the function's trace.
    pub(super) lambda: bool,
    pub(super) time: SharedTimeSource,
    pub(super) sleep: SharedAsyncSleep,
    pub(super) shared: Arc<Shared>,
    connector: Option<SharedHttpConnector>,
    components: RuntimeComponents,
    /// The retry configuration and the timeouts, for identity caches.
    pub(super) config: Arc<ConfigBag>,
    identity_cache: SharedIdentityCache,
}

/// The state that is shared by the calls of a client and of those derived from it.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) quota: Quota,
    pub(super) limiter: Limiter,
    pub(super) skew: Skew,
    #[cfg(feature = "s3-express")]
    pub(super) sessions: super::express::Sessions,
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handle").field("service", &self.service.id).finish_non_exhaustive()
    }
}

impl Handle {
    /// Prepares the settings for use. Sends no request and opens no connection.
    pub fn new(service: &'static Service, settings: Settings) -> Self {
        let http = settings.http_client.clone().or_else(default_http_client);
        let cache = settings.identity_cache.clone().unwrap_or_else(|| IdentityCache::lazy().build());
        Self::with_http(service, settings, http, cache, None)
    }

    /// Creates a client for a single call, whose settings override this client's.
    pub fn derive(&self, settings: Settings) -> Self {
        // The HTTP client has the open connections, so the derived client uses the same one.
        let http = settings.http_client.clone().or_else(|| self.components.http_client());
        let settings = settings.over(&self.settings);
        let cache = settings.identity_cache.clone().unwrap_or_else(|| self.identity_cache.clone());
        Self::with_http(self.service, settings, http, cache, Some(self.shared.clone()))
    }

    fn with_http(
        service: &'static Service,
        settings: Settings,
        http: Option<SharedHttpClient>,
        identity_cache: SharedIdentityCache,
        shared: Option<Arc<Shared>>,
    ) -> Self {
        let time = settings.time_source.clone().unwrap_or_default();
        let sleep = settings.sleep_impl.clone().unwrap_or_else(|| SharedAsyncSleep::new(TokioSleep::new()));
        let components = components(time.clone(), sleep.clone(), http.clone());
        let mut timeouts =
            settings.timeout_config.clone().unwrap_or_else(|| TimeoutConfig::builder().build());
        timeouts.take_defaults_from(&TimeoutConfig::builder().connect_timeout(CONNECT_TIMEOUT).build());
        let connector = http.map(|http| {
            let mut settings = HttpConnectorSettings::builder();
            settings.set_connect_timeout(timeouts.connect_timeout());
            settings.set_read_timeout(timeouts.read_timeout());
            http.http_connector(&settings.build(), &components)
        });
        let (stall, upload_stall) = match &settings.stalled_stream_protection {
            Some(config) => {
                let grace = config.grace_period();
                (config.download_enabled().then_some(grace), config.upload_enabled().then_some(grace))
            }
            None => (Some(STALL), Some(STALL)),
        };
        let shared = shared.unwrap_or_else(|| {
            let limiter = Limiter::new(seconds(time.now()));
            Arc::new(Shared {
                quota: Quota::default(),
                limiter,
                skew: Skew::default(),
                #[cfg(feature = "s3-express")]
                sessions: Default::default(),
            })
        });
        let retry = settings.retry_config.clone().unwrap_or_else(RetryConfig::standard);
        let mut layer = Layer::new("client");
        layer.store_put(retry.clone()).store_put(timeouts.clone());
        Self {
            service,
            retry,
            timeouts,
            stall,
            upload_stall,
            max_size: settings.max_response_size.unwrap_or(DEFAULT_MAX_SIZE),
            correct_clock: !settings.disable_clock_skew_correction.unwrap_or(false),
            user_agent: user_agent(service, settings.app_name.as_ref(), &settings.framework_metadata),
            lambda: recursion::in_lambda(&Env::real()),
            time,
            sleep,
            shared,
            connector,
            components,
            config: Arc::new(ConfigBag::of_layers([layer])),
            identity_cache,
            settings,
        }
    }

    /// Returns the service's time: that of the client's time source, corrected by the dates of responses. Use it for
    /// values that the service compares with its own clock, such as the times of signatures.
    pub fn service_time(&self) -> SystemTime {
        self.shared.skew.current().apply(self.time.now())
    }

    /// Returns the connector that sends requests.
    pub(super) fn connector(&self) -> Result<&SharedHttpConnector, BoxError> {
        self.connector.as_ref().ok_or_else(|| {
            "there is no HTTP client: set `http_client` in the configuration, or enable the crate's feature \
             `rustls` or `native-tls`"
                .into()
        })
    }

    /// Returns the identity for a scheme; `None` if the scheme needs none or no provider is set.
    pub(super) async fn identity(&self, scheme: AuthScheme) -> Result<Option<Identity>, BoxError> {
        let provider = match scheme {
            AuthScheme::SigV4 | AuthScheme::SigV4a => {
                self.settings.credentials_provider.clone().map(SharedIdentityResolver::new)
            }
            AuthScheme::HttpBearer => self.settings.bearer_token_resolver.clone(),
            AuthScheme::NoAuth => None,
        };
        let Some(provider) = provider else { return Ok(None) };
        let identity = self.cached(provider).await?;
        identity::check(&identity, scheme == AuthScheme::HttpBearer)?;
        Ok(Some(identity))
    }

    /// Returns the provider's identity, from the cache if it is there.
    async fn cached(&self, provider: SharedIdentityResolver) -> Result<Identity, BoxError> {
        self.identity_cache.resolve_cached_identity(provider, &self.components, &self.config).await
    }

    /// Returns the credentials that sign requests with this scope: those of a session, if the endpoint requires one.
    /// A program may have its own provider of session credentials.
    pub(super) async fn signer(
        &self,
        identity: Option<Identity>,
        scope: Option<&Scope>,
        endpoint: &EndpointUrl,
    ) -> Result<Option<Identity>, BoxError> {
        #[cfg(feature = "s3-express")]
        if let Some(scope) = scope.filter(|scope| scope.session) {
            if let Some(provider) = self.settings.express_credentials_provider.clone() {
                let identity = self.cached(SharedIdentityResolver::new(provider)).await?;
                identity::check(&identity, false)?;
                return Ok(Some(identity));
            }
            if let Some(identity) = identity {
                return super::express::session(self, endpoint, scope, identity).await.map(Some);
            }
            return Ok(None);
        }
        let _ = (scope, endpoint);
        Ok(identity)
    }

    pub(super) fn components(&self) -> &RuntimeComponents {
        &self.components
    }

    /// Returns the rate limiter, if the retry mode is the adaptive one.
    pub(super) fn limiter(&self) -> Option<&Limiter> {
        (self.retry.mode() == RetryMode::Adaptive).then_some(&self.shared.limiter)
    }

    /// Returns the present time for the limiter.
    pub(super) fn seconds(&self) -> f64 {
        seconds(self.time.now())
    }
}

fn seconds(time: SystemTime) -> f64 {
    time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64()
}

#[cfg(any(feature = "native-tls", feature = "rustls"))]
pub(super) fn default_http_client() -> Option<SharedHttpClient> {
    Some(crate::transport::default_http_client())
}

#[cfg(not(any(feature = "native-tls", feature = "rustls")))]
pub(super) fn default_http_client() -> Option<SharedHttpClient> {
    None
}

#[cfg(test)]
mod tests {
    use aws_credential_types::Credentials;
    use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider, future};
    use aws_smithy_async::time::StaticTimeSource;
    use http::HeaderMap;

    use super::*;

    static SERVICE: Service = Service::new("Test", "test", "1");

    #[test]
    fn the_service_time_is_the_corrected_time_of_the_time_source() {
        let now = UNIX_EPOCH + Duration::from_secs(1_440_938_160);
        let time_source = Some(SharedTimeSource::new(StaticTimeSource::new(now)));
        let handle = Handle::new(&SERVICE, Settings { time_source, ..Settings::default() });
        assert_eq!(handle.service_time(), now);
        let mut headers = HeaderMap::new();
        headers.insert("date", HeaderValue::from_static("Sun, 30 Aug 2015 13:36:00 GMT"));
        let skew = &handle.shared.skew;
        skew.learn(&headers, skew.current(), now, now).unwrap();
        assert_eq!(handle.service_time(), now + Duration::from_secs(3_600));
        assert_eq!(handle.derive(Settings::default()).service_time(), handle.service_time());
    }

    /// Needs this time for its credentials.
    #[derive(Debug)]
    struct Slow(Duration);

    impl ProvideCredentials for Slow {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            future::ProvideCredentials::new(async {
                tokio::time::sleep(self.0).await;
                Ok(Credentials::new("id", "secret", None, None, "test"))
            })
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_provider_may_need_the_time_of_all_attempts() {
        let attempt = TimeoutConfig::builder().operation_attempt_timeout(Duration::from_secs(60)).build();
        for (attempts, timeout_config, seconds, loaded) in [
            (3, None, 29, true),
            (3, None, 31, false),
            (10, None, 170, true),
            (10, None, 175, false),
            (3, Some(attempt.clone()), 182, true),
            (3, Some(attempt), 184, false),
            (u32::MAX, None, 1_000_000, true),
        ] {
            let slow = SharedCredentialsProvider::new(Slow(Duration::from_secs(seconds)));
            let settings = Settings {
                credentials_provider: Some(slow),
                retry_config: Some(RetryConfig::standard().with_max_attempts(attempts)),
                timeout_config,
                ..Settings::default()
            };
            let identity = Handle::new(&SERVICE, settings).identity(AuthScheme::SigV4).await;
            assert_eq!(identity.is_ok(), loaded, "{attempts} attempts, {seconds} seconds: {identity:?}");
        }
    }
}
