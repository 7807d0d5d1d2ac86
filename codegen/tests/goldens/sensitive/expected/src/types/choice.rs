// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Choice`.

use std::fmt;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, ShapeSerializer};

/// The union `Choice` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Choice {
    /// The member `nothing`.
    Nothing,
    /// The member `open`.
    Open(String),
    /// The member `secret`.
    Secret(String),
    /// A member that the service has introduced since this code was generated. It can be received but not sent.
    #[non_exhaustive]
    Unknown,
}

impl Choice {
    /// Returns the value of [`Nothing`](Self::Nothing).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_nothing(&self) -> Result<(), &Self> {
        match self {
            Self::Nothing => Ok(()),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Nothing`](Self::Nothing).
    pub fn is_nothing(&self) -> bool {
        self.as_nothing().is_ok()
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

    /// Returns the value of [`Secret`](Self::Secret).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_secret(&self) -> Result<&String, &Self> {
        match self {
            Self::Secret(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Secret`](Self::Secret).
    pub fn is_secret(&self) -> bool {
        self.as_secret().is_ok()
    }

    /// Returns whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

impl fmt::Debug for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "Choice", self)
    }
}

static SCHEMA: Schema = Schema::union(
    "Choice",
    &[
        Member::structure("nothing", "Nothing"),
        Member::string("open", "Open"),
        Member::string("secret", "Secret").sensitive(),
    ],
);

impl SerializeShape for Choice {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        match self {
            Self::Nothing => out.write_unit(&SCHEMA.members[0]),
            Self::Open(value) => out.write(&SCHEMA.members[1], value),
            Self::Secret(value) => out.write(&SCHEMA.members[2], value),
            Self::Unknown => out.unknown_variant(&SCHEMA),
        }
    }
}
