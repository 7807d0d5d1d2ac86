//! The default chain of credentials providers.

use std::borrow::Cow;

use tinsmith_runtime::aws_credential_types::Credentials;
use tinsmith_runtime::aws_credential_types::provider::{ProvideCredentials, future};

use crate::ecs::EcsCredentialsProvider;
use crate::environment::EnvironmentVariableCredentialsProvider;
use crate::imds::{self, credentials::ImdsCredentialsProvider};
use crate::meta::credentials::CredentialsProviderChain;
use crate::meta::region::ProvideRegion;
use crate::profile::credentials as profile;
use crate::provider_config::ProviderConfig;

use super::region::DefaultRegionChain;

/// Creates the default chain, with the region of the [default chain](super::region).
pub async fn default_provider() -> impl ProvideCredentials {
    DefaultCredentialsChain::builder().build().await
}

/// Asks these providers for credentials, in this order:
///
/// 1. [environment variables](crate::environment),
/// 2. the [profile](crate::profile::credentials),
/// 3. a web identity in environment variables (feature `sts`),
/// 4. the endpoint of a [container](crate::ecs),
/// 5. the metadata of an [EC2 instance](crate::imds).
///
/// The first one that is configured decides. If it fails, the chain returns its error and does not ask the others.
///
/// The chain does not cache credentials. Clients use the [cache](crate::identity) of their configuration.
#[derive(Debug)]
pub struct DefaultCredentialsChain {
    chain: CredentialsProviderChain,
}

impl DefaultCredentialsChain {
    /// Creates a builder for this chain.
    pub fn builder() -> Builder {
        Builder::default()
    }
}

impl ProvideCredentials for DefaultCredentialsChain {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        self.chain.provide_credentials()
    }

    fn fallback_on_interrupt(&self) -> Option<Credentials> {
        self.chain.fallback_on_interrupt()
    }
}

/// Builds a [`DefaultCredentialsChain`].
#[derive(Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    region: Option<Box<dyn ProvideRegion>>,
    profile: profile::Builder,
    profile_name: Option<String>,
    imds_client: Option<imds::Client>,
}

impl Builder {
    /// Sets the region in which STS is called. By default, the [default chain](super::region) finds it.
    pub fn region(mut self, region: impl ProvideRegion + 'static) -> Self {
        self.region = Some(Box::new(region));
        self
    }

    /// Sets the region in which STS is called. By default, the [default chain](super::region) finds it.
    pub fn set_region(&mut self, region: Option<impl ProvideRegion + 'static>) -> &mut Self {
        self.region = region.map(|region| Box::new(region) as _);
        self
    }

    /// Adds a provider that profiles can name as their `credential_source`.
    pub fn with_custom_credential_source(
        mut self,
        name: impl Into<Cow<'static, str>>,
        provider: impl ProvideCredentials + 'static,
    ) -> Self {
        self.profile = self.profile.with_custom_provider(name, provider);
        self
    }

    /// Sets the name of the profile, instead of `AWS_PROFILE`.
    pub fn profile_name(mut self, name: &str) -> Self {
        self.profile_name = Some(name.to_owned());
        self
    }

    /// Sets the client for instance metadata. By default, it is created from the configuration.
    pub fn imds_client(mut self, client: imds::Client) -> Self {
        self.imds_client = Some(client);
        self
    }

    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub fn configure(mut self, config: ProviderConfig) -> Self {
        self.config = config;
        self
    }

    /// Builds the chain.
    pub async fn build(self) -> DefaultCredentialsChain {
        let config = self.config.with_profiles(None, self.profile_name);
        let region = match self.region {
            Some(region) => region.region().await,
            None => DefaultRegionChain::builder().configure(&config).build().region().await,
        };
        let config = config.with_region(region);
        let environment = EnvironmentVariableCredentialsProvider::with_env(config.env().clone());
        let mut instance = ImdsCredentialsProvider::builder().configure(&config);
        if let Some(client) = self.imds_client {
            instance = instance.imds_client(client);
        }
        let chain = CredentialsProviderChain::first_try("Environment", environment)
            .or_else("Profile", self.profile.configure(&config).build())
            .or_else("WebIdentityToken", web_identity(&config))
            .or_else("EcsContainer", EcsCredentialsProvider::builder().configure(&config).build())
            .or_else("Ec2InstanceMetadata", instance.build());
        DefaultCredentialsChain { chain }
    }
}

#[cfg(feature = "sts")]
fn web_identity(config: &ProviderConfig) -> impl ProvideCredentials + use<> {
    crate::web_identity_token::WebIdentityTokenCredentialsProvider::builder().configure(config).build()
}

#[cfg(not(feature = "sts"))]
fn web_identity(config: &ProviderConfig) -> impl ProvideCredentials + use<> {
    self::without_sts::WebIdentity { env: config.env().clone() }
}

/// The provider for web identities if the feature `sts` is not enabled.
#[cfg(not(feature = "sts"))]
mod without_sts {
    use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
    use tinsmith_runtime::aws_credential_types::provider::{ProvideCredentials, future};
    use tinsmith_runtime::aws_types::os_shim_internal::Env;
    use tinsmith_runtime::client::environment::variable;

    /// Ends the chain if a web identity is configured. Otherwise, the program would use credentials that it is not
    /// meant to have, such as those of the instance.
    pub(super) struct WebIdentity {
        pub(super) env: Env,
    }

    impl std::fmt::Debug for WebIdentity {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("WebIdentity")
        }
    }

    impl ProvideCredentials for WebIdentity {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            future::ProvideCredentials::ready(Err(match variable(&self.env, "AWS_WEB_IDENTITY_TOKEN_FILE") {
                None => CredentialsError::not_loaded("AWS_WEB_IDENTITY_TOKEN_FILE is not set"),
                Some(_) => CredentialsError::invalid_configuration(
                    "AWS_WEB_IDENTITY_TOKEN_FILE is set, which needs the feature `sts` of the crate tinsmith-config",
                ),
            }))
        }
    }
}
