// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Either`.

use std::fmt;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, ShapeSerializer};

/// The union `Either` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Either {
    /// The member `number`.
    Number(i32),
    /// The member `open`.
    Open(String),
    /// A member that the service has introduced since this code was generated. It can be received but not sent.
    #[non_exhaustive]
    Unknown,
}

impl Either {
    /// Returns the value of [`Number`](Self::Number).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_number(&self) -> Result<&i32, &Self> {
        match self {
            Self::Number(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Number`](Self::Number).
    pub fn is_number(&self) -> bool {
        self.as_number().is_ok()
    }

    /// Returns the value of [`Open`](Self::Open).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_open(&self) -> Result<&String, &Self> {
        match self {
            Self::Open(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Open`](Self::Open).
    pub fn is_open(&self) -> bool {
        self.as_open().is_ok()
    }

    /// Returns whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

impl fmt::Debug for Either {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "Either", self)
    }
}

static SCHEMA: Schema = Schema::union(
    "Either",
    &[
        Member::integer("number", "Number").sensitive(),
        Member::string("open", "Open").sensitive(),
    ],
);

impl SerializeShape for Either {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        match self {
            Self::Number(value) => out.write(&SCHEMA.members[0], value),
            Self::Open(value) => out.write(&SCHEMA.members[1], value),
            Self::Unknown => out.unknown_variant(&SCHEMA),
        }
    }
}
