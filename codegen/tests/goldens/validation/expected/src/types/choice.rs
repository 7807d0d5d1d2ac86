// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Choice`.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, ShapeSerializer};

use crate::types::Nested;

/// The union `Choice` of the model.
#[derive(Clone, PartialEq, Debug)]
#[allow(clippy::large_enum_variant, reason = "as in the official crates")]
#[non_exhaustive]
pub enum Choice {
    /// The member `free`.
    Free(String),
    /// The member `id`.
    Id(String),
    /// The member `nested`.
    Nested(Nested),
    /// A member that the service has introduced since this code was generated. It can be received but not sent.
    #[non_exhaustive]
    Unknown,
}

impl Choice {
    /// Returns the value of [`Free`](Self::Free).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_free(&self) -> Result<&String, &Self> {
        match self {
            Self::Free(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Free`](Self::Free).
    pub fn is_free(&self) -> bool {
        self.as_free().is_ok()
    }

    /// Returns the value of [`Id`](Self::Id).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_id(&self) -> Result<&String, &Self> {
        match self {
            Self::Id(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Id`](Self::Id).
    pub fn is_id(&self) -> bool {
        self.as_id().is_ok()
    }

    /// Returns the value of [`Nested`](Self::Nested).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_nested(&self) -> Result<&Nested, &Self> {
        match self {
            Self::Nested(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Nested`](Self::Nested).
    pub fn is_nested(&self) -> bool {
        self.as_nested().is_ok()
    }

    /// Returns whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

static SCHEMA: Schema = Schema::union(
    "Choice",
    &[
        Member::string("free", "Free"),
        Member::string("id", "Id").length(3, 5).pattern(r"^[a-z]+$"),
        Member::structure("nested", "Nested"),
    ],
);

impl SerializeShape for Choice {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        match self {
            Self::Free(value) => out.write(&SCHEMA.members[0], value),
            Self::Id(value) => out.write(&SCHEMA.members[1], value),
            Self::Nested(value) => out.write(&SCHEMA.members[2], value),
            Self::Unknown => out.unknown_variant(&SCHEMA),
        }
    }
}
