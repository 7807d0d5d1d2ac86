//! The roles of a profile's chain. Each is assumed with the credentials of the one before it.

use tinsmith_runtime::aws_credential_types::Credentials;
use tinsmith_runtime::aws_credential_types::provider;
#[cfg(feature = "sts")]
use tinsmith_runtime::aws_credential_types::provider::SharedCredentialsProvider;

use super::ProfileFileError;
use crate::profile::chain::Role;
use crate::provider_config::ProviderConfig;

/// Roles, in the order in which they are assumed.
#[cfg_attr(not(feature = "sts"), expect(dead_code, reason = "there are no roles"))]
pub(super) struct Roles(Vec<OwnedRole>);

#[cfg_attr(not(feature = "sts"), expect(dead_code, reason = "there are no roles"))]
struct OwnedRole {
    arn: String,
    external_id: Option<String>,
    session_name: Option<String>,
    duration_seconds: Option<i32>,
}

#[cfg(feature = "sts")]
impl Roles {
    pub(super) fn new(roles: &[Role<'_>]) -> Result<Self, ProfileFileError> {
        let owned = |role: &Role<'_>| OwnedRole {
            arn: role.arn.to_owned(),
            external_id: role.external_id.map(str::to_owned),
            session_name: role.session_name.map(str::to_owned),
            duration_seconds: role.duration_seconds,
        };
        Ok(Self(roles.iter().map(owned).collect()))
    }

    /// Assumes all roles, one after the other.
    pub(super) async fn assume(
        &self,
        mut credentials: Credentials,
        config: &ProviderConfig,
    ) -> provider::Result {
        for role in &self.0 {
            let now = config.time_source().now();
            let made_up = || crate::sts::default_session_name("assume-role-from-profile", now);
            let sdk_config = config.sdk_config().await.into_builder();
            let sdk_config =
                sdk_config.credentials_provider(SharedCredentialsProvider::new(credentials)).build();
            let request = tinsmith_config_sts::Client::new(&sdk_config)
                .assume_role()
                .role_arn(&role.arn)
                .role_session_name(role.session_name.clone().unwrap_or_else(made_up))
                .set_external_id(role.external_id.clone())
                .set_duration_seconds(role.duration_seconds);
            credentials = crate::sts::assume_role(request).await?;
        }
        Ok(credentials)
    }
}

#[cfg(not(feature = "sts"))]
impl Roles {
    pub(super) fn new(roles: &[Role<'_>]) -> Result<Self, ProfileFileError> {
        match roles.is_empty() {
            true => Ok(Self(Vec::new())),
            false => Err(super::provider_chain::missing("sts")),
        }
    }

    pub(super) async fn assume(&self, credentials: Credentials, _: &ProviderConfig) -> provider::Result {
        Ok(credentials)
    }
}
