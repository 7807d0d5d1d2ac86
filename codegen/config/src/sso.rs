//! Tokens and credentials of IAM Identity Center (SSO).
//!
//! `aws sso login` stores a token in `~/.aws/sso/cache`. Shortly before it expires, it is renewed if that is possible.
//! The file is then replaced atomically, and only its owner can read it.

mod cache;
pub mod credentials;
pub mod token;

pub use self::credentials::SsoCredentialsProvider;
pub use self::token::SsoTokenProvider;
