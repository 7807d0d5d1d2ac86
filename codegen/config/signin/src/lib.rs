// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! A client for AWS Sign-In Service with one operation.
//!
//! A client for AWS Sign-In Service.
//!
//! # Operations
//! - [`CreateOAuth2Token`](operation::create_o_auth2_token): The operation `CreateOAuth2Token`.
//!
//! # Calls
//! With the default feature `client`, `Client` signs requests, sends them and retries them. It uses HTTP/1.1
//! and TLS by rustls (default feature `rustls`) or the system (`native-tls`), or an HTTP client of your own.
//!
//! # Features
//! - `client` (default): `Client`, `Config` and `send()`. Without this feature, the crate does no I/O.
//! - `rustls` (default): An HTTP client with TLS by rustls. Without this feature and `native-tls`, set one in `Config`.
//! - `native-tls`: An HTTP client with TLS by the system's library, which is OpenSSL on Linux. It compiles sooner.
//! - `http2`: HTTP/2 with services that accept it, in the HTTP client of `rustls` or `native-tls`.
//! - `validation`: `validate()`, which checks an input against the lengths, ranges and patterns of the model.
//! - `test-util`: `config::Builder::with_test_defaults`, for tests with canned responses.
//!
//! # Requests and responses
//! Without default features, this crate does no I/O. [`operation::Operation`] turns an input into an
//! [`http`] request, which you sign and send with a client of your choice, and a response into an output
//! or an error.
//! [`config::endpoint::resolve`] returns the URL to send the request to:
//!

#![forbid(unsafe_code)]
#![warn(missing_docs)]

#[cfg(feature = "client")]
pub mod client;
pub mod config;
pub mod error;
pub mod meta;
pub mod operation;
pub mod primitives;
pub mod types;

#[cfg(feature = "client")]
pub use client::Client;

#[cfg(feature = "client")]
pub use config::Config;
pub use error::Error;
pub use tinsmith_runtime::http;
