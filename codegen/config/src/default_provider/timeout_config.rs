//! The default timeouts.

use std::time::Duration;

use tinsmith_runtime::aws_smithy_types::timeout::TimeoutConfig;

use crate::provider_config::ProviderConfig;

/// The default of official clients.
const CONNECT_TIMEOUT: Duration = Duration::from_millis(3_100);

/// Creates a builder for the default timeouts.
pub fn default_provider() -> Builder {
    Builder
}

/// Builds the default timeouts: 3.1 seconds for connecting and no others. The environment and profiles do not change
/// them.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
#[must_use]
pub struct Builder;

impl Builder {
    /// Does nothing: the configuration does not change the default timeouts.
    pub fn configure(self, _: &ProviderConfig) -> Self {
        self
    }

    /// Returns the timeouts.
    pub async fn timeout_config(self) -> TimeoutConfig {
        TimeoutConfig::builder().connect_timeout(CONNECT_TIMEOUT).build()
    }
}
