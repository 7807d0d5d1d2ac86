// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Color`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use tinsmith_runtime::enumeration::UnknownVariantValue;

use crate::error::UnknownVariantError;

/// A colour.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Color {
    /// The value `1.0`.
    _10,
    /// The value `Err`.
    Error,
    /// The value `S3KEY`.
    S3Key,
    /// The value `SELF`.
    SelfValue_,
    /// The value `dark-blue`.
    DarkBlue,
    /// The first. Of all.
    ///
    /// The value `red`.
    Red,
    /// The value `self`.
    SelfValue,
    /// The value `unknown`.
    UnknownValue,
    /// The value `yield`.
    Yield,
    /// A value that the service has introduced since this code was generated. Match the string that
    /// [`as_str`](Self::as_str) returns instead of this variant: a later version may have a variant for it.
    Unknown(UnknownVariantValue),
}

impl Color {
    /// Returns the value as a string slice, as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::_10 => "1.0",
            Self::Error => "Err",
            Self::S3Key => "S3KEY",
            Self::SelfValue_ => "SELF",
            Self::DarkBlue => "dark-blue",
            Self::Red => "red",
            Self::SelfValue => "self",
            Self::UnknownValue => "unknown",
            Self::Yield => "yield",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Returns all known values, sorted.
    pub const fn values() -> &'static [&'static str] {
        &["1.0", "Err", "S3KEY", "SELF", "dark-blue", "red", "self", "unknown", "yield"]
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

impl From<&str> for Color {
    fn from(value: &str) -> Self {
        match value {
            "1.0" => Self::_10,
            "Err" => Self::Error,
            "S3KEY" => Self::S3Key,
            "SELF" => Self::SelfValue_,
            "dark-blue" => Self::DarkBlue,
            "red" => Self::Red,
            "self" => Self::SelfValue,
            "unknown" => Self::UnknownValue,
            "yield" => Self::Yield,
            other => Self::Unknown(UnknownVariantValue::new(other)),
        }
    }
}

impl FromStr for Color {
    type Err = Infallible;

    fn from_str(value: &str) -> Result<Self, Infallible> {
        Ok(Self::from(value))
    }
}

impl AsRef<str> for Color {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

tinsmith_runtime::enumeration_value!(Color);
