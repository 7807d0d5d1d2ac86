// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `DevicePasswordVerifier`.

use crate::answer;
use crate::primitives::Secret;
use super::{Common, NextStepError};

/// Asks for the second half of SRP, for a device.
///
/// `DEVICE_PASSWORD_VERIFIER` on the wire.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DevicePasswordVerifier {
    /// The device's key.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: String,
    /// The public value of the server's ephemeral key, in hexadecimal.
    ///
    /// `SRP_B` on the wire.
    pub srp_b: Secret,
    /// The salt of the device's verifier, in hexadecimal.
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

impl DevicePasswordVerifier {
    /// The second half of SRP, for a device.
    pub fn answer(
        &self,
        signature: impl Into<Secret>,
        timestamp: impl Into<String>,
    ) -> answer::DevicePasswordVerifier {
        answer::DevicePasswordVerifier {
            origin: self.common.origin(),
            ..answer::DevicePasswordVerifier::new(
                &self.common.username,
                self.device_key.as_str(),
                self.secret_block.as_str(),
                signature,
                timestamp,
            )
        }
    }

    /// The answer, computed from the device's password, which is not sent.
    ///
    /// `ephemeral` is the one whose public value began this; the device's group came when the device
    /// was registered.
    ///
    /// # Errors
    /// When a value of the server is malformed, or one that no honest server sends.
    #[cfg(feature = "srp")]
    pub fn answer_with_password(
        &self,
        ephemeral: crate::srp::Ephemeral,
        device_group_key: &str,
        password: impl Into<Secret>,
    ) -> Result<answer::DevicePasswordVerifier, crate::srp::Error> {
        let password = password.into();
        let identity = crate::srp::Identity::device(
            device_group_key,
            self.device_key.as_str(),
            password.as_str(),
        );
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
        let entries = common.entries("DEVICE_PASSWORD_VERIFIER");
        Ok(Self {
            device_key: entries.required("DEVICE_KEY")?,
            srp_b: entries.required("SRP_B")?,
            salt: entries.required("SALT")?,
            secret_block: entries.required("SECRET_BLOCK")?,
            common,
        })
    }
}
