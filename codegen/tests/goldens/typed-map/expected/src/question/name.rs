// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Name`.

use std::collections::BTreeMap;

use crate::primitives::Secret;
use crate::speech;
use super::{Common, NextStepError};

/// Asks for a name.
///
/// `NAME` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Name {
    /// Who is known.
    ///
    /// `known` on the wire, where it is JSON.
    pub known: Vec<String>,
    /// How old they are.
    ///
    /// `ages` on the wire, where it is JSON.
    pub ages: BTreeMap<String, Secret>,
    /// What the name begins with.
    ///
    /// `HINT` on the wire.
    pub hint: Secret,
    /// What every challenge has.
    pub common: Common,
}

impl Name {
    /// A name, and the names of others.
    pub fn answer(&self, age: u64) -> speech::Name {
        speech::Name {
            origin: self.common.origin(),
            ..speech::Name::new(&self.common.guest, self.hint.as_str(), age)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        let entries = common.entries("NAME");
        Ok(Self {
            known: entries.strings("known", "with.")?,
            ages: entries.secret_object("ages", "")?,
            hint: entries.required("HINT")?,
            common,
        })
    }
}
