// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The next step of a sign-in: tokens, which end it, or a challenge to answer.
//!
//! The method `next_step` of an output returns a [`NextStep`]. A challenge is a structure with its parameters, whose
//! method `answer` creates the answer for the method `challenge` of a builder. The answer contains the session, the
//! user's name and the app client.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::time::SystemTime;

use crate::AppClient;
use crate::answer;
use crate::primitives::Secret;
use crate::types::{AuthenticationResultType, ChallengeNameType};

mod learned;
mod response;

pub(crate) use learned::Learned;
pub use response::NextStepError;
pub(crate) use response::Response;

/// Defines a structure for each challenge, and the enum of all of them.
///
/// A field is followed by the method of [`Response`] that reads it, and its key on the wire. The methods that create
/// answers follow the fields, each with the constructor that it calls. More complex ones are defined below.
macro_rules! challenges {
    ($(
        $(#[$challenge_doc:meta])*
        $Challenge:ident {$(
            $(#[$field_doc:meta])*
            $field:ident: $Field:ty = $read:ident($($key:literal)?),
        )*}
        $(=> $answer:ident = $new:ident($($argument:ident: $Argument:ty),*))*
    )*) => {
        /// The next step of a sign-in: tokens, which end it, or a challenge to answer.
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum NextStep {
            /// The user is signed in.
            Authenticated(AuthenticationResultType),
            $(
                $(#[$challenge_doc])*
                $Challenge($Challenge),
            )*
            /// A challenge that this crate has no structure for.
            Other(Other),
        }

        impl NextStep {
            fn challenge(
                name: &ChallengeNameType,
                response: &Response<'_>,
                common: Common,
            ) -> Result<Self, NextStepError> {
                Ok(match name {
                    $(
                        ChallengeNameType::$Challenge => Self::$Challenge($Challenge {
                            $($field: response.$read($($key)?)?,)*
                            common,
                        }),
                    )*
                    name => Self::Other(Other { name: name.clone(), common }),
                })
            }
        }

        $(
            $(#[$challenge_doc])*
            #[derive(Clone, Debug)]
            #[non_exhaustive]
            pub struct $Challenge {
                $(
                    $(#[$field_doc])*
                    $(
                        #[doc = ""]
                        #[doc = concat!("On the wire: `", $key, "`.")]
                    )?
                    pub $field: $Field,
                )*
                /// The data that all challenges have.
                pub common: Common,
            }

            impl $Challenge {
                $(
                    #[doc = concat!("Answers with [`answer::", stringify!($Challenge), "::", stringify!($new), "`].")]
                    pub fn $answer(&self $(, $argument: impl Into<$Argument>)*) -> answer::$Challenge {
                        answer::$Challenge::$new(&self.common.username $(, $argument)*).answering(&self.common)
                    }
                )*
            }
        )*
    };
}

challenges! {
    /// `ADMIN_NO_SRP_AUTH`: the server has to send the user's password.
    AdminNoSrpAuth {} => answer = new(password: Secret)

    /// `CUSTOM_CHALLENGE`: a challenge of your own Lambda functions. Its parameters are in [`Common::parameters`], with
    /// the keys that you have chosen.
    CustomChallenge {} => answer = new(answer: Secret)

    /// `DEVICE_PASSWORD_VERIFIER`: the second half of SRP for a device.
    DevicePasswordVerifier {
        /// The key of the device.
        device_key: String = required("DEVICE_KEY"),
        /// The public value of the server's ephemeral key, in hexadecimal.
        srp_b: Secret = required("SRP_B"),
        /// The salt of the device's verifier, in hexadecimal.
        salt: Secret = required("SALT"),
        /// A part of the proof, which the answer contains unchanged.
        secret_block: Secret = required("SECRET_BLOCK"),
    }

    /// `DEVICE_SRP_AUTH`: the first half of SRP for a remembered device. `DEVICE_PASSWORD_VERIFIER` follows.
    DeviceSrpAuth {} => answer = new(device_key: String, srp_a: String)

    /// `EMAIL_OTP`: the user is asked for a code that was sent by email.
    EmailOtp {
        /// Where the code was sent, with most of the address masked.
        destination: Option<String> = optional("CODE_DELIVERY_DESTINATION"),
        /// How the code was sent: `EMAIL`.
        medium: Option<String> = optional("CODE_DELIVERY_DELIVERY_MEDIUM"),
    } => answer = new(code: Secret)

    /// `MFA_SETUP`: the user has to register a second factor. For an authenticator app, call
    /// `AssociateSoftwareToken` with the session of this challenge, then `VerifySoftwareToken` with the user's first
    /// code.
    MfaSetup {
        /// The factors that the pool accepts, such as `SOFTWARE_TOKEN_MFA`.
        available: Vec<String> = strings("MFAS_CAN_SETUP"),
    }

    /// `NEW_PASSWORD_REQUIRED`: the user has a temporary password and has to choose a new one.
    NewPasswordRequired {
        /// The attributes that need a value, such as `given_name`. The answer has to set each of them.
        required_attributes: Vec<String> = attribute_names("requiredAttributes"),
        /// The attributes that have a value. The answer cannot change the required ones among them.
        user_attributes: BTreeMap<String, Secret> = attributes("userAttributes"),
    } => answer = new(new_password: Secret)

    /// `PASSWORD`: the user is asked for the password, in a choice-based sign-in.
    Password {} => answer = new(password: Secret)

    /// `PASSWORD_SRP`: the first half of SRP, in a choice-based sign-in. `PASSWORD_VERIFIER` follows.
    PasswordSrp {} => answer = new(srp_a: String)

    /// `PASSWORD_VERIFIER`: the second half of SRP, which proves that the user knows the password. Answer it within
    /// seconds.
    PasswordVerifier {
        /// The user's name, which is part of the proof.
        user_id: Secret = required("USER_ID_FOR_SRP"),
        /// The public value of the server's ephemeral key, in hexadecimal.
        srp_b: Secret = required("SRP_B"),
        /// The salt of the user's verifier, in hexadecimal.
        salt: Secret = required("SALT"),
        /// A part of the proof, which the answer contains unchanged.
        secret_block: Secret = required("SECRET_BLOCK"),
    }

    /// `SELECT_CHALLENGE`: the user has to choose a sign-in method.
    SelectChallenge {
        /// The methods that the user has, from the output's `AvailableChallenges`.
        available: Vec<ChallengeNameType> = available_challenges(),
    }
    => answer_password = password(password: Secret)
    => answer_password_srp = password_srp(srp_a: String)
    => answer_web_authn = web_authn()
    => answer_sms_otp = sms_otp()
    => answer_email_otp = email_otp()
    => answer_other = other(choice: String)

    /// `SELECT_MFA_TYPE`: the user has to choose one of several second factors.
    SelectMfaType {
        /// The factors that the user has.
        available: Vec<String> = strings("MFAS_CAN_CHOOSE"),
    }
    => answer_sms_mfa = sms_mfa()
    => answer_email_mfa = email_mfa()
    => answer_software_token_mfa = software_token_mfa()
    => answer_other = other(choice: String)

    /// `SMS_MFA`: the user is asked for a code that was sent by text message, as a second factor.
    SmsMfa {
        /// Where the code was sent, with most of the number masked.
        destination: Option<String> = optional("CODE_DELIVERY_DESTINATION"),
        /// How the code was sent: `SMS`.
        medium: Option<String> = optional("CODE_DELIVERY_DELIVERY_MEDIUM"),
    } => answer = new(code: Secret)

    /// `SMS_OTP`: the user is asked for a code that was sent by text message, as a first factor.
    SmsOtp {
        /// Where the code was sent, with most of the number masked.
        destination: Option<String> = optional("CODE_DELIVERY_DESTINATION"),
        /// How the code was sent: `SMS`.
        medium: Option<String> = optional("CODE_DELIVERY_DELIVERY_MEDIUM"),
    } => answer = new(code: Secret)

    /// `SOFTWARE_TOKEN_MFA`: the user is asked for the code that the authenticator app shows.
    SoftwareTokenMfa {
        /// The name that the user gave the app.
        device_name: Option<String> = optional("FRIENDLY_DEVICE_NAME"),
    } => answer = new(code: Secret)

    /// `WEB_AUTHN`: the user is asked to sign with a passkey.
    WebAuthn {
        /// The JSON that the browser's passkey call takes.
        request_options: Option<String> = optional("CREDENTIAL_REQUEST_OPTIONS"),
    } => answer = new(credential: Secret)
}

impl NextStep {
    /// Reads the next step for a user who is signing in to this app client with this name.
    pub(crate) fn read(
        response: &Response<'_>,
        app_client: &AppClient,
        username: Secret,
    ) -> Result<Self, NextStepError> {
        if let Some(tokens) = response.authentication_result {
            return Ok(Self::Authenticated(tokens.clone()));
        }
        let name = response.challenge_name.ok_or_else(NextStepError::nothing)?;
        let parameter = |key| response.filled(key).map(str::to_owned);
        let real_name = parameter("USER_ID_FOR_SRP").or_else(|| parameter("USERNAME")).map(Secret::from);
        let real_name = real_name.or_else(|| response.learned.username.clone());
        let device_key = parameter("DEVICE_KEY").or_else(|| response.learned.device_key.clone());
        let common = Common {
            session: response.session.map(Secret::from),
            username: real_name.unwrap_or(username),
            device_key,
            parameters: response.challenge_parameters.cloned().unwrap_or_default(),
            app_client: app_client.clone(),
            learned: response.learned.clone(),
        };
        Self::challenge(name, response, common)
    }
}

/// The data that all challenges have.
#[derive(Clone)]
#[non_exhaustive]
pub struct Common {
    /// The session, which the answer contains.
    pub session: Option<Secret>,
    /// The user's name for the answer: the real name in the pool if this challenge has it, or else the name in the
    /// answer to the previous challenge, or else the name that was passed to `next_step`.
    pub username: Secret,
    /// The key of the device that the user signs in with, if the challenge or the previous call had it. Answers contain
    /// it.
    pub device_key: Option<String>,
    /// All parameters of the challenge, including those that have no field.
    pub parameters: HashMap<String, String>,
    pub(crate) app_client: AppClient,
    learned: Learned,
}

impl Common {
    /// Returns the time for a proof of a password: the service's time, according to the client's time source and the
    /// service's responses. If the output was not returned by a client, it is the system's time.
    pub fn service_time(&self) -> SystemTime {
        self.learned.service_time()
    }
}

/// Shows the keys of the parameters but not their values, some of which are secrets.
impl fmt::Debug for Common {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parameters: BTreeMap<_, _> = self.parameters.keys().map(|key| (key, Secret::default())).collect();
        f.debug_struct("Common")
            .field("session", &self.session)
            .field("username", &self.username)
            .field("device_key", &self.device_key)
            .field("parameters", &parameters)
            .field("app_client", &self.app_client)
            .finish()
    }
}

/// A challenge that this crate has no structure for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Other {
    /// The name of the challenge.
    pub name: ChallengeNameType,
    /// The data that all challenges have, including the parameters.
    pub common: Common,
}

impl Other {
    /// Answers with these entries, and with `USERNAME` and the known `DEVICE_KEY` unless they are among them.
    pub fn answer<K: Into<String>, V: Into<Secret>>(
        &self,
        keys: impl IntoIterator<Item = (K, V)>,
    ) -> answer::Other {
        let mut answer = answer::Other::new(&self.name, keys);
        answer.keys.entry("USERNAME".to_owned()).or_insert_with(|| self.common.username.clone());
        if let Some(device_key) = &self.common.device_key {
            answer.keys.entry("DEVICE_KEY".to_owned()).or_insert_with(|| Secret::from(device_key.as_str()));
        }
        answer.origin = answer::Origin::of(&self.common);
        answer
    }
}

impl MfaSetup {
    /// Continues after the user has registered a factor, with the session that `VerifySoftwareToken` returned.
    pub fn answer(&self, session: impl Into<Secret>) -> answer::MfaSetup {
        let mut answer = answer::MfaSetup::new(&self.common.username).answering(&self.common);
        answer.origin.session = Some(session.into());
        answer
    }
}

/// Defines the answers to the second half of SRP: with a proof that the caller has computed, or with the password.
///
/// A row lists the parameters that the answer contains, and creates the identity whose password is proved.
macro_rules! proofs {
    ($(
        $Challenge:ident($($returned:ident),*): |$asked:ident, $password:ident $(, $group_key:ident)?| $identity:expr;
    )*) => {$(
        impl $Challenge {
            /// Answers with a proof that you have computed, in Base64, and its time.
            pub fn answer(
                &self,
                signature: impl Into<Secret>,
                timestamp: impl Into<String>,
            ) -> answer::$Challenge {
                let (username, $($returned),*) = (&self.common.username, $(self.$returned.clone()),*);
                answer::$Challenge::new(username, $($returned,)* signature, timestamp).answering(&self.common)
            }

            /// Answers with a proof computed from the password, which is not sent. The proof contains
            /// [`Common::service_time`].
            ///
            /// `ephemeral` is the key whose public value was sent as `SRP_A`. A device gets its group key when it is
            /// confirmed.
            ///
            /// # Errors
            /// Returns an error if a value from the server is malformed, or is one that an honest server never sends.
            #[cfg(feature = "srp")]
            pub fn answer_with_password(
                &self,
                ephemeral: crate::srp::Ephemeral,
                $($group_key: &str,)?
                password: impl Into<Secret>,
            ) -> Result<answer::$Challenge, crate::srp::Error> {
                self.answer_with_password_at(ephemeral, $($group_key,)? password, self.common.service_time())
            }

            /// Like [`answer_with_password`](Self::answer_with_password), with another time in the proof. Cognito
            /// refuses a time that differs from its own by minutes.
            ///
            /// # Errors
            /// Returns the same errors as [`answer_with_password`](Self::answer_with_password), and an error if the
            /// time is outside the years 1970 to 9999.
            #[cfg(feature = "srp")]
            pub fn answer_with_password_at(
                &self,
                ephemeral: crate::srp::Ephemeral,
                $($group_key: &str,)?
                password: impl Into<Secret>,
                time: SystemTime,
            ) -> Result<answer::$Challenge, crate::srp::Error> {
                let ($asked, password) = (self, password.into());
                let $password = password.as_str();
                let identity = $identity;
                let challenge = crate::srp::Challenge {
                    srp_b: self.srp_b.as_str(),
                    salt: self.salt.as_str(),
                    secret_block: self.secret_block.as_str(),
                };
                let claim = ephemeral.claim(&identity, &challenge, time)?;
                Ok(self.answer(claim.signature, claim.timestamp))
            }
        }
    )*};
}

proofs! {
    DevicePasswordVerifier(device_key, secret_block): |asked, password, device_group_key|
        crate::srp::Identity::device(device_group_key, asked.device_key.as_str(), password);
    PasswordVerifier(secret_block): |asked, password|
        crate::srp::Identity::user(asked.common.app_client.user_pool_id(), asked.user_id.as_str(), password)?;
}

/// Defines `next_step` for an operation's output.
///
/// `$entries` is the input's map of strings, and `$name` the key of the user's name in it, unless that may be an alias.
macro_rules! next_step {
    ($Output:ident, $Input:ident, $entries:ident, $name:expr) => {
        impl $Output {
            /// Returns the next step: tokens, which end the sign-in, or a challenge to answer.
            ///
            /// `username` is the name that the user signs in with, which may be an alias. The answer contains the
            /// user's real name instead if it is known: if the output has it, or if the answer to the previous
            /// challenge had it. An output that was not returned by a client does not know the previous answer; pass
            /// the [`username`](crate::challenge::Common::username) of the previous challenge.
            ///
            /// # Errors
            /// Returns an error if the output has neither tokens nor a challenge, or if a parameter of the challenge is
            /// missing or malformed.
            pub fn next_step(
                &self,
                app_client: &$crate::AppClient,
                username: impl Into<$crate::primitives::Secret>,
            ) -> Result<$crate::challenge::NextStep, $crate::challenge::NextStepError> {
                let response = $crate::challenge::Response {
                    authentication_result: self.authentication_result(),
                    challenge_name: self.challenge_name(),
                    challenge_parameters: self.challenge_parameters(),
                    available_challenges: self.available_challenges(),
                    session: self.session(),
                    learned: &self._learned,
                };
                $crate::challenge::NextStep::read(&response, app_client, username.into())
            }

            #[cfg(feature = "client")]
            pub(super) fn learn(&mut self, input: &$Input, service_time: std::time::SystemTime) {
                self._learned = $crate::challenge::Learned::new(input.$entries(), $name, service_time);
            }
        }
    };
}

pub(crate) use next_step;
