// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `CustomChallenge`.

use crate::answer;
use crate::primitives::Secret;
use super::{Common, NextStepError};

/// Asks what your Lambda functions have made up. The question is among the parameters, under keys
/// of your own.
///
/// `CUSTOM_CHALLENGE` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CustomChallenge {
    /// What every challenge has.
    pub common: Common,
}

impl CustomChallenge {
    /// The answer to a question of your own Lambda functions.
    pub fn answer(&self, answer: impl Into<Secret>) -> answer::CustomChallenge {
        answer::CustomChallenge {
            origin: self.common.origin(),
            ..answer::CustomChallenge::new(&self.common.username, answer)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        Ok(Self { common })
    }
}
