//! How long calls may take.

use std::time::Duration;

use tinsmith_runtime::aws_smithy_types::timeout::TimeoutConfig;

use crate::provider_config::ProviderConfig;

/// The limit that official clients have.
const CONNECT_TIMEOUT: Duration = Duration::from_millis(3_100);

/// The default limits.
pub fn default_provider() -> Builder {
    Builder
}

/// The default limits: 3.1 seconds for connecting, none for all else. Neither the environment nor profiles have a say.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
#[must_use]
pub struct Builder;

impl Builder {
    /// Changes nothing.
    pub fn configure(self, _: &ProviderConfig) -> Self {
        self
    }

    /// The limits.
    pub async fn timeout_config(self) -> TimeoutConfig {
        TimeoutConfig::builder().connect_timeout(CONNECT_TIMEOUT).build()
    }
}
