// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the errors, for use in tests.

pub use super::access_denied_exception::AccessDeniedExceptionBuilder;
pub use super::authorization_pending_exception::AuthorizationPendingExceptionBuilder;
pub use super::expired_token_exception::ExpiredTokenExceptionBuilder;
pub use super::internal_server_exception::InternalServerExceptionBuilder;
pub use super::invalid_client_exception::InvalidClientExceptionBuilder;
pub use super::invalid_grant_exception::InvalidGrantExceptionBuilder;
pub use super::invalid_request_exception::InvalidRequestExceptionBuilder;
pub use super::invalid_scope_exception::InvalidScopeExceptionBuilder;
pub use super::slow_down_exception::SlowDownExceptionBuilder;
pub use super::unauthorized_client_exception::UnauthorizedClientExceptionBuilder;
pub use super::unsupported_grant_type_exception::UnsupportedGrantTypeExceptionBuilder;
