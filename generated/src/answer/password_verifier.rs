// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `PasswordVerifier`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::{Answer, Origin, Parts};

/// The second half of SRP: the proof that the user knows the password.
///
/// `PASSWORD_VERIFIER` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PasswordVerifier {
    /// The user's real name in the pool, not an alias.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The challenge's `SECRET_BLOCK`, as it came.
    ///
    /// `PASSWORD_CLAIM_SECRET_BLOCK` on the wire.
    pub secret_block: Secret,
    /// The proof, in Base64.
    ///
    /// `PASSWORD_CLAIM_SIGNATURE` on the wire.
    pub signature: Secret,
    /// The time that is part of the proof, such as `Tue Sep 25 00:09:40 UTC 2018`.
    ///
    /// `TIMESTAMP` on the wire.
    pub timestamp: String,
    /// The key of the device that the user signs in with, if it is to be remembered or has been.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
    pub(crate) origin: Origin,
}

impl PasswordVerifier {
    /// With everything that is required.
    pub fn new(
        username: impl Into<Secret>,
        secret_block: impl Into<Secret>,
        signature: impl Into<Secret>,
        timestamp: impl Into<String>,
    ) -> Self {
        Self {
            username: username.into(),
            secret_block: secret_block.into(),
            signature: signature.into(),
            timestamp: timestamp.into(),
            device_key: None,
            origin: Origin::default(),
        }
    }

    /// The key of the device that the user signs in with, if it is to be remembered or has been.
    pub fn device_key(mut self, device_key: impl Into<String>) -> Self {
        self.device_key = Some(device_key.into());
        self
    }

    pub(super) fn into_parts(self) -> Parts {
        let keys = Keys::with_capacity(6)
            .with("USERNAME", self.username)
            .with("PASSWORD_CLAIM_SECRET_BLOCK", self.secret_block)
            .with("PASSWORD_CLAIM_SIGNATURE", self.signature)
            .with("TIMESTAMP", self.timestamp)
            .maybe("DEVICE_KEY", self.device_key);
        Parts {
            name: ChallengeNameType::PasswordVerifier,
            keys: keys.into(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<PasswordVerifier> for Answer {
    fn from(variant: PasswordVerifier) -> Self {
        Self::PasswordVerifier(variant)
    }
}
