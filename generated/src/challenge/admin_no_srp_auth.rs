// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AdminNoSrpAuth`.

use crate::answer;
use crate::primitives::Secret;
use super::{Common, NextStepError};

/// Asks a server for the user's password.
///
/// `ADMIN_NO_SRP_AUTH` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AdminNoSrpAuth {
    /// What every challenge has.
    pub common: Common,
}

impl AdminNoSrpAuth {
    /// The password in plain form, which a server was asked for.
    pub fn answer(&self, password: impl Into<Secret>) -> answer::AdminNoSrpAuth {
        answer::AdminNoSrpAuth {
            origin: self.common.origin(),
            ..answer::AdminNoSrpAuth::new(&self.common.username, password)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        Ok(Self { common })
    }
}
