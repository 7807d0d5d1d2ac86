//! The providers of a profile's chain: one for the first credentials, and the roles that are assumed with them.

use std::fmt;
use std::sync::Arc;

use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_credential_types::provider::{self, ProvideCredentials};

use super::roles::Roles;
use super::{NamedProviders, ProfileFileError};
use crate::profile::chain::{Base, Chain, Process, Sso, WebIdentity};
use crate::provider_config::ProviderConfig;

pub(super) struct ProviderChain {
    base: Arc<dyn ProvideCredentials>,
    roles: Roles,
}

impl ProviderChain {
    pub(super) fn new(
        chain: Chain<'_>,
        config: &ProviderConfig,
        named: &NamedProviders,
    ) -> Result<Self, ProfileFileError> {
        let base = match chain.base {
            Base::Named(name) => {
                let unknown = || ProfileFileError::UnknownProvider { name: name.to_owned() };
                Arc::clone(named.get(&name.to_ascii_lowercase()).ok_or_else(unknown)?)
            }
            Base::Keys(keys) => Arc::new(keys),
            Base::WebIdentity(web) => web_identity(&web, config)?,
            Base::Sso(sso) => self::sso(&sso, config)?,
            Base::Login(session) => login(session, config)?,
            Base::Process(process) => self::process(&process)?,
        };
        Ok(Self { base, roles: Roles::new(&chain.roles)? })
    }

    pub(super) async fn credentials(&self, config: &ProviderConfig) -> provider::Result {
        let credentials = self.base.provide_credentials().await.map_err(in_profile)?;
        self.roles.assume(credentials, config).await
    }
}

/// A profile whose source fails ends the search for credentials, even if the source is only not configured.
fn in_profile(source: CredentialsError) -> CredentialsError {
    CredentialsError::provider_error(SourceFailed { source })
}

#[derive(Debug)]
struct SourceFailed {
    source: CredentialsError,
}

impl fmt::Display for SourceFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the source of the profile's credentials failed")
    }
}

impl std::error::Error for SourceFailed {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

type Provider = Result<Arc<dyn ProvideCredentials>, ProfileFileError>;

#[cfg(not(all(feature = "login", feature = "process", feature = "sso", feature = "sts")))]
pub(super) fn missing(feature: &'static str) -> ProfileFileError {
    ProfileFileError::FeatureNotEnabled { feature: feature.into() }
}

#[cfg(feature = "sts")]
fn web_identity(web: &WebIdentity<'_>, config: &ProviderConfig) -> Provider {
    use crate::sts::default_session_name;
    use crate::web_identity_token::{StaticConfiguration, WebIdentityTokenCredentialsProvider};

    let made_up = || default_session_name("web-identity-token-profile", config.time_source().now());
    let identity = StaticConfiguration {
        web_identity_token_file: web.token_file.into(),
        role_arn: web.role_arn.to_owned(),
        session_name: web.session_name.map_or_else(made_up, str::to_owned),
    };
    let provider = WebIdentityTokenCredentialsProvider::builder().static_configuration(identity);
    Ok(Arc::new(provider.configure(config).build()))
}

#[cfg(not(feature = "sts"))]
fn web_identity(_: &WebIdentity<'_>, _: &ProviderConfig) -> Provider {
    Err(missing("sts"))
}

#[cfg(feature = "sso")]
fn sso(sso: &Sso<'_>, config: &ProviderConfig) -> Provider {
    use tinsmith_runtime::aws_types::region::Region;

    let (account, role) = sso.account_and_role.ok_or(ProfileFileError::TokenProviderConfig {})?;
    let mut provider = crate::sso::SsoCredentialsProvider::builder()
        .configure(config)
        .account_id(account)
        .role_name(role)
        .region(Region::new(sso.region.to_owned()))
        .start_url(sso.start_url);
    provider.set_session_name(sso.session.map(str::to_owned));
    Ok(Arc::new(provider.build()))
}

#[cfg(not(feature = "sso"))]
fn sso(_: &Sso<'_>, _: &ProviderConfig) -> Provider {
    Err(missing("sso"))
}

#[cfg(feature = "login")]
fn login(session: &str, config: &ProviderConfig) -> Provider {
    Ok(Arc::new(crate::login::LoginCredentialsProvider::builder(session).configure(config).build()))
}

#[cfg(not(feature = "login"))]
fn login(_: &str, _: &ProviderConfig) -> Provider {
    Err(missing("login"))
}

#[cfg(feature = "process")]
fn process(process: &Process<'_>) -> Provider {
    use crate::credential_process::CredentialProcessProvider;

    let provider = CredentialProcessProvider::new(process.command.to_owned());
    Ok(Arc::new(provider.with_account_id(process.account_id.map(str::to_owned))))
}

#[cfg(not(feature = "process"))]
fn process(_: &Process<'_>) -> Provider {
    Err(missing("process"))
}
