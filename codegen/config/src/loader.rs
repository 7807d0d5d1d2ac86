//! Loads a configuration from the environment.

use std::fmt;
use std::sync::Arc;

use tinsmith_runtime::aws_credential_types::provider::token::{ProvideToken, SharedTokenProvider};
use tinsmith_runtime::aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use tinsmith_runtime::aws_credential_types::{self, Token};
use tinsmith_runtime::aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, TokioSleep};
use tinsmith_runtime::aws_smithy_async::time::{SharedTimeSource, TimeSource};
use tinsmith_runtime::aws_smithy_runtime_api::client::auth::AuthSchemePreference;
use tinsmith_runtime::aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient};
use tinsmith_runtime::aws_smithy_runtime_api::client::identity::{
    ResolveCachedIdentity, SharedIdentityCache,
};
use tinsmith_runtime::aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
use tinsmith_runtime::aws_smithy_types::checksum_config::{
    RequestChecksumCalculation, ResponseChecksumValidation,
};
use tinsmith_runtime::aws_smithy_types::retry::RetryConfig;
use tinsmith_runtime::aws_smithy_types::timeout::TimeoutConfig;
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::aws_types::app_name::AppName;
use tinsmith_runtime::aws_types::endpoint_config::AccountIdEndpointMode;
use tinsmith_runtime::aws_types::origin::Origin;
use tinsmith_runtime::aws_types::os_shim_internal::{Env, Fs};
use tinsmith_runtime::aws_types::region::SigningRegionSet;
use tinsmith_runtime::aws_types::sdk_ua_metadata::FrameworkMetadata;
use tinsmith_runtime::endpoint::redacted;

use crate::default_provider as default;
use crate::identity::IdentityCache;
use crate::meta::region::ProvideRegion;
use crate::profile::profile_file::ProfileFiles;
use crate::provider_config::ProviderConfig;
use crate::service_config::ServiceConfig;

/// Loads a configuration. Settings that are set here are not searched for in the environment or the profile.
///
/// ```no_run
/// # async fn example() {
/// use tinsmith_config::BehaviorVersion;
/// use tinsmith_config::meta::region::RegionProviderChain;
///
/// let config = tinsmith_config::defaults(BehaviorVersion::latest())
///     .region(RegionProviderChain::default_provider().or_else("us-east-1"))
///     .profile_name("staging")
///     .load()
///     .await;
/// # }
/// ```
#[derive(Default)]
#[must_use]
pub struct ConfigLoader {
    provider_config: ProviderConfig,
    region: Option<Box<dyn ProvideRegion>>,
    credentials: Credentials,
    token_provider: Option<SharedTokenProvider>,
    identity_cache: Option<SharedIdentityCache>,
    endpoint_url: Option<String>,
    use_fips: Option<bool>,
    use_dual_stack: Option<bool>,
    account_id_endpoint_mode: Option<AccountIdEndpointMode>,
    retry_config: Option<RetryConfig>,
    timeout_config: Option<TimeoutConfig>,
    stalled_stream_protection: Option<StalledStreamProtectionConfig>,
    http_client: Option<SharedHttpClient>,
    sleep_impl: Option<SharedAsyncSleep>,
    time_source: Option<SharedTimeSource>,
    app_name: Option<AppName>,
    framework_metadata: Vec<FrameworkMetadata>,
    disable_request_compression: Option<bool>,
    request_min_compression_size_bytes: Option<u32>,
    disable_clock_skew_correction: Option<bool>,
    request_checksum_calculation: Option<RequestChecksumCalculation>,
    response_checksum_validation: Option<ResponseChecksumValidation>,
    auth_scheme_preference: Option<AuthSchemePreference>,
    sigv4a_signing_region_set: Option<SigningRegionSet>,
    behavior_version: Option<BehaviorVersion>,
}

/// The source of a configuration's credentials.
#[derive(Default)]
enum Credentials {
    #[default]
    OfDefaultChain,
    Of(SharedCredentialsProvider),
    OfNobody,
}

/// Hides credentials and other parts that may contain secrets.
impl fmt::Debug for ConfigLoader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConfigLoader")
            .field("region", &self.region)
            .field("endpoint_url", &self.endpoint_url.as_deref().map(redacted))
            .finish_non_exhaustive()
    }
}

impl ConfigLoader {
    /// Sets the behavior version, which official clients use.
    pub fn behavior_version(mut self, behavior_version: BehaviorVersion) -> Self {
        self.behavior_version = Some(behavior_version);
        self
    }

    /// Sets the region or its provider.
    pub fn region(mut self, region: impl ProvideRegion + 'static) -> Self {
        self.region = Some(Box::new(region));
        self
    }

    /// Sets the credentials or their provider.
    pub fn credentials_provider(mut self, credentials_provider: impl ProvideCredentials + 'static) -> Self {
        self.credentials = Credentials::Of(SharedCredentialsProvider::new(credentials_provider));
        self
    }

    /// Uses no credentials. This is sufficient for operations that need no signature.
    pub fn no_credentials(mut self) -> Self {
        self.credentials = Credentials::OfNobody;
        self
    }

    /// Sets the bearer token or its provider, for services that take tokens.
    pub fn token_provider(mut self, token_provider: impl ProvideToken + 'static) -> Self {
        self.token_provider = Some(SharedTokenProvider::new(token_provider));
        self
    }

    /// Sets credentials and a token that no service accepts. This is meant for tests.
    pub fn test_credentials(self) -> Self {
        let (id, secret) = ("ANOTREAL", "notrealrnrELgWzOk3IfjzDKtFBhDby");
        self.credentials_provider(aws_credential_types::Credentials::new(id, secret, None, None, "test"))
            .token_provider(Token::new("test-token", None))
    }

    /// Sets the cache for credentials and tokens. The default is [`IdentityCache::lazy`].
    pub fn identity_cache(mut self, identity_cache: impl ResolveCachedIdentity + 'static) -> Self {
        self.identity_cache = Some(SharedIdentityCache::new(identity_cache));
        self
    }

    /// Sets the name of the profile, instead of `AWS_PROFILE`.
    pub fn profile_name(mut self, profile_name: impl Into<String>) -> Self {
        self.provider_config = self.provider_config.with_profiles(None, Some(profile_name.into()));
        self
    }

    /// Sets the profile files.
    pub fn profile_files(mut self, profile_files: ProfileFiles) -> Self {
        self.provider_config = self.provider_config.with_profiles(Some(profile_files), None);
        self
    }

    /// Sets the endpoint for all services, such as `http://127.0.0.1:4566`.
    pub fn endpoint_url(mut self, endpoint_url: impl Into<String>) -> Self {
        self.endpoint_url = Some(endpoint_url.into());
        self
    }

    /// Sets whether requests go to FIPS endpoints.
    pub fn use_fips(mut self, use_fips: bool) -> Self {
        self.use_fips = Some(use_fips);
        self
    }

    /// Sets whether requests go to dual-stack endpoints.
    pub fn use_dual_stack(mut self, use_dual_stack: bool) -> Self {
        self.use_dual_stack = Some(use_dual_stack);
        self
    }

    /// Sets whether endpoints contain the account ID.
    pub fn account_id_endpoint_mode(mut self, account_id_endpoint_mode: AccountIdEndpointMode) -> Self {
        self.account_id_endpoint_mode = Some(account_id_endpoint_mode);
        self
    }

    /// Sets how requests are retried.
    pub fn retry_config(mut self, retry_config: RetryConfig) -> Self {
        self.retry_config = Some(retry_config);
        self
    }

    /// Sets the timeouts. Timeouts that are not set in it have their defaults.
    pub fn timeout_config(mut self, timeout_config: TimeoutConfig) -> Self {
        self.timeout_config = Some(timeout_config);
        self
    }

    /// Sets how long a service may pause in the middle of a response.
    pub fn stalled_stream_protection(
        mut self,
        stalled_stream_protection: StalledStreamProtectionConfig,
    ) -> Self {
        self.stalled_stream_protection = Some(stalled_stream_protection);
        self
    }

    /// Sets the HTTP client.
    pub fn http_client(mut self, http_client: impl HttpClient + 'static) -> Self {
        self.http_client = Some(SharedHttpClient::new(http_client));
        self
    }

    /// Sets the implementation of sleep, which is used between attempts and for timeouts.
    pub fn sleep_impl(mut self, sleep: impl AsyncSleep + 'static) -> Self {
        self.sleep_impl = Some(SharedAsyncSleep::new(sleep));
        self
    }

    /// Sets the clock.
    pub fn time_source(mut self, time_source: impl TimeSource + 'static) -> Self {
        self.time_source = Some(SharedTimeSource::new(time_source));
        self
    }

    /// Sets the name of the application. Clients send it with each request.
    pub fn app_name(mut self, app_name: AppName) -> Self {
        self.app_name = Some(app_name);
        self
    }

    /// Adds a framework. Clients send its name with each request.
    pub fn framework_metadata(mut self, framework_metadata: FrameworkMetadata) -> Self {
        self.framework_metadata.push(framework_metadata);
        self
    }

    /// Sets whether the compression of requests is disabled.
    pub fn disable_request_compression(mut self, disable_request_compression: bool) -> Self {
        self.disable_request_compression = Some(disable_request_compression);
        self
    }

    /// Sets the smallest size of requests that are compressed.
    pub fn request_min_compression_size_bytes(mut self, size: u32) -> Self {
        self.request_min_compression_size_bytes = Some(size);
        self
    }

    /// Sets whether clients ignore the difference between their clock and that of the service.
    pub fn disable_clock_skew_correction(mut self, disable_clock_skew_correction: bool) -> Self {
        self.disable_clock_skew_correction = Some(disable_clock_skew_correction);
        self
    }

    /// Sets when checksums of requests are calculated.
    pub fn request_checksum_calculation(
        mut self,
        request_checksum_calculation: RequestChecksumCalculation,
    ) -> Self {
        self.request_checksum_calculation = Some(request_checksum_calculation);
        self
    }

    /// Sets when checksums of responses are validated.
    pub fn response_checksum_validation(
        mut self,
        response_checksum_validation: ResponseChecksumValidation,
    ) -> Self {
        self.response_checksum_validation = Some(response_checksum_validation);
        self
    }

    /// Sets the authentication schemes to prefer.
    pub fn auth_scheme_preference(mut self, auth_scheme_preference: impl Into<AuthSchemePreference>) -> Self {
        self.auth_scheme_preference = Some(auth_scheme_preference.into());
        self
    }

    /// Sets the regions for which SigV4a signatures are valid.
    pub fn sigv4a_signing_region_set(
        mut self,
        sigv4a_signing_region_set: impl Into<SigningRegionSet>,
    ) -> Self {
        self.sigv4a_signing_region_set = Some(sigv4a_signing_region_set.into());
        self
    }

    /// Replaces the environment of the process by an empty one. This is meant for tests.
    pub fn empty_test_environment(self) -> Self {
        self.env(Env::from_slice(&[]))
    }

    /// Replaces the environment of the process. This is meant for tests.
    pub fn env(mut self, env: Env) -> Self {
        self.provider_config = self.provider_config.with_env(env);
        self
    }

    /// Replaces the file system. This is meant for tests.
    pub fn fs(mut self, fs: Fs) -> Self {
        self.provider_config = self.provider_config.with_fs(fs);
        self
    }

    /// Loads the configuration.
    ///
    /// This reads the profile files. It calls instance metadata only if neither the environment nor the profile sets a
    /// region. Credentials are loaded later, when a client needs them.
    pub async fn load(self) -> SdkConfig {
        let time_source = self.time_source.unwrap_or_default();
        let sleep_impl = self.sleep_impl.unwrap_or_else(|| SharedAsyncSleep::new(TokioSleep::new()));
        let mut config = self
            .provider_config
            .with_time_source(time_source.clone())
            .with_sleep_impl(sleep_impl.clone())
            .with_http(self.http_client.clone())
            .with_behavior_version(self.behavior_version);
        let mut builder = SdkConfig::builder();

        let use_fips = or(self.use_fips, default::use_fips::use_fips_provider(&config)).await;
        let use_dual_stack =
            or(self.use_dual_stack, default::use_dual_stack::use_dual_stack_provider(&config)).await;
        config = config.with_use_fips(use_fips).with_use_dual_stack(use_dual_stack);
        builder.set_use_fips(use_fips).set_use_dual_stack(use_dual_stack);

        let region = match self.region {
            Some(region) => region.region().await,
            None => default::region::Builder::default().configure(&config).build().region().await,
        };
        config = config.with_region(region.clone());
        builder.set_region(region.clone());

        if self.retry_config.is_some() {
            builder.insert_origin("retry_config", Origin::shared_config());
        }
        let retry_config = match self.retry_config {
            Some(retry_config) => retry_config,
            None => default::retry_config::default_provider().configure(&config).retry_config().await,
        };
        let mut timeout_config = self.timeout_config.unwrap_or_else(|| TimeoutConfig::builder().build());
        timeout_config
            .take_defaults_from(&default::timeout_config::default_provider().timeout_config().await);
        config = config.with_retry_config(retry_config.clone()).with_timeout_config(timeout_config.clone());
        builder.set_retry_config(Some(retry_config)).set_timeout_config(Some(timeout_config));

        let ignored =
            default::ignore_configured_endpoint_urls::ignore_configured_endpoint_urls_provider(&config).await;
        let ignore_endpoint_urls = self.endpoint_url.is_none() && ignored.unwrap_or(false);
        let (endpoint_url, origin) = match self.endpoint_url {
            Some(url) => (Some(url), Origin::shared_config()),
            None if ignore_endpoint_urls => (None, Origin::unknown()),
            None => default::endpoint_url::endpoint_url_provider_with_origin(&config).await,
        };
        builder.insert_origin("endpoint_url", origin);
        builder.set_endpoint_url(endpoint_url);
        builder = builder.service_config(ServiceConfig {
            env: config.env().clone(),
            profiles: config.try_profiles().await.ok().map(Arc::clone),
            ignore_endpoint_urls,
        });

        builder.set_credentials_provider(match self.credentials {
            Credentials::OfNobody => None,
            Credentials::Of(provider) => Some(provider),
            Credentials::OfDefaultChain => {
                let mut chain = default::credentials::Builder::default().configure(config.clone());
                chain.set_region(Some(region));
                Some(SharedCredentialsProvider::new(chain.build().await))
            }
        });
        if self.token_provider.is_some() {
            builder.insert_origin("token_provider", Origin::shared_config());
        }
        builder.set_token_provider(or(self.token_provider, default_token_provider(&config)).await);
        if self.auth_scheme_preference.is_some() {
            builder.insert_origin("auth_scheme_preference", Origin::shared_config());
        }
        builder
            .set_auth_scheme_preference(
                or(
                    self.auth_scheme_preference,
                    default::auth_scheme_preference::auth_scheme_preference_provider(&config),
                )
                .await,
            )
            .set_sigv4a_signing_region_set(
                or(
                    self.sigv4a_signing_region_set,
                    default::sigv4a_signing_region_set::sigv4a_signing_region_set_provider(&config),
                )
                .await,
            )
            .set_account_id_endpoint_mode(
                or(
                    self.account_id_endpoint_mode,
                    default::account_id_endpoint_mode::account_id_endpoint_mode_provider(&config),
                )
                .await,
            )
            .set_disable_request_compression(
                or(
                    self.disable_request_compression,
                    default::disable_request_compression::disable_request_compression_provider(&config),
                )
                .await,
            )
            .set_request_min_compression_size_bytes(
                or(
                    self.request_min_compression_size_bytes,
                    default::request_min_compression_size_bytes::request_min_compression_size_bytes_provider(
                        &config,
                    ),
                )
                .await,
            )
            .set_disable_clock_skew_correction(
                or(
                    self.disable_clock_skew_correction,
                    default::disable_clock_skew_correction::disable_clock_skew_correction_provider(&config),
                )
                .await,
            )
            .set_request_checksum_calculation(
                or(
                    self.request_checksum_calculation,
                    default::checksums::request_checksum_calculation_provider(&config),
                )
                .await,
            )
            .set_response_checksum_validation(
                or(
                    self.response_checksum_validation,
                    default::checksums::response_checksum_validation_provider(&config),
                )
                .await,
            )
            .set_app_name(
                or(self.app_name, default::app_name::default_provider().configure(&config).app_name()).await,
            )
            .set_framework_metadata(self.framework_metadata)
            .set_identity_cache(Some(self.identity_cache.unwrap_or_else(|| IdentityCache::lazy().build())))
            .set_stalled_stream_protection(self.stalled_stream_protection)
            .set_http_client(self.http_client)
            .set_sleep_impl(Some(sleep_impl))
            .set_time_source(Some(time_source))
            .set_behavior_version(self.behavior_version);
        builder.build()
    }
}

#[cfg(feature = "sso")]
async fn default_token_provider(config: &ProviderConfig) -> Option<SharedTokenProvider> {
    let chain = default::token::DefaultTokenChain::builder().configure(config.clone());
    Some(SharedTokenProvider::new(chain.build().await))
}

#[cfg(not(feature = "sso"))]
async fn default_token_provider(_: &ProviderConfig) -> Option<SharedTokenProvider> {
    None
}

/// Returns the value that the program has set, or else the one that is found.
async fn or<T>(set: Option<T>, found: impl Future<Output = Option<T>>) -> Option<T> {
    match set {
        Some(value) => Some(value),
        None => found.await,
    }
}
