// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `SelectChallenge`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::ChallengeNameType;
use super::{Answer, Origin, Parts};

/// The user's choice among the methods that were offered.
///
/// `SELECT_CHALLENGE` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SelectChallenge {
    /// The user's real name in the pool, not an alias.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The method, as a challenge's name.
    ///
    /// `ANSWER` on the wire.
    pub choice: String,
    /// The user's password.
    ///
    /// `PASSWORD` on the wire.
    pub password: Option<Secret>,
    /// The public value of the client's ephemeral key, in hexadecimal.
    ///
    /// `SRP_A` on the wire.
    pub srp_a: Option<String>,
    /// What the browser's passkey call returned, as JSON (`AuthenticationResponseJSON`).
    ///
    /// `CREDENTIAL` on the wire.
    pub credential: Option<Secret>,
    /// The key of the device that the user signs in with, if it is to be remembered or has been.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
    pub(crate) origin: Origin,
}

impl SelectChallenge {
    /// The password in plain form.
    ///
    /// `ANSWER` is `PASSWORD` on the wire.
    pub fn password(username: impl Into<Secret>, password: impl Into<Secret>) -> Self {
        Self {
            password: Some(password.into()),
            ..Self::other(username, "PASSWORD")
        }
    }

    /// The password, proved with SRP. `PASSWORD_VERIFIER` follows.
    ///
    /// `ANSWER` is `PASSWORD_SRP` on the wire.
    pub fn password_srp(username: impl Into<Secret>, srp_a: impl Into<String>) -> Self {
        Self {
            srp_a: Some(srp_a.into()),
            ..Self::other(username, "PASSWORD_SRP")
        }
    }

    /// A passkey.
    ///
    /// `ANSWER` is `WEB_AUTHN` on the wire.
    pub fn web_authn(
        username: impl Into<Secret>,
        credential: impl Into<Secret>,
    ) -> Self {
        Self {
            credential: Some(credential.into()),
            ..Self::other(username, "WEB_AUTHN")
        }
    }

    /// A code by text message. `SMS_OTP` follows.
    ///
    /// `ANSWER` is `SMS_OTP` on the wire.
    pub fn sms_otp(username: impl Into<Secret>) -> Self {
        Self::other(username, "SMS_OTP")
    }

    /// A code by email. `EMAIL_OTP` follows.
    ///
    /// `ANSWER` is `EMAIL_OTP` on the wire.
    pub fn email_otp(username: impl Into<Secret>) -> Self {
        Self::other(username, "EMAIL_OTP")
    }

    /// Any other value of `ANSWER`.
    pub fn other(username: impl Into<Secret>, choice: impl Into<String>) -> Self {
        Self {
            username: username.into(),
            choice: choice.into(),
            password: None,
            srp_a: None,
            credential: None,
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
        let keys = Keys::with_capacity(7)
            .with("USERNAME", self.username)
            .with("ANSWER", self.choice)
            .maybe("PASSWORD", self.password)
            .maybe("SRP_A", self.srp_a)
            .maybe("CREDENTIAL", self.credential)
            .maybe("DEVICE_KEY", self.device_key);
        Parts {
            name: ChallengeNameType::SelectChallenge,
            keys: keys.into(),
            unsent: None,
            origin: self.origin,
        }
    }
}

impl From<SelectChallenge> for Answer {
    fn from(variant: SelectChallenge) -> Self {
        Self::SelectChallenge(variant)
    }
}
