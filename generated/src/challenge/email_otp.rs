// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `EmailOtp`.

use crate::answer;
use crate::primitives::Secret;
use super::{Common, NextStepError};

/// Asks for the code that went out by email.
///
/// `EMAIL_OTP` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct EmailOtp {
    /// Where the code went, with most of the address masked.
    ///
    /// `CODE_DELIVERY_DESTINATION` on the wire.
    pub destination: Option<String>,
    /// How it went: `EMAIL`.
    ///
    /// `CODE_DELIVERY_DELIVERY_MEDIUM` on the wire.
    pub medium: Option<String>,
    /// What every challenge has.
    pub common: Common,
}

impl EmailOtp {
    /// The code that came by email.
    pub fn answer(&self, code: impl Into<Secret>) -> answer::EmailOtp {
        answer::EmailOtp {
            origin: self.common.origin(),
            ..answer::EmailOtp::new(&self.common.username, code)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        let entries = common.entries("EMAIL_OTP");
        Ok(Self {
            destination: entries.text("CODE_DELIVERY_DESTINATION"),
            medium: entries.text("CODE_DELIVERY_DELIVERY_MEDIUM"),
            common,
        })
    }
}
