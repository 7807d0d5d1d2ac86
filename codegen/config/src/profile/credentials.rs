//! The credentials of a profile, which come from keys, a process, SSO, a web identity, or roles that are assumed with
//! the credentials of another profile or provider.

mod error;
mod provider_chain;
mod roles;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_credential_types::provider::{self, ProvideCredentials, future};
use tokio::sync::OnceCell;

pub use self::error::ProfileFileError;
use self::provider_chain::ProviderChain;
use super::chain;
use super::profile_file::ProfileFiles;
use crate::ecs::EcsCredentialsProvider;
use crate::environment::EnvironmentVariableCredentialsProvider;
use crate::imds::credentials::ImdsCredentialsProvider;
use crate::provider_config::ProviderConfig;

/// Provides the credentials of a profile.
///
/// The profile files are read once, when credentials are first needed.
///
/// ```ini
/// [profile keys]
/// aws_access_key_id = AKIAIOSFODNN7EXAMPLE
/// aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
///
/// [profile role]
/// role_arn = arn:aws:iam::123456789012:role/example
/// source_profile = keys                # or: credential_source = Ec2InstanceMetadata
/// ```
pub struct ProfileFileCredentialsProvider {
    config: ProviderConfig,
    named: NamedProviders,
    chain: OnceCell<ProviderChain>,
}

/// Providers by the names that `credential_source` can have, in lower case.
type NamedProviders = HashMap<String, Arc<dyn ProvideCredentials>>;

impl fmt::Debug for ProfileFileCredentialsProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProfileFileCredentialsProvider").field("config", &self.config).finish_non_exhaustive()
    }
}

impl ProfileFileCredentialsProvider {
    /// Creates a builder for this provider.
    pub fn builder() -> Builder {
        Builder::default()
    }

    async fn credentials(&self) -> provider::Result {
        let chain =
            self.chain.get_or_try_init(|| async { self.build().await.map_err(CredentialsError::from) });
        chain.await?.credentials(&self.config).await
    }

    async fn build(&self) -> Result<ProviderChain, ProfileFileError> {
        let profiles = self.config.try_profiles().await;
        let profiles = profiles.map_err(|error| ProfileFileError::InvalidProfile(error.clone()))?;
        ProviderChain::new(chain::resolve(profiles)?, &self.config, &self.named)
    }
}

impl ProvideCredentials for ProfileFileCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }
}

/// Builds a [`ProfileFileCredentialsProvider`].
#[derive(Clone, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    profile_files: Option<ProfileFiles>,
    profile_name: Option<String>,
    named: NamedProviders,
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("config", &self.config).finish_non_exhaustive()
    }
}

impl Builder {
    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = provider_config.clone();
        self
    }

    /// Adds a provider that profiles can name as their `credential_source`, in addition to `Environment`,
    /// `Ec2InstanceMetadata` and `EcsContainer`. The case of the name does not matter.
    pub fn with_custom_provider(
        mut self,
        name: impl Into<Cow<'static, str>>,
        provider: impl ProvideCredentials + 'static,
    ) -> Self {
        self.named.insert(name.into().to_ascii_lowercase(), Arc::new(provider));
        self
    }

    /// Sets the name of the profile, instead of `AWS_PROFILE`.
    pub fn profile_name(mut self, profile_name: impl Into<String>) -> Self {
        self.profile_name = Some(profile_name.into());
        self
    }

    /// Sets the profile files.
    pub fn profile_files(mut self, profile_files: ProfileFiles) -> Self {
        self.profile_files = Some(profile_files);
        self
    }

    /// Builds the provider.
    pub fn build(self) -> ProfileFileCredentialsProvider {
        let config = self.config.with_profiles(self.profile_files, self.profile_name);
        let mut named = self.named;
        named.entry("environment".to_owned()).or_insert_with(|| {
            Arc::new(EnvironmentVariableCredentialsProvider::with_env(config.env().clone()))
        });
        named
            .entry("ecscontainer".to_owned())
            .or_insert_with(|| Arc::new(EcsCredentialsProvider::builder().configure(&config).build()));
        named
            .entry("ec2instancemetadata".to_owned())
            .or_insert_with(|| Arc::new(ImdsCredentialsProvider::builder().configure(&config).build()));
        ProfileFileCredentialsProvider { config, named, chain: OnceCell::new() }
    }
}
