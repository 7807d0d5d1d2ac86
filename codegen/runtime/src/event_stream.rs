//! Event streams: a body that is a sequence of messages, each in a frame with checksums (Smithy,
//! `application/vnd.amazon.eventstream`).
//!
//! [`frame`] knows a single frame, and [`decoder`] finds the frames in a body that comes piece by piece. Messages are
//! the official types, so that they can be handed to and taken from what works with the official SDK. What they mean
//! is the same in all protocols but for the documents in them.

pub mod decoder;
mod error;
pub mod frame;
mod header;
#[cfg(any(feature = "aws-json", feature = "rpc-v2-cbor", feature = "streaming"))]
pub(crate) mod initial;
mod messages;
#[cfg(feature = "streaming")]
mod outgoing;
mod read;
mod receiver;
mod sender;
mod write;

pub use error::FrameError;
#[cfg(feature = "streaming")]
pub use outgoing::OutgoingMessages;
pub use receiver::{EventError, EventReceiver};
pub use sender::EventStreamSender;

#[cfg(any(feature = "aws-json", feature = "rpc-v2-cbor"))]
pub(crate) use write::initial_request;

use aws_smithy_types::error::operation::BuildError;

use crate::schema::ServiceSchema;
use crate::serde::SerializeShape;

/// The union that the events of a stream are.
pub trait EventStream {
    /// The service, whose protocol the messages are in.
    const SERVICE: &'static ServiceSchema;
}

/// The errors that can end a stream.
pub trait StreamError: std::error::Error + Send + Sync {
    /// The error as the union's member of that name; `None` if the model does not have it.
    fn as_exception(&self) -> Option<(&'static str, &dyn SerializeShape)>;
}

/// The frame that an event is, which is not signed. Clients send events by an [`EventStreamSender`]; this is for
/// programs that have an HTTP client of their own.
///
/// # Errors
/// The first value that has no place in a message.
pub fn event_frame<T: EventStream + SerializeShape>(event: &T) -> Result<Vec<u8>, BuildError> {
    frame::encode(&write::event(T::SERVICE, event)?).map_err(BuildError::other)
}

/// Likewise the frame that an error is, with which a stream of such events ends.
///
/// # Errors
/// As with [`event_frame`]; also when the model does not have the error.
pub fn error_frame<T: EventStream, E: StreamError>(error: &E) -> Result<Vec<u8>, BuildError> {
    match error.as_exception() {
        Some((member, error)) => {
            frame::encode(&write::exception(T::SERVICE, member, error)?).map_err(BuildError::other)
        }
        None => Err(BuildError::other("the model does not have the error")),
    }
}
