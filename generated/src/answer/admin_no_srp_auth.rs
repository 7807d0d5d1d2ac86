// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AdminNoSrpAuth`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::{Answer, Origin, Parts};

/// The password in plain form, which a server was asked for.
///
/// `ADMIN_NO_SRP_AUTH` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AdminNoSrpAuth {
    /// The user's real name in the pool, not an alias.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The user's password.
    ///
    /// `PASSWORD` on the wire.
    pub password: Secret,
    /// The key of the device that the user signs in with, if it is to be remembered or has been.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
    pub(crate) origin: Origin,
}

impl AdminNoSrpAuth {
    /// With everything that is required.
    pub fn new(username: impl Into<Secret>, password: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            password: password.into(),
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
            .with("PASSWORD", self.password)
            .maybe("DEVICE_KEY", self.device_key);
        Parts {
            name: ChallengeNameType::AdminNoSrpAuth,
            keys: keys.into(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<AdminNoSrpAuth> for Answer {
    fn from(variant: AdminNoSrpAuth) -> Self {
        Self::AdminNoSrpAuth(variant)
    }
}
