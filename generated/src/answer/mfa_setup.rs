// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `MfaSetup`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::{Answer, Origin, Parts};

/// The user has registered an authenticator app. The session is the one that `VerifySoftwareToken`
/// returned.
///
/// `MFA_SETUP` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MfaSetup {
    /// The user's real name in the pool, not an alias.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The key of the device that the user signs in with, if it is to be remembered or has been.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
    pub(crate) origin: Origin,
}

impl MfaSetup {
    /// With everything that is required.
    pub fn new(username: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
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
        let keys = Keys::with_capacity(3)
            .with("USERNAME", self.username)
            .maybe("DEVICE_KEY", self.device_key);
        Parts {
            name: ChallengeNameType::MfaSetup,
            keys: keys.into(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<MfaSetup> for Answer {
    fn from(variant: MfaSetup) -> Self {
        Self::MfaSetup(variant)
    }
}
