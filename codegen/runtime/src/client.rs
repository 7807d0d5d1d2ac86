//! Sends the requests of generated clients: authentication, endpoints, retries and timeouts.
//!
//! The public types at the edges are the official SDK's, so that its configuration, credentials providers and HTTP
//! clients can be used with these clients, too.

mod attempt;
mod auth;
#[cfg(feature = "auth-token")]
pub mod auth_token;
mod bearer;
mod body;
pub mod cache;
#[cfg(feature = "checksums")]
mod chunked;
mod clock;
mod components;
pub mod customize;
pub mod discovery;
#[cfg(feature = "streaming")]
mod download;
pub mod environment;
mod erased;
#[cfg(all(feature = "event-stream", feature = "streaming"))]
mod event_body;
#[cfg(feature = "s3-express")]
mod express;
pub mod fetch;
mod handle;
mod identity;
pub mod identity_cache;
mod interceptors;
mod limiter;
mod orchestrate;
pub mod paginator;
#[cfg(feature = "streaming")]
mod payload_hash;
mod presign;
pub mod presigning;
mod recursion;
pub mod resolve;
mod retry;
mod scope;
mod service;
mod settings;
mod sign;
#[cfg(all(feature = "event-stream", feature = "streaming"))]
mod sign_event;
pub mod timeout;
mod unhandled;
#[cfg(feature = "streaming")]
mod upload;
mod user_agent;
pub mod waiter;

use std::error::Error;
use std::fmt::Debug;
use std::time::SystemTime;

use aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_smithy_types::retry::ProvideErrorKind;

pub use auth::AuthScheme;
pub use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
pub use aws_smithy_runtime_api::client::result::SdkError;
pub use handle::Handle;
pub use orchestrate::send;
#[cfg(feature = "streaming")]
pub use orchestrate::send_with_body;
#[cfg(all(feature = "event-stream", feature = "streaming"))]
pub use orchestrate::send_with_events;
pub use presign::presign;
pub use service::Service;
pub use settings::{Settings, service_flag};
pub use unhandled::unhandled;

use crate::operation::Operation;

/// An operation that a client can call.
pub trait Call:
    Operation<
        Input: Debug + Send + Sync + 'static,
        Output: Debug + Send + Sync + 'static,
        Error: ProvideErrorMetadata + ProvideErrorKind + Error + Send + Sync + 'static,
    >
{
    /// The configuration of the crate that the operation belongs to.
    type Config: Sync;

    /// The authentication schemes of the operation, in the model's order. Nearly all operations are signed.
    const AUTH: &'static [AuthScheme] = &[AuthScheme::SigV4];

    /// Resolves the endpoint for `input`. `account_id` is the account that the credentials belong to, if it is known.
    fn endpoint<'c>(
        config: &'c Self::Config,
        input: &Self::Input,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c>;

    /// Copies parts of the input, or the service's time, into the output of a call. Most outputs need neither.
    fn keep(_output: &mut Self::Output, _input: &Self::Input, _service_time: SystemTime) {}
}
