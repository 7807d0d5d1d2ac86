// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `CustomAuth`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::AuthFlowType;
use super::{Flow, Parts};

/// Your own Lambda functions put the questions, on wish after an SRP proof of the password.
///
/// `CUSTOM_AUTH` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CustomAuth {
    /// The user's name, or an alias that the pool allows.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// What comes before your own questions.
    ///
    /// `CHALLENGE_NAME` on the wire.
    pub begin_with: Option<String>,
    /// The public value of the client's ephemeral key, in hexadecimal.
    ///
    /// `SRP_A` on the wire.
    pub srp_a: Option<String>,
    /// The key of a device that the user has had remembered. It takes the place of MFA; a refresh in a
    /// pool that tracks devices needs it.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
}

impl CustomAuth {
    /// With everything that is required.
    pub fn new(username: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            begin_with: None,
            srp_a: None,
            device_key: None,
        }
    }

    /// The password is proved with SRP first.
    ///
    /// `CHALLENGE_NAME` is `SRP_A` on the wire.
    pub fn begin_with_srp(self, srp_a: impl Into<String>) -> Self {
        Self {
            srp_a: Some(srp_a.into()),
            ..self.begin_with("SRP_A")
        }
    }

    /// What comes before your own questions.
    ///
    /// Takes any value; those that are known have methods of their own.
    pub fn begin_with(mut self, begin_with: impl Into<String>) -> Self {
        self.begin_with = Some(begin_with.into());
        self.srp_a = None;
        self
    }

    /// The key of a device that the user has had remembered. It takes the place of MFA; a refresh in a
    /// pool that tracks devices needs it.
    pub fn device_key(mut self, device_key: impl Into<String>) -> Self {
        self.device_key = Some(device_key.into());
        self
    }

    pub(super) fn into_parts(self) -> Parts {
        let keys = Keys::with_capacity(5)
            .with("USERNAME", self.username)
            .maybe("CHALLENGE_NAME", self.begin_with)
            .maybe("SRP_A", self.srp_a)
            .maybe("DEVICE_KEY", self.device_key);
        Parts {
            name: AuthFlowType::CustomAuth,
            keys: keys.into(),
            unsent: None,
        }
    }
}

impl From<CustomAuth> for Flow {
    fn from(variant: CustomAuth) -> Self {
        Self::CustomAuth(variant)
    }
}
