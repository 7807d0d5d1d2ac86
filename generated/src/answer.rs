// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! An answer to a challenge: the challenge's name together with what it asks for.
//!
//! There is a structure for each known value of [`ChallengeNameType`]: required keys are arguments
//! of its constructor, the others have methods.

use std::collections::HashMap;

use crate::AppClient;
use crate::primitives::Secret;
use crate::types::ChallengeNameType;

mod admin_no_srp_auth;
mod custom_challenge;
mod device_password_verifier;
mod device_srp_auth;
mod email_otp;
mod mfa_setup;
mod new_password_required;
mod other;
mod password;
mod password_srp;
mod password_verifier;
mod select_challenge;
mod select_mfa_type;
mod sms_mfa;
mod sms_otp;
mod software_token_mfa;
mod web_authn;

pub use other::Other;
pub use admin_no_srp_auth::AdminNoSrpAuth;
pub use custom_challenge::CustomChallenge;
pub use device_password_verifier::DevicePasswordVerifier;
pub use device_srp_auth::DeviceSrpAuth;
pub use email_otp::EmailOtp;
pub use mfa_setup::MfaSetup;
pub use new_password_required::NewPasswordRequired;
pub use password::Password;
pub use password_srp::PasswordSrp;
pub use password_verifier::PasswordVerifier;
pub use select_challenge::SelectChallenge;
pub use select_mfa_type::SelectMfaType;
pub use sms_mfa::SmsMfa;
pub use sms_otp::SmsOtp;
pub use software_token_mfa::SoftwareTokenMfa;
pub use web_authn::WebAuthn;

/// An answer to a challenge: the challenge's name together with what it asks for.
///
/// Each structure of this module becomes one, so it can stand wherever a [`Answer`] is asked for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Answer {
    /// `ADMIN_NO_SRP_AUTH`: the password in plain form, which a server was asked for.
    AdminNoSrpAuth(AdminNoSrpAuth),
    /// `CUSTOM_CHALLENGE`: the answer to a question of your own Lambda functions.
    CustomChallenge(CustomChallenge),
    /// `DEVICE_PASSWORD_VERIFIER`: the second half of SRP, for a device.
    DevicePasswordVerifier(DevicePasswordVerifier),
    /// `DEVICE_SRP_AUTH`: the first half of SRP, for a device.
    DeviceSrpAuth(DeviceSrpAuth),
    /// `EMAIL_OTP`: the code that came by email.
    EmailOtp(EmailOtp),
    /// `MFA_SETUP`: the user has registered an authenticator app. The session is the one that
    /// `VerifySoftwareToken` returned.
    MfaSetup(MfaSetup),
    /// `NEW_PASSWORD_REQUIRED`: a new password in place of a temporary one, and the attributes that
    /// were lacking.
    NewPasswordRequired(NewPasswordRequired),
    /// `PASSWORD`: the password in plain form, in choice-based sign-in.
    Password(Password),
    /// `PASSWORD_SRP`: the first half of SRP, in choice-based sign-in.
    PasswordSrp(PasswordSrp),
    /// `PASSWORD_VERIFIER`: the second half of SRP: the proof that the user knows the password.
    PasswordVerifier(PasswordVerifier),
    /// `SELECT_CHALLENGE`: the user's choice among the methods that were offered.
    SelectChallenge(SelectChallenge),
    /// `SELECT_MFA_TYPE`: the user's choice among several second factors.
    SelectMfaType(SelectMfaType),
    /// `SMS_MFA`: the code that came by text message, as second factor.
    SmsMfa(SmsMfa),
    /// `SMS_OTP`: the code that came by text message, as first factor.
    SmsOtp(SmsOtp),
    /// `SOFTWARE_TOKEN_MFA`: the code that an authenticator app shows.
    SoftwareTokenMfa(SoftwareTokenMfa),
    /// `WEB_AUTHN`: what a passkey signed.
    WebAuthn(WebAuthn),
    /// Whatever this crate has no structure for.
    Other(Other),
}

/// What becomes members of an input.
pub(crate) struct Parts {
    pub name: ChallengeNameType,
    pub keys: HashMap<String, String>,
    /// What `SECRET_HASH` is computed from instead of `USERNAME`.
    pub unsent: Option<Secret>,
    pub origin: Origin,
}

/// What an answer has from its question.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Origin {
    pub session: Option<Secret>,
    pub app_client: Option<AppClient>,
}

impl Answer {
    pub(crate) fn into_parts(self) -> Parts {
        match self {
            Self::AdminNoSrpAuth(variant) => variant.into_parts(),
            Self::CustomChallenge(variant) => variant.into_parts(),
            Self::DevicePasswordVerifier(variant) => variant.into_parts(),
            Self::DeviceSrpAuth(variant) => variant.into_parts(),
            Self::EmailOtp(variant) => variant.into_parts(),
            Self::MfaSetup(variant) => variant.into_parts(),
            Self::NewPasswordRequired(variant) => variant.into_parts(),
            Self::Password(variant) => variant.into_parts(),
            Self::PasswordSrp(variant) => variant.into_parts(),
            Self::PasswordVerifier(variant) => variant.into_parts(),
            Self::SelectChallenge(variant) => variant.into_parts(),
            Self::SelectMfaType(variant) => variant.into_parts(),
            Self::SmsMfa(variant) => variant.into_parts(),
            Self::SmsOtp(variant) => variant.into_parts(),
            Self::SoftwareTokenMfa(variant) => variant.into_parts(),
            Self::WebAuthn(variant) => variant.into_parts(),
            Self::Other(other) => other.into_parts(),
        }
    }
}
