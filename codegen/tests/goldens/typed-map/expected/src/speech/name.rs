// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Name`.

use std::collections::BTreeMap;
use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::Kind;
use super::{Origin, Parts, Speech};

/// A name, and the names of others.
///
/// `NAME` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Name {
    /// Who it is.
    ///
    /// `GUEST` on the wire.
    pub guest: String,
    /// The name.
    ///
    /// `NAME` on the wire.
    pub name: Secret,
    /// The age in years.
    ///
    /// `AGE` on the wire.
    pub age: u64,
    /// Who else comes, by role.
    ///
    /// By its name, before which stands `with.` on the wire.
    pub companion: BTreeMap<String, String>,
    /// What is worn.
    ///
    /// `HAT` on the wire.
    pub hat: Option<String>,
    pub(crate) origin: Origin,
}

impl Name {
    /// With everything that is required.
    pub fn new(guest: impl Into<String>, name: impl Into<Secret>, age: u64) -> Self {
        Self {
            guest: guest.into(),
            name: name.into(),
            age,
            companion: BTreeMap::new(),
            hat: None,
            origin: Origin::default(),
        }
    }

    /// Who else comes, by role.
    pub fn companion(
        mut self,
        name: impl Into<String>,
        value: impl Into<String>,
    ) -> Self {
        self.companion.insert(name.into(), value.into());
        self
    }

    /// What is worn.
    pub fn hat(mut self, hat: impl Into<String>) -> Self {
        self.hat = Some(hat.into());
        self
    }

    pub(super) fn into_parts(self) -> Parts {
        let keys = Keys::with_capacity(6)
            .with("GUEST", self.guest)
            .with("NAME", self.name)
            .with("AGE", self.age.to_string())
            .each("with.", self.companion)
            .maybe("HAT", self.hat);
        Parts {
            name: Kind::Name,
            keys: keys.into(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<Name> for Speech {
    fn from(variant: Name) -> Self {
        Self::Name(variant)
    }
}
