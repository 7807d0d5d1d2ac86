// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The errors that the model defines.

pub mod builders;
mod invalid_request_exception;
mod resource_not_found_exception;
mod too_many_requests_exception;
mod unauthorized_exception;

pub use invalid_request_exception::InvalidRequestException;
pub use resource_not_found_exception::ResourceNotFoundException;
pub use too_many_requests_exception::TooManyRequestsException;
pub use unauthorized_exception::UnauthorizedException;
