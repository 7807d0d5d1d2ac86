// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The errors that the model defines.

pub mod builders;
mod access_denied_exception;
mod authorization_pending_exception;
mod expired_token_exception;
mod internal_server_exception;
mod invalid_client_exception;
mod invalid_grant_exception;
mod invalid_request_exception;
mod invalid_scope_exception;
mod slow_down_exception;
mod unauthorized_client_exception;
mod unsupported_grant_type_exception;

pub use access_denied_exception::AccessDeniedException;
pub use authorization_pending_exception::AuthorizationPendingException;
pub use expired_token_exception::ExpiredTokenException;
pub use internal_server_exception::InternalServerException;
pub use invalid_client_exception::InvalidClientException;
pub use invalid_grant_exception::InvalidGrantException;
pub use invalid_request_exception::InvalidRequestException;
pub use invalid_scope_exception::InvalidScopeException;
pub use slow_down_exception::SlowDownException;
pub use unauthorized_client_exception::UnauthorizedClientException;
pub use unsupported_grant_type_exception::UnsupportedGrantTypeException;
