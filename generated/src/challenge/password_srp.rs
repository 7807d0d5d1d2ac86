// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `PasswordSrp`.

use crate::answer;
use super::{Common, NextStepError};

/// Asks for the first half of SRP, in choice-based sign-in. `PASSWORD_VERIFIER` follows.
///
/// `PASSWORD_SRP` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PasswordSrp {
    /// What every challenge has.
    pub common: Common,
}

impl PasswordSrp {
    /// The first half of SRP, in choice-based sign-in.
    pub fn answer(&self, srp_a: impl Into<String>) -> answer::PasswordSrp {
        answer::PasswordSrp {
            origin: self.common.origin(),
            ..answer::PasswordSrp::new(&self.common.username, srp_a)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        Ok(Self { common })
    }
}
