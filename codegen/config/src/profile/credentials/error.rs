//! The error for a profile without valid credentials.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;

use crate::profile::ProfileFileLoadError;

/// Why a profile has no credentials.
#[derive(Debug)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the variants say it")]
pub enum ProfileFileError {
    /// The profile files cannot be read.
    InvalidProfile(ProfileFileLoadError),
    /// There are no profiles, or there is no default profile and no other is selected.
    NoProfilesDefined,
    /// The selected profile does not exist.
    #[non_exhaustive]
    MissingProfile { profile: String },
    /// The selected profile has no settings for credentials.
    #[non_exhaustive]
    ProfileDidNotContainCredentials { profile: String },
    /// The profile is only for a token: it has an SSO session, but no account and role.
    TokenProviderConfig {},
    /// The source profiles form a loop: these profiles were used, and the last one names another one of them.
    #[non_exhaustive]
    CredentialLoop { profiles: Vec<String>, next: String },
    /// A source profile does not exist.
    #[non_exhaustive]
    MissingCredentialSource { profile: String, message: Cow<'static, str> },
    /// The settings for credentials are contradictory or incomplete.
    #[non_exhaustive]
    InvalidCredentialSource { profile: String, message: Cow<'static, str> },
    /// The settings for SSO are contradictory or incomplete.
    #[non_exhaustive]
    InvalidSsoConfig { profile: String, message: Cow<'static, str> },
    /// The SSO session that a profile names does not exist.
    #[non_exhaustive]
    MissingSsoSession { profile: String, sso_session: String },
    /// The `credential_source` of a profile is unknown.
    #[non_exhaustive]
    UnknownProvider { name: String },
    /// A profile needs a feature of this crate that is not enabled.
    #[non_exhaustive]
    FeatureNotEnabled { feature: Cow<'static, str> },
}

impl fmt::Display for ProfileFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidProfile(_) => f.write_str("the profile cannot be used"),
            Self::NoProfilesDefined => f.write_str("there are no profiles"),
            Self::MissingProfile { profile } => write!(f, "there is no profile `{profile}`"),
            Self::ProfileDidNotContainCredentials { profile } => {
                write!(f, "the profile `{profile}` has no credentials")
            }
            Self::TokenProviderConfig {} => f.write_str(
                "the profile is only for a token; credentials need `sso_account_id` and `sso_role_name`",
            ),
            Self::CredentialLoop { profiles, next } => {
                let last = profiles.last().unwrap_or(next);
                write!(f, "the `source_profile` of the profile `{last}` leads back to `{next}`")
            }
            Self::MissingCredentialSource { profile, message }
            | Self::InvalidCredentialSource { profile, message }
            | Self::InvalidSsoConfig { profile, message } => {
                write!(f, "the profile `{profile}` cannot be used: {message}")
            }
            Self::MissingSsoSession { profile, sso_session } => {
                write!(
                    f,
                    "there is no section `[sso-session {sso_session}]`, which the profile `{profile}` names"
                )
            }
            Self::UnknownProvider { name } => {
                write!(f, "there is no `credential_source` with the name `{name}`")
            }
            Self::FeatureNotEnabled { feature } => {
                write!(f, "the profile needs the feature `{feature}` of the crate tinsmith-config")
            }
        }
    }
}

impl Error for ProfileFileError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::InvalidProfile(error) => Some(error),
            _ => None,
        }
    }
}

/// If a profile has no settings for credentials, the next provider of a chain is asked. An invalid profile ends the
/// chain.
impl From<ProfileFileError> for CredentialsError {
    fn from(error: ProfileFileError) -> Self {
        match error {
            ProfileFileError::NoProfilesDefined
            | ProfileFileError::MissingProfile { .. }
            | ProfileFileError::ProfileDidNotContainCredentials { .. }
            | ProfileFileError::TokenProviderConfig {} => Self::not_loaded(error),
            _ => Self::invalid_configuration(error),
        }
    }
}
