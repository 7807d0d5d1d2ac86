// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `ChallengeNameType`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use tinsmith_runtime::enumeration::UnknownVariantValue;

use crate::error::UnknownVariantError;

/// The questions that a user pool can ask before it issues tokens.
///
/// Every answer also carries `USERNAME`, and `SECRET_HASH` if the app client has a secret.
/// `USERNAME` is the real name in the pool, which `AdminInitiateAuth` returns as
/// `USER_ID_FOR_SRP`. `DEVICE_KEY` may come along. The values below list the keys that each answer
/// has in addition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChallengeNameType {
    /// Asks a server for the user's password in plain form.
    ///
    /// Answer with `PASSWORD`. It stems from the old flow of the same name; present-day flows do not
    /// normally ask it.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    AdminNoSrpAuth,
    /// Asks whatever your Lambda function has made up.
    ///
    /// Answer with `ANSWER`, which your verify function judges. The question is in the challenge's
    /// parameters, under keys that your create function chose. It can be followed by further ones:
    /// your define function decides when tokens are due.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    CustomChallenge,
    /// Asks for the second half of SRP, for a device.
    ///
    /// Answer with `DEVICE_KEY` and with the same three keys as for `PASSWORD_VERIFIER`: signature,
    /// secret block and time. In the calculation the device group key stands where the pool's name
    /// was, the device key where the user's name was, and the device's own random password where the
    /// user's password was.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    DevicePasswordVerifier,
    /// Starts the proof that a remembered device is the one it claims to be.
    ///
    /// It comes when the sign-in named a remembered device in `DEVICE_KEY`, and takes the place of
    /// MFA. Answer with `DEVICE_KEY` and `SRP_A`, a fresh public SRP value in hexadecimal.
    /// `DEVICE_PASSWORD_VERIFIER` follows.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    ///
    /// See [remembered
    /// devices](https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html)
    /// in Amazon's guide.
    DeviceSrpAuth,
    /// Asks for the code that went to the user's email address.
    ///
    /// Answer with `EMAIL_OTP_CODE`. It is the first factor of a passwordless sign-in as well as the
    /// second one in email MFA. `CODE_DELIVERY_DESTINATION` is the masked address.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    EmailOtp,
    /// Says that the user must register a second factor before they can sign in.
    ///
    /// `MFAS_CAN_SETUP` lists what the pool accepts, as JSON in a string. For an authenticator app:
    /// call `AssociateSoftwareToken` with the session of this challenge, show the secret to the user,
    /// check their first code with `VerifySoftwareToken`, and answer with the session which that
    /// returns. The answer has no keys of its own.
    ///
    /// For SMS or email, give the user a `phone_number` or `email` attribute, then begin the sign-in
    /// afresh.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    MfaSetup,
    /// Asks for a new password, because the user has a temporary one.
    ///
    /// Answer with `NEW_PASSWORD`. `requiredAttributes` of the challenge, a JSON array in a string,
    /// names the attributes that still lack a value: set each with a key `userAttributes.NAME`, for
    /// example `userAttributes.email`. Other attributes which the app client may write can be set the
    /// same way.
    ///
    /// A required attribute that has a value already (see `userAttributes`, a JSON object in a string)
    /// cannot be changed here; do that later with `AdminUpdateUserAttributes`.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    NewPasswordRequired,
    /// Asks for the password, in choice-based sign-in.
    ///
    /// Answer with `PASSWORD`.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    Password,
    /// Asks for the first half of SRP, in choice-based sign-in.
    ///
    /// Answer with `SRP_A`, the client's public SRP value in hexadecimal. `PASSWORD_VERIFIER` follows.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    PasswordSrp,
    /// Asks for the second half of SRP: proof that the user knows the password.
    ///
    /// Answer with `PASSWORD_CLAIM_SIGNATURE`, `PASSWORD_CLAIM_SECRET_BLOCK` and `TIMESTAMP`:
    ///
    /// - the secret block is `SECRET_BLOCK` of the challenge, returned unchanged;
    /// - the time is UTC in the form `Tue Mar 4 09:05:07 UTC 2025`, the day without a leading zero;
    /// - the signature is the Base64 of an HMAC-SHA256 under the SRP session key, over the pool's name
    ///   (the part of its ID after the underscore), `USER_ID_FOR_SRP`, the decoded secret block and
    ///   that time.
    ///
    /// Only seconds are allowed for this step; later than that, `NotAuthorizedException` comes.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    PasswordVerifier,
    /// Asks by which method the user wants to sign in.
    ///
    /// `AvailableChallenges` of the reply lists the methods. Answer with `ANSWER` and what belongs to
    /// it:
    ///
    /// - `PASSWORD`: also `PASSWORD`.
    /// - `PASSWORD_SRP`: also `SRP_A`. `PASSWORD_VERIFIER` follows.
    /// - `WEB_AUTHN`: also `CREDENTIAL`.
    /// - `SMS_OTP` or `EMAIL_OTP`: nothing else. A code is sent, and the challenge of that name
    ///   follows.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    SelectChallenge,
    /// Asks which second factor to use, when the user has several and prefers none.
    ///
    /// Answer with `ANSWER`: `SMS_MFA`, `EMAIL_MFA` or `SOFTWARE_TOKEN_MFA`. `MFAS_CAN_CHOOSE` lists,
    /// as JSON in a string, what this user has; send the entry as it is written there (email has also
    /// been seen as `EMAIL_OTP`). The challenge for that factor comes next.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    SelectMfaType,
    /// Asks for the code that went to the user's phone, as a second factor.
    ///
    /// Answer with `SMS_MFA_CODE`. `CODE_DELIVERY_DESTINATION` among the challenge's parameters is the
    /// masked phone number, so that you can tell the user where to look.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    SmsMfa,
    /// Asks for the one-time code that went to the user's phone, in a passwordless sign-in.
    ///
    /// Answer with `SMS_OTP_CODE`. It is the first factor; the second factor by SMS is `SMS_MFA` and
    /// has another key. `CODE_DELIVERY_DESTINATION` is the masked number.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    SmsOtp,
    /// Asks for the current code of the user's authenticator app (TOTP).
    ///
    /// Answer with `SOFTWARE_TOKEN_MFA_CODE`. `FRIENDLY_DEVICE_NAME` tells which app, if the user
    /// named it.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    SoftwareTokenMfa,
    /// Asks for a passkey, in choice-based sign-in.
    ///
    /// Give `CREDENTIAL_REQUEST_OPTIONS` of the challenge to the passkey API of the user's browser or
    /// device (`navigator.credentials.get`). Answer with `CREDENTIAL`: the resulting assertion
    /// serialized as JSON, in the form that the Web Authentication standard calls
    /// `AuthenticationResponseJSON`.
    ///
    /// As with every challenge, `USERNAME` goes along, and `SECRET_HASH` if the app client has a
    /// secret.
    WebAuthn,
    /// A value that the service has introduced since this code was generated. Rather than this variant, match
    /// what [`as_str`](Self::as_str) gives: once the value is known it is a variant of its own.
    Unknown(UnknownVariantValue),
}

impl ChallengeNameType {
    /// The value on the wire.
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

    /// Every known value, sorted.
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

    /// The variant of a known value.
    ///
    /// # Errors
    /// When the value is not one of [`values`](Self::values).
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
