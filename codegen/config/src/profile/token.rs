//! The SSO token of a profile.

use tinsmith_runtime::aws_credential_types::provider::error::TokenError;
use tinsmith_runtime::aws_credential_types::provider::future;
use tinsmith_runtime::aws_credential_types::provider::token::{ProvideToken, Result};
use tinsmith_runtime::aws_types::region::Region;
use tokio::sync::OnceCell;

use super::chain::{self, Base};
use super::credentials::ProfileFileError;
use super::profile_file::ProfileFiles;
use crate::provider_config::ProviderConfig;
use crate::sso::SsoTokenProvider;

/// Provides the token of a profile with an `sso_session`.
///
/// ```ini
/// [default]
/// sso_session = example
///
/// [sso-session example]
/// sso_start_url = https://example.awsapps.com/start
/// sso_region = us-west-2
/// ```
#[derive(Debug)]
pub struct ProfileFileTokenProvider {
    config: ProviderConfig,
    session: OnceCell<SsoTokenProvider>,
}

impl ProfileFileTokenProvider {
    /// Creates a builder for this provider.
    pub fn builder() -> Builder {
        Builder::default()
    }

    async fn token(&self) -> Result {
        self.session.get_or_try_init(|| self.find()).await?.provide_token().await
    }

    async fn find(&self) -> std::result::Result<SsoTokenProvider, TokenError> {
        let profiles = self.config.try_profiles().await;
        let profiles = profiles.map_err(|error| TokenError::invalid_configuration(error.clone()))?;
        let base = match chain::resolve(profiles) {
            Ok(chain) => chain.base,
            Err(
                error @ (ProfileFileError::NoProfilesDefined
                | ProfileFileError::MissingProfile { .. }
                | ProfileFileError::ProfileDidNotContainCredentials { .. }),
            ) => return Err(TokenError::not_loaded(error)),
            Err(error) => return Err(TokenError::invalid_configuration(error)),
        };
        let Base::Sso(sso) = base else {
            return Err(TokenError::not_loaded("the profile has no SSO session"));
        };
        let Some(session) = sso.session else {
            return Err(TokenError::not_loaded("the profile has SSO settings, but no `sso_session`"));
        };
        let provider = SsoTokenProvider::builder().configure_provider(&self.config).session_name(session);
        Ok(provider.region(Region::new(sso.region.to_owned())).start_url(sso.start_url).build_provider())
    }
}

impl ProvideToken for ProfileFileTokenProvider {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        future::ProvideToken::new(self.token())
    }
}

/// Builds a [`ProfileFileTokenProvider`].
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    profile_files: Option<ProfileFiles>,
    profile_name: Option<String>,
}

impl Builder {
    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = provider_config.clone();
        self
    }

    /// Sets the name of the profile, instead of `AWS_PROFILE`.
    pub fn profile_name(mut self, profile_name: impl Into<String>) -> Self {
        self.profile_name = Some(profile_name.into());
        self
    }

    /// Sets the profile files.
    pub fn profile_files(mut self, profile_files: ProfileFiles) -> Self {
        self.profile_files = Some(profile_files);
        self
    }

    /// Builds the provider.
    pub fn build(self) -> ProfileFileTokenProvider {
        let config = self.config.with_profiles(self.profile_files, self.profile_name);
        ProfileFileTokenProvider { config, session: OnceCell::new() }
    }
}
