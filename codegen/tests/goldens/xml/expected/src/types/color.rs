// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Color`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use tinsmith_runtime::enumeration::UnknownVariantValue;

use crate::error::UnknownVariantError;

/// The enum `Color` of the model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Color {
    /// The value `green`.
    Green,
    /// The value `red`.
    Red,
    /// A value that the service has introduced since this code was generated. Match the string that
    /// [`as_str`](Self::as_str) returns instead of this variant: a later version may have a variant for it.
    Unknown(UnknownVariantValue),
}

impl Color {
    /// Returns the value as a string slice, as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Green => "green",
            Self::Red => "red",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Returns all known values, sorted.
    pub const fn values() -> &'static [&'static str] {
        &["green", "red"]
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
            "green" => Self::Green,
            "red" => Self::Red,
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
