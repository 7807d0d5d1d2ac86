//! Settings for one service, which clients look up by the name of the service.

use std::sync::Arc;

use tinsmith_runtime::aws_types::os_shim_internal::Env;
use tinsmith_runtime::aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};

use crate::profile::ProfileSet;
use crate::setting::Setting;

const ENDPOINT_URL: &str = "AWS_ENDPOINT_URL";

/// Looks up settings for services in the environment and the profile.
#[derive(Debug)]
pub(crate) struct ServiceConfig {
    pub(crate) env: Env,
    pub(crate) profiles: Option<Arc<ProfileSet>>,
    pub(crate) ignore_endpoint_urls: bool,
}

impl LoadServiceConfig for ServiceConfig {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        if self.ignore_endpoint_urls && key.env() == ENDPOINT_URL {
            return None;
        }
        let setting =
            Setting { variable: key.env(), property: key.profile(), service: Some(key.service_id()) };
        let (value, _) = setting.find(&self.env, self.profiles.as_deref())?;
        Some(value.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use tinsmith_runtime::aws_types::os_shim_internal::Fs;

    use crate::provider_config::ProviderConfig;

    use super::*;

    const CONFIG: &str = "
[default]
endpoint_url = profile
services = local
[services local]
sts =
  endpoint_url = sts-of-profile
cognito_identity_provider =
  endpoint_url = cognito-of-profile
elastic-beanstalk =
  endpoint_url = beanstalk-of-profile
sqs =
  endpoint_url =
";

    async fn load(variables: &[(&str, &str)], ignore_endpoint_urls: bool, service: &str) -> Option<String> {
        let env = Env::from_slice(&[variables, &[("HOME", "/")]].concat());
        let config = ProviderConfig::empty()
            .with_env(env.clone())
            .with_fs(Fs::from_slice(&[("/.aws/config", CONFIG)]));
        let profiles = Some(Arc::clone(config.try_profiles().await.unwrap()));
        let config = ServiceConfig { env, profiles, ignore_endpoint_urls };
        let key = ServiceConfigKey::builder().service_id(service).env(ENDPOINT_URL).profile("endpoint_url");
        config.load_config(key.build().unwrap())
    }

    #[tokio::test]
    async fn settings_for_a_service_and_in_the_environment_take_precedence() {
        let shared = ("AWS_ENDPOINT_URL", "env");
        let cognito = ("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "cognito-of-env");
        for (variables, service, expected) in [
            (&[shared, cognito][..], "Cognito Identity Provider", "cognito-of-env"),
            (&[shared, cognito], "STS", "env"),
            (&[cognito], "STS", "sts-of-profile"),
            (&[], "Cognito Identity Provider", "cognito-of-profile"),
            (&[], "Elastic Beanstalk", "beanstalk-of-profile"),
            (&[("AWS_ENDPOINT_URL", " ")], "S3", "profile"),
            (&[], "SQS", "profile"),
        ] {
            assert_eq!(
                load(variables, false, service).await.as_deref(),
                Some(expected),
                "{variables:?} {service}"
            );
        }
        assert_eq!(load(&[shared, cognito], true, "STS").await, None);
    }
}
