// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `DevicePasswordVerifier`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::{Answer, Origin, Parts};

/// The second half of SRP, for a device.
///
/// `DEVICE_PASSWORD_VERIFIER` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DevicePasswordVerifier {
    /// The user's real name in the pool, not an alias.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The device's key.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: String,
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
    pub(crate) origin: Origin,
}

impl DevicePasswordVerifier {
    /// With everything that is required.
    pub fn new(
        username: impl Into<Secret>,
        device_key: impl Into<String>,
        secret_block: impl Into<Secret>,
        signature: impl Into<Secret>,
        timestamp: impl Into<String>,
    ) -> Self {
        Self {
            username: username.into(),
            device_key: device_key.into(),
            secret_block: secret_block.into(),
            signature: signature.into(),
            timestamp: timestamp.into(),
            origin: Origin::default(),
        }
    }

    pub(super) fn into_parts(self) -> Parts {
        let keys = Keys::with_capacity(6)
            .with("USERNAME", self.username)
            .with("DEVICE_KEY", self.device_key)
            .with("PASSWORD_CLAIM_SECRET_BLOCK", self.secret_block)
            .with("PASSWORD_CLAIM_SIGNATURE", self.signature)
            .with("TIMESTAMP", self.timestamp);
        Parts {
            name: ChallengeNameType::DevicePasswordVerifier,
            keys: keys.into(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<DevicePasswordVerifier> for Answer {
    fn from(variant: DevicePasswordVerifier) -> Self {
        Self::DevicePasswordVerifier(variant)
    }
}
