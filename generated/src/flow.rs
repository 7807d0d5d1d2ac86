// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! How a sign-in begins: the flow together with what it needs to know.
//!
//! There is a structure for each known value of [`AuthFlowType`]: required keys are arguments of
//! its constructor, the others have methods.

use std::collections::HashMap;

use crate::primitives::Secret;
use crate::types::AuthFlowType;

mod admin_no_srp_auth;
mod admin_user_password_auth;
mod custom_auth;
mod other;
mod refresh_token;
mod refresh_token_auth;
mod user_auth;
mod user_password_auth;
mod user_srp_auth;

pub use other::Other;
pub use admin_no_srp_auth::AdminNoSrpAuth;
pub use admin_user_password_auth::AdminUserPasswordAuth;
pub use custom_auth::CustomAuth;
pub use refresh_token::RefreshToken;
pub use refresh_token_auth::RefreshTokenAuth;
pub use user_auth::UserAuth;
pub use user_password_auth::UserPasswordAuth;
pub use user_srp_auth::UserSrpAuth;

/// How a sign-in begins: the flow together with what it needs to know.
///
/// Each structure of this module becomes one, so it can stand wherever a [`Flow`] is asked for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Flow {
    /// `ADMIN_NO_SRP_AUTH`: name and password in plain form. The old name of
    /// `ADMIN_USER_PASSWORD_AUTH`.
    AdminNoSrpAuth(AdminNoSrpAuth),
    /// `ADMIN_USER_PASSWORD_AUTH`: name and password in plain form, from a server. Only
    /// `AdminInitiateAuth` takes it.
    AdminUserPasswordAuth(AdminUserPasswordAuth),
    /// `CUSTOM_AUTH`: your own Lambda functions put the questions, on wish after an SRP proof of the
    /// password.
    CustomAuth(CustomAuth),
    /// `REFRESH_TOKEN`: new tokens for a refresh token. Another name of `REFRESH_TOKEN_AUTH`.
    RefreshToken(RefreshToken),
    /// `REFRESH_TOKEN_AUTH`: new tokens for a refresh token. No user is asked.
    RefreshTokenAuth(RefreshTokenAuth),
    /// `USER_AUTH`: the user chooses among passkey, one-time code and password.
    UserAuth(UserAuth),
    /// `USER_PASSWORD_AUTH`: name and password in plain form, from an app. Only `InitiateAuth` takes
    /// it.
    UserPasswordAuth(UserPasswordAuth),
    /// `USER_SRP_AUTH`: the password is proved with SRP and never sent. `PASSWORD_VERIFIER` follows.
    UserSrpAuth(UserSrpAuth),
    /// Whatever this crate has no structure for.
    Other(Other),
}

/// What becomes members of an input.
pub(crate) struct Parts {
    pub name: AuthFlowType,
    pub keys: HashMap<String, String>,
    /// What `SECRET_HASH` is computed from instead of `USERNAME`.
    pub unsent: Option<Secret>,
}

impl Flow {
    pub(crate) fn into_parts(self) -> Parts {
        match self {
            Self::AdminNoSrpAuth(variant) => variant.into_parts(),
            Self::AdminUserPasswordAuth(variant) => variant.into_parts(),
            Self::CustomAuth(variant) => variant.into_parts(),
            Self::RefreshToken(variant) => variant.into_parts(),
            Self::RefreshTokenAuth(variant) => variant.into_parts(),
            Self::UserAuth(variant) => variant.into_parts(),
            Self::UserPasswordAuth(variant) => variant.into_parts(),
            Self::UserSrpAuth(variant) => variant.into_parts(),
            Self::Other(other) => other.into_parts(),
        }
    }
}
