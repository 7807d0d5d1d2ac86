//! How requests are retried.

use tinsmith_runtime::aws_smithy_types::retry::{RetryConfig, RetrySpec};
use tinsmith_runtime::client::environment::variable;

use crate::provider_config::ProviderConfig;
use crate::setting::Setting;

/// Creates a builder for the setting in the environment or the profile.
pub fn default_provider() -> Builder {
    Builder::default()
}

/// Takes the retry mode and the number of attempts from `AWS_RETRY_MODE` and `AWS_MAX_ATTEMPTS`, or the profile's
/// `retry_mode` and `max_attempts`. If `AWS_NEW_RETRIES_2026` is `true`, official clients follow the newer version of
/// their retry specification.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
}

impl Builder {
    /// Sets the configuration that providers share, such as the environment.
    pub fn configure(mut self, configuration: &ProviderConfig) -> Self {
        self.config = configuration.clone();
        self
    }

    /// Sets the name of the profile, instead of `AWS_PROFILE`.
    pub fn profile_name(mut self, name: &str) -> Self {
        self.config = self.config.with_profiles(None, Some(name.to_owned()));
        self
    }

    /// Returns the settings. The default is the standard mode with three attempts.
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
