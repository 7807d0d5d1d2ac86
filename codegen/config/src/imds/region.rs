//! The region of an EC2 instance.

use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
use tinsmith_runtime::aws_types::region::Region;
use tracing::debug;

use super::client::Client;
use super::is_disabled;
use crate::meta::region::{ProvideRegion, future};
use crate::provider_config::ProviderConfig;

const PATH: &str = "/latest/meta-data/placement/region";

/// Provides the region of an EC2 instance.
#[derive(Debug)]
pub struct ImdsRegionProvider {
    config: ProviderConfig,
    client: Client,
}

impl ImdsRegionProvider {
    /// Creates a builder for this provider.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Returns the region, or `None` if the program does not run on an EC2 instance.
    pub async fn region(&self) -> Option<Region> {
        if is_disabled(self.config.env()) {
            return None;
        }
        match self.client.get(PATH).await {
            Ok(region) => Some(region.as_ref().trim())
                .filter(|region| !region.is_empty())
                .map(|region| Region::new(region.to_owned())),
            Err(error) => {
                debug!(error = %DisplayErrorContext(&error), "instance metadata has no region");
                None
            }
        }
    }
}

impl ProvideRegion for ImdsRegionProvider {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::new(self.region())
    }
}

/// Builds an [`ImdsRegionProvider`].
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    client: Option<Client>,
}

impl Builder {
    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = provider_config.clone();
        self
    }

    /// Sets the client. By default, it is created from the configuration.
    pub fn imds_client(mut self, client: Client) -> Self {
        self.client = Some(client);
        self
    }

    /// Builds the provider.
    pub fn build(self) -> ImdsRegionProvider {
        let client = self.client.unwrap_or_else(|| Client::builder().configure(&self.config).build());
        ImdsRegionProvider { config: self.config, client }
    }
}
