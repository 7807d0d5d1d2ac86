// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The client's configuration and its builder.

use std::fmt;
use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::{
    EndpointFuture, EndpointResolverParams, SharedEndpointResolver,
};
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::client::{Settings, environment, resolve};
use tinsmith_runtime::endpoint::redacted;

use super::endpoint::{self, ParamsBuilder, ResolveEndpoint};

use self::retry::{ClassifyRetry, RetryConfig, SharedRetryClassifier};
use self::timeout::TimeoutConfig;

pub use tinsmith_runtime::aws_credential_types::Credentials;
pub use tinsmith_runtime::aws_credential_types::provider::{
    ProvideCredentials, SharedCredentialsProvider,
};
pub use tinsmith_runtime::aws_smithy_async::rt::sleep::{
    AsyncSleep, SharedAsyncSleep, Sleep,
};
pub use tinsmith_runtime::aws_smithy_async::time::{SharedTimeSource, TimeSource};
pub use tinsmith_runtime::aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
pub use tinsmith_runtime::aws_smithy_runtime_api::client::http::{
    HttpClient, SharedHttpClient,
};
pub use tinsmith_runtime::aws_smithy_runtime_api::client::identity::{
    ResolveCachedIdentity, SharedIdentityCache,
};
pub use tinsmith_runtime::aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor,
};
pub use tinsmith_runtime::aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
pub use tinsmith_runtime::aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
pub use tinsmith_runtime::aws_smithy_runtime_api::shared::IntoShared;
pub use tinsmith_runtime::aws_smithy_types::config_bag::ConfigBag;
pub use tinsmith_runtime::aws_types::app_name::AppName;
pub use tinsmith_runtime::aws_types::region::Region;
pub use tinsmith_runtime::aws_types::sdk_ua_metadata::FrameworkMetadata;
pub use tinsmith_runtime::client::identity_cache::IdentityCache;
pub use tinsmith_runtime::client::environment::EnvironmentVariableCredentialsProvider;

/// The requests and responses of HTTP clients.
pub mod http {
    pub use tinsmith_runtime::client::{HttpRequest, HttpResponse};

    /// Builds an HTTP client with a proxy or certificates other than the system's, or that keeps connections longer.
    #[cfg(any(feature = "native-tls", feature = "rustls"))]
    pub use tinsmith_runtime::transport::Builder as HttpClientBuilder;

    #[cfg(any(feature = "native-tls", feature = "rustls"))]
    pub use tinsmith_runtime::transport::TlsProvider;
}

/// The state of a call, as interceptors and retry classifiers see it.
pub mod interceptors {
    pub use tinsmith_runtime::aws_smithy_runtime_api::client::interceptors::context::{
        AfterDeserializationInterceptorContextRef,
        BeforeDeserializationInterceptorContextMut,
        BeforeDeserializationInterceptorContextRef,
        BeforeSerializationInterceptorContextMut,
        BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextMut,
        BeforeTransmitInterceptorContextRef, FinalizerInterceptorContextMut,
        FinalizerInterceptorContextRef, InterceptorContext,
    };
}

/// Retry settings.
pub mod retry {
    pub use tinsmith_runtime::aws_smithy_runtime_api::client::retries::ShouldAttempt;

    pub use tinsmith_runtime::aws_smithy_runtime_api::client::retries::classifiers::{
        ClassifyRetry, RetryAction, SharedRetryClassifier,
    };

    pub use tinsmith_runtime::aws_smithy_types::retry::{
        ReconnectMode, RetryConfig, RetryConfigBuilder, RetryMode,
    };
}

/// Timeout settings.
pub mod timeout {
    pub use tinsmith_runtime::aws_smithy_types::timeout::{
        TimeoutConfig, TimeoutConfigBuilder,
    };
}

/// The configuration of a client for AWS Single Sign-On.
#[derive(Clone)]
pub struct Config {
    values: Builder,
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("region", &self.values.settings.region)
            .field(
                "endpoint_url",
                &self.values.settings.endpoint_url.as_deref().map(redacted),
            )
            .finish_non_exhaustive()
    }
}

impl Config {
    /// Creates a builder for [`Config`].
    pub fn builder() -> Builder {
        Builder::new()
    }

    /// Creates a configuration from the program's shared configuration.
    pub fn new(config: &SdkConfig) -> Self {
        Builder::from(config).build()
    }

    /// Returns a builder that contains all settings of this configuration.
    pub fn to_builder(&self) -> Builder {
        self.values.clone()
    }

    /// The service name in signatures.
    pub fn signing_name(&self) -> &'static str {
        crate::meta::SERVICE.signing_name
    }

    /// The region to call and to sign requests for, such as `us-east-1`.
    pub fn region(&self) -> Option<&Region> {
        self.values.settings.region.as_ref()
    }

    /// The provider of the credentials for signing requests. It is called when the first request is
    /// sent, and again shortly before the credentials expire, or after 15 minutes if they do not
    /// expire.
    pub fn credentials_provider(&self) -> Option<SharedCredentialsProvider> {
        self.values.settings.credentials_provider.clone()
    }

    /// How often and when to retry. The default is three attempts in the standard mode.
    pub fn retry_config(&self) -> Option<&RetryConfig> {
        self.values.settings.retry_config.as_ref()
    }

    /// The timeouts for connecting (3.1 s by default), for starting and continuing the response, for
    /// an attempt, and for the whole operation (unlimited by default).
    pub fn timeout_config(&self) -> Option<&TimeoutConfig> {
        self.values.settings.timeout_config.as_ref()
    }

    /// How long the service may pause in the middle of a response. The default is 20 s.
    pub fn stalled_stream_protection(&self) -> Option<&StalledStreamProtectionConfig> {
        self.values.settings.stalled_stream_protection.as_ref()
    }

    /// The HTTP client that sends requests. The features `rustls` and `native-tls` provide one.
    pub fn http_client(&self) -> Option<SharedHttpClient> {
        self.values.settings.http_client.clone()
    }

    /// The program's name, which is reported to the service.
    pub fn app_name(&self) -> Option<&AppName> {
        self.values.settings.app_name.as_ref()
    }

    /// The cache for credentials. By default, the client has its own.
    pub fn identity_cache(&self) -> Option<SharedIdentityCache> {
        self.values.settings.identity_cache.clone()
    }

    /// Whether to sign with this machine's clock even if responses show that it is wrong.
    pub fn disable_clock_skew_correction(&self) -> Option<bool> {
        self.values.settings.disable_clock_skew_correction
    }

    /// The implementation of sleep. The default is tokio.
    pub fn sleep_impl(&self) -> Option<SharedAsyncSleep> {
        self.values.settings.sleep_impl.clone()
    }

    /// The source of the current time. The default is the system clock.
    pub fn time_source(&self) -> Option<SharedTimeSource> {
        self.values.settings.time_source.clone()
    }

    /// The frameworks that the program uses, as reported to the service.
    pub fn framework_metadata(&self) -> Vec<&FrameworkMetadata> {
        self.values.settings.framework_metadata.iter().collect()
    }

    /// The interceptors of all calls.
    pub fn interceptors(&self) -> impl Iterator<Item = SharedInterceptor> + '_ {
        self.values.settings.interceptors.iter().cloned()
    }

    /// The classifiers that decide about retries.
    pub fn retry_classifiers(&self) -> impl Iterator<Item = SharedRetryClassifier> + '_ {
        self.values.settings.retry_classifiers.iter().cloned()
    }

    /// The endpoint resolver. The default applies the service's own rules.
    pub fn endpoint_resolver(&self) -> SharedEndpointResolver {
        let resolver = self.values.endpoint_resolver.clone();
        resolver
            .unwrap_or_else(|| endpoint::DefaultResolver::new().into_shared_resolver())
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.values.settings
    }

    /// Returns the endpoint of a request that binds these endpoint parameters.
    pub(crate) fn endpoint(
        &self,
        _: Option<&str>,
        bind: &dyn Fn(ParamsBuilder) -> ParamsBuilder,
    ) -> EndpointFuture<'_> {
        let settings = &self.values.settings;
        let params = ParamsBuilder::default()
            .set_region(settings.region.as_ref().map(|region| region.to_string()))
            .set_use_dual_stack(settings.use_dual_stack)
            .set_use_fips(settings.use_fips)
            .set_endpoint(settings.endpoint_url.clone());
        let params = match bind(params).build() {
            Ok(params) => params,
            Err(error) => return resolve::failed(error),
        };
        match &self.values.endpoint_resolver {
            None => resolve::by_rules(settings, endpoint::resolve(&params)),
            Some(resolver) => {
                resolve::by_resolver(resolver, EndpointResolverParams::new(params))
            }
        }
    }
}

impl From<&SdkConfig> for Config {
    fn from(config: &SdkConfig) -> Self {
        Self::new(config)
    }
}

/// Builds a [`Config`] for AWS Single Sign-On.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    settings: Settings,
    endpoint_resolver: Option<SharedEndpointResolver>,
}

impl Builder {
    /// Creates a builder without any settings.
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a builder with the region and the credentials from environment variables: `AWS_REGION`
    /// or `AWS_DEFAULT_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, for temporary credentials,
    /// `AWS_SESSION_TOKEN`.
    ///
    /// The official crates leave this to the crate `aws-config`, which supports many more sources.
    pub fn from_env() -> Self {
        Self::new()
            .region(environment::region())
            .credentials_provider(EnvironmentVariableCredentialsProvider::new())
    }

    /// Builds the configuration. Missing settings cause an error when a request is sent, not here.
    pub fn build(self) -> Config {
        Config { values: self }
    }

    pub(crate) fn build_over(self, base: &Config) -> Config {
        let base = &base.values;
        Config {
            values: Self {
                settings: self.settings.over(&base.settings),
                endpoint_resolver: self
                    .endpoint_resolver
                    .or_else(|| base.endpoint_resolver.clone()),
            },
        }
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The region to call and to sign requests for, such as `us-east-1`.
    pub fn region(mut self, region: impl Into<Option<Region>>) -> Self {
        self.settings.region = region.into();
        self
    }

    /// The region to call and to sign requests for, such as `us-east-1`.
    pub fn set_region(&mut self, region: Option<Region>) -> &mut Self {
        self.settings.region = region;
        self
    }

    /// The provider of the credentials for signing requests. It is called when the first request is
    /// sent, and again shortly before the credentials expire, or after 15 minutes if they do not
    /// expire.
    pub fn credentials_provider(
        mut self,
        credentials_provider: impl ProvideCredentials + 'static,
    ) -> Self {
        self.settings.credentials_provider = Some(
            SharedCredentialsProvider::new(credentials_provider),
        );
        self
    }

    /// The provider of the credentials for signing requests. It is called when the first request is
    /// sent, and again shortly before the credentials expire, or after 15 minutes if they do not
    /// expire.
    pub fn set_credentials_provider(
        &mut self,
        credentials_provider: Option<SharedCredentialsProvider>,
    ) -> &mut Self {
        self.settings.credentials_provider = credentials_provider;
        self
    }

    /// A URL to use instead of the service's own, such as `http://127.0.0.1:5000` for tests.
    pub fn endpoint_url(mut self, endpoint_url: impl Into<String>) -> Self {
        self.settings.endpoint_url = Some(endpoint_url.into());
        self
    }

    /// A URL to use instead of the service's own, such as `http://127.0.0.1:5000` for tests.
    pub fn set_endpoint_url(&mut self, endpoint_url: Option<String>) -> &mut Self {
        self.settings.endpoint_url = endpoint_url;
        self
    }

    /// Whether the endpoint must comply with FIPS 140. The default is `false`.
    pub fn use_fips(mut self, use_fips: impl Into<bool>) -> Self {
        self.settings.use_fips = Some(use_fips.into());
        self
    }

    /// Whether the endpoint must comply with FIPS 140. The default is `false`.
    pub fn set_use_fips(&mut self, use_fips: Option<bool>) -> &mut Self {
        self.settings.use_fips = use_fips;
        self
    }

    /// Whether the endpoint must also be reachable over IPv6. The default is `false`.
    pub fn use_dual_stack(mut self, use_dual_stack: impl Into<bool>) -> Self {
        self.settings.use_dual_stack = Some(use_dual_stack.into());
        self
    }

    /// Whether the endpoint must also be reachable over IPv6. The default is `false`.
    pub fn set_use_dual_stack(&mut self, use_dual_stack: Option<bool>) -> &mut Self {
        self.settings.use_dual_stack = use_dual_stack;
        self
    }

    /// How often and when to retry. The default is three attempts in the standard mode.
    pub fn retry_config(mut self, retry_config: RetryConfig) -> Self {
        self.settings.retry_config = Some(retry_config);
        self
    }

    /// How often and when to retry. The default is three attempts in the standard mode.
    pub fn set_retry_config(&mut self, retry_config: Option<RetryConfig>) -> &mut Self {
        self.settings.retry_config = retry_config;
        self
    }

    /// The timeouts for connecting (3.1 s by default), for starting and continuing the response, for
    /// an attempt, and for the whole operation (unlimited by default).
    pub fn timeout_config(mut self, timeout_config: TimeoutConfig) -> Self {
        self.settings.timeout_config = Some(timeout_config);
        self
    }

    /// The timeouts for connecting (3.1 s by default), for starting and continuing the response, for
    /// an attempt, and for the whole operation (unlimited by default).
    pub fn set_timeout_config(
        &mut self,
        timeout_config: Option<TimeoutConfig>,
    ) -> &mut Self {
        self.settings.timeout_config = timeout_config;
        self
    }

    /// How long the service may pause in the middle of a response. The default is 20 s.
    pub fn stalled_stream_protection(
        mut self,
        stalled_stream_protection: StalledStreamProtectionConfig,
    ) -> Self {
        self.settings.stalled_stream_protection = Some(stalled_stream_protection);
        self
    }

    /// How long the service may pause in the middle of a response. The default is 20 s.
    pub fn set_stalled_stream_protection(
        &mut self,
        stalled_stream_protection: Option<StalledStreamProtectionConfig>,
    ) -> &mut Self {
        self.settings.stalled_stream_protection = stalled_stream_protection;
        self
    }

    /// The maximum size of a response in bytes. The default is 64 MiB. Official clients have no limit.
    pub fn max_response_size(mut self, max_response_size: usize) -> Self {
        self.settings.max_response_size = Some(max_response_size);
        self
    }

    /// The maximum size of a response in bytes. The default is 64 MiB. Official clients have no limit.
    pub fn set_max_response_size(
        &mut self,
        max_response_size: Option<usize>,
    ) -> &mut Self {
        self.settings.max_response_size = max_response_size;
        self
    }

    /// The HTTP client that sends requests. The features `rustls` and `native-tls` provide one.
    pub fn http_client(mut self, http_client: impl HttpClient + 'static) -> Self {
        self.settings.http_client = Some(SharedHttpClient::new(http_client));
        self
    }

    /// The HTTP client that sends requests. The features `rustls` and `native-tls` provide one.
    pub fn set_http_client(
        &mut self,
        http_client: Option<SharedHttpClient>,
    ) -> &mut Self {
        self.settings.http_client = http_client;
        self
    }

    /// The program's name, which is reported to the service.
    pub fn app_name(mut self, app_name: AppName) -> Self {
        self.settings.app_name = Some(app_name);
        self
    }

    /// The program's name, which is reported to the service.
    pub fn set_app_name(&mut self, app_name: Option<AppName>) -> &mut Self {
        self.settings.app_name = app_name;
        self
    }

    /// The cache for credentials. By default, the client has its own.
    pub fn identity_cache(
        mut self,
        identity_cache: impl ResolveCachedIdentity + 'static,
    ) -> Self {
        self.settings.identity_cache = Some(SharedIdentityCache::new(identity_cache));
        self
    }

    /// The cache for credentials. By default, the client has its own.
    pub fn set_identity_cache(
        &mut self,
        identity_cache: impl ResolveCachedIdentity + 'static,
    ) -> &mut Self {
        self.settings.identity_cache = Some(SharedIdentityCache::new(identity_cache));
        self
    }

    /// Whether to sign with this machine's clock even if responses show that it is wrong.
    pub fn disable_clock_skew_correction(
        mut self,
        disable_clock_skew_correction: impl Into<Option<bool>>,
    ) -> Self {
        self.settings.disable_clock_skew_correction = disable_clock_skew_correction
            .into();
        self
    }

    /// Whether to sign with this machine's clock even if responses show that it is wrong.
    pub fn set_disable_clock_skew_correction(
        &mut self,
        disable_clock_skew_correction: Option<bool>,
    ) -> &mut Self {
        self.settings.disable_clock_skew_correction = disable_clock_skew_correction;
        self
    }

    /// The implementation of sleep. The default is tokio.
    pub fn sleep_impl(mut self, sleep_impl: impl AsyncSleep + 'static) -> Self {
        self.settings.sleep_impl = Some(SharedAsyncSleep::new(sleep_impl));
        self
    }

    /// The implementation of sleep. The default is tokio.
    pub fn set_sleep_impl(&mut self, sleep_impl: Option<SharedAsyncSleep>) -> &mut Self {
        self.settings.sleep_impl = sleep_impl;
        self
    }

    /// The source of the current time. The default is the system clock.
    pub fn time_source(mut self, time_source: impl TimeSource + 'static) -> Self {
        self.settings.time_source = Some(SharedTimeSource::new(time_source));
        self
    }

    /// The source of the current time. The default is the system clock.
    pub fn set_time_source(
        &mut self,
        time_source: Option<SharedTimeSource>,
    ) -> &mut Self {
        self.settings.time_source = time_source;
        self
    }

    /// Accepted for compatibility with programs that also use official clients. This client always
    /// behaves like their latest version.
    pub fn behavior_version(mut self, behavior_version: BehaviorVersion) -> Self {
        self.settings.behavior_version = Some(behavior_version);
        self
    }

    /// Accepted for compatibility with programs that also use official clients. This client always
    /// behaves like their latest version.
    pub fn set_behavior_version(
        &mut self,
        behavior_version: Option<BehaviorVersion>,
    ) -> &mut Self {
        self.settings.behavior_version = behavior_version;
        self
    }

    /// Sends requests without authentication if the client has no identity for any of the operation's authentication
    /// schemes, for example no credentials. By default, that is an error.
    pub fn allow_no_auth(mut self) -> Self {
        self.set_allow_no_auth();
        self
    }

    /// Sends requests without authentication if the client has no identity for any of the operation's authentication
    /// schemes, for example no credentials. By default, that is an error.
    pub fn set_allow_no_auth(&mut self) -> &mut Self {
        self.settings.allow_no_auth = true;
        self
    }

    /// Selects the latest behavior, which is the only one.
    pub fn behavior_version_latest(self) -> Self {
        self.behavior_version(BehaviorVersion::latest())
    }

    /// Adds a framework that the program uses, to be reported to the service.
    pub fn framework_metadata(mut self, framework_metadata: FrameworkMetadata) -> Self {
        self.push_framework_metadata(framework_metadata);
        self
    }

    /// Adds a framework that the program uses, to be reported to the service.
    pub fn push_framework_metadata(
        &mut self,
        framework_metadata: FrameworkMetadata,
    ) -> &mut Self {
        self.settings.framework_metadata.push(framework_metadata);
        self
    }

    /// Adds an interceptor, whose methods are called at every stage of each call. They can change requests,
    /// responses, outputs and errors.
    pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
        self.push_interceptor(SharedInterceptor::new(interceptor));
        self
    }

    /// Adds an interceptor.
    pub fn push_interceptor(&mut self, interceptor: SharedInterceptor) -> &mut Self {
        self.settings.interceptors.push(interceptor);
        self
    }

    /// Replaces the interceptors.
    pub fn set_interceptors(
        &mut self,
        interceptors: impl IntoIterator<Item = SharedInterceptor>,
    ) -> &mut Self {
        self.settings.interceptors = interceptors.into_iter().collect();
        self
    }

    /// Adds a classifier, which decides after each attempt whether there is another one. It can overrule the
    /// client, which retries what AWS documents as retryable.
    pub fn retry_classifier(
        mut self,
        retry_classifier: impl ClassifyRetry + 'static,
    ) -> Self {
        self.push_retry_classifier(SharedRetryClassifier::new(retry_classifier));
        self
    }

    /// Adds a classifier of retries.
    pub fn push_retry_classifier(
        &mut self,
        retry_classifier: SharedRetryClassifier,
    ) -> &mut Self {
        self.settings.retry_classifiers.push(retry_classifier);
        self
    }

    /// Replaces the classifiers of retries.
    pub fn set_retry_classifiers(
        &mut self,
        retry_classifiers: impl IntoIterator<Item = SharedRetryClassifier>,
    ) -> &mut Self {
        self.settings.retry_classifiers = retry_classifiers.into_iter().collect();
        self
    }

    /// An endpoint resolver to use instead of the service's own rules.
    pub fn endpoint_resolver(
        mut self,
        endpoint_resolver: impl ResolveEndpoint + 'static,
    ) -> Self {
        self.endpoint_resolver = Some(endpoint_resolver.into_shared_resolver());
        self
    }

    /// An endpoint resolver to use instead of the service's own rules.
    pub fn set_endpoint_resolver(
        &mut self,
        endpoint_resolver: Option<SharedEndpointResolver>,
    ) -> &mut Self {
        self.endpoint_resolver = endpoint_resolver;
        self
    }

    /// Sets fixed credentials and a fixed time for tests.
    #[cfg(feature = "test-util")]
    pub fn apply_test_defaults(&mut self) -> &mut Self {
        self.settings.set_test_defaults();
        self
    }

    /// Sets fixed credentials and a fixed time for tests.
    #[cfg(feature = "test-util")]
    pub fn with_test_defaults(mut self) -> Self {
        self.apply_test_defaults();
        self
    }

    /// Sets fixed credentials and a fixed time for tests, and a region if there is none.
    #[cfg(feature = "test-util")]
    pub fn apply_test_defaults_v2(&mut self) -> &mut Self {
        self.settings.region.get_or_insert(Region::from_static("us-east-1"));
        self.apply_test_defaults()
    }

    /// Sets fixed credentials and a fixed time for tests, and a region if there is none.
    #[cfg(feature = "test-util")]
    pub fn with_test_defaults_v2(mut self) -> Self {
        self.apply_test_defaults_v2();
        self
    }
}

impl From<&SdkConfig> for Builder {
    fn from(sdk_config: &SdkConfig) -> Self {
        let settings = Settings::from_sdk_config(sdk_config, &crate::meta::SERVICE);
        Self {
            settings,
            ..Self::default()
        }
    }
}
