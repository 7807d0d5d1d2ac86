// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! What comes next in a sign-in: tokens, which end it, or a challenge to be answered.
//!
//! `next_step` of an output makes a [`NextStep`] of it. What is asked is a structure with its
//! parameters parsed, whose method `answer` (or one for each choice) makes the answer from
//! [`answer`](crate::answer), for the method `challenge` of a builder: the session, the `username`
//! and what the [`AppClient`](crate::AppClient) says are in place.

use crate::types::{AuthenticationResultType, ChallengeNameType};

mod admin_no_srp_auth;
mod common;
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

pub use common::Common;
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
pub use tinsmith_runtime::typed::NextStepError;

/// What comes next in a sign-in: tokens, which end it, or a challenge to be answered.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum NextStep {
    /// The user is signed in: here are the tokens.
    Authenticated(AuthenticationResultType),
    /// `ADMIN_NO_SRP_AUTH`: asks a server for the user's password.
    AdminNoSrpAuth(AdminNoSrpAuth),
    /// `CUSTOM_CHALLENGE`: asks what your Lambda functions have made up. The question is among the
    /// parameters, under keys of your own.
    CustomChallenge(CustomChallenge),
    /// `DEVICE_PASSWORD_VERIFIER`: asks for the second half of SRP, for a device.
    DevicePasswordVerifier(DevicePasswordVerifier),
    /// `DEVICE_SRP_AUTH`: asks a remembered device to begin its proof. `DEVICE_PASSWORD_VERIFIER`
    /// follows.
    DeviceSrpAuth(DeviceSrpAuth),
    /// `EMAIL_OTP`: asks for the code that went out by email.
    EmailOtp(EmailOtp),
    /// `MFA_SETUP`: asks the user to register a second factor. For an authenticator app, call
    /// `AssociateSoftwareToken` with the session of this challenge, then `VerifySoftwareToken` with
    /// the user's first code.
    MfaSetup(MfaSetup),
    /// `NEW_PASSWORD_REQUIRED`: asks for a new password, because the user has a temporary one.
    NewPasswordRequired(NewPasswordRequired),
    /// `PASSWORD`: asks for the password, in choice-based sign-in.
    Password(Password),
    /// `PASSWORD_SRP`: asks for the first half of SRP, in choice-based sign-in. `PASSWORD_VERIFIER`
    /// follows.
    PasswordSrp(PasswordSrp),
    /// `PASSWORD_VERIFIER`: asks for the second half of SRP: the proof that the user knows the
    /// password. Answer within seconds.
    PasswordVerifier(PasswordVerifier),
    /// `SELECT_CHALLENGE`: asks how the user wants to sign in.
    SelectChallenge(SelectChallenge),
    /// `SELECT_MFA_TYPE`: asks which of several second factors the user wants to use.
    SelectMfaType(SelectMfaType),
    /// `SMS_MFA`: asks for the code that went out by text message, as second factor.
    SmsMfa(SmsMfa),
    /// `SMS_OTP`: asks for the code that went out by text message, as first factor.
    SmsOtp(SmsOtp),
    /// `SOFTWARE_TOKEN_MFA`: asks for the code that the user's authenticator app shows.
    SoftwareTokenMfa(SoftwareTokenMfa),
    /// `WEB_AUTHN`: asks for the signature of a passkey.
    WebAuthn(WebAuthn),
    /// Whatever this crate has no structure for.
    Other(Other),
}

impl NextStep {
    pub(crate) fn read(
        name: &ChallengeNameType,
        common: Common,
        available_challenges: Option<Vec<ChallengeNameType>>,
    ) -> Result<Self, NextStepError> {
        Ok(
            match name {
                ChallengeNameType::AdminNoSrpAuth => {
                    Self::AdminNoSrpAuth(AdminNoSrpAuth::read(common)?)
                }
                ChallengeNameType::CustomChallenge => {
                    Self::CustomChallenge(CustomChallenge::read(common)?)
                }
                ChallengeNameType::DevicePasswordVerifier => {
                    Self::DevicePasswordVerifier(DevicePasswordVerifier::read(common)?)
                }
                ChallengeNameType::DeviceSrpAuth => {
                    Self::DeviceSrpAuth(DeviceSrpAuth::read(common)?)
                }
                ChallengeNameType::EmailOtp => Self::EmailOtp(EmailOtp::read(common)?),
                ChallengeNameType::MfaSetup => Self::MfaSetup(MfaSetup::read(common)?),
                ChallengeNameType::NewPasswordRequired => {
                    Self::NewPasswordRequired(NewPasswordRequired::read(common)?)
                }
                ChallengeNameType::Password => Self::Password(Password::read(common)?),
                ChallengeNameType::PasswordSrp => {
                    Self::PasswordSrp(PasswordSrp::read(common)?)
                }
                ChallengeNameType::PasswordVerifier => {
                    Self::PasswordVerifier(PasswordVerifier::read(common)?)
                }
                ChallengeNameType::SelectChallenge => {
                    Self::SelectChallenge(
                        SelectChallenge::read(common, available_challenges)?,
                    )
                }
                ChallengeNameType::SelectMfaType => {
                    Self::SelectMfaType(SelectMfaType::read(common)?)
                }
                ChallengeNameType::SmsMfa => Self::SmsMfa(SmsMfa::read(common)?),
                ChallengeNameType::SmsOtp => Self::SmsOtp(SmsOtp::read(common)?),
                ChallengeNameType::SoftwareTokenMfa => {
                    Self::SoftwareTokenMfa(SoftwareTokenMfa::read(common)?)
                }
                ChallengeNameType::WebAuthn => Self::WebAuthn(WebAuthn::read(common)?),
                name => {
                    Self::Other(Other {
                        name: name.clone(),
                        common,
                    })
                }
            },
        )
    }
}
