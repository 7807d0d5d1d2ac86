//! The default chain of token providers, which consists of the profile.

use tinsmith_runtime::aws_credential_types::provider::future;
use tinsmith_runtime::aws_credential_types::provider::token::ProvideToken;

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
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    profile: profile::Builder,
}

impl Builder {
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
        let profile = self.profile.configure(&self.config).build();
        DefaultTokenChain { chain: TokenProviderChain::first_try("Profile", profile) }
    }
}
