//! Errors of the client for instance metadata.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;
use tinsmith_runtime::aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use tinsmith_runtime::client::fetch::FetchError;
use tinsmith_runtime::http::StatusCode;

/// An error of a request for instance metadata.
#[derive(Debug)]
#[non_exhaustive]
pub enum ImdsError {
    /// The token that all requests need could not be loaded.
    FailedToLoadToken(FailedToLoadToken),
    /// The status of the response is an error.
    ErrorResponse(ErrorResponse),
    /// The request could not be sent, or there was no response in time.
    IoError(IoError),
    /// Any other error, such as an invalid endpoint.
    Unexpected(Unexpected),
}

impl ImdsError {
    pub(super) fn no_token(source: Arc<TokenError>) -> Self {
        Self::FailedToLoadToken(FailedToLoadToken { source })
    }

    pub(super) fn response(response: HttpResponse) -> Self {
        Self::ErrorResponse(ErrorResponse { response })
    }

    pub(super) fn io(source: FetchError) -> Self {
        Self::IoError(IoError { source })
    }

    pub(super) fn unexpected(source: impl Into<BoxError>) -> Self {
        Self::Unexpected(Unexpected { source: source.into() })
    }
}

impl fmt::Display for ImdsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FailedToLoadToken(_) => f.write_str("the token for instance metadata could not be loaded"),
            Self::ErrorResponse(error) => {
                write!(f, "instance metadata returned an error (status {})", error.response.status().as_u16())
            }
            Self::IoError(_) => f.write_str("there is no response from instance metadata"),
            Self::Unexpected(_) => f.write_str("the request for instance metadata failed"),
        }
    }
}

impl Error for ImdsError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::FailedToLoadToken(error) => Some(&error.source),
            Self::ErrorResponse(_) => None,
            Self::IoError(error) => Some(&error.source),
            Self::Unexpected(error) => Some(error.source.as_ref()),
        }
    }
}

/// The token could not be loaded.
#[derive(Debug)]
pub struct FailedToLoadToken {
    /// Shared by all callers that waited for the same token.
    source: Arc<TokenError>,
}

impl FailedToLoadToken {
    /// Whether there was no response at all, which is the case outside of EC2.
    pub fn is_dispatch_failure(&self) -> bool {
        matches!(*self.source, TokenError::NoResponse(FetchError::Dispatch(_) | FetchError::Timeout(_)))
    }
}

/// A response that is an error. `Debug` shows only its status.
pub struct ErrorResponse {
    response: HttpResponse,
}

impl ErrorResponse {
    /// Returns the response.
    pub fn response(&self) -> &HttpResponse {
        &self.response
    }
}

impl fmt::Debug for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorResponse").field("status", &self.response.status()).finish_non_exhaustive()
    }
}

/// There was no response.
#[derive(Debug)]
pub struct IoError {
    source: FetchError,
}

/// Another error.
#[derive(Debug)]
pub struct Unexpected {
    source: BoxError,
}

/// Why the token could not be loaded.
#[derive(Debug)]
pub(super) enum TokenError {
    Endpoint(BoxError),
    NoResponse(FetchError),
    Status(StatusCode),
    InvalidToken,
    InvalidTtl,
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Endpoint(_) => f.write_str("the endpoint is not valid"),
            Self::NoResponse(_) => f.write_str("there is no response to the request for a token"),
            Self::Status(status @ StatusCode::FORBIDDEN) => {
                write!(
                    f,
                    "instance metadata is disabled, or tokens are forbidden (status {})",
                    status.as_u16()
                )
            }
            Self::Status(status) => {
                write!(f, "the request for a token was refused (status {})", status.as_u16())
            }
            Self::InvalidToken => f.write_str("the token is not valid in an HTTP header"),
            Self::InvalidTtl => f.write_str("the response does not say how long the token lasts"),
        }
    }
}

impl Error for TokenError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Endpoint(error) => Some(error.as_ref()),
            Self::NoResponse(error) => Some(error),
            _ => None,
        }
    }
}

/// The error for an endpoint mode that is neither `IPv4` nor `IPv6`.
#[derive(Debug)]
pub struct InvalidEndpointMode {
    mode: String,
}

impl InvalidEndpointMode {
    pub(super) fn new(mode: &str) -> Self {
        Self { mode: mode.to_owned() }
    }
}

impl fmt::Display for InvalidEndpointMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the endpoint mode `{}` is neither `IPv4` nor `IPv6`", self.mode)
    }
}

impl Error for InvalidEndpointMode {}
