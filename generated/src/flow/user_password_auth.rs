// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UserPasswordAuth`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::AuthFlowType;
use super::{Flow, Parts};

/// Name and password in plain form, from an app. Only `InitiateAuth` takes it.
///
/// `USER_PASSWORD_AUTH` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserPasswordAuth {
    /// The user's name, or an alias that the pool allows.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The user's password.
    ///
    /// `PASSWORD` on the wire.
    pub password: Secret,
    /// The key of a device that the user has had remembered. It takes the place of MFA; a refresh in a
    /// pool that tracks devices needs it.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
}

impl UserPasswordAuth {
    /// With everything that is required.
    pub fn new(username: impl Into<Secret>, password: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            password: password.into(),
            device_key: None,
        }
    }

    /// The key of a device that the user has had remembered. It takes the place of MFA; a refresh in a
    /// pool that tracks devices needs it.
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
            name: AuthFlowType::UserPasswordAuth,
            keys: keys.into(),
            unsent: None,
        }
    }
}

impl From<UserPasswordAuth> for Flow {
    fn from(variant: UserPasswordAuth) -> Self {
        Self::UserPasswordAuth(variant)
    }
}
