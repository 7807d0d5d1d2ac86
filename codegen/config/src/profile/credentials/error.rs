//! Why a profile has no credentials.

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
    /// The selected profile says nothing about credentials.
    #[non_exhaustive]
    ProfileDidNotContainCredentials { profile: String },
    /// The profile is for a token alone: it has an SSO session, and no account and role.
    TokenProviderConfig {},
    /// A source profile leads back to one before it.
    #[non_exhaustive]
    CredentialLoop { profile: String, next: String },
    /// What a profile names does not exist.
    #[non_exhaustive]
    MissingCredentialSource { profile: String, message: Cow<'static, str> },
    /// What a profile says about credentials contradicts itself or is not complete.
    #[non_exhaustive]
    InvalidCredentialSource { profile: String, message: Cow<'static, str> },
    /// What a profile says about SSO contradicts itself or is not complete.
    #[non_exhaustive]
    InvalidSsoConfig { profile: String, message: Cow<'static, str> },
    /// The SSO session that a profile names does not exist.
    #[non_exhaustive]
    MissingSsoSession { profile: String, sso_session: String },
    /// A profile names a `credential_source` that nobody knows.
    #[non_exhaustive]
    UnknownProvider { name: String },
    /// A profile needs what this crate has been compiled without.
    #[non_exhaustive]
    FeatureNotEnabled { feature: Cow<'static, str> },
}

impl fmt::Display for ProfileFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidProfile(_) => f.write_str("the profile files cannot be read"),
            Self::NoProfilesDefined => f.write_str("there are no profiles"),
            Self::MissingProfile { profile } => write!(f, "there is no profile `{profile}`"),
            Self::ProfileDidNotContainCredentials { profile } => {
                write!(f, "the profile `{profile}` has no credentials")
            }
            Self::TokenProviderConfig {} => f.write_str(
                "the profile is for a token and has no credentials: they need `sso_account_id` and `sso_role_name`",
            ),
            Self::CredentialLoop { profile, next } => {
                write!(f, "the `source_profile` of the profile `{profile}` leads back to `{next}`")
            }
            Self::MissingCredentialSource { profile, message }
            | Self::InvalidCredentialSource { profile, message }
            | Self::InvalidSsoConfig { profile, message } => {
                write!(f, "the profile `{profile}` cannot be used: {message}")
            }
            Self::MissingSsoSession { profile, sso_session } => {
                write!(f, "there is no section `[sso-session {sso_session}]`, which the profile `{profile}` names")
            }
            Self::UnknownProvider { name } => write!(f, "no provider has the name `{name}` (`credential_source`)"),
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

/// A profile that says nothing about credentials leaves them to the next provider; a mistake does not.
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
