//! How requests are sent again.

use tinsmith_runtime::aws_smithy_types::retry::{RetryConfig, RetrySpec};
use tinsmith_runtime::client::environment::variable;

use crate::provider_config::ProviderConfig;
use crate::setting::Setting;

/// Finds what the environment or the profile says.
pub fn default_provider() -> Builder {
    Builder::default()
}

/// Finds how requests are sent again: `AWS_RETRY_MODE` and `AWS_MAX_ATTEMPTS`, or the profile's `retry_mode` and
/// `max_attempts`. Where `AWS_NEW_RETRIES_2026` is `true`, official clients follow the newer of their specifications.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
}

impl Builder {
    /// Sets the environment and what else providers have in common.
    pub fn configure(mut self, configuration: &ProviderConfig) -> Self {
        self.config = configuration.clone();
        self
    }

    /// Selects another profile than `AWS_PROFILE` does.
    pub fn profile_name(mut self, name: &str) -> Self {
        self.config = self.config.with_profiles(None, Some(name.to_owned()));
        self
    }

    /// What is found, and else the standard mode with three attempts.
    pub async fn retry_config(self) -> RetryConfig {
        let mut retry = RetryConfig::standard();
        let attempts = Setting::shared("AWS_MAX_ATTEMPTS", "max_attempts");
        let positive = |value: &str| value.parse().ok().filter(|attempts| *attempts > 0);
        if let Some(attempts) = attempts.load(&self.config, positive).await {
            retry = retry.with_max_attempts(attempts);
        }
        let mode = Setting::shared("AWS_RETRY_MODE", "retry_mode");
        if let Some(mode) = mode.load(&self.config, |value| value.parse().ok()).await {
            retry = retry.with_retry_mode(mode);
        }
        match variable(self.config.env(), "AWS_NEW_RETRIES_2026") {
            Some(value) if value.eq_ignore_ascii_case("true") => retry.with_retry_spec(RetrySpec::v2_1()),
            _ => retry,
        }
    }
}
