// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The structures, unions and enums that inputs and outputs contain.

pub mod error;
mod access_denied_exception_reason;
mod invalid_request_exception_reason;

pub use access_denied_exception_reason::AccessDeniedExceptionReason;
pub use invalid_request_exception_reason::InvalidRequestExceptionReason;
