// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Kind`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::enumeration::UnknownVariantValue;

use crate::error::UnknownVariantError;

/// The enum `Kind` of the model.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The value `alpha`.
    A,
    /// The value `beta`.
    B,
    /// A value that the service has introduced since this code was generated. Match the string that
    /// [`as_str`](Self::as_str) returns instead of this variant: a later version may have a variant for it.
    Unknown(UnknownVariantValue),
}

impl Kind {
    /// Returns the value as a string slice, as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "alpha",
            Self::B => "beta",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Returns all known values, sorted.
    pub const fn values() -> &'static [&'static str] {
        &["alpha", "beta"]
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

impl From<&str> for Kind {
    fn from(value: &str) -> Self {
        match value {
            "alpha" => Self::A,
            "beta" => Self::B,
            other => Self::Unknown(UnknownVariantValue::new(other)),
        }
    }
}

impl FromStr for Kind {
    type Err = Infallible;

    fn from_str(value: &str) -> Result<Self, Infallible> {
        Ok(Self::from(value))
    }
}

impl AsRef<str> for Kind {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

tinsmith_runtime::enumeration_value!(Kind);
