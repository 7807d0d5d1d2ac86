//! The default HTTP client: HTTP by hyper, TLS by rustls or the system, connections kept for the next call.
//!
//! It is an [`HttpClient`] like any other, so whatever takes the official trait takes this one:
//!
//! ```
//! use std::time::Duration;
//! use tinsmith_runtime::transport;
//!
//! // The usual case: the system's certificates, one pool for the whole process.
//! let shared = transport::default_http_client();
//!
//! // A company's proxy that signs with a certificate of its own.
//! # let pem = b"";
//! let own = transport::Builder::new().root_certificate(pem).idle_timeout(Duration::from_secs(20)).build();
//! # assert!(own.is_err());
//! ```
//!
//! # TLS
//! The feature `rustls` brings rustls with ring. The feature `native-tls` uses the system's library instead, which is
//! OpenSSL on Linux: a program needs its headers to be built and the library to run, and is built sooner. Features add up
//! over all crates of a program, so it may be compiled with both. Then rustls is used, except by a client whose
//! builder names another [`TlsProvider`]. Both speak TLS 1.2 and 1.3, and both trust the certificates that the builder
//! is given. `SSL_CERT_FILE` and `SSL_CERT_DIR` name others than the system's.
//!
//! # Timeouts
//! Both come from the [`HttpConnectorSettings`] that a connector is asked for with; without them nothing is
//! limited here, nor by a duration of 30 years and more. One pool serves every setting.
//! - The *connect timeout* covers one attempt to get a new connection: name lookup, TCP, and the TLS handshake,
//!   including the first loading of the system's certificates. A connection that is kept from an earlier call costs none of it.
//! - The *read timeout* covers the wait from the moment the connection is there until the head of the response
//!   has been read (so the sending of the request, too), and then each single wait for more of the body. It does
//!   not limit how long a body takes that keeps coming: that is the attempt timeout's task.
//!
//! # Errors
//! Every failure is a [`ConnectorError`], also those of the body (boxed, as the error of its frames).
//!
//! | Kind | When | Tried again by clients |
//! | --- | --- | --- |
//! | timeout | connect or read timeout; the message says which | yes |
//! | io | name not found, refused, reset (an HTTP/2 stream, too), cut off within the body | yes |
//! | other, transient | closed before a response came | yes |
//! | other | certificate not accepted, response is not HTTP | no |
//! | user | bad request or URI, no Tokio runtime | no |
//!
//! # Connections
//! An HTTP/1.1 connection is driven by the call that uses it: no task is spawned, and dropping a call or a body closes
//! its connection. An idle connection is nobody's task either; it is looked at when the next call takes it, and
//! one that is known to be closed, or has been idle for longer than the idle timeout, is not used. One that breaks
//! nevertheless before a byte of a response has come is taken for one that had died before: all idle connections to
//! that host are closed, and the request goes over a new connection, once, if its body can begin again. That is not
//! another attempt; what goes wrong on a new connection is an error. So is a read timeout, after which the service may
//! still be at work. After a response with the status 500, 502, 503 or 504 its connection is closed, so that the next
//! call may reach another machine of the service; a sender that puts the official `CaptureSmithyConnection` into its
//! request decides that itself. Connections stay with the Tokio runtime that opened them, so a client may
//! be used from several runtimes, at once or one after the other. The runtime needs its I/O and time drivers
//! (`enable_all`).
//!
//! # Proxies
//! `HTTP_PROXY`, `HTTPS_PROXY` and, for both schemes, `ALL_PROXY` name a proxy by its URL, with a user name and a
//! password if it wants them; each is also read in small letters. They are read when the client is made. A request to
//! an `http` URL is handed to the proxy, one to an `https` URL goes through a tunnel (`CONNECT`), so the proxy sees
//! nothing of it. `NO_PROXY` lists the hosts that are reached without one, separated by commas: a domain stands for
//! everything below it too, addresses may be networks such as `10.0.0.0/8`, and `*` is everything. A variable that is
//! not the URL of an HTTP proxy is an error of every call that would use it.
//!
//! # HTTP/2
//! With the feature `http2`, servers are offered HTTP/2 in the TLS handshake, and those that accept it are spoken to in it.
//! The sending of the request and the reading of the response then go on at the same time: the head of a response may
//! come, and its body be read, while the request's body has not ended. A call that needs no more than one request and one
//! response gains nothing from it, so it is not a default feature. `Builder::http2_prior_knowledge` is for servers without TLS.
//!
//! - Up to 100 calls share a connection, which a Tokio task drives. Calls that begin before there is one may open
//!   several; then the first is kept.
//! - A call or a body that is dropped resets its stream, the request's half too, and leaves the connection to others.
//! - What is said above of a connection that breaks, expires or led to trouble holds here, too: no further call uses it,
//!   while those that are under way go on. After a read timeout as well. A request that the server says it has not
//!   worked on (GOAWAY, `REFUSED_STREAM`) goes over a new connection, once, if the connection had served others before.
//! - A stream that the server resets and a connection that it gives up are errors of the kind "io".
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

/// The HTTP client for everybody who sets none: one for the whole process, made when it is first asked for.
///
/// It trusts the system's certificates, which are read when the first TLS connection is opened. `SSL_CERT_FILE`
/// and `SSL_CERT_DIR` name others. It uses the proxies that environment variables name.
pub fn default_http_client() -> SharedHttpClient {
    static CLIENT: LazyLock<SharedHttpClient> = LazyLock::new(builder::default_client);
    CLIENT.clone()
}
