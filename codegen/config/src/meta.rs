//! Providers that are made of others.

pub mod credentials;
pub mod region;
pub mod token;

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

/// What came of asking one provider of a chain.
#[derive(Debug)]
pub struct ProviderAttempt<E> {
    name: Cow<'static, str>,
    error: E,
}

impl<E> ProviderAttempt<E> {
    /// The provider's name in the chain.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Why it provided nothing.
    pub fn error(&self) -> &E {
        &self.error
    }
}

/// No provider of a chain is configured.
#[derive(Debug)]
pub struct ProviderChainError<E: Error> {
    attempts: Vec<ProviderAttempt<E>>,
}

impl<E: Error> ProviderChainError<E> {
    /// All providers, in the order of the chain.
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

/// The provider that a chain has ended with, because it is configured and failed.
#[derive(Debug)]
struct ProviderFailed<E> {
    name: Cow<'static, str>,
    error: E,
}

impl<E> fmt::Display for ProviderFailed<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the provider `{}` is configured and failed", self.name)
    }
}

impl<E: Error + 'static> Error for ProviderFailed<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.error)
    }
}
