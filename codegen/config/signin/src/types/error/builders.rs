// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the errors, for use in tests.

pub use super::access_denied_exception::AccessDeniedExceptionBuilder;
pub use super::internal_server_exception::InternalServerExceptionBuilder;
pub use super::too_many_requests_error::TooManyRequestsErrorBuilder;
pub use super::validation_exception::ValidationExceptionBuilder;
