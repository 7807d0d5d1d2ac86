// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Password`.

use crate::answer;
use crate::primitives::Secret;
use super::{Common, NextStepError};

/// Asks for the password, in choice-based sign-in.
///
/// `PASSWORD` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Password {
    /// What every challenge has.
    pub common: Common,
}

impl Password {
    /// The password in plain form, in choice-based sign-in.
    pub fn answer(&self, password: impl Into<Secret>) -> answer::Password {
        answer::Password {
            origin: self.common.origin(),
            ..answer::Password::new(&self.common.username, password)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        Ok(Self { common })
    }
}
