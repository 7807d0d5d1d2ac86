// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `ChallengeNameType`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use tinsmith_runtime::enumeration::UnknownVariantValue;

use crate::error::UnknownVariantError;

/// The challenges that a user pool can return before it issues tokens.
///
/// Every answer to a challenge contains `USERNAME`, and `SECRET_HASH` if the app client has a
/// secret. `USERNAME` is the user's actual name in the pool, which `AdminInitiateAuth` returns as
/// `USER_ID_FOR_SRP`. `DEVICE_KEY` is optional. The documentation of each value lists the other
/// keys of its answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChallengeNameType {
    /// Asks a server for the user's password in plain text.
    ///
    /// Answer with `PASSWORD`. This challenge comes from the old flow of the same name; current flows
    /// do not normally return it.
    ///
    /// The value `ADMIN_NO_SRP_AUTH`.
    AdminNoSrpAuth,
    /// Asks for whatever your Lambda function has defined.
    ///
    /// Answer with `ANSWER`, which your verify function checks. The question is in the challenge's
    /// parameters, under keys that your create function chose. More challenges can follow: your define
    /// function decides when to issue tokens.
    ///
    /// The value `CUSTOM_CHALLENGE`.
    CustomChallenge,
    /// Asks for the second step of SRP, for a device.
    ///
    /// Answer with `DEVICE_KEY` and the same three keys as for `PASSWORD_VERIFIER`: signature, secret
    /// block and time. In the calculation, the device group key replaces the pool's name, the device
    /// key replaces the user's name, and the device's own random password replaces the user's
    /// password.
    ///
    /// The value `DEVICE_PASSWORD_VERIFIER`.
    DevicePasswordVerifier,
    /// Asks for the first step of SRP, to prove that a remembered device is what it claims to be.
    ///
    /// It is returned if the sign-in named a remembered device in `DEVICE_KEY`, and it replaces MFA.
    /// Answer with `DEVICE_KEY` and `SRP_A`, a new public SRP value in hexadecimal.
    /// `DEVICE_PASSWORD_VERIFIER` follows.
    ///
    /// See [remembered
    /// devices](https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html)
    /// in the developer guide.
    ///
    /// The value `DEVICE_SRP_AUTH`.
    DeviceSrpAuth,
    /// Asks for the code that was sent to the user's email address.
    ///
    /// Answer with `EMAIL_OTP_CODE`. It can be the first factor of a passwordless sign-in or the
    /// second factor of email MFA. `CODE_DELIVERY_DESTINATION` is the masked address.
    ///
    /// The value `EMAIL_OTP`.
    EmailOtp,
    /// Requires the user to register a second factor before they can sign in.
    ///
    /// `MFAS_CAN_SETUP` lists the factors that the pool accepts, as JSON in a string. To register an
    /// authenticator app, call `AssociateSoftwareToken` with the session of this challenge, show the
    /// secret to the user, verify their first code with `VerifySoftwareToken`, and answer with the
    /// session that it returns. The answer has no keys of its own.
    ///
    /// To use SMS or email, give the user a `phone_number` or `email` attribute, then start the
    /// sign-in again.
    ///
    /// The value `MFA_SETUP`.
    MfaSetup,
    /// Asks for a new password, because the user has a temporary one.
    ///
    /// Answer with `NEW_PASSWORD`. The challenge's `requiredAttributes`, a JSON array in a string,
    /// lists the attributes that still lack a value: set each of them with a key
    /// `userAttributes.NAME`, for example `userAttributes.email`. You can set other attributes that
    /// the app client may write in the same way.
    ///
    /// A required attribute that already has a value (see `userAttributes`, a JSON object in a string)
    /// cannot be changed here; change it later with `AdminUpdateUserAttributes`.
    ///
    /// The value `NEW_PASSWORD_REQUIRED`.
    NewPasswordRequired,
    /// Asks for the password, in choice-based sign-in.
    ///
    /// Answer with `PASSWORD`.
    ///
    /// The value `PASSWORD`.
    Password,
    /// Asks for the first step of SRP, in choice-based sign-in.
    ///
    /// Answer with `SRP_A`, the client's public SRP value in hexadecimal. `PASSWORD_VERIFIER` follows.
    ///
    /// The value `PASSWORD_SRP`.
    PasswordSrp,
    /// Asks for the second step of SRP: proof that the user knows the password.
    ///
    /// Answer with `PASSWORD_CLAIM_SIGNATURE`, `PASSWORD_CLAIM_SECRET_BLOCK` and `TIMESTAMP`:
    ///
    /// - The secret block is `SECRET_BLOCK` of the challenge, unchanged.
    /// - The time is UTC in the form `Tue Mar 4 09:05:07 UTC 2025`, with no leading zero for the day.
    /// - The signature is the Base64 of an HMAC-SHA256, keyed with the SRP session key, over the
    ///   pool's name (the part of its ID after the underscore), `USER_ID_FOR_SRP`, the decoded secret
    ///   block and that time.
    ///
    /// This step must be completed within seconds; after that, the service returns
    /// `NotAuthorizedException`.
    ///
    /// The value `PASSWORD_VERIFIER`.
    PasswordVerifier,
    /// Asks which method the user wants to sign in with.
    ///
    /// `AvailableChallenges` of the response lists the methods. Answer with `ANSWER` and the keys of
    /// the chosen method:
    ///
    /// - `PASSWORD`: also `PASSWORD`.
    /// - `PASSWORD_SRP`: also `SRP_A`. `PASSWORD_VERIFIER` follows.
    /// - `WEB_AUTHN`: also `CREDENTIAL`.
    /// - `SMS_OTP` or `EMAIL_OTP`: no other keys. A code is sent, and the challenge of that name
    ///   follows.
    ///
    /// The value `SELECT_CHALLENGE`.
    SelectChallenge,
    /// Asks which second factor to use, if the user has several and has set no preference.
    ///
    /// Answer with `ANSWER`: `SMS_MFA`, `EMAIL_MFA` or `SOFTWARE_TOKEN_MFA`. `MFAS_CAN_CHOOSE` lists
    /// the user's factors, as JSON in a string; send an entry exactly as it is written there (email
    /// has also been seen as `EMAIL_OTP`). The challenge for the chosen factor follows.
    ///
    /// The value `SELECT_MFA_TYPE`.
    SelectMfaType,
    /// Asks for the code that was sent to the user's phone, as a second factor.
    ///
    /// Answer with `SMS_MFA_CODE`. The challenge's parameter `CODE_DELIVERY_DESTINATION` is the masked
    /// phone number, so that you can tell the user where to look.
    ///
    /// The value `SMS_MFA`.
    SmsMfa,
    /// Asks for the one-time code that was sent to the user's phone, in a passwordless sign-in.
    ///
    /// Answer with `SMS_OTP_CODE`. This is a first factor; the second factor by SMS is `SMS_MFA`,
    /// which has a different key. `CODE_DELIVERY_DESTINATION` is the masked number.
    ///
    /// The value `SMS_OTP`.
    SmsOtp,
    /// Asks for the current code of the user's authenticator app (TOTP).
    ///
    /// Answer with `SOFTWARE_TOKEN_MFA_CODE`. `FRIENDLY_DEVICE_NAME` identifies the app, if the user
    /// named it.
    ///
    /// The value `SOFTWARE_TOKEN_MFA`.
    SoftwareTokenMfa,
    /// Asks for a passkey, in choice-based sign-in.
    ///
    /// Pass `CREDENTIAL_REQUEST_OPTIONS` of the challenge to the passkey API of the user's browser or
    /// device (`navigator.credentials.get`). Answer with `CREDENTIAL`: the resulting assertion
    /// serialized as JSON, in the form that the Web Authentication standard calls
    /// `AuthenticationResponseJSON`.
    ///
    /// The value `WEB_AUTHN`.
    WebAuthn,
    /// A value that the service has introduced since this code was generated. Match the string that
    /// [`as_str`](Self::as_str) returns instead of this variant: a later version may have a variant for it.
    Unknown(UnknownVariantValue),
}

impl ChallengeNameType {
    /// Returns the value as a string slice, as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::AdminNoSrpAuth => "ADMIN_NO_SRP_AUTH",
            Self::CustomChallenge => "CUSTOM_CHALLENGE",
            Self::DevicePasswordVerifier => "DEVICE_PASSWORD_VERIFIER",
            Self::DeviceSrpAuth => "DEVICE_SRP_AUTH",
            Self::EmailOtp => "EMAIL_OTP",
            Self::MfaSetup => "MFA_SETUP",
            Self::NewPasswordRequired => "NEW_PASSWORD_REQUIRED",
            Self::Password => "PASSWORD",
            Self::PasswordSrp => "PASSWORD_SRP",
            Self::PasswordVerifier => "PASSWORD_VERIFIER",
            Self::SelectChallenge => "SELECT_CHALLENGE",
            Self::SelectMfaType => "SELECT_MFA_TYPE",
            Self::SmsMfa => "SMS_MFA",
            Self::SmsOtp => "SMS_OTP",
            Self::SoftwareTokenMfa => "SOFTWARE_TOKEN_MFA",
            Self::WebAuthn => "WEB_AUTHN",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Returns all known values, sorted.
    pub const fn values() -> &'static [&'static str] {
        &[
            "ADMIN_NO_SRP_AUTH",
            "CUSTOM_CHALLENGE",
            "DEVICE_PASSWORD_VERIFIER",
            "DEVICE_SRP_AUTH",
            "EMAIL_OTP",
            "MFA_SETUP",
            "NEW_PASSWORD_REQUIRED",
            "PASSWORD",
            "PASSWORD_SRP",
            "PASSWORD_VERIFIER",
            "SELECT_CHALLENGE",
            "SELECT_MFA_TYPE",
            "SMS_MFA",
            "SMS_OTP",
            "SOFTWARE_TOKEN_MFA",
            "WEB_AUTHN",
        ]
    }

    /// Parses a known value.
    ///
    /// # Errors
    /// Returns an error if the value is not one of [`values`](Self::values).
    pub fn try_parse(value: &str) -> Result<Self, UnknownVariantError> {
        match Self::from(value) {
            Self::Unknown(_) => Err(UnknownVariantError::new(value)),
            known => Ok(known),
        }
    }
}

impl From<&str> for ChallengeNameType {
    fn from(value: &str) -> Self {
        match value {
            "ADMIN_NO_SRP_AUTH" => Self::AdminNoSrpAuth,
            "CUSTOM_CHALLENGE" => Self::CustomChallenge,
            "DEVICE_PASSWORD_VERIFIER" => Self::DevicePasswordVerifier,
            "DEVICE_SRP_AUTH" => Self::DeviceSrpAuth,
            "EMAIL_OTP" => Self::EmailOtp,
            "MFA_SETUP" => Self::MfaSetup,
            "NEW_PASSWORD_REQUIRED" => Self::NewPasswordRequired,
            "PASSWORD" => Self::Password,
            "PASSWORD_SRP" => Self::PasswordSrp,
            "PASSWORD_VERIFIER" => Self::PasswordVerifier,
            "SELECT_CHALLENGE" => Self::SelectChallenge,
            "SELECT_MFA_TYPE" => Self::SelectMfaType,
            "SMS_MFA" => Self::SmsMfa,
            "SMS_OTP" => Self::SmsOtp,
            "SOFTWARE_TOKEN_MFA" => Self::SoftwareTokenMfa,
            "WEB_AUTHN" => Self::WebAuthn,
            other => Self::Unknown(UnknownVariantValue::new(other)),
        }
    }
}

impl FromStr for ChallengeNameType {
    type Err = Infallible;

    fn from_str(value: &str) -> Result<Self, Infallible> {
        Ok(Self::from(value))
    }
}

impl AsRef<str> for ChallengeNameType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for ChallengeNameType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

tinsmith_runtime::enumeration_value!(ChallengeNameType);
