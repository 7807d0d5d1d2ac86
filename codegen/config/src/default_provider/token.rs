//! The default chain of token providers, which consists of the profile.

use tinsmith_runtime::aws_credential_types::provider::future;
use tinsmith_runtime::aws_credential_types::provider::token::ProvideToken;

use crate::meta::region::ProvideRegion;
use crate::meta::token::TokenProviderChain;
use crate::profile::token as profile;
use crate::provider_config::ProviderConfig;

/// Creates the default chain.
pub async fn default_provider() -> impl ProvideToken {
    DefaultTokenChain::builder().build().await
}

/// Takes the token of the [profile](crate::profile::token).
#[derive(Debug)]
pub struct DefaultTokenChain {
    chain: TokenProviderChain,
}

impl DefaultTokenChain {
    /// Creates a builder for this chain.
    pub fn builder() -> Builder {
        Builder::default()
    }
}

impl ProvideToken for DefaultTokenChain {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        self.chain.provide_token()
    }
}

/// Builds a [`DefaultTokenChain`].
#[derive(Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    region: Option<Box<dyn ProvideRegion>>,
    profile: profile::Builder,
}

impl Builder {
    /// Sets the region of the providers. The session of an SSO token has its own.
    pub fn region(mut self, region: impl ProvideRegion + 'static) -> Self {
        self.region = Some(Box::new(region));
        self
    }

    /// Sets the region of the providers. The session of an SSO token has its own.
    pub fn set_region(&mut self, region: Option<impl ProvideRegion + 'static>) -> &mut Self {
        self.region = region.map(|region| Box::new(region) as _);
        self
    }

    /// Sets the name of the profile, instead of `AWS_PROFILE`.
    pub fn profile_name(mut self, name: &str) -> Self {
        self.profile = self.profile.profile_name(name);
        self
    }

    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub fn configure(mut self, config: ProviderConfig) -> Self {
        self.config = config;
        self
    }

    /// Builds the chain.
    pub async fn build(self) -> DefaultTokenChain {
        let config = match self.region {
            Some(region) => self.config.with_region(region.region().await),
            None => self.config,
        };
        let profile = self.profile.configure(&config).build();
        DefaultTokenChain { chain: TokenProviderChain::first_try("Profile", profile) }
    }
}
