//! The errors of the transport, and their kinds for the official classifiers.

use std::error::Error;
use std::fmt;
use std::io;
use std::time::Duration;

use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::retry::ErrorKind;
use http::uri::Authority;

use super::connection::SendError;
use super::pool::Origin;
use super::tls;

/// Describes what was being done when the error occurred. Its source is the cause, if there is one.
#[derive(Debug)]
pub(super) enum Failure {
    NoRuntime,
    Uri(&'static str),
    Lookup {
        host: String,
        source: io::Error,
    },
    Connect {
        authority: Authority,
        source: io::Error,
    },
    ProxySetting(&'static str),
    Proxy {
        authority: Authority,
        source: io::Error,
    },
    ProxyRefused {
        authority: Authority,
        status: u16,
    },
    Roots(String),
    #[cfg(feature = "rustls")]
    ServerName {
        host: String,
        source: Box<dyn Error + Send + Sync>,
    },
    Handshake {
        authority: Authority,
        source: io::Error,
    },
    ConnectTimeout {
        authority: Authority,
        limit: Duration,
    },
    HeadTimeout {
        authority: Authority,
        limit: Duration,
    },
    BodyTimeout {
        authority: Authority,
        limit: Duration,
    },
    Exchange {
        authority: Authority,
        source: hyper::Error,
    },
    Head {
        authority: Authority,
        source: Box<dyn Error + Send + Sync>,
    },
    Body {
        authority: Authority,
        source: hyper::Error,
    },
}

impl Failure {
    /// Converts a failure to reach a proxy, so that it is not mistaken for a failure to reach the service.
    pub(super) fn of_proxy(self) -> Self {
        match self {
            Self::Lookup { host, source } => match host.parse() {
                Ok(authority) => Self::Proxy { authority, source },
                Err(_) => Self::Lookup { host, source },
            },
            Self::Connect { authority, source } => Self::Proxy { authority, source },
            other => other,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRuntime => f.write_str(
                "no Tokio runtime is running here: make the call inside one, or set an HTTP client that needs none",
            ),
            Self::Uri(problem) => write!(f, "the request's URI {problem}"),
            Self::Lookup { host, .. } => write!(f, "the address of {host} could not be looked up"),
            Self::Connect { authority, .. } => write!(f, "no connection to {authority}"),
            Self::ProxySetting(problem) => f.write_str(problem),
            Self::Proxy { authority, .. } => write!(f, "no connection through the proxy {authority}"),
            Self::ProxyRefused { authority, status: 407 } => {
                write!(f, "the proxy {authority} requires another user name and password in its URL (status 407)")
            }
            Self::ProxyRefused { authority, status } => {
                write!(f, "the proxy {authority} refused the connection with the status {status}")
            }
            Self::Roots(problem) => f.write_str(problem),
            #[cfg(feature = "rustls")]
            Self::ServerName { host, .. } => write!(f, "{host} is not a name that a certificate can be for"),
            Self::Handshake { authority, .. } => write!(f, "the TLS handshake with {authority} failed"),
            Self::ConnectTimeout { authority, limit } => {
                write!(f, "connect timeout: no connection to {authority} within {limit:?}")
            }
            Self::HeadTimeout { authority, limit } => {
                write!(f, "read timeout: no response from {authority} within {limit:?}")
            }
            Self::BodyTimeout { authority, limit } => {
                write!(f, "read timeout: nothing more of the body from {authority} within {limit:?}")
            }
            Self::Exchange { authority, .. } => {
                write!(f, "the connection to {authority} failed before there was a response")
            }
            Self::Head { authority, .. } => write!(f, "the head of the response from {authority} is unusable"),
            Self::Body { authority, .. } => {
                write!(f, "the body of the response from {authority} could not be read to its end")
            }
        }
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Lookup { source, .. }
            | Self::Connect { source, .. }
            | Self::Proxy { source, .. }
            | Self::Handshake { source, .. } => Some(source),
            #[cfg(feature = "rustls")]
            Self::ServerName { source, .. } => Some(source.as_ref()),
            Self::Head { source, .. } => Some(source.as_ref()),
            Self::Exchange { source, .. } | Self::Body { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Converts a failure to open a connection.
pub(super) fn connecting(failure: Failure) -> ConnectorError {
    let kind: fn(Box<dyn Error + Send + Sync>) -> ConnectorError = match &failure {
        Failure::ConnectTimeout { .. } => ConnectorError::timeout,
        #[cfg(feature = "rustls")]
        Failure::ServerName { .. } => ConnectorError::user,
        Failure::ProxySetting(_) => ConnectorError::user,
        // A proxy that rejects a request will reject it again, unless its status is a server error.
        Failure::ProxyRefused { status, .. } if *status < 500 => other,
        // The next attempt would get the same certificate, so this is not of the kind "io", which is retried.
        Failure::Handshake { source, .. } if tls::is_certificate_error(source) => other,
        Failure::Roots(_) => other,
        _ => ConnectorError::io,
    };
    kind(failure.into()).never_connected()
}

/// Converts a failure to get a response over an open connection.
pub(super) fn sending(origin: &Origin, failed: SendError) -> ConnectorError {
    let authority = origin.authority.clone();
    match failed {
        SendError::NotWritten(_, source) | SendError::Failed { source, .. } => {
            let kind = kind_of(&source);
            kind(Failure::Exchange { authority, source }.into())
        }
        SendError::TimedOut(limit) => {
            ConnectorError::timeout(Failure::HeadTimeout { authority, limit }.into())
        }
    }
}

/// Converts a failure to read the body of a response.
pub(super) fn body(authority: &Authority, source: hyper::Error) -> ConnectorError {
    let kind = kind_of(&source);
    kind(Failure::Body { authority: authority.clone(), source }.into())
}

fn kind_of(error: &hyper::Error) -> fn(Box<dyn Error + Send + Sync>) -> ConnectorError {
    #[cfg(feature = "http2")]
    if let Some(error) = h2_error(error) {
        return match error {
            error if error.is_remote() || error.is_io() => ConnectorError::io,
            // hyper resets the stream of a request if its body fails.
            error if error.is_reset() && !error.is_library() => ConnectorError::user,
            _ => other,
        };
    }
    if error.is_timeout() {
        ConnectorError::timeout
    } else if error.is_user() {
        ConnectorError::user
    } else if error.is_incomplete_message() {
        // The official client classifies this error in the same way: it is not an I/O error, but is retried.
        |source| ConnectorError::other(source, Some(ErrorKind::TransientError))
    } else if error.is_closed() || error.is_canceled() || has_io_source(error) {
        ConnectorError::io
    } else {
        other
    }
}

fn other(source: Box<dyn Error + Send + Sync>) -> ConnectorError {
    ConnectorError::other(source, None)
}

/// Returns the error of the HTTP/2 library, if there is one.
#[cfg(feature = "http2")]
pub(super) fn h2_error(error: &hyper::Error) -> Option<&h2::Error> {
    let mut next = error.source();
    while let Some(source) = next {
        if let Some(error) = source.downcast_ref() {
            return Some(error);
        }
        next = source.source();
    }
    None
}

/// Whether the server reports that it has not processed the request (RFC 9113, section 8.7).
#[cfg(feature = "http2")]
pub(super) fn is_refusal(error: &h2::Error) -> bool {
    error.is_remote() && (error.is_go_away() || error.reason() == Some(h2::Reason::REFUSED_STREAM))
}

fn has_io_source(error: &(dyn Error + 'static)) -> bool {
    let mut next = error.source();
    while let Some(source) = next {
        if source.is::<io::Error>() {
            return true;
        }
        next = source.source();
    }
    false
}
