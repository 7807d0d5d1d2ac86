//! Providers that consist of other providers.

pub mod credentials;
pub mod region;
pub mod token;

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

/// The result of asking one provider of a chain.
#[derive(Debug)]
pub struct ProviderAttempt<E> {
    name: Cow<'static, str>,
    error: E,
}

impl<E> ProviderAttempt<E> {
    /// Returns the provider's name in the chain.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns why it provided nothing.
    pub fn error(&self) -> &E {
        &self.error
    }
}

/// The error of a chain in which no provider is configured.
#[derive(Debug)]
pub struct ProviderChainError<E: Error> {
    attempts: Vec<ProviderAttempt<E>>,
}

impl<E: Error> ProviderChainError<E> {
    /// Returns the providers that were asked, in the order of the chain.
    pub fn attempts(&self) -> &[ProviderAttempt<E>] {
        &self.attempts
    }
}

impl<E: Error> fmt::Display for ProviderChainError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("none of the providers is configured")?;
        for (index, attempt) in self.attempts.iter().enumerate() {
            write!(f, "{} {}", if index == 0 { ':' } else { ';' }, attempt.name)?;
            let mut source = attempt.error.source();
            let mut between = " (";
            while let Some(error) = source {
                write!(f, "{between}{error}")?;
                source = error.source();
                between = ": ";
            }
            if between == ": " {
                f.write_str(")")?;
            }
        }
        Ok(())
    }
}

impl<E: Error> Error for ProviderChainError<E> {}

/// The error of a configured provider, which ends the chain.
#[derive(Debug)]
struct ProviderFailed<E> {
    name: Cow<'static, str>,
    error: E,
}

impl<E> fmt::Display for ProviderFailed<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the provider `{}` is configured, but failed", self.name)
    }
}

impl<E: Error + 'static> Error for ProviderFailed<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.error)
    }
}
