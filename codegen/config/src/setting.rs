//! Settings from an environment variable, or else from a property of the selected profile. In both places, a setting
//! for one service takes precedence over one for all services.

use std::borrow::Cow;

use tinsmith_runtime::aws_types::origin::Origin;
use tinsmith_runtime::aws_types::os_shim_internal::Env;
use tinsmith_runtime::client::environment::variable;
use tracing::warn;

use crate::profile::ProfileSet;
use crate::provider_config::ProviderConfig;

/// A setting with a variable and a property.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting<'a> {
    /// The environment variable. For one service, the name of the service is appended.
    pub(crate) variable: &'a str,
    /// The property of a profile or, for one service, of its `services` section.
    pub(crate) property: &'a str,
    /// The `sdkId` of the service, if the setting is for one service.
    pub(crate) service: Option<&'a str>,
}

impl<'a> Setting<'a> {
    /// Creates a setting for all services.
    pub(crate) const fn shared(variable: &'a str, property: &'a str) -> Self {
        Self { variable, property, service: None }
    }

    /// Finds the value and its origin. An empty value counts as missing.
    pub(crate) fn find<'p>(
        &self,
        env: &Env,
        profiles: Option<&'p ProfileSet>,
    ) -> Option<(Cow<'p, str>, Origin)> {
        let variable = |name: &str| variable(env, name).map(Cow::Owned);
        let property = |value: Option<&'p str>| value.filter(|value| !value.is_empty()).map(Cow::Borrowed);
        let in_service = |service| {
            let name = format!("{}_{}", self.variable, service_name(service).to_ascii_uppercase());
            Some((variable(&name)?, Origin::service_environment_variable()))
        };
        let in_services = |service| {
            let name = service_name(service).to_ascii_lowercase();
            let named = |name: &str| profiles?.service_property(name, self.property);
            // The official Rust crates use hyphens. AWS's documentation and other SDKs use underscores.
            let value = property(named(&name)).or_else(|| property(named(&name.replace('_', "-"))));
            Some((value?, Origin::service_profile_file()))
        };
        self.service
            .and_then(in_service)
            .or_else(|| Some((variable(self.variable)?, Origin::shared_environment_variable())))
            .or_else(|| self.service.and_then(in_services))
            .or_else(|| Some((property(profiles?.get(self.property))?, Origin::shared_profile_file())))
    }

    /// Finds and parses the value. An invalid value is ignored, and a warning is logged.
    pub(crate) async fn load<T>(
        &self,
        config: &ProviderConfig,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let (value, origin) = self.find(config.env(), config.profiles().await)?;
        let parsed = parse(&value);
        if parsed.is_none() {
            warn!(setting = self.variable, %origin, %value, "the setting has an invalid value and is ignored");
        }
        parsed
    }
}

/// The name of the service in variables and profiles, except for the case.
fn service_name(id: &str) -> String {
    id.replace(' ', "_")
}

/// Parses `true` or `false` in any case.
pub(crate) fn parse_bool(value: &str) -> Option<bool> {
    match value {
        _ if value.eq_ignore_ascii_case("true") => Some(true),
        _ if value.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}
