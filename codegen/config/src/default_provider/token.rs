//! The default chain of token providers: the profile alone.

use tinsmith_runtime::aws_credential_types::provider::future;
use tinsmith_runtime::aws_credential_types::provider::token::ProvideToken;

use crate::meta::token::TokenProviderChain;
use crate::profile::token as profile;
use crate::provider_config::ProviderConfig;

/// The default chain.
pub async fn default_provider() -> impl ProvideToken {
    DefaultTokenChain::builder().build().await
}

/// Asks the [profile](crate::profile::token) for a token.
#[derive(Debug)]
pub struct DefaultTokenChain {
    chain: TokenProviderChain,
}

impl DefaultTokenChain {
    /// A builder for this chain.
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
    /// Selects another profile than `AWS_PROFILE` does.
    pub fn profile_name(mut self, name: &str) -> Self {
        self.profile = self.profile.profile_name(name);
        self
    }

    /// Sets the environment, the HTTP client and what else providers have in common.
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
