// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `PasswordVerifier`.

use crate::answer;
use crate::primitives::Secret;
use super::{Common, NextStepError};

/// Asks for the second half of SRP: the proof that the user knows the password. Answer within
/// seconds.
///
/// `PASSWORD_VERIFIER` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PasswordVerifier {
    /// The user's name as it goes into the proof.
    ///
    /// `USER_ID_FOR_SRP` on the wire.
    pub user_id: String,
    /// The public value of the server's ephemeral key, in hexadecimal.
    ///
    /// `SRP_B` on the wire.
    pub srp_b: Secret,
    /// The salt of the user's verifier, in hexadecimal.
    ///
    /// `SALT` on the wire.
    pub salt: Secret,
    /// To be sent back as it is, and part of the proof.
    ///
    /// `SECRET_BLOCK` on the wire.
    pub secret_block: Secret,
    /// What every challenge has.
    pub common: Common,
}

impl PasswordVerifier {
    /// The second half of SRP: the proof that the user knows the password.
    pub fn answer(
        &self,
        signature: impl Into<Secret>,
        timestamp: impl Into<String>,
    ) -> answer::PasswordVerifier {
        answer::PasswordVerifier {
            origin: self.common.origin(),
            ..answer::PasswordVerifier::new(
                &self.common.username,
                self.secret_block.as_str(),
                signature,
                timestamp,
            )
        }
    }

    pub(super) fn read(common: Common) -> Result<Self, NextStepError> {
        let entries = common.entries("PASSWORD_VERIFIER");
        Ok(Self {
            user_id: entries.required("USER_ID_FOR_SRP")?,
            srp_b: entries.required("SRP_B")?,
            salt: entries.required("SALT")?,
            secret_block: entries.required("SECRET_BLOCK")?,
            common,
        })
    }
}
