// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Other`.

use std::collections::HashMap;

use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::{Answer, Origin, Parts};

/// A name and keys that this crate has no structure for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Other {
    /// The name.
    pub name: ChallengeNameType,
    /// Every key that is sent, with its value.
    pub keys: HashMap<String, Secret>,
    pub(crate) origin: Origin,
}

impl Other {
    /// A name, be it known or not, and whatever keys go with it.
    pub fn new<K: Into<String>, V: Into<Secret>>(
        name: impl AsRef<str>,
        keys: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let keys = keys.into_iter().map(|(key, value)| (key.into(), value.into()));
        Self {
            name: ChallengeNameType::from(name.as_ref()),
            keys: keys.collect(),
            origin: Origin::default(),
        }
    }

    pub(super) fn into_parts(self) -> Parts {
        let keys = self.keys.into_iter().map(|(key, value)| (key, value.into()));
        Parts {
            name: self.name,
            keys: keys.collect(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<Other> for Answer {
    fn from(other: Other) -> Self {
        Self::Other(other)
    }
}
