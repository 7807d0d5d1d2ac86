// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AuthFlowType`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use tinsmith_runtime::enumeration::UnknownVariantValue;

use crate::error::UnknownVariantError;

/// The flows for starting a sign-in.
///
/// The app client must allow the flow with the matching `ALLOW_` setting. Older app clients may
/// have settings without that prefix; the two kinds cannot be mixed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AuthFlowType {
    /// The old name of `ADMIN_USER_PASSWORD_AUTH`.
    ///
    /// It is for app clients with the old setting `ADMIN_NO_SRP_AUTH`. `AuthParameters` contains
    /// `USERNAME` and `PASSWORD`. Prefer the new name.
    ///
    /// The value `ADMIN_NO_SRP_AUTH`.
    AdminNoSrpAuth,
    /// Signs in with a user name and password that your server sends.
    ///
    /// `AuthParameters` contains `USERNAME` and `PASSWORD`. TLS protects the password in transit. If
    /// the user has no further challenges, the response contains tokens. The app client needs
    /// `ALLOW_ADMIN_USER_PASSWORD_AUTH`.
    ///
    /// The value `ADMIN_USER_PASSWORD_AUTH`.
    AdminUserPasswordAuth,
    /// Signs in with challenges that your own Lambda functions define.
    ///
    /// `AuthParameters` contains `USERNAME`. To verify the password with SRP first, add
    /// `CHALLENGE_NAME` with the value `SRP_A`, and `SRP_A`. The response contains the challenge
    /// `CUSTOM_CHALLENGE`, or `PASSWORD_VERIFIER` if you start with SRP. The app client needs
    /// `ALLOW_CUSTOM_AUTH`.
    ///
    /// See [custom
    /// challenges](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html)
    /// in the developer guide.
    ///
    /// The value `CUSTOM_AUTH`.
    CustomAuth,
    /// Another name for `REFRESH_TOKEN_AUTH`.
    ///
    /// The parameters and the response are the same: the request contains `REFRESH_TOKEN`, and the
    /// response contains a new ID token and access token. If the app client has a secret, compute
    /// `SECRET_HASH` from the user's internal name.
    ///
    /// The value `REFRESH_TOKEN`.
    RefreshToken,
    /// Exchanges a refresh token for a new ID token and access token.
    ///
    /// `AuthParameters` contains `REFRESH_TOKEN`, and `DEVICE_KEY` if the pool tracks devices. The app
    /// client needs `ALLOW_REFRESH_TOKEN_AUTH` and must be the one that issued the token.
    ///
    /// If the app client has a secret, compute `SECRET_HASH` from the user's internal name
    /// (`cognito:username` in the ID token, often equal to `sub`), not from the alias that the user
    /// signed in with. Using the wrong name is the usual cause of `NotAuthorizedException`.
    ///
    /// If refresh token rotation is on, this flow is not available; use the operation
    /// `GetTokensFromRefreshToken` instead.
    ///
    /// The value `REFRESH_TOKEN_AUTH`.
    RefreshTokenAuth,
    /// Lets the user choose between a passkey, a one-time code and a password.
    ///
    /// `AuthParameters` contains `USERNAME` and, optionally, `PREFERRED_CHALLENGE`. If the user can
    /// use the preferred challenge, the response contains it; otherwise, it contains
    /// `SELECT_CHALLENGE` and `AvailableChallenges`. The app client needs `ALLOW_USER_AUTH`, and the
    /// user pool needs the Essentials plan or higher.
    ///
    /// See [choice-based
    /// sign-in](https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html#authentication-flows-selection-choice)
    /// in the developer guide.
    ///
    /// The value `USER_AUTH`.
    UserAuth,
    /// Signs in with a user name and password that an app sends itself, without a server.
    ///
    /// This flow belongs to the public operation `InitiateAuth` and the setting
    /// `ALLOW_USER_PASSWORD_AUTH`. On a server, use `ADMIN_USER_PASSWORD_AUTH`, which takes the same
    /// `USERNAME` and `PASSWORD`.
    ///
    /// The value `USER_PASSWORD_AUTH`.
    UserPasswordAuth,
    /// Proves the password with the SRP protocol, without sending it.
    ///
    /// `AuthParameters` contains `USERNAME` and `SRP_A`. The response contains the challenge
    /// `PASSWORD_VERIFIER`. The app client needs `ALLOW_USER_SRP_AUTH`.
    ///
    /// The value `USER_SRP_AUTH`.
    UserSrpAuth,
    /// A value that the service has introduced since this code was generated. Match the string that
    /// [`as_str`](Self::as_str) returns instead of this variant: a later version may have a variant for it.
    Unknown(UnknownVariantValue),
}

impl AuthFlowType {
    /// Returns the value as a string slice, as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::AdminNoSrpAuth => "ADMIN_NO_SRP_AUTH",
            Self::AdminUserPasswordAuth => "ADMIN_USER_PASSWORD_AUTH",
            Self::CustomAuth => "CUSTOM_AUTH",
            Self::RefreshToken => "REFRESH_TOKEN",
            Self::RefreshTokenAuth => "REFRESH_TOKEN_AUTH",
            Self::UserAuth => "USER_AUTH",
            Self::UserPasswordAuth => "USER_PASSWORD_AUTH",
            Self::UserSrpAuth => "USER_SRP_AUTH",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Returns all known values, sorted.
    pub const fn values() -> &'static [&'static str] {
        &[
            "ADMIN_NO_SRP_AUTH",
            "ADMIN_USER_PASSWORD_AUTH",
            "CUSTOM_AUTH",
            "REFRESH_TOKEN",
            "REFRESH_TOKEN_AUTH",
            "USER_AUTH",
            "USER_PASSWORD_AUTH",
            "USER_SRP_AUTH",
        ]
    }

    /// Parses a known value.
    ///
    /// # Errors
    /// Returns an error if the value is not one of [`values`](Self::values).
    pub fn try_parse(value: &str) -> Result<Self, UnknownVariantError> {
        match Self::from(value) {
            Self::Unknown(_) => Err(UnknownVariantError::new(value)),
            known => Ok(known),
        }
    }
}

impl From<&str> for AuthFlowType {
    fn from(value: &str) -> Self {
        match value {
            "ADMIN_NO_SRP_AUTH" => Self::AdminNoSrpAuth,
            "ADMIN_USER_PASSWORD_AUTH" => Self::AdminUserPasswordAuth,
            "CUSTOM_AUTH" => Self::CustomAuth,
            "REFRESH_TOKEN" => Self::RefreshToken,
            "REFRESH_TOKEN_AUTH" => Self::RefreshTokenAuth,
            "USER_AUTH" => Self::UserAuth,
            "USER_PASSWORD_AUTH" => Self::UserPasswordAuth,
            "USER_SRP_AUTH" => Self::UserSrpAuth,
            other => Self::Unknown(UnknownVariantValue::new(other)),
        }
    }
}

impl FromStr for AuthFlowType {
    type Err = Infallible;

    fn from_str(value: &str) -> Result<Self, Infallible> {
        Ok(Self::from(value))
    }
}

impl AsRef<str> for AuthFlowType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for AuthFlowType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

tinsmith_runtime::enumeration_value!(AuthFlowType);
