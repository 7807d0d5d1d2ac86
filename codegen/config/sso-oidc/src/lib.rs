// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! A client for AWS SSO OIDC with one operation.
//!
//! A client for AWS SSO OIDC.
//!
//! # Operations
//! - [`CreateToken`](operation::create_token): The operation `CreateToken`.
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
//! ```
//! use tinsmith_config_sso_oidc::config::endpoint::{self, Params};
//! use tinsmith_config_sso_oidc::operation::Operation;
//! use tinsmith_config_sso_oidc::operation::create_token::{CreateToken, CreateTokenInput};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let input = CreateTokenInput::builder()
//!     .client_id("...")
//!     .client_secret("...")
//!     .grant_type("...")
//!     .build()?;
//! let endpoint = endpoint::resolve(&Params::builder().region("us-east-1").build()?)?;
//! let request = CreateToken::request(&input, endpoint.url())?;
//! assert_eq!(request.method(), "POST");
//!
//! let response = tinsmith_config_sso_oidc::http::Response::new("{}"); // stands in for the service
//! let output = CreateToken::response(&response)?;
//! println!("{output:?}");
//! # Ok(())
//! # }
//! ```

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
