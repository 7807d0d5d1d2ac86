// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The structures, unions and enums that inputs and outputs contain.

pub mod builders;
pub mod error;
mod access_token;
mod create_o_auth2_token_request_body;
mod create_o_auth2_token_response_body;
mod o_auth2_error_code;

pub use access_token::AccessToken;
pub use create_o_auth2_token_request_body::CreateOAuth2TokenRequestBody;
pub use create_o_auth2_token_response_body::CreateOAuth2TokenResponseBody;
pub use o_auth2_error_code::OAuth2ErrorCode;
