// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The client's configuration and its builder.

use std::fmt;
use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::client::{Settings, environment, resolve};
use tinsmith_runtime::endpoint::redacted;
use self::retry::RetryConfig;
use self::timeout::TimeoutConfig;
use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::{
    EndpointResolverParams, SharedEndpointResolver,
};

use super::endpoint::{self, ParamsBuilder, ResolveEndpoint};

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
pub use tinsmith_runtime::aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
pub use tinsmith_runtime::aws_smithy_runtime_api::shared::IntoShared;
pub use tinsmith_runtime::aws_types::app_name::AppName;
pub use tinsmith_runtime::aws_types::region::Region;
pub use tinsmith_runtime::aws_types::sdk_ua_metadata::FrameworkMetadata;
pub use tinsmith_runtime::client::environment::EnvironmentVariableCredentialsProvider;

/// Requests and answers as HTTP clients see them.
pub mod http {
    pub use tinsmith_runtime::client::{HttpRequest, HttpResponse};

    /// Builds an HTTP client that trusts other certificates than the system, or keeps connections longer.
    #[cfg(feature = "rustls")]
    pub use tinsmith_runtime::transport::Builder as HttpClientBuilder;
}

/// How often and when to try again.
pub mod retry {
    pub use tinsmith_runtime::aws_smithy_types::retry::{
        ReconnectMode, RetryConfig, RetryConfigBuilder, RetryMode,
    };
}

/// How long things may take.
pub mod timeout {
    pub use tinsmith_runtime::aws_smithy_types::timeout::{
        TimeoutConfig, TimeoutConfigBuilder,
    };
}

/// How a client of Amazon Cognito Identity Provider is to behave.
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
    /// Builds a configuration.
    pub fn builder() -> Builder {
        Builder::new()
    }

    /// What the program's configuration means for this service.
    pub fn new(config: &SdkConfig) -> Self {
        Builder::from(config).build()
    }

    /// A builder that starts with everything that is set here.
    pub fn to_builder(&self) -> Builder {
        self.values.clone()
    }

    /// The name that signatures are for.
    pub fn signing_name(&self) -> &'static str {
        crate::meta::SERVICE.signing_name
    }

    /// The region whose endpoint is called and signed for, such as `us-east-1`.
    pub fn region(&self) -> Option<&Region> {
        self.values.settings.region.as_ref()
    }

    /// Who gives the credentials that requests are signed with. They are asked for when the first
    /// request is sent, and again shortly before they expire; those without expiry after 15 minutes.
    pub fn credentials_provider(&self) -> Option<SharedCredentialsProvider> {
        self.values.settings.credentials_provider.clone()
    }

    /// How often and when to try again; three attempts in the standard mode if nothing is set.
    pub fn retry_config(&self) -> Option<&RetryConfig> {
        self.values.settings.retry_config.as_ref()
    }

    /// How long things may take: to connect (3.1 s if nothing is set), to begin and go on answering,
    /// an attempt, the whole operation (without bound if nothing is set).
    pub fn timeout_config(&self) -> Option<&TimeoutConfig> {
        self.values.settings.timeout_config.as_ref()
    }

    /// How long the service may stop in the middle of an answer; 20 s if nothing is set.
    pub fn stalled_stream_protection(&self) -> Option<&StalledStreamProtectionConfig> {
        self.values.settings.stalled_stream_protection.as_ref()
    }

    /// What sends requests. The crate's own one comes with the feature `rustls`.
    pub fn http_client(&self) -> Option<SharedHttpClient> {
        self.values.settings.http_client.clone()
    }

    /// The program's name, which the service is told.
    pub fn app_name(&self) -> Option<&AppName> {
        self.values.settings.app_name.as_ref()
    }

    /// What keeps credentials; the client has its own if nothing is set.
    pub fn identity_cache(&self) -> Option<SharedIdentityCache> {
        self.values.settings.identity_cache.clone()
    }

    /// Whether signatures keep to this machine's clock even where the service shows that it is wrong.
    pub fn disable_clock_skew_correction(&self) -> Option<bool> {
        self.values.settings.disable_clock_skew_correction
    }

    /// What waits; tokio if nothing is set.
    pub fn sleep_impl(&self) -> Option<SharedAsyncSleep> {
        self.values.settings.sleep_impl.clone()
    }

    /// What knows the time; the system if nothing is set.
    pub fn time_source(&self) -> Option<SharedTimeSource> {
        self.values.settings.time_source.clone()
    }

    /// The frameworks that the program uses, which the service is told.
    pub fn framework_metadata(&self) -> Vec<&FrameworkMetadata> {
        self.values.settings.framework_metadata.iter().collect()
    }

    /// What finds the endpoint; the service's own rules if nothing is set.
    pub fn endpoint_resolver(&self) -> SharedEndpointResolver {
        let resolver = self.values.endpoint_resolver.clone();
        resolver
            .unwrap_or_else(|| endpoint::DefaultResolver::new().into_shared_resolver())
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.values.settings
    }

    /// Where a request goes that says this much about its endpoint.
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

/// Builds a [`Config`] for Amazon Cognito Identity Provider.
#[derive(Clone, Debug, Default)]
pub struct Builder {
    settings: Settings,
    endpoint_resolver: Option<SharedEndpointResolver>,
}

impl Builder {
    /// A builder that has nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// A builder with the region and the credentials that environment variables give: `AWS_REGION`,
    /// `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, for temporary credentials, `AWS_SESSION_TOKEN`.
    ///
    /// The official crates leave this to the crate `aws-config`, which knows many more sources.
    pub fn from_env() -> Self {
        Self::new()
            .region(environment::region())
            .credentials_provider(EnvironmentVariableCredentialsProvider::new())
    }

    /// The configuration. What it lacks shows when a request is sent.
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

    /// The region whose endpoint is called and signed for, such as `us-east-1`.
    pub fn region(mut self, region: impl Into<Option<Region>>) -> Self {
        self.settings.region = region.into();
        self
    }

    /// The region whose endpoint is called and signed for, such as `us-east-1`.
    pub fn set_region(&mut self, region: Option<Region>) -> &mut Self {
        self.settings.region = region;
        self
    }

    /// Who gives the credentials that requests are signed with. They are asked for when the first
    /// request is sent, and again shortly before they expire; those without expiry after 15 minutes.
    pub fn credentials_provider(
        mut self,
        credentials_provider: impl ProvideCredentials + 'static,
    ) -> Self {
        self.settings.credentials_provider = Some(
            SharedCredentialsProvider::new(credentials_provider),
        );
        self
    }

    /// Who gives the credentials that requests are signed with. They are asked for when the first
    /// request is sent, and again shortly before they expire; those without expiry after 15 minutes.
    pub fn set_credentials_provider(
        &mut self,
        credentials_provider: Option<SharedCredentialsProvider>,
    ) -> &mut Self {
        self.settings.credentials_provider = credentials_provider;
        self
    }

    /// A URL that takes the place of the service's own, such as `http://127.0.0.1:5000` for tests.
    pub fn endpoint_url(mut self, endpoint_url: impl Into<String>) -> Self {
        self.settings.endpoint_url = Some(endpoint_url.into());
        self
    }

    /// A URL that takes the place of the service's own, such as `http://127.0.0.1:5000` for tests.
    pub fn set_endpoint_url(&mut self, endpoint_url: Option<String>) -> &mut Self {
        self.settings.endpoint_url = endpoint_url;
        self
    }

    /// Whether the endpoint must comply with FIPS 140; `false` if nothing is set.
    pub fn use_fips(mut self, use_fips: impl Into<bool>) -> Self {
        self.settings.use_fips = Some(use_fips.into());
        self
    }

    /// Whether the endpoint must comply with FIPS 140; `false` if nothing is set.
    pub fn set_use_fips(&mut self, use_fips: Option<bool>) -> &mut Self {
        self.settings.use_fips = use_fips;
        self
    }

    /// Whether the endpoint must be reachable over IPv6, too; `false` if nothing is set.
    pub fn use_dual_stack(mut self, use_dual_stack: impl Into<bool>) -> Self {
        self.settings.use_dual_stack = Some(use_dual_stack.into());
        self
    }

    /// Whether the endpoint must be reachable over IPv6, too; `false` if nothing is set.
    pub fn set_use_dual_stack(&mut self, use_dual_stack: Option<bool>) -> &mut Self {
        self.settings.use_dual_stack = use_dual_stack;
        self
    }

    /// How often and when to try again; three attempts in the standard mode if nothing is set.
    pub fn retry_config(mut self, retry_config: RetryConfig) -> Self {
        self.settings.retry_config = Some(retry_config);
        self
    }

    /// How often and when to try again; three attempts in the standard mode if nothing is set.
    pub fn set_retry_config(&mut self, retry_config: Option<RetryConfig>) -> &mut Self {
        self.settings.retry_config = retry_config;
        self
    }

    /// How long things may take: to connect (3.1 s if nothing is set), to begin and go on answering,
    /// an attempt, the whole operation (without bound if nothing is set).
    pub fn timeout_config(mut self, timeout_config: TimeoutConfig) -> Self {
        self.settings.timeout_config = Some(timeout_config);
        self
    }

    /// How long things may take: to connect (3.1 s if nothing is set), to begin and go on answering,
    /// an attempt, the whole operation (without bound if nothing is set).
    pub fn set_timeout_config(
        &mut self,
        timeout_config: Option<TimeoutConfig>,
    ) -> &mut Self {
        self.settings.timeout_config = timeout_config;
        self
    }

    /// How long the service may stop in the middle of an answer; 20 s if nothing is set.
    pub fn stalled_stream_protection(
        mut self,
        stalled_stream_protection: StalledStreamProtectionConfig,
    ) -> Self {
        self.settings.stalled_stream_protection = Some(stalled_stream_protection);
        self
    }

    /// How long the service may stop in the middle of an answer; 20 s if nothing is set.
    pub fn set_stalled_stream_protection(
        &mut self,
        stalled_stream_protection: Option<StalledStreamProtectionConfig>,
    ) -> &mut Self {
        self.settings.stalled_stream_protection = stalled_stream_protection;
        self
    }

    /// How many bytes an answer may have; 64 MiB if nothing is set. Official clients have no bound.
    pub fn max_response_size(mut self, max_response_size: usize) -> Self {
        self.settings.max_response_size = Some(max_response_size);
        self
    }

    /// How many bytes an answer may have; 64 MiB if nothing is set. Official clients have no bound.
    pub fn set_max_response_size(
        &mut self,
        max_response_size: Option<usize>,
    ) -> &mut Self {
        self.settings.max_response_size = max_response_size;
        self
    }

    /// What sends requests. The crate's own one comes with the feature `rustls`.
    pub fn http_client(mut self, http_client: impl HttpClient + 'static) -> Self {
        self.settings.http_client = Some(SharedHttpClient::new(http_client));
        self
    }

    /// What sends requests. The crate's own one comes with the feature `rustls`.
    pub fn set_http_client(
        &mut self,
        http_client: Option<SharedHttpClient>,
    ) -> &mut Self {
        self.settings.http_client = http_client;
        self
    }

    /// The program's name, which the service is told.
    pub fn app_name(mut self, app_name: AppName) -> Self {
        self.settings.app_name = Some(app_name);
        self
    }

    /// The program's name, which the service is told.
    pub fn set_app_name(&mut self, app_name: Option<AppName>) -> &mut Self {
        self.settings.app_name = app_name;
        self
    }

    /// What keeps credentials; the client has its own if nothing is set.
    pub fn identity_cache(
        mut self,
        identity_cache: impl ResolveCachedIdentity + 'static,
    ) -> Self {
        self.settings.identity_cache = Some(SharedIdentityCache::new(identity_cache));
        self
    }

    /// What keeps credentials; the client has its own if nothing is set.
    pub fn set_identity_cache(
        &mut self,
        identity_cache: impl ResolveCachedIdentity + 'static,
    ) -> &mut Self {
        self.settings.identity_cache = Some(SharedIdentityCache::new(identity_cache));
        self
    }

    /// Whether signatures keep to this machine's clock even where the service shows that it is wrong.
    pub fn disable_clock_skew_correction(
        mut self,
        disable_clock_skew_correction: impl Into<Option<bool>>,
    ) -> Self {
        self.settings.disable_clock_skew_correction = disable_clock_skew_correction
            .into();
        self
    }

    /// Whether signatures keep to this machine's clock even where the service shows that it is wrong.
    pub fn set_disable_clock_skew_correction(
        &mut self,
        disable_clock_skew_correction: Option<bool>,
    ) -> &mut Self {
        self.settings.disable_clock_skew_correction = disable_clock_skew_correction;
        self
    }

    /// What waits; tokio if nothing is set.
    pub fn sleep_impl(mut self, sleep_impl: impl AsyncSleep + 'static) -> Self {
        self.settings.sleep_impl = Some(SharedAsyncSleep::new(sleep_impl));
        self
    }

    /// What waits; tokio if nothing is set.
    pub fn set_sleep_impl(&mut self, sleep_impl: Option<SharedAsyncSleep>) -> &mut Self {
        self.settings.sleep_impl = sleep_impl;
        self
    }

    /// What knows the time; the system if nothing is set.
    pub fn time_source(mut self, time_source: impl TimeSource + 'static) -> Self {
        self.settings.time_source = Some(SharedTimeSource::new(time_source));
        self
    }

    /// What knows the time; the system if nothing is set.
    pub fn set_time_source(
        &mut self,
        time_source: Option<SharedTimeSource>,
    ) -> &mut Self {
        self.settings.time_source = time_source;
        self
    }

    /// Taken for the sake of programs that also use official clients. This one always behaves as they
    /// do with their latest version.
    pub fn behavior_version(mut self, behavior_version: BehaviorVersion) -> Self {
        self.settings.behavior_version = Some(behavior_version);
        self
    }

    /// Taken for the sake of programs that also use official clients. This one always behaves as they
    /// do with their latest version.
    pub fn set_behavior_version(
        &mut self,
        behavior_version: Option<BehaviorVersion>,
    ) -> &mut Self {
        self.settings.behavior_version = behavior_version;
        self
    }

    /// The latest behavior, which is the only one.
    pub fn behavior_version_latest(self) -> Self {
        self.behavior_version(BehaviorVersion::latest())
    }

    /// A framework that the program uses, which the service is told.
    pub fn framework_metadata(mut self, framework_metadata: FrameworkMetadata) -> Self {
        self.push_framework_metadata(framework_metadata);
        self
    }

    /// A framework that the program uses, which the service is told.
    pub fn push_framework_metadata(
        &mut self,
        framework_metadata: FrameworkMetadata,
    ) -> &mut Self {
        self.settings.framework_metadata.push(framework_metadata);
        self
    }

    /// What finds the endpoint in place of the service's own rules.
    pub fn endpoint_resolver(
        mut self,
        endpoint_resolver: impl ResolveEndpoint + 'static,
    ) -> Self {
        self.endpoint_resolver = Some(endpoint_resolver.into_shared_resolver());
        self
    }

    /// What finds the endpoint in place of the service's own rules.
    pub fn set_endpoint_resolver(
        &mut self,
        endpoint_resolver: Option<SharedEndpointResolver>,
    ) -> &mut Self {
        self.endpoint_resolver = endpoint_resolver;
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
