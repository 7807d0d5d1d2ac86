// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! What is said at the door.
//!
//! There is a structure for each known value of [`Kind`]: required keys are arguments of its
//! constructor, the others have methods.

use std::collections::HashMap;

use crate::Porter;
use crate::primitives::Secret;
use crate::types::Kind;

mod name;
mod other;
mod room;
mod string;

pub use other::Other;
pub use name::Name;
pub use room::Room;
pub use string::StringShape;

/// What is said at the door.
///
/// Each structure of this module becomes one, so it can stand wherever a [`Speech`] is asked for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Speech {
    /// `NAME`: a name, and the names of others.
    Name(Name),
    /// `ROOM`: where to.
    Room(Room),
    /// `STRING`: a string, not the type.
    String(StringShape),
    /// Whatever this crate has no structure for.
    Other(Other),
}

/// What becomes members of an input.
pub(crate) struct Parts {
    pub name: Kind,
    pub keys: HashMap<String, String>,
    /// What `SEAL` is computed from instead of `GUEST`.
    pub unsent: Option<Secret>,
    pub origin: Origin,
}

/// What an answer has from its question.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Origin {
    pub session: Option<Secret>,
    pub porter: Option<Porter>,
}

impl Speech {
    pub(crate) fn into_parts(self) -> Parts {
        match self {
            Self::Name(variant) => variant.into_parts(),
            Self::Room(variant) => variant.into_parts(),
            Self::String(variant) => variant.into_parts(),
            Self::Other(other) => other.into_parts(),
        }
    }
}
