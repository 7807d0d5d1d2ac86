// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `SmsOtp`.

use crate::answer;
use crate::primitives::Secret;
use super::{Common, NextStepError};

/// Asks for the code that went out by text message, as first factor.
///
/// `SMS_OTP` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SmsOtp {
    /// Where the code went, with most of the number masked.
    ///
    /// `CODE_DELIVERY_DESTINATION` on the wire.
    pub destination: Option<String>,
    /// How it went: `SMS`.
    ///
    /// `CODE_DELIVERY_DELIVERY_MEDIUM` on the wire.
    pub medium: Option<String>,
    /// What every challenge has.
    pub common: Common,
}

impl SmsOtp {
    /// The code that came by text message, as first factor.
    pub fn answer(&self, code: impl Into<Secret>) -> answer::SmsOtp {
        answer::SmsOtp {
            origin: self.common.origin(),
            ..answer::SmsOtp::new(&self.common.username, code)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        let entries = common.entries("SMS_OTP");
        Ok(Self {
            destination: entries.text("CODE_DELIVERY_DESTINATION"),
            medium: entries.text("CODE_DELIVERY_DELIVERY_MEDIUM"),
            common,
        })
    }
}
