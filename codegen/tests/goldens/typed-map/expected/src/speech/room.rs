// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Room`.

use tinsmith_runtime::typed::Keys;

use crate::types::Kind;
use super::{Origin, Parts, Speech};

/// Where to.
///
/// `ROOM` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Room {
    /// Who it is.
    ///
    /// `GUEST` on the wire.
    pub guest: String,
    /// The room.
    ///
    /// `ROOM` on the wire.
    pub room: String,
    /// The light.
    ///
    /// `LAMP` on the wire.
    pub lamp: Option<String>,
    /// What is worn.
    ///
    /// `HAT` on the wire.
    pub hat: Option<String>,
    pub(crate) origin: Origin,
}

impl Room {
    /// Down.
    ///
    /// `ROOM` is `CELLAR` on the wire.
    pub fn cellar(guest: impl Into<String>, lamp: impl Into<String>) -> Self {
        Self {
            lamp: Some(lamp.into()),
            ..Self::other(guest, "CELLAR")
        }
    }

    /// Straight on.
    ///
    /// `ROOM` is `HALL` on the wire.
    pub fn hall(guest: impl Into<String>) -> Self {
        Self::other(guest, "HALL")
    }

    /// Any other value of `ROOM`.
    pub fn other(guest: impl Into<String>, room: impl Into<String>) -> Self {
        Self {
            guest: guest.into(),
            room: room.into(),
            lamp: None,
            hat: None,
            origin: Origin::default(),
        }
    }

    /// What is worn.
    pub fn hat(mut self, hat: impl Into<String>) -> Self {
        self.hat = Some(hat.into());
        self
    }

    pub(super) fn into_parts(self) -> Parts {
        let keys = Keys::with_capacity(5)
            .with("GUEST", self.guest)
            .with("ROOM", self.room)
            .maybe("LAMP", self.lamp)
            .maybe("HAT", self.hat);
        Parts {
            name: Kind::Room,
            keys: keys.into(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<Room> for Speech {
    fn from(variant: Room) -> Self {
        Self::Room(variant)
    }
}
