// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `DeviceSrpAuth`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::{Answer, Origin, Parts};

/// The first half of SRP, for a device.
///
/// `DEVICE_SRP_AUTH` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeviceSrpAuth {
    /// The user's real name in the pool, not an alias.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The device's key.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: String,
    /// The public value of the client's ephemeral key, in hexadecimal.
    ///
    /// `SRP_A` on the wire.
    pub srp_a: String,
    pub(crate) origin: Origin,
}

impl DeviceSrpAuth {
    /// With everything that is required.
    pub fn new(
        username: impl Into<Secret>,
        device_key: impl Into<String>,
        srp_a: impl Into<String>,
    ) -> Self {
        Self {
            username: username.into(),
            device_key: device_key.into(),
            srp_a: srp_a.into(),
            origin: Origin::default(),
        }
    }

    pub(super) fn into_parts(self) -> Parts {
        let keys = Keys::with_capacity(4)
            .with("USERNAME", self.username)
            .with("DEVICE_KEY", self.device_key)
            .with("SRP_A", self.srp_a);
        Parts {
            name: ChallengeNameType::DeviceSrpAuth,
            keys: keys.into(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<DeviceSrpAuth> for Answer {
    fn from(variant: DeviceSrpAuth) -> Self {
        Self::DeviceSrpAuth(variant)
    }
}
