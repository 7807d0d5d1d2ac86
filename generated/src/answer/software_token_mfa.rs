// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `SoftwareTokenMfa`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::{Answer, Origin, Parts};

/// The code that an authenticator app shows.
///
/// `SOFTWARE_TOKEN_MFA` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SoftwareTokenMfa {
    /// The user's real name in the pool, not an alias.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The code.
    ///
    /// `SOFTWARE_TOKEN_MFA_CODE` on the wire.
    pub code: Secret,
    /// The key of the device that the user signs in with, if it is to be remembered or has been.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
    pub(crate) origin: Origin,
}

impl SoftwareTokenMfa {
    /// With everything that is required.
    pub fn new(username: impl Into<Secret>, code: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            code: code.into(),
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
            .with("SOFTWARE_TOKEN_MFA_CODE", self.code)
            .maybe("DEVICE_KEY", self.device_key);
        Parts {
            name: ChallengeNameType::SoftwareTokenMfa,
            keys: keys.into(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<SoftwareTokenMfa> for Answer {
    fn from(variant: SoftwareTokenMfa) -> Self {
        Self::SoftwareTokenMfa(variant)
    }
}
