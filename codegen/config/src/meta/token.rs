//! A chain of token providers.

use std::borrow::Cow;
use std::fmt;

use tinsmith_runtime::aws_credential_types::provider::error::TokenError;
use tinsmith_runtime::aws_credential_types::provider::future;
use tinsmith_runtime::aws_credential_types::provider::token::{ProvideToken, Result};
use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
use tracing::{debug, warn};

use super::{ProviderAttempt, ProviderChainError, ProviderFailed};

/// Asks one provider after the other. The first one that is configured decides: the chain returns its token or its
/// error.
pub struct TokenProviderChain {
    providers: Vec<(Cow<'static, str>, Box<dyn ProvideToken>)>,
}

impl fmt::Debug for TokenProviderChain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.providers.iter().map(|(name, _)| name).collect();
        f.debug_struct("TokenProviderChain").field("providers", &names).finish()
    }
}

impl TokenProviderChain {
    /// Creates a chain that starts with this provider. Errors show the name.
    pub fn first_try(name: impl Into<Cow<'static, str>>, provider: impl ProvideToken + 'static) -> Self {
        Self { providers: Vec::new() }.or_else(name, provider)
    }

    /// Adds a provider that is asked if none of the previous ones is configured.
    #[must_use]
    pub fn or_else(
        mut self,
        name: impl Into<Cow<'static, str>>,
        provider: impl ProvideToken + 'static,
    ) -> Self {
        self.providers.push((name.into(), Box::new(provider)));
        self
    }

    /// Adds the [default chain](crate::default_provider::token).
    #[cfg(feature = "sso")]
    pub async fn or_default_provider(self) -> Self {
        self.or_else("DefaultProviderChain", crate::default_provider::token::default_provider().await)
    }

    /// Creates a chain that starts with the [default chain](crate::default_provider::token).
    #[cfg(feature = "sso")]
    pub async fn default_provider() -> Self {
        Self { providers: Vec::new() }.or_default_provider().await
    }

    async fn token(&self) -> Result {
        let mut attempts = Vec::with_capacity(self.providers.len());
        for (name, provider) in &self.providers {
            match provider.provide_token().await {
                Ok(token) => {
                    debug!(provider = %name, "token loaded");
                    return Ok(token);
                }
                Err(error @ TokenError::TokenNotLoaded(_)) => {
                    debug!(provider = %name, error = %DisplayErrorContext(&error), "the provider is not configured");
                    attempts.push(ProviderAttempt { name: name.clone(), error });
                }
                Err(error) => {
                    warn!(provider = %name, error = %DisplayErrorContext(&error), "the provider failed");
                    return Err(named(name.clone(), error));
                }
            }
        }
        Err(TokenError::not_loaded(ProviderChainError { attempts }))
    }
}

/// Returns an error of the same kind that names the provider.
fn named(name: Cow<'static, str>, error: TokenError) -> TokenError {
    let kind = match &error {
        TokenError::TokenNotLoaded(_) | TokenError::ProviderTimedOut(_) => return error,
        TokenError::InvalidConfiguration(_) => TokenError::invalid_configuration,
        TokenError::ProviderError(_) => TokenError::provider_error,
        TokenError::Unhandled(_) => TokenError::unhandled,
    };
    kind(ProviderFailed { name, error })
}

impl ProvideToken for TokenProviderChain {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        future::ProvideToken::new(self.token())
    }
}
