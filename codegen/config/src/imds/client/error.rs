//! What can go wrong with instance metadata.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;
use tinsmith_runtime::aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use tinsmith_runtime::client::fetch::FetchError;
use tinsmith_runtime::http::StatusCode;

/// Why there is no metadata.
#[derive(Debug)]
#[non_exhaustive]
pub enum ImdsError {
    /// There is no token, without which there is nothing else.
    FailedToLoadToken(FailedToLoadToken),
    /// The response has a status that is an error.
    ErrorResponse(ErrorResponse),
    /// The request could not be sent, or no response came in time.
    IoError(IoError),
    /// Anything else, such as an endpoint that is none.
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
            Self::FailedToLoadToken(_) => f.write_str("there is no token for instance metadata"),
            Self::ErrorResponse(error) => {
                write!(f, "instance metadata gives an error (status {})", error.response.status().as_u16())
            }
            Self::IoError(_) => f.write_str("instance metadata does not respond"),
            Self::Unexpected(_) => f.write_str("instance metadata cannot be read"),
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

/// There is no token.
#[derive(Debug)]
pub struct FailedToLoadToken {
    /// Shared by all who have waited for the same token.
    source: Arc<TokenError>,
}

impl FailedToLoadToken {
    /// Whether nobody responded, as it is where there is no instance metadata.
    pub fn is_dispatch_failure(&self) -> bool {
        matches!(*self.source, TokenError::NoResponse(FetchError::Dispatch(_) | FetchError::Timeout(_)))
    }
}

/// A response that is an error. `Debug` shows its status alone.
pub struct ErrorResponse {
    response: HttpResponse,
}

impl ErrorResponse {
    /// The response.
    pub fn response(&self) -> &HttpResponse {
        &self.response
    }
}

impl fmt::Debug for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorResponse").field("status", &self.response.status()).finish_non_exhaustive()
    }
}

/// No response came.
#[derive(Debug)]
pub struct IoError {
    source: FetchError,
}

/// Something else went wrong.
#[derive(Debug)]
pub struct Unexpected {
    source: BoxError,
}

/// Why there is no token.
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
            Self::Endpoint(_) => f.write_str("the endpoint cannot be used"),
            Self::NoResponse(_) => f.write_str("no response to the request for a token"),
            Self::Status(status @ StatusCode::FORBIDDEN) => {
                write!(
                    f,
                    "instance metadata is switched off, or the token is forbidden (status {})",
                    status.as_u16()
                )
            }
            Self::Status(status) => write!(f, "no token is given (status {})", status.as_u16()),
            Self::InvalidToken => f.write_str("the token cannot be in an HTTP header"),
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

/// A mode that is neither `IPv4` nor `IPv6`.
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
