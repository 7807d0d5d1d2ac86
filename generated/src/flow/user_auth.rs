// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `UserAuth`.

use tinsmith_runtime::typed::Keys;

use crate::primitives::Secret;
use crate::types::AuthFlowType;
use super::{Flow, Parts};

/// The user chooses among passkey, one-time code and password.
///
/// `USER_AUTH` on the wire.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserAuth {
    /// The user's name, or an alias that the pool allows.
    ///
    /// `USERNAME` on the wire.
    pub username: Secret,
    /// The method to go straight to. Without it, `SELECT_CHALLENGE` lists the methods that there are.
    ///
    /// `PREFERRED_CHALLENGE` on the wire.
    pub prefer: Option<String>,
    /// The user's password.
    ///
    /// `PASSWORD` on the wire.
    pub password: Option<Secret>,
    /// The public value of the client's ephemeral key, in hexadecimal.
    ///
    /// `SRP_A` on the wire.
    pub srp_a: Option<String>,
    /// For step-up sign-in: the assurance levels to reach, as URIs with spaces between, best first.
    ///
    /// `TARGET_ACR_VALUES` on the wire.
    pub target_acr_values: Option<String>,
    /// For step-up sign-in: what this same user has proved already. It goes with `target_acr_values`
    /// only.
    ///
    /// `ACCESS_TOKEN` on the wire.
    pub access_token: Option<Secret>,
    /// For step-up sign-in: how many seconds ago the user may have signed in last. What an older
    /// access token proves does not count.
    ///
    /// `MAX_AGE` on the wire.
    pub max_age: Option<u64>,
    /// The key of a device that the user has had remembered. It takes the place of MFA; a refresh in a
    /// pool that tracks devices needs it.
    ///
    /// `DEVICE_KEY` on the wire.
    pub device_key: Option<String>,
}

impl UserAuth {
    /// With everything that is required.
    pub fn new(username: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            prefer: None,
            password: None,
            srp_a: None,
            target_acr_values: None,
            access_token: None,
            max_age: None,
            device_key: None,
        }
    }

    /// The password, right away.
    ///
    /// `PREFERRED_CHALLENGE` is `PASSWORD` on the wire.
    pub fn prefer_password(self, password: impl Into<Secret>) -> Self {
        Self {
            password: Some(password.into()),
            ..self.prefer("PASSWORD")
        }
    }

    /// The password, proved with SRP.
    ///
    /// `PREFERRED_CHALLENGE` is `PASSWORD_SRP` on the wire.
    pub fn prefer_password_srp(self, srp_a: impl Into<String>) -> Self {
        Self {
            srp_a: Some(srp_a.into()),
            ..self.prefer("PASSWORD_SRP")
        }
    }

    /// A passkey.
    ///
    /// `PREFERRED_CHALLENGE` is `WEB_AUTHN` on the wire.
    pub fn prefer_web_authn(self) -> Self {
        self.prefer("WEB_AUTHN")
    }

    /// A code by text message.
    ///
    /// `PREFERRED_CHALLENGE` is `SMS_OTP` on the wire.
    pub fn prefer_sms_otp(self) -> Self {
        self.prefer("SMS_OTP")
    }

    /// A code by email.
    ///
    /// `PREFERRED_CHALLENGE` is `EMAIL_OTP` on the wire.
    pub fn prefer_email_otp(self) -> Self {
        self.prefer("EMAIL_OTP")
    }

    /// The method to go straight to. Without it, `SELECT_CHALLENGE` lists the methods that there are.
    ///
    /// Takes any value; those that are known have methods of their own.
    pub fn prefer(mut self, prefer: impl Into<String>) -> Self {
        self.prefer = Some(prefer.into());
        self.password = None;
        self.srp_a = None;
        self
    }

    /// For step-up sign-in: the assurance levels to reach, as URIs with spaces between, best first.
    pub fn target_acr_values(mut self, target_acr_values: impl Into<String>) -> Self {
        self.target_acr_values = Some(target_acr_values.into());
        self
    }

    /// For step-up sign-in: what this same user has proved already. It goes with `target_acr_values`
    /// only.
    pub fn access_token(mut self, access_token: impl Into<Secret>) -> Self {
        self.access_token = Some(access_token.into());
        self
    }

    /// For step-up sign-in: how many seconds ago the user may have signed in last. What an older
    /// access token proves does not count.
    pub fn max_age(mut self, max_age: u64) -> Self {
        self.max_age = Some(max_age);
        self
    }

    /// The key of a device that the user has had remembered. It takes the place of MFA; a refresh in a
    /// pool that tracks devices needs it.
    pub fn device_key(mut self, device_key: impl Into<String>) -> Self {
        self.device_key = Some(device_key.into());
        self
    }

    pub(super) fn into_parts(self) -> Parts {
        let keys = Keys::with_capacity(9)
            .with("USERNAME", self.username)
            .maybe("PREFERRED_CHALLENGE", self.prefer)
            .maybe("PASSWORD", self.password)
            .maybe("SRP_A", self.srp_a)
            .maybe("TARGET_ACR_VALUES", self.target_acr_values)
            .maybe("ACCESS_TOKEN", self.access_token)
            .maybe("MAX_AGE", self.max_age.map(|value| value.to_string()))
            .maybe("DEVICE_KEY", self.device_key);
        Parts {
            name: AuthFlowType::UserAuth,
            keys: keys.into(),
            unsent: None,
        }
    }
}

impl From<UserAuth> for Flow {
    fn from(variant: UserAuth) -> Self {
        Self::UserAuth(variant)
    }
}
