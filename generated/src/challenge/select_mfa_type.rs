// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `SelectMfaType`.

use crate::answer;
use super::{Common, NextStepError};

/// Asks which of several second factors the user wants to use.
///
/// `SELECT_MFA_TYPE` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SelectMfaType {
    /// The factors among which the user may choose.
    ///
    /// `MFAS_CAN_CHOOSE` on the wire, where it is JSON.
    pub available: Vec<String>,
    /// What every challenge has.
    pub common: Common,
}

impl SelectMfaType {
    /// A code by text message.
    pub fn answer_sms_mfa(&self) -> answer::SelectMfaType {
        answer::SelectMfaType {
            origin: self.common.origin(),
            ..answer::SelectMfaType::sms_mfa(&self.common.username)
        }
    }

    /// A code by email. This is the value that AWS documents; where a pool offers `EMAIL_OTP` instead,
    /// send that.
    pub fn answer_email_mfa(&self) -> answer::SelectMfaType {
        answer::SelectMfaType {
            origin: self.common.origin(),
            ..answer::SelectMfaType::email_mfa(&self.common.username)
        }
    }

    /// A code of an authenticator app.
    pub fn answer_software_token_mfa(&self) -> answer::SelectMfaType {
        answer::SelectMfaType {
            origin: self.common.origin(),
            ..answer::SelectMfaType::software_token_mfa(&self.common.username)
        }
    }

    /// Any other value of `ANSWER`.
    pub fn answer_other(&self, choice: impl Into<String>) -> answer::SelectMfaType {
        answer::SelectMfaType {
            origin: self.common.origin(),
            ..answer::SelectMfaType::other(&self.common.username, choice)
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        let entries = common.entries("SELECT_MFA_TYPE");
        Ok(Self {
            available: entries.strings("MFAS_CAN_CHOOSE", "")?,
            common,
        })
    }
}
