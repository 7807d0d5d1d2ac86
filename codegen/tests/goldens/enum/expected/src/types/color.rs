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
    /// `1.0` on the wire.
    _10,
    /// `Err` on the wire.
    Error,
    /// `S3KEY` on the wire.
    S3Key,
    /// `SELF` on the wire.
    SelfValue_,
    /// `dark-blue` on the wire.
    DarkBlue,
    /// The first. Of all.
    Red,
    /// `self` on the wire.
    SelfValue,
    /// `unknown` on the wire.
    UnknownValue,
    /// `yield` on the wire.
    Yield,
    /// A value that the service has introduced since this code was generated. Rather than this variant, match
    /// what [`as_str`](Self::as_str) gives: once the value is known it is a variant of its own.
    Unknown(UnknownVariantValue),
}

impl Color {
    /// The value on the wire.
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

    /// Every known value, sorted.
    pub const fn values() -> &'static [&'static str] {
        &["1.0", "Err", "S3KEY", "SELF", "dark-blue", "red", "self", "unknown", "yield"]
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
