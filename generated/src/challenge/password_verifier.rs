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

    /// The answer, computed from the user's password, which is not sent.
    ///
    /// `ephemeral` is the one whose public value began this.
    ///
    /// # Errors
    /// When a value of the server is malformed, or one that no honest server sends.
    #[cfg(feature = "srp")]
    pub fn answer_with_password(
        &self,
        ephemeral: crate::srp::Ephemeral,
        password: impl Into<Secret>,
    ) -> Result<answer::PasswordVerifier, crate::srp::Error> {
        let password = password.into();
        let identity = crate::srp::Identity::user(
            self.common.app_client.user_pool_id(),
            self.user_id.as_str(),
            password.as_str(),
        )?;
        let challenge = crate::srp::Challenge {
            srp_b: self.srp_b.as_str(),
            salt: self.salt.as_str(),
            secret_block: self.secret_block.as_str(),
        };
        let claim = ephemeral
            .claim(&identity, &challenge, std::time::SystemTime::now())?;
        Ok(self.answer(claim.signature, claim.timestamp))
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
