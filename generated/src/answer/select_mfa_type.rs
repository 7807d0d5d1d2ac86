// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `SelectMfaType`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::{Answer, Origin, Parts};

/// The user's choice among several second factors.
///
/// `SELECT_MFA_TYPE` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SelectMfaType {
    /// The user's real name in the pool, not an alias.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The factor, as the challenge listed it.
    ///
    /// `ANSWER` on the wire.
    pub choice: String,
    /// The key of the device that the user signs in with, if it is to be remembered or has been.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
    pub(crate) origin: Origin,
}

impl SelectMfaType {
    /// A code by text message.
    ///
    /// `ANSWER` is `SMS_MFA` on the wire.
    pub fn sms_mfa(username: impl Into<Secret>) -> Self {
        Self::other(username, "SMS_MFA")
    }

    /// A code by email. This is the value that AWS documents; where a pool offers `EMAIL_OTP` instead,
    /// send that.
    ///
    /// `ANSWER` is `EMAIL_MFA` on the wire.
    pub fn email_mfa(username: impl Into<Secret>) -> Self {
        Self::other(username, "EMAIL_MFA")
    }

    /// A code of an authenticator app.
    ///
    /// `ANSWER` is `SOFTWARE_TOKEN_MFA` on the wire.
    pub fn software_token_mfa(username: impl Into<Secret>) -> Self {
        Self::other(username, "SOFTWARE_TOKEN_MFA")
    }

    /// Any other value of `ANSWER`.
    pub fn other(username: impl Into<Secret>, choice: impl Into<String>) -> Self {
        Self {
            username: username.into(),
            choice: choice.into(),
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
            .with("ANSWER", self.choice)
            .maybe("DEVICE_KEY", self.device_key);
        Parts {
            name: ChallengeNameType::SelectMfaType,
            keys: keys.into(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<SelectMfaType> for Answer {
    fn from(variant: SelectMfaType) -> Self {
        Self::SelectMfaType(variant)
    }
}
