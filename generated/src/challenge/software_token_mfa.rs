// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `SoftwareTokenMfa`.

use crate::answer;
use crate::primitives::Secret;
use super::{Common, NextStepError};

/// Asks for the code that the user's authenticator app shows.
///
/// `SOFTWARE_TOKEN_MFA` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SoftwareTokenMfa {
    /// What the user called the app when it was registered.
    ///
    /// `FRIENDLY_DEVICE_NAME` on the wire.
    pub device_name: Option<String>,
    /// What every challenge has.
    pub common: Common,
}

impl SoftwareTokenMfa {
    /// The code that an authenticator app shows.
    pub fn answer(&self, code: impl Into<Secret>) -> answer::SoftwareTokenMfa {
        answer::SoftwareTokenMfa {
            origin: self.common.origin(),
            ..answer::SoftwareTokenMfa::new(&self.common.username, code)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        let entries = common.entries("SOFTWARE_TOKEN_MFA");
        Ok(Self {
            device_name: entries.text("FRIENDLY_DEVICE_NAME"),
            common,
        })
    }
}
