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
    /// The value `MW`.
    Mw,
    /// The value `Mw2`.
    Mw2,
    /// The value `Windows`.
    Windows2,
    /// The value `Windows2`.
    Windows2_2,
    /// The value `` `[x]`\n\u{202e} ``.
    Odd,
    /// The value `mW`.
    MW,
    /// The value `windows`.
    Windows,
    /// A value that the service has introduced since this code was generated. Match the string that
    /// [`as_str`](Self::as_str) returns instead of this variant: a later version may have a variant for it.
    Unknown(UnknownVariantValue),
}

impl Unit {
    /// Returns the value as a string slice, as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Mw => "MW",
            Self::Mw2 => "Mw2",
            Self::Windows2 => "Windows",
            Self::Windows2_2 => "Windows2",
            Self::Odd => "`[x]`\n\u{202e}",
            Self::MW => "mW",
            Self::Windows => "windows",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Returns all known values, sorted.
    pub const fn values() -> &'static [&'static str] {
        &["MW", "Mw2", "Windows", "Windows2", "`[x]`\n\u{202e}", "mW", "windows"]
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

impl From<&str> for Unit {
    fn from(value: &str) -> Self {
        match value {
            "MW" => Self::Mw,
            "Mw2" => Self::Mw2,
            "Windows" => Self::Windows2,
            "Windows2" => Self::Windows2_2,
            "`[x]`\n\u{202e}" => Self::Odd,
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
