// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Unit`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use tinsmith_runtime::enumeration::UnknownVariantValue;

use crate::error::UnknownVariantError;

/// The enum `Unit` of the model.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// `MW` on the wire.
    Mw,
    /// `Mw2` on the wire.
    Mw2,
    /// `Windows` on the wire.
    Windows2,
    /// `mW` on the wire.
    MW,
    /// `windows` on the wire.
    Windows,
    /// A value that the service has introduced since this code was generated. Rather than this variant, match
    /// what [`as_str`](Self::as_str) gives: once the value is known it is a variant of its own.
    Unknown(UnknownVariantValue),
}

impl Unit {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Mw => "MW",
            Self::Mw2 => "Mw2",
            Self::Windows2 => "Windows",
            Self::MW => "mW",
            Self::Windows => "windows",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Every known value, sorted.
    pub const fn values() -> &'static [&'static str] {
        &["MW", "Mw2", "Windows", "mW", "windows"]
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

impl From<&str> for Unit {
    fn from(value: &str) -> Self {
        match value {
            "MW" => Self::Mw,
            "Mw2" => Self::Mw2,
            "Windows" => Self::Windows2,
            "mW" => Self::MW,
            "windows" => Self::Windows,
            other => Self::Unknown(UnknownVariantValue::new(other)),
        }
    }
}

impl FromStr for Unit {
    type Err = Infallible;

    fn from_str(value: &str) -> Result<Self, Infallible> {
        Ok(Self::from(value))
    }
}

impl AsRef<str> for Unit {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

tinsmith_runtime::enumeration_value!(Unit);
