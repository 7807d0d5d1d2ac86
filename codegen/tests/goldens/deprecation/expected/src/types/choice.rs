// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Choice`.

#![allow(deprecated, reason = "what the model deprecates is still written and read")]

use tinsmith_runtime::error::unknown_variant;
use tinsmith_runtime::json::{ReadError, Value, ValueWriter};

use crate::types::OldShape;

/// The union `Choice` of the model.
#[derive(Clone, PartialEq, Debug)]
#[allow(clippy::large_enum_variant, reason = "as in the official crates")]
#[non_exhaustive]
pub enum Choice {
    /// The member `old`.
    #[deprecated]
    Old(String),
    /// The member `shape`.
    Shape(OldShape),
    /// A member that the service has learnt since this code was generated. It can be read, not written.
    #[non_exhaustive]
    Unknown,
}

impl Choice {
    /// What [`Old`](Self::Old) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    #[deprecated]
    pub fn as_old(&self) -> Result<&String, &Self> {
        match self {
            Self::Old(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Old`](Self::Old).
    #[deprecated]
    pub fn is_old(&self) -> bool {
        self.as_old().is_ok()
    }

    /// What [`Shape`](Self::Shape) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_shape(&self) -> Result<&OldShape, &Self> {
        match self {
            Self::Shape(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Shape`](Self::Shape).
    pub fn is_shape(&self) -> bool {
        self.as_shape().is_ok()
    }

    /// Whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

impl Choice {
    pub(crate) fn write_json(&self, out: ValueWriter<'_>) {
        match self {
            Self::Old(value) => out.object(|object| object.member("old").string(value)),
            Self::Shape(value) => {
                out.object(|object| {
                    object.member("shape").object(|object| value.write_json(object))
                })
            }
            Self::Unknown => out.fail(unknown_variant("Choice")),
        }
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        let (member, value) = object.variant()?;
        let variant = match member {
            "old" => value.string().map(Self::Old),
            "shape" => OldShape::read_json(value).map(Self::Shape),
            _ => return Ok(Self::Unknown),
        };
        variant.map_err(|error| error.within(member))
    }
}
