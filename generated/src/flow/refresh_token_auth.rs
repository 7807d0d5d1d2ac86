// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `RefreshTokenAuth`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::AuthFlowType;
use super::{Flow, Parts};

/// New tokens for a refresh token. No user is asked.
///
/// `REFRESH_TOKEN_AUTH` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RefreshTokenAuth {
    /// The refresh token of an earlier sign-in.
    ///
    /// `REFRESH_TOKEN` on the wire.
    pub refresh_token: Secret,
    /// The user's internal name, which is needed if the app client has a secret: the claim
    /// `cognito:username` of the ID token, never an alias. Where users sign in with email or phone it
    /// equals `sub`. It is not sent.
    ///
    /// Not on the wire.
    pub internal_username: Option<Secret>,
    /// The key of a device that the user has had remembered. It takes the place of MFA; a refresh in a
    /// pool that tracks devices needs it.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
}

impl RefreshTokenAuth {
    /// With everything that is required.
    pub fn new(refresh_token: impl Into<Secret>) -> Self {
        Self {
            refresh_token: refresh_token.into(),
            internal_username: None,
            device_key: None,
        }
    }

    /// The user's internal name, which is needed if the app client has a secret: the claim
    /// `cognito:username` of the ID token, never an alias. Where users sign in with email or phone it
    /// equals `sub`. It is not sent.
    pub fn internal_username(mut self, internal_username: impl Into<Secret>) -> Self {
        self.internal_username = Some(internal_username.into());
        self
    }

    /// The key of a device that the user has had remembered. It takes the place of MFA; a refresh in a
    /// pool that tracks devices needs it.
    pub fn device_key(mut self, device_key: impl Into<String>) -> Self {
        self.device_key = Some(device_key.into());
        self
    }

    pub(super) fn into_parts(self) -> Parts {
        let keys = Keys::with_capacity(3)
            .with("REFRESH_TOKEN", self.refresh_token)
            .maybe("DEVICE_KEY", self.device_key);
        Parts {
            name: AuthFlowType::RefreshTokenAuth,
            keys: keys.into(),
            unsent: self.internal_username,
        }
    }
}

impl From<RefreshTokenAuth> for Flow {
    fn from(variant: RefreshTokenAuth) -> Self {
        Self::RefreshTokenAuth(variant)
    }
}
