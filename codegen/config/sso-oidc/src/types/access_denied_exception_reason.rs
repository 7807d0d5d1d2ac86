// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AccessDeniedExceptionReason`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use tinsmith_runtime::enumeration::UnknownVariantValue;

use crate::error::UnknownVariantError;

/// The enum `AccessDeniedExceptionReason` of the model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AccessDeniedExceptionReason {
    /// The value `KMS_AccessDeniedException`.
    KmsAccessDenied,
    /// A value that the service has introduced since this code was generated. Match the string that
    /// [`as_str`](Self::as_str) returns instead of this variant: a later version may have a variant for it.
    Unknown(UnknownVariantValue),
}

impl AccessDeniedExceptionReason {
    /// Returns the value as a string slice, as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::KmsAccessDenied => "KMS_AccessDeniedException",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Returns all known values, sorted.
    pub const fn values() -> &'static [&'static str] {
        &["KMS_AccessDeniedException"]
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

impl From<&str> for AccessDeniedExceptionReason {
    fn from(value: &str) -> Self {
        match value {
            "KMS_AccessDeniedException" => Self::KmsAccessDenied,
            other => Self::Unknown(UnknownVariantValue::new(other)),
        }
    }
}

impl FromStr for AccessDeniedExceptionReason {
    type Err = Infallible;

    fn from_str(value: &str) -> Result<Self, Infallible> {
        Ok(Self::from(value))
    }
}

impl AsRef<str> for AccessDeniedExceptionReason {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for AccessDeniedExceptionReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

tinsmith_runtime::enumeration_value!(AccessDeniedExceptionReason);
