// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `AdminNoSrpAuth`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::AuthFlowType;
use super::{Flow, Parts};

/// Name and password in plain form. The old name of `ADMIN_USER_PASSWORD_AUTH`.
///
/// `ADMIN_NO_SRP_AUTH` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AdminNoSrpAuth {
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

impl AdminNoSrpAuth {
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
            name: AuthFlowType::AdminNoSrpAuth,
            keys: keys.into(),
            unsent: None,
        }
    }
}

impl From<AdminNoSrpAuth> for Flow {
    fn from(variant: AdminNoSrpAuth) -> Self {
        Self::AdminNoSrpAuth(variant)
    }
}
