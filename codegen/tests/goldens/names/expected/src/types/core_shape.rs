// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Core`.

use tinsmith_runtime::error::unknown_variant;
use tinsmith_runtime::json::{ReadError, Value, ValueWriter};

/// The union `Core` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum Core {
    /// The member `list`.
    List(Vec<crate::types::none::NoneShape>),
    /// A member that the service has learnt since this code was generated. It can be read, not written.
    #[non_exhaustive]
    Unknown,
}

impl Core {
    /// What [`List`](Self::List) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_list(&self) -> Result<&Vec<crate::types::none::NoneShape>, &Self> {
        match self {
            Self::List(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`List`](Self::List).
    pub fn is_list(&self) -> bool {
        self.as_list().is_ok()
    }

    /// Whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

impl Core {
    pub(crate) fn write_json(&self, out: ValueWriter<'_>) {
        match self {
            Self::List(value) => {
                out.object(|object| {
                    object
                        .member("list")
                        .list(
                            value,
                            |value, out| out.object(|object| value.write_json(object)),
                        )
                })
            }
            Self::Unknown => out.fail(unknown_variant("Core")),
        }
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        let (member, value) = object.variant()?;
        let variant = match member {
            "list" => {
                value.list(crate::types::none::NoneShape::read_json).map(Self::List)
            }
            _ => return Ok(Self::Unknown),
        };
        variant.map_err(|error| error.within(member))
    }
}
