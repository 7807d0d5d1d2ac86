//! The application's name, which clients send along.

use tinsmith_runtime::aws_types::app_name::AppName;

use crate::provider_config::ProviderConfig;
use crate::setting::Setting;

/// Finds what the environment or the profile says.
pub fn default_provider() -> Builder {
    Builder::default()
}

/// Finds the application's name: `AWS_SDK_UA_APP_ID`, or the profile's `sdk_ua_app_id`.
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

    /// The name that is found.
    pub async fn app_name(self) -> Option<AppName> {
        let parse = |name: &str| AppName::new(name.to_owned()).ok();
        // `sdk-ua-app-id` is how some older files have it.
        for property in ["sdk_ua_app_id", "sdk-ua-app-id"] {
            let setting = Setting::shared("AWS_SDK_UA_APP_ID", property);
            if setting.find(self.config.env(), self.config.profiles().await).is_some() {
                return setting.load(&self.config, parse).await;
            }
        }
        None
    }
}
