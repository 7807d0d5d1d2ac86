// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The errors that the model defines.

pub mod builders;
mod access_denied_exception;
mod internal_server_exception;
mod too_many_requests_error;
mod validation_exception;

pub use access_denied_exception::AccessDeniedException;
pub use internal_server_exception::InternalServerException;
pub use too_many_requests_error::TooManyRequestsError;
pub use validation_exception::ValidationException;
