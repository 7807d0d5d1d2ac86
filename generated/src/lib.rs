// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! A client for Amazon Cognito Identity Provider with 2 operations.
//!
//! Amazon Cognito user pools store the users of an application and sign them in.
//!
//! A user pool holds users and the rules for signing them in. An app client represents one
//! application that uses the pool. It has an ID, optionally a secret, and a list of the sign-in
//! flows that it allows.
//!
//! A server signs a user in step by step. `AdminInitiateAuth` starts the sign-in. Each response
//! contains either tokens, which complete the sign-in, or a challenge, which you answer with
//! `AdminRespondToAuthChallenge`. This continues until the service returns tokens or an error.
//!
//! Both operations are meant for trusted back ends. Each request needs an AWS
//! [signature](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-signing.html) made
//! with credentials whose IAM policy permits `cognito-idp:AdminInitiateAuth` and
//! `cognito-idp:AdminRespondToAuthChallenge`. Never put such credentials into an app that users
//! install.
//!
//! # Operations
//! - [`AdminInitiateAuth`](operation::admin_initiate_auth): Starts signing in a user from a server, or exchanges a refresh token for new tokens.
//! - [`AdminRespondToAuthChallenge`](operation::admin_respond_to_auth_challenge): Answers a challenge of a sign-in.
//!
//! # Sign-in
//! - [`AppClient`]: A user pool's app client: its IDs and, if it has one, its secret.
//! - [`flow`]: The flows that begin a sign-in, each with its parameters.
//! - [`answer`]: The answers to challenges, each with the values that its challenge requires.
//! - [`challenge`]: The next step of a sign-in: tokens, which end it, or a challenge to answer.
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
//! - `secret-hash` (default): `SECRET_HASH` for app clients that have a secret.
//! - `srp`: `answer_with_password`, which proves a password without sending it.
//!
//! # Requests and responses
//! Without default features, this crate does no I/O. [`operation::Operation`] turns an input into an
//! [`http`] request, which you sign and send with a client of your choice, and a response into an output
//! or an error.
//! [`config::endpoint::resolve`] returns the URL to send the request to:
//!
//! ```
//! use cognito_identity_provider::config::endpoint::{self, Params};
//! use cognito_identity_provider::operation::Operation;
//! use cognito_identity_provider::operation::admin_initiate_auth::{AdminInitiateAuth, AdminInitiateAuthInput};
//! use cognito_identity_provider::types::AuthFlowType;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let input = AdminInitiateAuthInput::builder()
//!     .user_pool_id("...")
//!     .client_id("...")
//!     .auth_flow(AuthFlowType::AdminNoSrpAuth)
//!     .build()?;
//! let endpoint = endpoint::resolve(&Params::builder().region("us-east-1").build()?)?;
//! let request = AdminInitiateAuth::request(&input, endpoint.url())?;
//! assert_eq!(request.method(), "POST");
//!
//! let response = cognito_identity_provider::http::Response::new("{}"); // stands in for the service
//! let output = AdminInitiateAuth::response(&response)?;
//! println!("{output:?}");
//! # Ok(())
//! # }
//! ```

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod answer;
mod app_client;
pub mod challenge;

#[cfg(feature = "client")]
pub mod client;
pub mod config;
mod entries;
pub mod error;
pub mod flow;
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
pub use app_client::AppClient;

#[cfg(feature = "srp")]
pub use tinsmith_runtime::srp;
