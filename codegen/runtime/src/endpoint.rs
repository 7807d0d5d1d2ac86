//! Endpoints: their URLs, the results of the compiled rule sets in generated clients, and the functions that rule sets
//! call.

mod partition;
mod partitions;
pub mod rules;
mod url;

use std::borrow::Cow;
use std::fmt;

pub use aws_smithy_types::endpoint::Endpoint;
#[cfg(feature = "client")]
pub(crate) use url::request_authority;
pub use url::{EndpointUrl, InvalidEndpointUrl, ToEndpointUrl, redacted};

/// The error for parameters that do not lead to an endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolveEndpointError {
    message: Cow<'static, str>,
}

impl ResolveEndpointError {
    /// Creates an error with this message.
    pub fn message(message: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into() }
    }

    /// Creates the error for parameters that no rule matches.
    pub fn no_match() -> Self {
        Self::message("no endpoint rule matches these parameters")
    }
}

impl fmt::Display for ResolveEndpointError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ResolveEndpointError {}

/// The error for invalid endpoint parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidParams {
    field: &'static str,
    reason: &'static str,
}

impl InvalidParams {
    /// Creates the error for a required parameter that is not set.
    pub fn missing(field: &'static str) -> Self {
        Self { field, reason: "it must be set" }
    }

    /// Creates the error for a region that would lead to a host outside of the service.
    pub fn region(field: &'static str) -> Self {
        Self {
            field,
            reason: "it must consist of host labels, which are letters, digits and hyphens, separated by dots",
        }
    }
}

impl fmt::Display for InvalidParams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the endpoint parameter `{}` is not valid: {}", self.field, self.reason)
    }
}

impl std::error::Error for InvalidParams {}
