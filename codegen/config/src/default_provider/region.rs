//! The default chain of region providers: environment variables, the profile and instance metadata.

use tinsmith_runtime::aws_types::region::Region;

use crate::environment::EnvironmentVariableRegionProvider;
use crate::imds::region::ImdsRegionProvider;
use crate::meta::region::{ProvideRegion, RegionProviderChain, future};
use crate::profile::ProfileFileRegionProvider;
use crate::provider_config::ProviderConfig;

/// Creates the default chain.
pub fn default_provider() -> impl ProvideRegion {
    DefaultRegionChain::builder().build()
}

/// Takes the region from `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's `region`, or the metadata of the EC2
/// instance, in this order.
#[derive(Debug)]
pub struct DefaultRegionChain(RegionProviderChain);

impl DefaultRegionChain {
    /// Creates a builder for this chain.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Returns the region.
    pub async fn region(&self) -> Option<Region> {
        self.0.region().await
    }
}

impl ProvideRegion for DefaultRegionChain {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::new(self.region())
    }
}

/// Builds a [`DefaultRegionChain`].
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
}

impl Builder {
    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = provider_config.clone();
        self
    }

    /// Sets the name of the profile, instead of `AWS_PROFILE`.
    pub fn profile_name(mut self, name: &str) -> Self {
        self.config = self.config.with_profiles(None, Some(name.to_owned()));
        self
    }

    /// Builds the chain.
    pub fn build(self) -> DefaultRegionChain {
        let config = self.config;
        let environment = EnvironmentVariableRegionProvider::with_env(config.env().clone());
        let profile = ProfileFileRegionProvider::builder().configure(&config).build();
        let instance = ImdsRegionProvider::builder().configure(&config).build();
        DefaultRegionChain(RegionProviderChain::first_try(environment).or_else(profile).or_else(instance))
    }
}
