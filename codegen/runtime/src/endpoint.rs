//! Endpoints: their URLs, what the compiled rule sets of generated clients return, and the functions that they call.

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

/// Why there is no endpoint for the given parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolveEndpointError {
    message: Cow<'static, str>,
}

impl ResolveEndpointError {
    /// An error that says so.
    pub fn message(message: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into() }
    }

    /// No rule is about these parameters.
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

/// Why endpoint parameters cannot be built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidParams {
    field: &'static str,
    reason: &'static str,
}

impl InvalidParams {
    /// A parameter that must be set and is not.
    pub fn missing(field: &'static str) -> Self {
        Self { field, reason: "it must be set" }
    }

    /// A region that would lead to another host than one of the service.
    pub fn region(field: &'static str) -> Self {
        Self {
            field,
            reason: "it must be labels of a host name: letters, digits and hyphens, with dots between",
        }
    }
}

impl fmt::Display for InvalidParams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the endpoint parameter `{}` is not valid: {}", self.field, self.reason)
    }
}

impl std::error::Error for InvalidParams {}
