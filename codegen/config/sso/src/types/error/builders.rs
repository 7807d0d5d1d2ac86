// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the errors, for use in tests.

pub use super::invalid_request_exception::InvalidRequestExceptionBuilder;
pub use super::resource_not_found_exception::ResourceNotFoundExceptionBuilder;
pub use super::too_many_requests_exception::TooManyRequestsExceptionBuilder;
pub use super::unauthorized_exception::UnauthorizedExceptionBuilder;
