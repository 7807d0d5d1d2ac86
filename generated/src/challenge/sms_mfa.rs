// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `SmsMfa`.

use crate::answer;
use crate::primitives::Secret;
use super::{Common, NextStepError};

/// Asks for the code that went out by text message, as second factor.
///
/// `SMS_MFA` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SmsMfa {
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

impl SmsMfa {
    /// The code that came by text message, as second factor.
    pub fn answer(&self, code: impl Into<Secret>) -> answer::SmsMfa {
        answer::SmsMfa {
            origin: self.common.origin(),
            ..answer::SmsMfa::new(&self.common.username, code)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        let entries = common.entries("SMS_MFA");
        Ok(Self {
            destination: entries.text("CODE_DELIVERY_DESTINATION"),
            medium: entries.text("CODE_DELIVERY_DELIVERY_MEDIUM"),
            common,
        })
    }
}
