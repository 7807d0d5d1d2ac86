//! The answers to challenges, each with the values that its challenge requires.
//!
//! The method `challenge` of a builder takes any of these structures. Usually a structure of
//! [`challenge`](crate::challenge) creates them, and fills in the session and the user's name.

use std::collections::{BTreeMap, HashMap};

use crate::AppClient;
use crate::challenge::Common;
use crate::entries::AddTo;
use crate::primitives::Secret;
use crate::types::ChallengeNameType;

/// Defines a structure for each answer, and the enum of all of them.
///
/// A row lists required fields in parentheses, in the order of the constructor's arguments, and other fields with
/// separate methods in braces. The key on the wire follows the equals sign. Every answer begins with `username`, and
/// most can have `device_key`.
macro_rules! answers {
    ($(
        $(#[$answer_doc:meta])*
        $Answer:ident::$new:ident($(
            $(#[$required_doc:meta])*
            $required:ident: $Required:ty = $required_key:literal,
        )*)
        $({$(
            $(#[$optional_doc:meta])*
            $optional:ident: $Optional:ty = $optional_key:literal,
        )*})?
        $(+ $device_key:ident)?;
    )*) => {
        /// The answer to a challenge. Every structure of this module converts into one.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Answer {
            $(
                $(#[$answer_doc])*
                $Answer($Answer),
            )*
            /// The answer to a challenge that this crate has no structure for.
            Other(Other),
        }

        impl Answer {
            pub(crate) fn into_parts(self) -> Parts {
                match self {
                    $(Self::$Answer(answer) => answer.into_parts(),)*
                    Self::Other(answer) => answer.into_parts(),
                }
            }
        }

        $(
            $(#[$answer_doc])*
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct $Answer {
                /// The user's real name in the pool, not an alias.
                ///
                /// On the wire: `USERNAME`.
                pub username: Secret,
                $(
                    $(#[$required_doc])*
                    #[doc = ""]
                    #[doc = concat!("On the wire: `", $required_key, "`.")]
                    pub $required: $Required,
                )*
                $($(
                    $(#[$optional_doc])*
                    #[doc = ""]
                    #[doc = concat!("On the wire: `", $optional_key, "`.")]
                    pub $optional: $Optional,
                )*)?
                $(
                    /// The key of the device that the user signs in with.
                    ///
                    /// On the wire: `DEVICE_KEY`.
                    pub $device_key: Option<String>,
                )?
                pub(crate) origin: Origin,
            }

            impl $Answer {
                /// Creates the answer of a user, with the values that the challenge requires.
                pub fn $new(username: impl Into<Secret>, $($required: impl Into<$Required>),*) -> Self {
                    Self {
                        username: username.into(),
                        $($required: $required.into(),)*
                        $($($optional: Default::default(),)*)?
                        $($device_key: None,)?
                        origin: Origin::default(),
                    }
                }

                $(
                    /// Sets the key of the device that the user signs in with, if it is or will be remembered.
                    pub fn $device_key(mut self, $device_key: impl Into<String>) -> Self {
                        self.$device_key = Some($device_key.into());
                        self
                    }
                )?

                /// Adds the values that the answer takes from the challenge.
                pub(crate) fn answering(mut self, challenge: &Common) -> Self {
                    self.origin = Origin::of(challenge);
                    $(self.$device_key = challenge.device_key.clone();)?
                    self
                }

                fn into_parts(self) -> Parts {
                    let mut responses = HashMap::new();
                    self.username.add_to(&mut responses, "USERNAME");
                    $(self.$required.add_to(&mut responses, $required_key);)*
                    $($(self.$optional.add_to(&mut responses, $optional_key);)*)?
                    $(self.$device_key.add_to(&mut responses, "DEVICE_KEY");)?
                    Parts { name: ChallengeNameType::$Answer, responses, origin: self.origin }
                }
            }

            impl From<$Answer> for Answer {
                fn from(answer: $Answer) -> Self {
                    Self::$Answer(answer)
                }
            }
        )*
    };
}

answers! {
    /// `ADMIN_NO_SRP_AUTH`: the user's password, sent by a server.
    AdminNoSrpAuth::new(
        /// The user's password.
        password: Secret = "PASSWORD",
    ) + device_key;

    /// `CUSTOM_CHALLENGE`: the answer to a challenge of your own Lambda functions.
    CustomChallenge::new(
        /// The value that your Lambda function verifies.
        answer: Secret = "ANSWER",
    ) + device_key;

    /// `DEVICE_PASSWORD_VERIFIER`: the second half of SRP for a device.
    DevicePasswordVerifier::new(
        /// The key of the device.
        device_key: String = "DEVICE_KEY",
        /// The challenge's `SECRET_BLOCK`, unchanged.
        secret_block: Secret = "PASSWORD_CLAIM_SECRET_BLOCK",
        /// The proof, in Base64.
        signature: Secret = "PASSWORD_CLAIM_SIGNATURE",
        /// The time that is part of the proof, such as `Tue Sep 25 00:09:40 UTC 2018`.
        timestamp: String = "TIMESTAMP",
    );

    /// `DEVICE_SRP_AUTH`: the first half of SRP for a device.
    DeviceSrpAuth::new(
        /// The key of the device.
        device_key: String = "DEVICE_KEY",
        /// The public value of the client's ephemeral key, in hexadecimal.
        srp_a: String = "SRP_A",
    );

    /// `EMAIL_OTP`: the code that was sent by email.
    EmailOtp::new(
        /// The code.
        code: Secret = "EMAIL_OTP_CODE",
    ) + device_key;

    /// `MFA_SETUP`: the user has registered an authenticator app. The session is the one that
    /// `VerifySoftwareToken` returned.
    MfaSetup::new() + device_key;

    /// `NEW_PASSWORD_REQUIRED`: a new password in place of a temporary one, and values for the attributes that
    /// are missing.
    NewPasswordRequired::new(
        /// The new password.
        new_password: Secret = "NEW_PASSWORD",
    ) {
        /// Values for the user's attributes by their names, such as `given_name`. On the wire, the names have a prefix.
        user_attribute: BTreeMap<String, Secret> = "userAttributes.",
    } + device_key;

    /// `PASSWORD`: the user's password, in a choice-based sign-in.
    Password::new(
        /// The user's password.
        password: Secret = "PASSWORD",
    ) + device_key;

    /// `PASSWORD_SRP`: the first half of SRP, in a choice-based sign-in.
    PasswordSrp::new(
        /// The public value of the client's ephemeral key, in hexadecimal.
        srp_a: String = "SRP_A",
    ) + device_key;

    /// `PASSWORD_VERIFIER`: the second half of SRP, which proves that the user knows the password.
    PasswordVerifier::new(
        /// The challenge's `SECRET_BLOCK`, unchanged.
        secret_block: Secret = "PASSWORD_CLAIM_SECRET_BLOCK",
        /// The proof, in Base64.
        signature: Secret = "PASSWORD_CLAIM_SIGNATURE",
        /// The time that is part of the proof, such as `Tue Sep 25 00:09:40 UTC 2018`.
        timestamp: String = "TIMESTAMP",
    ) + device_key;

    /// `SELECT_CHALLENGE`: the sign-in method that the user has chosen, and the values that it requires.
    SelectChallenge::other(
        /// The name of the method's challenge.
        choice: String = "ANSWER",
    ) {
        /// The user's password.
        password: Option<Secret> = "PASSWORD",
        /// The public value of the client's ephemeral key, in hexadecimal.
        srp_a: Option<String> = "SRP_A",
    } + device_key;

    /// `SELECT_MFA_TYPE`: the second factor that the user has chosen.
    SelectMfaType::other(
        /// The factor, as the challenge lists it.
        choice: String = "ANSWER",
    ) + device_key;

    /// `SMS_MFA`: the code that was sent by text message, as a second factor.
    SmsMfa::new(
        /// The code.
        code: Secret = "SMS_MFA_CODE",
    ) + device_key;

    /// `SMS_OTP`: the code that was sent by text message, as a first factor.
    SmsOtp::new(
        /// The code.
        code: Secret = "SMS_OTP_CODE",
    ) + device_key;

    /// `SOFTWARE_TOKEN_MFA`: the code that an authenticator app shows.
    SoftwareTokenMfa::new(
        /// The code.
        code: Secret = "SOFTWARE_TOKEN_MFA_CODE",
    ) + device_key;

    /// `WEB_AUTHN`: a signature by a passkey.
    WebAuthn::new(
        /// The JSON that the browser's passkey call returned (`AuthenticationResponseJSON`).
        credential: Secret = "CREDENTIAL",
    ) + device_key;
}

impl NewPasswordRequired {
    /// Adds a value for an attribute of the user, such as `given_name`. Every attribute that the challenge lists as
    /// required needs a value, and any other that the app client may write can have one.
    pub fn user_attribute(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.user_attribute.insert(name.into(), value.into());
        self
    }
}

impl SelectChallenge {
    /// Chooses the password.
    pub fn password(username: impl Into<Secret>, password: impl Into<Secret>) -> Self {
        Self { password: Some(password.into()), ..Self::other(username, "PASSWORD") }
    }

    /// Chooses an SRP proof of the password. `PASSWORD_VERIFIER` follows.
    pub fn password_srp(username: impl Into<Secret>, srp_a: impl Into<String>) -> Self {
        Self { srp_a: Some(srp_a.into()), ..Self::other(username, "PASSWORD_SRP") }
    }

    /// Chooses a passkey. `WEB_AUTHN` follows, with the options that the browser's passkey call takes.
    pub fn web_authn(username: impl Into<Secret>) -> Self {
        Self::other(username, "WEB_AUTHN")
    }

    /// Chooses a code by text message. `SMS_OTP` follows.
    pub fn sms_otp(username: impl Into<Secret>) -> Self {
        Self::other(username, "SMS_OTP")
    }

    /// Chooses a code by email. `EMAIL_OTP` follows.
    pub fn email_otp(username: impl Into<Secret>) -> Self {
        Self::other(username, "EMAIL_OTP")
    }
}

impl SelectMfaType {
    /// Chooses a code by text message.
    pub fn sms_mfa(username: impl Into<Secret>) -> Self {
        Self::other(username, "SMS_MFA")
    }

    /// Chooses a code by email, with the name in AWS's documentation. If the challenge lists `EMAIL_OTP` instead, pass
    /// that to [`other`](Self::other).
    pub fn email_mfa(username: impl Into<Secret>) -> Self {
        Self::other(username, "EMAIL_MFA")
    }

    /// Chooses a code of an authenticator app.
    pub fn software_token_mfa(username: impl Into<Secret>) -> Self {
        Self::other(username, "SOFTWARE_TOKEN_MFA")
    }
}

/// The answer to a challenge that this crate has no structure for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Other {
    /// The name of the challenge.
    pub name: ChallengeNameType,
    /// All entries of the answer, as they are sent.
    pub keys: HashMap<String, Secret>,
    pub(crate) origin: Origin,
}

impl Other {
    /// Creates the answer to the challenge with this name, with these entries.
    pub fn new<K: Into<String>, V: Into<Secret>>(
        name: impl AsRef<str>,
        keys: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let keys = keys.into_iter().map(|(key, value)| (key.into(), value.into()));
        Self { name: ChallengeNameType::from(name.as_ref()), keys: keys.collect(), origin: Origin::default() }
    }

    fn into_parts(self) -> Parts {
        let responses = self.keys.into_iter().map(|(key, value)| (key, value.into()));
        Parts { name: self.name, responses: responses.collect(), origin: self.origin }
    }
}

impl From<Other> for Answer {
    fn from(answer: Other) -> Self {
        Self::Other(answer)
    }
}

/// The members of an input for an answer.
pub(crate) struct Parts {
    pub name: ChallengeNameType,
    pub responses: HashMap<String, String>,
    pub origin: Origin,
}

/// The values that an answer takes from its challenge. They are absent if it was created without one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Origin {
    pub session: Option<Secret>,
    pub app_client: Option<AppClient>,
}

impl Origin {
    pub fn of(challenge: &Common) -> Self {
        Self { session: challenge.session.clone(), app_client: Some(challenge.app_client.clone()) }
    }
}

/// Defines `challenge` for an operation's builders.
macro_rules! answer_setters {
    ($InputBuilder:ident, $FluentBuilder:ident) => {
        impl $InputBuilder {
            /// Sets [`challenge_name`](Self::challenge_name) and [`challenge_responses`](Self::challenge_responses)
            /// from a structure of [`answer`](crate::answer).
            ///
            /// This replaces all responses. Later calls of `challenge_responses` add to them. An answer that was
            /// created by a structure of [`challenge`](crate::challenge) also sets the session and the app client.
            pub fn challenge(mut self, answer: impl Into<$crate::answer::Answer>) -> Self {
                let parts = answer.into().into_parts();
                self.challenge_name = Some(parts.name);
                self.challenge_responses = Some(parts.responses);
                if let Some(session) = parts.origin.session {
                    self.session = Some(session.into());
                }
                match &parts.origin.app_client {
                    Some(app_client) => self.app_client(app_client),
                    None => self,
                }
            }
        }

        #[cfg(feature = "client")]
        impl $FluentBuilder {
            #[doc = concat!("Sets the answer; see [`", stringify!($InputBuilder), "::challenge`].")]
            pub fn challenge(mut self, answer: impl Into<$crate::answer::Answer>) -> Self {
                self.inner = self.inner.challenge(answer);
                self
            }
        }
    };
}

pub(crate) use answer_setters;
