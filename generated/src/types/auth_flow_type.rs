// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AuthFlowType`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use tinsmith_runtime::enumeration::UnknownVariantValue;

use crate::error::UnknownVariantError;

/// The ways to start a sign-in.
///
/// The app client must allow the flow with the matching `ALLOW_` setting. Clients made long ago
/// may carry the older settings without that prefix; the two kinds cannot be mixed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AuthFlowType {
    /// The former name of `ADMIN_USER_PASSWORD_AUTH`.
    ///
    /// It belongs to app clients with the old setting `ADMIN_NO_SRP_AUTH`. `AuthParameters`:
    /// `USERNAME`, `PASSWORD`. Prefer the new name.
    AdminNoSrpAuth,
    /// Name and password sent by your server.
    ///
    /// `AuthParameters`: `USERNAME`, `PASSWORD`. The password travels inside the TLS connection. If
    /// nothing more is asked of this user, tokens come at once. The app client needs
    /// `ALLOW_ADMIN_USER_PASSWORD_AUTH`.
    AdminUserPasswordAuth,
    /// Lets your own Lambda functions decide what to ask.
    ///
    /// `AuthParameters`: `USERNAME`; to check the password by SRP first, also `CHALLENGE_NAME` with
    /// the value `SRP_A`, and `SRP_A`. The reply is `CUSTOM_CHALLENGE`, or `PASSWORD_VERIFIER` in the
    /// SRP case. The app client needs `ALLOW_CUSTOM_AUTH`.
    ///
    /// See [custom
    /// challenges](https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html)
    /// in Amazon's guide.
    CustomAuth,
    /// Another name for `REFRESH_TOKEN_AUTH`.
    ///
    /// Same parameters, same reply: `REFRESH_TOKEN` in, new ID and access tokens out; `SECRET_HASH`
    /// over the user's internal name if there is a client secret.
    RefreshToken,
    /// Trades a refresh token for a new ID token and access token.
    ///
    /// `AuthParameters`: `REFRESH_TOKEN`; `DEVICE_KEY` as well if the pool tracks devices. The app
    /// client needs `ALLOW_REFRESH_TOKEN_AUTH` and must be the one that issued the token.
    ///
    /// With a client secret, compute `SECRET_HASH` from the user's internal name (`cognito:username`
    /// in the ID token, often equal to `sub`), not from the alias with which they signed in. A wrong
    /// name here is the usual reason for `NotAuthorizedException`.
    ///
    /// Where refresh token rotation is on, this flow is closed; the operation
    /// `GetTokensFromRefreshToken` does it instead.
    RefreshTokenAuth,
    /// Lets the user choose: passkey, one-time code or password.
    ///
    /// `AuthParameters`: `USERNAME`, and optionally `PREFERRED_CHALLENGE`. With a preference that the
    /// user can meet, the reply is that challenge; otherwise it is `SELECT_CHALLENGE` with
    /// `AvailableChallenges`. The app client needs `ALLOW_USER_AUTH`, the user pool the Essentials
    /// plan or better.
    ///
    /// See [choice-based
    /// sign-in](https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html#authentication-flows-selection-choice)
    /// in Amazon's guide.
    UserAuth,
    /// Name and password sent by an app itself, without a server between.
    ///
    /// This is the flow of the public operation `InitiateAuth`, under the setting
    /// `ALLOW_USER_PASSWORD_AUTH`. On a server use `ADMIN_USER_PASSWORD_AUTH`, which takes the same
    /// `USERNAME` and `PASSWORD`.
    UserPasswordAuth,
    /// Proves the password with the SRP protocol, without sending it.
    ///
    /// `AuthParameters`: `USERNAME`, `SRP_A`. The reply is the challenge `PASSWORD_VERIFIER`. The app
    /// client needs `ALLOW_USER_SRP_AUTH`.
    UserSrpAuth,
    /// A value that the service has introduced since this code was generated. Rather than this variant, match
    /// what [`as_str`](Self::as_str) gives: once the value is known it is a variant of its own.
    Unknown(UnknownVariantValue),
}

impl AuthFlowType {
    /// The value on the wire.
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

    /// Every known value, sorted.
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

    /// The variant of a known value.
    ///
    /// # Errors
    /// When the value is not one of [`values`](Self::values).
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
