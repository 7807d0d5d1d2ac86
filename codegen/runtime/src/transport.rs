//! The default HTTP client, with hyper for HTTP, rustls or the system's library for TLS, and a connection pool.
//!
//! It implements the official [`HttpClient`] trait, so it can also be used with official SDK clients:
//!
//! ```
//! use std::time::Duration;
//! use tinsmith_runtime::transport;
//!
//! // The usual case: the system's certificates, one pool for the whole process.
//! let shared = transport::default_http_client();
//!
//! // A company's proxy that signs with its own certificate.
//! # let pem = b"";
//! let own = transport::Builder::new().root_certificate(pem).idle_timeout(Duration::from_secs(20)).build();
//! # assert!(own.is_err());
//! ```
//!
//! # TLS
//! The feature `rustls` enables rustls with ring. The feature `native-tls` uses the system's library instead, which is
//! OpenSSL on Linux. It shortens the build, but requires OpenSSL's headers to build and its library to run. Because
//! features are unified over all crates of a program, both may be enabled. Then rustls is used, except by clients whose
//! builder selects another [`TlsProvider`]. Both libraries support TLS 1.2 and 1.3, and both trust the root
//! certificates that are added with the builder. `SSL_CERT_FILE` and `SSL_CERT_DIR` replace the system's certificates.
//!
//! # Timeouts
//! Timeouts are taken from the [`HttpConnectorSettings`] of a connector. By default there are none. A timeout of 30
//! years or more counts as none. Connectors with different timeouts share one pool.
//! - The *connect timeout* limits each attempt to open a new connection: name lookup, TCP, and the TLS handshake,
//!   including the first loading of the system's certificates. It does not apply to pooled connections.
//! - The *read timeout* limits the time from the moment at which a connection is available until the head of the
//!   response has been read, which includes sending the request. It also limits each single wait for more of the
//!   body, but not the total time for a body. The attempt timeout of clients does that.
//!
//! # Errors
//! All failures are of the type [`ConnectorError`]. Errors of a body's frames contain it in a box.
//!
//! | Kind | Cause | Retried by clients |
//! | --- | --- | --- |
//! | timeout | connect or read timeout; the message says which | yes |
//! | io | host not found; connection refused or reset (also an HTTP/2 stream), or closed within the body | yes |
//! | other, transient | connection closed before the response | yes |
//! | other | certificate not accepted; response is not HTTP | no |
//! | user | invalid request or URI; no Tokio runtime | no |
//!
//! # Connections
//! An HTTP/1.1 connection is driven by the call that uses it: no task is spawned, and dropping a call or a body closes
//! its connection. There is no task for idle connections, either. They are checked when the next call takes one; a
//! connection that is known to be closed, or has been idle for longer than the idle timeout, is not used. If a pooled
//! connection breaks before the first byte of a response, it is assumed to have been closed while it was idle: all
//! idle connections to the host are closed, and the request is sent once more over a new connection, if its body can
//! be read again. This does not count as a retry. Failures of a new connection are errors, and so are read timeouts,
//! after which the service may still be processing the request. A response with the status 500, 502, 503 or 504 closes
//! its connection, so that the next call may reach another server of the service. If the request contains the
//! official `CaptureSmithyConnection`, the caller decides that instead. A connection belongs to the Tokio runtime that
//! opened it, so a client may be used in several runtimes, even at the same time. The runtime needs its I/O and time
//! drivers (`enable_all`).
//!
//! # Proxies
//! `HTTP_PROXY`, `HTTPS_PROXY` and, for both schemes, `ALL_PROXY` contain the URL of a proxy, with a user name and a
//! password if the proxy requires them. Lower-case names of the variables work, too. They are read when the client is
//! created. Requests to `http` URLs are sent to the proxy. Requests to `https` URLs go through a tunnel (`CONNECT`),
//! so that the proxy cannot read them. `NO_PROXY` lists the hosts that are connected to directly, separated by commas:
//! a domain includes its subdomains, addresses may be networks such as `10.0.0.0/8`, and `*` stands for all hosts. If
//! a variable is not the URL of an HTTP proxy, every call that would use it fails.
//!
//! # HTTP/2
//! With the feature `http2`, the client offers HTTP/2 in the TLS handshake, and uses it if the server accepts. A
//! request and its response can then be transferred at the same time: the response may arrive before the end of the
//! request's body. Calls with a single request and a single response do not benefit from that, so the feature is not
//! enabled by default. For servers without TLS there is `Builder::http2_prior_knowledge`.
//!
//! - Up to 100 calls share a connection, which is driven by a Tokio task. Calls that begin at the same time may each
//!   open a connection; the first of these is pooled.
//! - Dropping a call or a body resets its stream, including the request's half. Other calls keep the connection.
//! - The rules above for connections that break, expire or deliver server errors apply here, too: no further call uses
//!   them, but current calls continue. The same is true after a read timeout. If the server reports that it has not
//!   processed a request (GOAWAY, `REFUSED_STREAM`) and the connection came from the pool, the request is sent once
//!   more over a new connection.
//! - Streams that the server resets, and connections that it closes, are errors of the kind "io".
//!
//! [`HttpClient`]: aws_smithy_runtime_api::client::http::HttpClient
//! [`HttpConnectorSettings`]: aws_smithy_runtime_api::client::http::HttpConnectorSettings
//! [`ConnectorError`]: aws_smithy_runtime_api::client::result::ConnectorError

mod body;
mod builder;
mod client;
mod connect;
mod connection;
mod error;
mod pool;
mod proxy;
mod stream;
mod tls;

use std::sync::LazyLock;

use aws_smithy_runtime_api::client::http::SharedHttpClient;

pub use builder::{BuildError, Builder};
pub use tls::TlsProvider;

/// Returns the HTTP client that is used by default. It is created at the first call, and shared by the whole process.
///
/// It trusts the system's certificates, or those in `SSL_CERT_FILE` and `SSL_CERT_DIR`, which are read when the first
/// TLS connection is opened. It uses the proxies in environment variables.
pub fn default_http_client() -> SharedHttpClient {
    static CLIENT: LazyLock<SharedHttpClient> = LazyLock::new(builder::default_client);
    CLIENT.clone()
}
