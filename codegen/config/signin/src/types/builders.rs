// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the structures.

pub use super::access_token::AccessTokenBuilder;
pub use super::create_o_auth2_token_request_body::CreateOAuth2TokenRequestBodyBuilder;
pub use super::create_o_auth2_token_response_body::CreateOAuth2TokenResponseBodyBuilder;
