//! The configuration that providers share.

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;

use tinsmith_runtime::aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, TokioSleep};
use tinsmith_runtime::aws_smithy_async::time::{SharedTimeSource, TimeSource};
use tinsmith_runtime::aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use tinsmith_runtime::aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient};
use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
use tinsmith_runtime::aws_smithy_types::retry::RetryConfig;
use tinsmith_runtime::aws_smithy_types::timeout::TimeoutConfig;
use tinsmith_runtime::aws_types::os_shim_internal::{Env, Fs};
use tinsmith_runtime::aws_types::region::Region;
use tinsmith_runtime::client::fetch::{Fetcher, Limits};
use tokio::sync::OnceCell;
use tracing::warn;

#[cfg(any(feature = "login", feature = "sso", feature = "sts"))]
use tinsmith_runtime::aws_types::SdkConfig;

use crate::default_provider::region::DefaultRegionChain;
use crate::files::Files;
use crate::profile::profile_file::ProfileFiles;
use crate::profile::{self, ProfileFileLoadError, ProfileSet};
#[cfg(any(feature = "login", feature = "sso", feature = "sts"))]
use crate::{default_provider, service_config::ServiceConfig};

/// The configuration that providers of credentials, tokens and regions share.
///
/// Most providers' builders take it in their method `configure`. Clones share the profiles, which are read once.
#[derive(Clone, Default)]
#[cfg_attr(
    not(any(feature = "login", feature = "sso", feature = "sts")),
    expect(dead_code, reason = "some settings are only for clients of services")
)]
pub struct ProviderConfig {
    env: Env,
    files: Files,
    time_source: SharedTimeSource,
    sleep_impl: Option<SharedAsyncSleep>,
    http_client: Option<SharedHttpClient>,
    retry_config: Option<RetryConfig>,
    timeout_config: Option<TimeoutConfig>,
    region: Option<Region>,
    use_fips: Option<bool>,
    use_dual_stack: Option<bool>,
    behavior_version: Option<BehaviorVersion>,
    profile_files: ProfileFiles,
    profile_name: Option<Cow<'static, str>>,
    profiles: Arc<OnceCell<Result<Arc<ProfileSet>, ProfileFileLoadError>>>,
}

impl fmt::Debug for ProviderConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProviderConfig")
            .field("region", &self.region)
            .field("use_fips", &self.use_fips)
            .field("use_dual_stack", &self.use_dual_stack)
            .field("profile_name", &self.profile_name)
            .finish_non_exhaustive()
    }
}

impl ProviderConfig {
    /// Creates a configuration without a region.
    pub fn without_region() -> Self {
        Self::default()
    }

    /// Creates a configuration in which nothing is set.
    pub fn empty() -> Self {
        Self::default()
    }

    /// Creates a configuration with the region that the [default chain](crate::default_provider::region) finds.
    pub async fn with_default_region() -> Self {
        Self::without_region().load_default_region().await
    }

    /// Sets the region that the [default chain](crate::default_provider::region) finds with the settings so far.
    pub async fn load_default_region(self) -> Self {
        let region = DefaultRegionChain::builder().configure(&self).build().region().await;
        self.with_region(region)
    }

    /// Sets the region.
    pub fn with_region(self, region: Option<Region>) -> Self {
        Self { region, ..self }
    }

    /// Sets whether STS and SSO are called at their FIPS endpoints. By default, the environment and the profile decide.
    pub fn with_use_fips(self, use_fips: Option<bool>) -> Self {
        Self { use_fips, ..self }
    }

    /// Sets whether STS and SSO are called at their dual-stack endpoints. By default, the environment and the profile
    /// decide.
    pub fn with_use_dual_stack(self, use_dual_stack: Option<bool>) -> Self {
        Self { use_dual_stack, ..self }
    }

    /// Sets the behavior version of the clients that providers use.
    pub fn with_behavior_version(self, behavior_version: Option<BehaviorVersion>) -> Self {
        Self { behavior_version, ..self }
    }

    /// Sets the clock.
    pub fn with_time_source(self, time_source: impl TimeSource + 'static) -> Self {
        Self { time_source: SharedTimeSource::new(time_source), ..self }
    }

    /// Sets the HTTP client.
    pub fn with_http_client(self, http_client: impl HttpClient + 'static) -> Self {
        Self { http_client: Some(SharedHttpClient::new(http_client)), ..self }
    }

    /// Sets the implementation of sleep, which is used between attempts and for timeouts.
    pub fn with_sleep_impl(self, sleep_impl: impl AsyncSleep + 'static) -> Self {
        Self { sleep_impl: Some(SharedAsyncSleep::new(sleep_impl)), ..self }
    }

    /// Sets how calls of STS and SSO are retried.
    pub fn with_retry_config(self, retry_config: RetryConfig) -> Self {
        Self { retry_config: Some(retry_config), ..self }
    }

    /// Sets the timeouts for calls of STS and SSO.
    pub fn with_timeout_config(self, timeout_config: TimeoutConfig) -> Self {
        Self { timeout_config: Some(timeout_config), ..self }
    }

    /// Replaces the environment of the process. This is meant for tests.
    pub fn with_env(self, env: Env) -> Self {
        Self { env, profiles: Arc::default(), ..self }
    }

    /// Replaces the file system. This is meant for tests.
    pub fn with_fs(self, fs: Fs) -> Self {
        Self { files: fs.into(), profiles: Arc::default(), ..self }
    }

    pub(crate) fn with_http(self, http_client: Option<SharedHttpClient>) -> Self {
        Self { http_client, ..self }
    }

    /// Sets the profile files and the name of the profile, unless they are `None`.
    pub(crate) fn with_profiles(self, files: Option<ProfileFiles>, name: Option<String>) -> Self {
        if files.is_none() && name.is_none() {
            return self;
        }
        Self {
            profiles: Arc::default(),
            profile_files: files.unwrap_or(self.profile_files),
            profile_name: name.map(Cow::Owned).or(self.profile_name),
            ..self
        }
    }

    pub(crate) fn env(&self) -> &Env {
        &self.env
    }

    pub(crate) async fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.files.read(path).await
    }

    #[cfg(any(feature = "login", feature = "sso"))]
    pub(crate) async fn replace(&self, path: &Path, contents: &[u8]) -> io::Result<()> {
        self.files.replace(path, contents).await
    }

    #[cfg(test)]
    pub(crate) fn region(&self) -> Option<Region> {
        self.region.clone()
    }

    pub(crate) fn time_source(&self) -> &SharedTimeSource {
        &self.time_source
    }

    pub(crate) fn sleep_impl(&self) -> SharedAsyncSleep {
        self.sleep_impl.clone().unwrap_or_else(|| SharedAsyncSleep::new(TokioSleep::new()))
    }

    /// Returns the configuration of clients that providers use. It has no credentials.
    #[cfg(any(feature = "login", feature = "sso", feature = "sts"))]
    pub(crate) async fn sdk_config(&self) -> SdkConfig {
        let mut builder = SdkConfig::builder();
        let ignored =
            default_provider::ignore_configured_endpoint_urls::ignore_configured_endpoint_urls_provider(self)
                .await;
        builder = builder.service_config(ServiceConfig {
            env: self.env.clone(),
            profiles: self.try_profiles().await.ok().map(Arc::clone),
            ignore_endpoint_urls: ignored.unwrap_or(false),
        });
        let use_fips = match self.use_fips {
            Some(use_fips) => Some(use_fips),
            None => default_provider::use_fips::use_fips_provider(self).await,
        };
        let use_dual_stack = match self.use_dual_stack {
            Some(use_dual_stack) => Some(use_dual_stack),
            None => default_provider::use_dual_stack::use_dual_stack_provider(self).await,
        };
        builder
            .set_region(self.region.clone())
            .set_use_fips(use_fips)
            .set_use_dual_stack(use_dual_stack)
            .set_retry_config(Some(self.retry_config.clone().unwrap_or_else(RetryConfig::standard)))
            .set_timeout_config(self.timeout_config.clone())
            .set_http_client(self.http_client.clone())
            .set_sleep_impl(Some(self.sleep_impl()))
            .set_time_source(Some(self.time_source.clone()))
            .set_behavior_version(self.behavior_version);
        builder.build()
    }

    /// Creates a fetcher, which sends requests that are not in any model.
    pub(crate) fn fetcher(&self, limits: Limits) -> Fetcher {
        Fetcher::new(self.http_client.clone(), self.time_source.clone(), self.sleep_impl(), limits)
    }

    /// Returns the profiles, which are read when they are first needed.
    pub(crate) async fn try_profiles(&self) -> Result<&Arc<ProfileSet>, &ProfileFileLoadError> {
        let read = || async {
            let name = self.profile_name.clone();
            let read = profile::load_from(&self.files, &self.env, &self.profile_files, name).await;
            if let Err(error) = &read {
                warn!(error = %DisplayErrorContext(error), "the profile files are ignored");
            }
            read.map(Arc::new)
        };
        self.profiles.get_or_init(read).await.as_ref()
    }

    /// Returns the profiles, if they can be read.
    pub(crate) async fn profiles(&self) -> Option<&ProfileSet> {
        self.try_profiles().await.ok().map(Arc::as_ref)
    }
}
