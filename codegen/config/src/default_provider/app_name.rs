//! The name of the application, which clients send with each request.

use tinsmith_runtime::aws_types::app_name::AppName;

use crate::provider_config::ProviderConfig;
use crate::setting::Setting;

/// Creates a builder for the setting in the environment or the profile.
pub fn default_provider() -> Builder {
    Builder::default()
}

/// Takes the name of the application from `AWS_SDK_UA_APP_ID` or the profile's `sdk_ua_app_id`.
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

    /// Returns the name.
    pub async fn app_name(self) -> Option<AppName> {
        let parse = |name: &str| AppName::new(name.to_owned()).ok();
        // Some older files have hyphens.
        for property in ["sdk_ua_app_id", "sdk-ua-app-id"] {
            let setting = Setting::shared("AWS_SDK_UA_APP_ID", property);
            if setting.find(self.config.env(), self.config.profiles().await).is_some() {
                return setting.load(&self.config, parse).await;
            }
        }
        None
    }
}
