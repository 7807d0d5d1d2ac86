// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `SelectChallenge`.

use crate::answer;
use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::{Common, NextStepError};

/// Asks how the user wants to sign in.
///
/// `SELECT_CHALLENGE` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SelectChallenge {
    /// The methods among which the user may choose.
    ///
    /// `AvailableChallenges` of the output.
    pub available: Vec<ChallengeNameType>,
    /// What every challenge has.
    pub common: Common,
}

impl SelectChallenge {
    /// The password in plain form.
    pub fn answer_password(
        &self,
        password: impl Into<Secret>,
    ) -> answer::SelectChallenge {
        answer::SelectChallenge {
            origin: self.common.origin(),
            ..answer::SelectChallenge::password(&self.common.username, password)
        }
    }

    /// The password, proved with SRP. `PASSWORD_VERIFIER` follows.
    pub fn answer_password_srp(
        &self,
        srp_a: impl Into<String>,
    ) -> answer::SelectChallenge {
        answer::SelectChallenge {
            origin: self.common.origin(),
            ..answer::SelectChallenge::password_srp(&self.common.username, srp_a)
        }
    }

    /// A passkey.
    pub fn answer_web_authn(
        &self,
        credential: impl Into<Secret>,
    ) -> answer::SelectChallenge {
        answer::SelectChallenge {
            origin: self.common.origin(),
            ..answer::SelectChallenge::web_authn(&self.common.username, credential)
        }
    }

    /// A code by text message. `SMS_OTP` follows.
    pub fn answer_sms_otp(&self) -> answer::SelectChallenge {
        answer::SelectChallenge {
            origin: self.common.origin(),
            ..answer::SelectChallenge::sms_otp(&self.common.username)
        }
    }

    /// A code by email. `EMAIL_OTP` follows.
    pub fn answer_email_otp(&self) -> answer::SelectChallenge {
        answer::SelectChallenge {
            origin: self.common.origin(),
            ..answer::SelectChallenge::email_otp(&self.common.username)
        }
    }

    /// Any other value of `ANSWER`.
    pub fn answer_other(&self, choice: impl Into<String>) -> answer::SelectChallenge {
        answer::SelectChallenge {
            origin: self.common.origin(),
            ..answer::SelectChallenge::other(&self.common.username, choice)
        }
    }

    pub(super) fn read(
        common: Common,
        available_challenges: Option<Vec<ChallengeNameType>>,
    ) -> Result<Self, NextStepError> {
        Ok(Self {
            available: available_challenges.unwrap_or_default(),
            common,
        })
    }
}
