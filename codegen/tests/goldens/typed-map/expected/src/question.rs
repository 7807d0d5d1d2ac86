// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! What the house does: it opens, or it asks.
//!
//! `next_step` of an output makes a [`Turn`] of it. What is asked is a structure with its
//! parameters parsed, whose method `answer` (or one for each choice) makes the answer from
//! [`speech`](crate::speech), for the method `say` of a builder: the session, the `guest` and what
//! the [`Porter`](crate::Porter) says are in place.

use crate::types::{Key, Kind};

mod common;
mod name;
mod other;
mod room;
mod string;

pub use common::Common;
pub use other::Other;
pub use name::Name;
pub use room::Room;
pub use string::StringShape;
pub use tinsmith_runtime::typed::NextStepError;

/// What the house does: it opens, or it asks.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Turn {
    /// The door is open.
    Open(Key),
    /// `NAME`: asks for a name.
    Name(Name),
    /// `ROOM`: asks where to.
    Room(Room),
    /// `STRING`: asks for a string.
    String(StringShape),
    /// Whatever this crate has no structure for.
    Other(Other),
}

impl Turn {
    pub(crate) fn read(
        name: &Kind,
        common: Common,
        rooms: Option<Vec<String>>,
    ) -> Result<Self, NextStepError> {
        Ok(
            match name {
                Kind::Name => Self::Name(Name::read(common)?),
                Kind::Room => Self::Room(Room::read(common, rooms)?),
                Kind::String => Self::String(StringShape::read(common)?),
                name => {
                    Self::Other(Other {
                        name: name.clone(),
                        common,
                    })
                }
            },
        )
    }
}
