// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `PasswordSrp`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::{Answer, Origin, Parts};

/// The first half of SRP, in choice-based sign-in.
///
/// `PASSWORD_SRP` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PasswordSrp {
    /// The user's real name in the pool, not an alias.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The public value of the client's ephemeral key, in hexadecimal.
    ///
    /// `SRP_A` on the wire.
    pub srp_a: String,
    /// The key of the device that the user signs in with, if it is to be remembered or has been.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
    pub(crate) origin: Origin,
}

impl PasswordSrp {
    /// With everything that is required.
    pub fn new(username: impl Into<Secret>, srp_a: impl Into<String>) -> Self {
        Self {
            username: username.into(),
            srp_a: srp_a.into(),
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
        let keys = Keys::with_capacity(4)
            .with("USERNAME", self.username)
            .with("SRP_A", self.srp_a)
            .maybe("DEVICE_KEY", self.device_key);
        Parts {
            name: ChallengeNameType::PasswordSrp,
            keys: keys.into(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<PasswordSrp> for Answer {
    fn from(variant: PasswordSrp) -> Self {
        Self::PasswordSrp(variant)
    }
}
