// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Other`.

use std::collections::HashMap;

use crate::primitives::Secret;
use crate::types::AuthFlowType;
use super::{Flow, Parts};

/// A name and keys that this crate has no structure for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Other {
    /// The name.
    pub name: AuthFlowType,
    /// Every key that is sent, with its value.
    pub keys: HashMap<String, Secret>,
}

impl Other {
    /// A name, be it known or not, and whatever keys go with it.
    pub fn new<K: Into<String>, V: Into<Secret>>(
        name: impl AsRef<str>,
        keys: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let keys = keys.into_iter().map(|(key, value)| (key.into(), value.into()));
        Self {
            name: AuthFlowType::from(name.as_ref()),
            keys: keys.collect(),
        }
    }

    pub(super) fn into_parts(self) -> Parts {
        let keys = self.keys.into_iter().map(|(key, value)| (key, value.into()));
        Parts {
            name: self.name,
            keys: keys.collect(),
            unsent: None,
        }
    }
}

impl From<Other> for Flow {
    fn from(other: Other) -> Self {
        Self::Other(other)
    }
}
