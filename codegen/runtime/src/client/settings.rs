//! The settings of a client: the values behind the builders of generated configurations.

use std::fmt;
use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::provider::SharedCredentialsProvider;
use aws_credential_types::provider::token::SharedTokenProvider;
use aws_credential_types::{Credentials, Token};
use aws_smithy_async::rt::sleep::SharedAsyncSleep;
use aws_smithy_async::time::{SharedTimeSource, StaticTimeSource};
use aws_smithy_runtime_api::client::auth::{AuthSchemeId, AuthSchemePreference};
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_runtime_api::client::identity::{SharedIdentityCache, SharedIdentityResolver};
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_runtime_api::client::retries::classifiers::SharedRetryClassifier;
use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
use aws_smithy_types::checksum_config::{RequestChecksumCalculation, ResponseChecksumValidation};
use aws_smithy_types::error::operation::BuildError;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SdkConfig;
use aws_types::app_name::AppName;
use aws_types::region::{Region, SigningRegionSet};
use aws_types::sdk_ua_metadata::FrameworkMetadata;
use aws_types::service_config::ServiceConfigKey;

use super::auth::AuthScheme;
use super::{Service, environment};
#[cfg(feature = "checksums")]
use crate::checksums::ChecksumSettings;
#[cfg(feature = "compression")]
use crate::compression::Compression;
use crate::endpoint::redacted;
use crate::operation::RequestSettings;
use crate::schema::OperationSchema;

/// The settings that are the same for all services. `None` stands for the default.
#[derive(Clone, Default)]
#[expect(missing_docs, reason = "the setters of the generated builders have the documentation")]
pub struct Settings {
    pub region: Option<Region>,
    pub credentials_provider: Option<SharedCredentialsProvider>,
    pub bearer_token_resolver: Option<SharedIdentityResolver>,
    #[cfg(feature = "s3-express")]
    pub express_credentials_provider: Option<SharedCredentialsProvider>,
    pub auth_scheme_preference: Option<AuthSchemePreference>,
    pub allow_no_auth: bool,
    pub sigv4a_signing_region_set: Option<SigningRegionSet>,
    pub identity_cache: Option<SharedIdentityCache>,
    pub endpoint_url: Option<String>,
    pub use_fips: Option<bool>,
    pub use_dual_stack: Option<bool>,
    pub retry_config: Option<RetryConfig>,
    pub timeout_config: Option<TimeoutConfig>,
    pub stalled_stream_protection: Option<StalledStreamProtectionConfig>,
    pub max_response_size: Option<usize>,
    pub disable_clock_skew_correction: Option<bool>,
    pub disable_host_prefix_injection: Option<bool>,
    pub disable_request_compression: Option<bool>,
    pub request_min_compression_size_bytes: Option<u32>,
    pub request_checksum_calculation: Option<RequestChecksumCalculation>,
    pub response_checksum_validation: Option<ResponseChecksumValidation>,
    pub aws_chunked_encoding_chunk_size: Option<Option<usize>>,
    pub http_client: Option<SharedHttpClient>,
    pub sleep_impl: Option<SharedAsyncSleep>,
    pub time_source: Option<SharedTimeSource>,
    pub app_name: Option<AppName>,
    pub framework_metadata: Vec<FrameworkMetadata>,
    pub interceptors: Vec<SharedInterceptor>,
    pub retry_classifiers: Vec<SharedRetryClassifier>,
    pub behavior_version: Option<BehaviorVersion>,
}

/// Hides credentials and other values that may contain secrets.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("region", &self.region)
            .field("endpoint_url", &self.endpoint_url.as_deref().map(redacted))
            .finish_non_exhaustive()
    }
}

impl Settings {
    /// Sets credentials and a time that are always the same. They are the official crates', so that signatures equal
    /// theirs.
    pub fn set_test_defaults(&mut self) {
        let time = UNIX_EPOCH + Duration::from_secs(1_234_567_890);
        let credentials = Credentials::new("ANOTREAL", "notrealrnrELgWzOk3IfjzDKtFBhDby", None, None, "test");
        self.time_source = Some(SharedTimeSource::new(StaticTimeSource::new(time)));
        self.credentials_provider = Some(SharedCredentialsProvider::new(credentials));
    }

    /// Takes the settings of a configuration that the clients of all services share.
    pub fn from_sdk_config(config: &SdkConfig, service: &Service) -> Self {
        let mut settings = Self {
            region: config.region().cloned(),
            credentials_provider: config.credentials_provider(),
            bearer_token_resolver: config.token_provider().map(SharedIdentityResolver::new),
            #[cfg(feature = "s3-express")]
            express_credentials_provider: None,
            auth_scheme_preference: config.auth_scheme_preference().cloned(),
            allow_no_auth: false,
            sigv4a_signing_region_set: config.sigv4a_signing_region_set().cloned(),
            identity_cache: config.identity_cache(),
            endpoint_url: endpoint_url(config, service),
            use_fips: config.use_fips(),
            use_dual_stack: config.use_dual_stack(),
            retry_config: config.retry_config().cloned(),
            timeout_config: config.timeout_config().cloned(),
            stalled_stream_protection: config.stalled_stream_protection(),
            max_response_size: None,
            disable_clock_skew_correction: config.disable_clock_skew_correction(),
            disable_host_prefix_injection: disable_host_prefix_injection(config, service),
            disable_request_compression: config.disable_request_compression(),
            request_min_compression_size_bytes: config.request_min_compression_size_bytes(),
            request_checksum_calculation: config.request_checksum_calculation(),
            response_checksum_validation: config.response_checksum_validation(),
            aws_chunked_encoding_chunk_size: None,
            http_client: config.http_client(),
            sleep_impl: config.sleep_impl(),
            time_source: config.time_source(),
            app_name: config.app_name().cloned(),
            framework_metadata: config.framework_metadata().to_vec(),
            interceptors: Vec::new(),
            retry_classifiers: Vec::new(),
            behavior_version: config.behavior_version(),
        };
        if let Some(token) = environment_token(config, service) {
            let by_program = |setting| config.get_origin(setting).is_client_config();
            settings.take_bearer_token(
                token,
                !by_program("token_provider"),
                !by_program("auth_scheme_preference"),
            );
        }
        settings
    }

    /// Takes the bearer token from the service's environment variable, if it has one. The client then prefers it to
    /// credentials.
    pub fn bearer_token_from_env(mut self, service: &Service) -> Self {
        if let Some(token) = environment::bearer_token(service.signing_name) {
            self.take_bearer_token(token, true, true);
        }
        self
    }

    fn take_bearer_token(&mut self, token: String, as_provider: bool, as_preference: bool) {
        if as_provider {
            let provider = SharedTokenProvider::new(Token::new(token, None));
            self.bearer_token_resolver = Some(SharedIdentityResolver::new(provider));
        }
        if as_preference {
            self.auth_scheme_preference = Some([AuthSchemeId::new(AuthScheme::HttpBearer.name())].into());
        }
    }

    /// Fills settings that are not set with those of `base`.
    pub fn over(self, base: &Self) -> Self {
        let retry_config = self.retry_config.or_else(|| base.retry_config.clone());
        let timeout_config = match (self.timeout_config, &base.timeout_config) {
            (Some(mut own), Some(base)) => {
                own.take_defaults_from(base);
                Some(own)
            }
            (own, base) => own.or_else(|| base.clone()),
        };
        // The cache of `base` could return another identity than the one that is set here.
        let identity_cache = match self.credentials_provider.is_some() || self.bearer_token_resolver.is_some()
        {
            true => self.identity_cache,
            false => self.identity_cache.or_else(|| base.identity_cache.clone()),
        };
        let framework_metadata = match self.framework_metadata.is_empty() {
            true => base.framework_metadata.clone(),
            false => self.framework_metadata,
        };
        Self {
            region: self.region.or_else(|| base.region.clone()),
            credentials_provider: self.credentials_provider.or_else(|| base.credentials_provider.clone()),
            bearer_token_resolver: self.bearer_token_resolver.or_else(|| base.bearer_token_resolver.clone()),
            #[cfg(feature = "s3-express")]
            express_credentials_provider: self
                .express_credentials_provider
                .or_else(|| base.express_credentials_provider.clone()),
            allow_no_auth: self.allow_no_auth || base.allow_no_auth,
            auth_scheme_preference: self
                .auth_scheme_preference
                .or_else(|| base.auth_scheme_preference.clone()),
            sigv4a_signing_region_set: self
                .sigv4a_signing_region_set
                .or_else(|| base.sigv4a_signing_region_set.clone()),
            identity_cache,
            endpoint_url: self.endpoint_url.or_else(|| base.endpoint_url.clone()),
            use_fips: self.use_fips.or(base.use_fips),
            use_dual_stack: self.use_dual_stack.or(base.use_dual_stack),
            retry_config,
            timeout_config,
            stalled_stream_protection: self
                .stalled_stream_protection
                .or_else(|| base.stalled_stream_protection.clone()),
            max_response_size: self.max_response_size.or(base.max_response_size),
            disable_clock_skew_correction: self
                .disable_clock_skew_correction
                .or(base.disable_clock_skew_correction),
            disable_host_prefix_injection: self
                .disable_host_prefix_injection
                .or(base.disable_host_prefix_injection),
            disable_request_compression: self
                .disable_request_compression
                .or(base.disable_request_compression),
            request_min_compression_size_bytes: self
                .request_min_compression_size_bytes
                .or(base.request_min_compression_size_bytes),
            request_checksum_calculation: self
                .request_checksum_calculation
                .or(base.request_checksum_calculation),
            response_checksum_validation: self
                .response_checksum_validation
                .or(base.response_checksum_validation),
            aws_chunked_encoding_chunk_size: self
                .aws_chunked_encoding_chunk_size
                .or(base.aws_chunked_encoding_chunk_size),
            http_client: self.http_client.or_else(|| base.http_client.clone()),
            sleep_impl: self.sleep_impl.or_else(|| base.sleep_impl.clone()),
            time_source: self.time_source.or_else(|| base.time_source.clone()),
            app_name: self.app_name.or_else(|| base.app_name.clone()),
            framework_metadata,
            interceptors: [base.interceptors.clone(), self.interceptors].concat(),
            retry_classifiers: [base.retry_classifiers.clone(), self.retry_classifiers].concat(),
            behavior_version: self.behavior_version.or(base.behavior_version),
        }
    }
}

impl Settings {
    /// Returns the settings that influence how requests are encoded.
    ///
    /// # Errors
    /// If the minimum size for compression is above the limit of the official SDKs.
    pub(super) fn request_settings(
        &self,
        operation: &OperationSchema,
    ) -> Result<RequestSettings, BuildError> {
        let _ = operation;
        Ok(RequestSettings {
            presigned: false,
            #[cfg(feature = "compression")]
            compression: match operation.compressed {
                true => Compression::new(
                    self.disable_request_compression,
                    self.request_min_compression_size_bytes,
                )?,
                false => Compression::default(),
            },
            #[cfg(feature = "checksums")]
            checksums: self.checksums(),
        })
    }

    #[cfg(feature = "checksums")]
    pub(super) fn checksums(&self) -> ChecksumSettings {
        ChecksumSettings {
            calculation: self.request_checksum_calculation.unwrap_or_default(),
            validation: self.response_checksum_validation.unwrap_or_default(),
        }
    }
}

/// Returns the endpoint URL: the one that the program has set, or else one for this service (`AWS_ENDPOINT_URL_...`, or
/// in the profile), or else one for all services (AWS SDKs and Tools Reference Guide, "Service-specific endpoints").
fn endpoint_url(config: &SdkConfig, service: &Service) -> Option<String> {
    let shared = config.endpoint_url().map(str::to_owned);
    if config.get_origin("endpoint_url").is_client_config() {
        return shared;
    }
    service_setting(config, service, "AWS_ENDPOINT_URL", "endpoint_url").or(shared)
}

/// Returns whether host prefixes are disabled, for this service or for all, by an environment variable or else by the
/// profile.
fn disable_host_prefix_injection(config: &SdkConfig, service: &Service) -> Option<bool> {
    let variable = environment::DISABLE_HOST_PREFIX_INJECTION;
    let value = service_setting(config, service, variable, "disable_host_prefix_injection")?;
    environment::parse_bool(variable, &value)
}

/// Returns a setting of this service from an environment variable or else from the profile.
pub fn service_flag(config: &SdkConfig, service: &Service, variable: &str, profile: &str) -> Option<bool> {
    environment::parse_bool(variable, &service_setting(config, service, variable, profile)?)
}

/// Returns the service's bearer token from the environment that the configuration was loaded from. Profiles have none.
fn environment_token(config: &SdkConfig, service: &Service) -> Option<String> {
    let variable = environment::bearer_token_variable(service.signing_name)?;
    load(config, service.signing_name, variable, "")
}

fn service_setting(config: &SdkConfig, service: &Service, variable: &str, profile: &str) -> Option<String> {
    load(config, service.id, variable, profile)
}

fn load(config: &SdkConfig, service: &str, variable: &str, profile: &str) -> Option<String> {
    let key = ServiceConfigKey::builder().service_id(service).env(variable).profile(profile).build().ok()?;
    config.service_config()?.load_config(key)
}
