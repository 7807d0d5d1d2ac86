// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `DeviceSrpAuth`.

use crate::answer;
use super::{Common, NextStepError};

/// Asks a remembered device to begin its proof. `DEVICE_PASSWORD_VERIFIER` follows.
///
/// `DEVICE_SRP_AUTH` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DeviceSrpAuth {
    /// What every challenge has.
    pub common: Common,
}

impl DeviceSrpAuth {
    /// The first half of SRP, for a device.
    pub fn answer(
        &self,
        device_key: impl Into<String>,
        srp_a: impl Into<String>,
    ) -> answer::DeviceSrpAuth {
        answer::DeviceSrpAuth {
            origin: self.common.origin(),
            ..answer::DeviceSrpAuth::new(&self.common.username, device_key, srp_a)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        Ok(Self { common })
    }
}
