//! Where settings come from: an environment variable, or else a property of the selected profile; in each, what is
//! said for one service counts more than what is said for all.

use std::borrow::Cow;

use tinsmith_runtime::aws_types::origin::Origin;
use tinsmith_runtime::aws_types::os_shim_internal::Env;
use tinsmith_runtime::client::environment::variable;
use tracing::warn;

use crate::profile::ProfileSet;
use crate::provider_config::ProviderConfig;

/// A setting that has a variable and a property.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting<'a> {
    /// The environment variable. For one service, the service's name is added to it.
    pub(crate) variable: &'a str,
    /// The property of a profile, or of a service in its `services` section.
    pub(crate) property: &'a str,
    /// The service, by its name in the AWS SDKs (`sdkId`), where the setting is looked for on behalf of one.
    pub(crate) service: Option<&'a str>,
}

impl<'a> Setting<'a> {
    /// A setting for all services.
    pub(crate) const fn shared(variable: &'a str, property: &'a str) -> Self {
        Self { variable, property, service: None }
    }

    /// The value and where it is from. A value of nothing counts as none.
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
            // The official Rust crates look for hyphens, AWS's documentation and all others for underscores.
            let value = property(named(&name)).or_else(|| property(named(&name.replace('_', "-"))));
            Some((value?, Origin::service_profile_file()))
        };
        self.service
            .and_then(in_service)
            .or_else(|| Some((variable(self.variable)?, Origin::shared_environment_variable())))
            .or_else(|| self.service.and_then(in_services))
            .or_else(|| Some((property(profiles?.get(self.property))?, Origin::shared_profile_file())))
    }

    /// The value, if there is one that `parse` takes; the log says where there is another.
    pub(crate) async fn load<T>(
        &self,
        config: &ProviderConfig,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let (value, origin) = self.find(config.env(), config.profiles().await)?;
        let parsed = parse(&value);
        if parsed.is_none() {
            warn!(setting = self.variable, %origin, %value, "the setting has a value that is not known and is ignored");
        }
        parsed
    }
}

/// The service's name as variables and profiles have it, but for the case.
fn service_name(id: &str) -> String {
    id.replace(' ', "_")
}

/// `true` or `false`, in capital or small letters.
pub(crate) fn parse_bool(value: &str) -> Option<bool> {
    match value {
        _ if value.eq_ignore_ascii_case("true") => Some(true),
        _ if value.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}
