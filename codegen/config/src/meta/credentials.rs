//! A chain of credentials providers.

use std::borrow::Cow;
use std::fmt;

use tinsmith_runtime::aws_credential_types::Credentials;
use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_credential_types::provider::{self, ProvideCredentials, future};
use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
use tracing::{debug, warn};

use super::{ProviderAttempt, ProviderChainError, ProviderFailed};

/// Asks one provider after the other. The first one that is configured decides: the chain returns its credentials or
/// its error.
///
/// ```
/// use tinsmith_config::environment::EnvironmentVariableCredentialsProvider;
/// use tinsmith_config::meta::credentials::CredentialsProviderChain;
/// use tinsmith_config::profile::ProfileFileCredentialsProvider;
///
/// let chain = CredentialsProviderChain::first_try("Environment", EnvironmentVariableCredentialsProvider::new())
///     .or_else("Profile", ProfileFileCredentialsProvider::builder().build());
/// ```
pub struct CredentialsProviderChain {
    providers: Vec<(Cow<'static, str>, Box<dyn ProvideCredentials>)>,
}

impl fmt::Debug for CredentialsProviderChain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.providers.iter().map(|(name, _)| name).collect();
        f.debug_struct("CredentialsProviderChain").field("providers", &names).finish()
    }
}

impl CredentialsProviderChain {
    /// Creates a chain that starts with this provider. Errors show the name.
    pub fn first_try(
        name: impl Into<Cow<'static, str>>,
        provider: impl ProvideCredentials + 'static,
    ) -> Self {
        Self { providers: Vec::new() }.or_else(name, provider)
    }

    /// Adds a provider that is asked if none of the previous ones is configured.
    #[must_use]
    pub fn or_else(
        mut self,
        name: impl Into<Cow<'static, str>>,
        provider: impl ProvideCredentials + 'static,
    ) -> Self {
        self.providers.push((name.into(), Box::new(provider)));
        self
    }

    /// Adds the [default chain](crate::default_provider::credentials).
    pub async fn or_default_provider(self) -> Self {
        self.or_else("DefaultProviderChain", crate::default_provider::credentials::default_provider().await)
    }

    /// Creates a chain that starts with the [default chain](crate::default_provider::credentials).
    pub async fn default_provider() -> Self {
        Self { providers: Vec::new() }.or_default_provider().await
    }

    async fn credentials(&self) -> provider::Result {
        let mut attempts = Vec::with_capacity(self.providers.len());
        for (name, provider) in &self.providers {
            match provider.provide_credentials().await {
                Ok(credentials) => {
                    debug!(provider = %name, "credentials loaded");
                    return Ok(credentials);
                }
                Err(error @ CredentialsError::CredentialsNotLoaded(_)) => {
                    debug!(provider = %name, error = %DisplayErrorContext(&error), "the provider is not configured");
                    attempts.push(ProviderAttempt { name: name.clone(), error });
                }
                Err(error) => {
                    warn!(provider = %name, error = %DisplayErrorContext(&error), "the provider failed");
                    return Err(named(name.clone(), error));
                }
            }
        }
        Err(CredentialsError::not_loaded(ProviderChainError { attempts }))
    }
}

/// Returns an error of the same kind that names the provider.
fn named(name: Cow<'static, str>, error: CredentialsError) -> CredentialsError {
    let kind = match &error {
        CredentialsError::CredentialsNotLoaded(_) | CredentialsError::ProviderTimedOut(_) => return error,
        CredentialsError::InvalidConfiguration(_) => CredentialsError::invalid_configuration,
        CredentialsError::ProviderError(_) => CredentialsError::provider_error,
        _ => CredentialsError::unhandled,
    };
    kind(ProviderFailed { name, error })
}

impl ProvideCredentials for CredentialsProviderChain {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }

    fn fallback_on_interrupt(&self) -> Option<Credentials> {
        self.providers.iter().find_map(|(_, provider)| provider.fallback_on_interrupt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Always fails with this error.
    #[derive(Debug)]
    struct Failing(fn(&'static str) -> CredentialsError);

    impl ProvideCredentials for Failing {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            future::ProvideCredentials::ready(Err((self.0)("the reason")))
        }
    }

    fn credentials() -> Credentials {
        Credentials::new("id", "secret", None, None, "test")
    }

    #[tokio::test]
    async fn the_first_configured_provider_decides() {
        let chain = CredentialsProviderChain::first_try("One", Failing(CredentialsError::not_loaded))
            .or_else("Two", credentials())
            .or_else("Three", Failing(CredentialsError::provider_error));
        assert_eq!(chain.provide_credentials().await.unwrap().access_key_id(), "id");
    }

    #[tokio::test]
    async fn a_broken_provider_ends_the_chain_and_is_named() {
        let failing: [fn(&'static str) -> CredentialsError; 3] = [
            CredentialsError::provider_error,
            CredentialsError::invalid_configuration,
            CredentialsError::unhandled,
        ];
        for fail in failing {
            let chain = CredentialsProviderChain::first_try("One", Failing(CredentialsError::not_loaded))
                .or_else("Two", Failing(fail))
                .or_else("Three", credentials());
            let error = chain.provide_credentials().await.unwrap_err();
            assert_eq!(std::mem::discriminant(&error), std::mem::discriminant(&fail("")));
            let text = DisplayErrorContext(&error).to_string();
            assert!(text.contains("`Two`") && text.contains("the reason"), "{text}");
        }
    }

    #[tokio::test]
    async fn without_a_configured_provider_the_error_names_all() {
        let not_loaded = || Failing(CredentialsError::not_loaded);
        let chain = CredentialsProviderChain::first_try("One", not_loaded())
            .or_else("Two", not_loaded())
            .or_else("Three", Failing(|_| CredentialsError::not_loaded_no_source()));
        let error = chain.provide_credentials().await.unwrap_err();
        let source = std::error::Error::source(&error).unwrap();
        assert_eq!(
            source.to_string(),
            "none of the providers is configured: One (the reason); Two (the reason); Three"
        );
        let error = source.downcast_ref::<ProviderChainError<CredentialsError>>().unwrap();
        assert_eq!(
            error.attempts().iter().map(|one| one.name()).collect::<Vec<_>>(),
            ["One", "Two", "Three"]
        );
    }
}
