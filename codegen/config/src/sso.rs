//! Tokens and credentials of IAM Identity Center (SSO).
//!
//! `aws sso login` leaves a token in `~/.aws/sso/cache`. Shortly before it expires it is exchanged for a new one, if it
//! can be; the file is then replaced, at once and readable by its owner alone.

mod cache;
pub mod credentials;
pub mod token;

pub use self::credentials::SsoCredentialsProvider;
pub use self::token::SsoTokenProvider;
