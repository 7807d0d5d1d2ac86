//! What sends the requests of generated clients: who signs, where to, how often, how long.
//!
//! The types at the borders are those of the official SDK, so that its configuration, credentials providers and
//! HTTP clients serve here, too.

mod attempt;
mod auth;
mod bearer;
mod body;
#[cfg(feature = "checksums")]
mod chunked;
mod clock;
mod components;
pub mod customize;
pub mod discovery;
#[cfg(feature = "streaming")]
mod download;
pub mod environment;
#[cfg(all(feature = "event-stream", feature = "streaming"))]
mod event_body;
#[cfg(feature = "s3-express")]
mod express;
pub mod fetch;
mod handle;
mod identity;
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
        Input: Send + Sync,
        Output: Send,
        Error: ProvideErrorMetadata + ProvideErrorKind + Error + Send + Sync + 'static,
    >
{
    /// The configuration of the crate that the operation belongs to.
    type Config: Sync;

    /// How requests may be authenticated, in the order of the model. Nearly all operations are signed.
    const AUTH: &'static [AuthScheme] = &[AuthScheme::SigV4];

    /// Where `input` is sent to. The account is the one that the credentials belong to, as far as that is known.
    fn endpoint<'c>(
        config: &'c Self::Config,
        input: &Self::Input,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c>;

    /// Lets the output of a call keep something of its input, or of the time at the service. Most outputs do not.
    fn keep(_output: &mut Self::Output, _input: &Self::Input, _service_time: SystemTime) {}
}
