// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `InvalidRequestExceptionReason`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use tinsmith_runtime::enumeration::UnknownVariantValue;

use crate::error::UnknownVariantError;

/// The enum `InvalidRequestExceptionReason` of the model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum InvalidRequestExceptionReason {
    /// The value `KMS_DisabledException`.
    KmsDisabledKey,
    /// The value `KMS_InvalidKeyUsageException`.
    KmsInvalidKeyUsage,
    /// The value `KMS_InvalidStateException`.
    KmsInvalidState,
    /// The value `KMS_NotFoundException`.
    KmsKeyNotFound,
    /// A value that the service has introduced since this code was generated. Match the string that
    /// [`as_str`](Self::as_str) returns instead of this variant: a later version may have a variant for it.
    Unknown(UnknownVariantValue),
}

impl InvalidRequestExceptionReason {
    /// Returns the value as a string slice, as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::KmsDisabledKey => "KMS_DisabledException",
            Self::KmsInvalidKeyUsage => "KMS_InvalidKeyUsageException",
            Self::KmsInvalidState => "KMS_InvalidStateException",
            Self::KmsKeyNotFound => "KMS_NotFoundException",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Returns all known values, sorted.
    pub const fn values() -> &'static [&'static str] {
        &[
            "KMS_DisabledException",
            "KMS_InvalidKeyUsageException",
            "KMS_InvalidStateException",
            "KMS_NotFoundException",
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

impl From<&str> for InvalidRequestExceptionReason {
    fn from(value: &str) -> Self {
        match value {
            "KMS_DisabledException" => Self::KmsDisabledKey,
            "KMS_InvalidKeyUsageException" => Self::KmsInvalidKeyUsage,
            "KMS_InvalidStateException" => Self::KmsInvalidState,
            "KMS_NotFoundException" => Self::KmsKeyNotFound,
            other => Self::Unknown(UnknownVariantValue::new(other)),
        }
    }
}

impl FromStr for InvalidRequestExceptionReason {
    type Err = Infallible;

    fn from_str(value: &str) -> Result<Self, Infallible> {
        Ok(Self::from(value))
    }
}

impl AsRef<str> for InvalidRequestExceptionReason {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for InvalidRequestExceptionReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

tinsmith_runtime::enumeration_value!(InvalidRequestExceptionReason);
