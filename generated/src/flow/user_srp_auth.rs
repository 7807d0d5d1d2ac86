// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UserSrpAuth`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::AuthFlowType;
use super::{Flow, Parts};

/// The password is proved with SRP and never sent. `PASSWORD_VERIFIER` follows.
///
/// `USER_SRP_AUTH` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserSrpAuth {
    /// The user's name, or an alias that the pool allows.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The public value of the client's ephemeral key, in hexadecimal.
    ///
    /// `SRP_A` on the wire.
    pub srp_a: String,
    /// The key of a device that the user has had remembered. It takes the place of MFA; a refresh in a
    /// pool that tracks devices needs it.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
}

impl UserSrpAuth {
    /// With everything that is required.
    pub fn new(username: impl Into<Secret>, srp_a: impl Into<String>) -> Self {
        Self {
            username: username.into(),
            srp_a: srp_a.into(),
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
            .with("SRP_A", self.srp_a)
            .maybe("DEVICE_KEY", self.device_key);
        Parts {
            name: AuthFlowType::UserSrpAuth,
            keys: keys.into(),
            unsent: None,
        }
    }
}

impl From<UserSrpAuth> for Flow {
    fn from(variant: UserSrpAuth) -> Self {
        Self::UserSrpAuth(variant)
    }
}
