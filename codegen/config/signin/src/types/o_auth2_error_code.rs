// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `OAuth2ErrorCode`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use tinsmith_runtime::enumeration::UnknownVariantValue;

use crate::error::UnknownVariantError;

/// The enum `OAuth2ErrorCode` of the model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OAuth2ErrorCode {
    /// The value `AUTHCODE_EXPIRED`.
    AuthcodeExpired,
    /// The value `CONFLICT`.
    Conflict,
    /// The value `INSUFFICIENT_PERMISSIONS`.
    InsufficientPermissions,
    /// The value `INVALID_REQUEST`.
    InvalidRequest,
    /// The value `RESOURCE_NOT_FOUND`.
    ResourceNotFound,
    /// The value `SERVICE_QUOTA_EXCEEDED`.
    ServiceQuotaExceeded,
    /// The value `TOKEN_EXPIRED`.
    TokenExpired,
    /// The value `USER_CREDENTIALS_CHANGED`.
    UserCredentialsChanged,
    /// The value `server_error`.
    ServerError,
    /// A value that the service has introduced since this code was generated. Match the string that
    /// [`as_str`](Self::as_str) returns instead of this variant: a later version may have a variant for it.
    Unknown(UnknownVariantValue),
}

impl OAuth2ErrorCode {
    /// Returns the value as a string slice, as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::AuthcodeExpired => "AUTHCODE_EXPIRED",
            Self::Conflict => "CONFLICT",
            Self::InsufficientPermissions => "INSUFFICIENT_PERMISSIONS",
            Self::InvalidRequest => "INVALID_REQUEST",
            Self::ResourceNotFound => "RESOURCE_NOT_FOUND",
            Self::ServiceQuotaExceeded => "SERVICE_QUOTA_EXCEEDED",
            Self::TokenExpired => "TOKEN_EXPIRED",
            Self::UserCredentialsChanged => "USER_CREDENTIALS_CHANGED",
            Self::ServerError => "server_error",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Returns all known values, sorted.
    pub const fn values() -> &'static [&'static str] {
        &[
            "AUTHCODE_EXPIRED",
            "CONFLICT",
            "INSUFFICIENT_PERMISSIONS",
            "INVALID_REQUEST",
            "RESOURCE_NOT_FOUND",
            "SERVICE_QUOTA_EXCEEDED",
            "TOKEN_EXPIRED",
            "USER_CREDENTIALS_CHANGED",
            "server_error",
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

impl From<&str> for OAuth2ErrorCode {
    fn from(value: &str) -> Self {
        match value {
            "AUTHCODE_EXPIRED" => Self::AuthcodeExpired,
            "CONFLICT" => Self::Conflict,
            "INSUFFICIENT_PERMISSIONS" => Self::InsufficientPermissions,
            "INVALID_REQUEST" => Self::InvalidRequest,
            "RESOURCE_NOT_FOUND" => Self::ResourceNotFound,
            "SERVICE_QUOTA_EXCEEDED" => Self::ServiceQuotaExceeded,
            "TOKEN_EXPIRED" => Self::TokenExpired,
            "USER_CREDENTIALS_CHANGED" => Self::UserCredentialsChanged,
            "server_error" => Self::ServerError,
            other => Self::Unknown(UnknownVariantValue::new(other)),
        }
    }
}

impl FromStr for OAuth2ErrorCode {
    type Err = Infallible;

    fn from_str(value: &str) -> Result<Self, Infallible> {
        Ok(Self::from(value))
    }
}

impl AsRef<str> for OAuth2ErrorCode {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for OAuth2ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

tinsmith_runtime::enumeration_value!(OAuth2ErrorCode);
