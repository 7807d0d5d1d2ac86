// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Choice`.

use tinsmith_runtime::error::unknown_variant;
use tinsmith_runtime::json::{ReadError, Value, ValueWriter};

use crate::types::Holder;

/// The union `Choice` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum Choice {
    /// The member `again`.
    Again(Box<Choice>),
    /// The member `holder`.
    Holder(Box<Holder>),
    /// The member `text`.
    Text(String),
    /// A member that the service has learnt since this code was generated. It can be read, not written.
    #[non_exhaustive]
    Unknown,
}

impl Choice {
    /// What [`Again`](Self::Again) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_again(&self) -> Result<&Box<Choice>, &Self> {
        match self {
            Self::Again(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Again`](Self::Again).
    pub fn is_again(&self) -> bool {
        self.as_again().is_ok()
    }

    /// What [`Holder`](Self::Holder) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_holder(&self) -> Result<&Box<Holder>, &Self> {
        match self {
            Self::Holder(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Holder`](Self::Holder).
    pub fn is_holder(&self) -> bool {
        self.as_holder().is_ok()
    }

    /// What [`Text`](Self::Text) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_text(&self) -> Result<&String, &Self> {
        match self {
            Self::Text(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Text`](Self::Text).
    pub fn is_text(&self) -> bool {
        self.as_text().is_ok()
    }

    /// Whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

impl Choice {
    pub(crate) fn write_json(&self, out: ValueWriter<'_>) {
        match self {
            Self::Again(value) => {
                out.object(|object| value.write_json(object.member("again")))
            }
            Self::Holder(value) => {
                out.object(|object| {
                    object.member("holder").object(|object| value.write_json(object))
                })
            }
            Self::Text(value) => out.object(|object| object.member("text").string(value)),
            Self::Unknown => out.fail(unknown_variant("Choice")),
        }
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        let (member, value) = object.variant()?;
        let variant = match member {
            "again" => Choice::read_json(value).map(|value| Self::Again(Box::new(value))),
            "holder" => {
                Holder::read_json(value).map(|value| Self::Holder(Box::new(value)))
            }
            "text" => value.string().map(Self::Text),
            _ => return Ok(Self::Unknown),
        };
        variant.map_err(|error| error.within(member))
    }
}
