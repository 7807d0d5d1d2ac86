// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Other`.

use crate::answer;
use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::Common;

/// A challenge that this crate has no structure for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Other {
    /// The challenge's name.
    pub name: ChallengeNameType,
    /// What every challenge has, its parameters among it.
    pub common: Common,
}

impl Other {
    /// The answer with these keys.
    ///
    /// `USERNAME` is added unless it is among the keys.
    pub fn answer<K: Into<String>, V: Into<Secret>>(
        &self,
        keys: impl IntoIterator<Item = (K, V)>,
    ) -> answer::Other {
        let mut answer = answer::Other::new(&self.name, keys);
        answer
            .keys
            .entry("USERNAME".to_owned())
            .or_insert_with(|| self.common.username.clone());
        answer.origin = self.common.origin();
        answer
    }
}
