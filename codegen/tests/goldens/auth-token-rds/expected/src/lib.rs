// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! A client for Service with one operation.
//!
//! A client for Service.
//!
//! # Operations
//! - [`Describe`](operation::describe): The operation `Describe`.
//!
//! # Logging in to databases
//! - [`auth_token`]: Passwords for databases that use IAM database authentication.
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
//! or an error:
//!
//! ```
//! use golden_auth_token_rds::operation::Operation;
//! use golden_auth_token_rds::operation::describe::{Describe, DescribeInput};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let input = DescribeInput::builder()
//!     .build()?;
//! let request = Describe::request(&input, "https://example.com")?;
//! assert_eq!(request.method(), "POST");
//!
//! let response = golden_auth_token_rds::http::Response::new("{}"); // stands in for the service
//! let output = Describe::response(&response)?;
//! println!("{output:?}");
//! # Ok(())
//! # }
//! ```

#![forbid(unsafe_code)]
#![warn(missing_docs)]

#[cfg(feature = "client")]
pub mod auth_token;

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
