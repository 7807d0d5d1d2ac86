//! Event streams: a body that is a sequence of messages, each in a frame with checksums (Smithy,
//! `application/vnd.amazon.eventstream`).
//!
//! [`frame`] reads and writes single frames, and [`decoder`] finds the frames in a body that arrives in pieces.
//! Messages have the official SDK's types, so that they can be exchanged with code that uses them. They are the same in
//! all protocols, except for the documents in them.

pub mod decoder;
mod error;
pub mod frame;
mod header;
#[cfg(any(feature = "aws-json", feature = "rpc-v2", feature = "streaming"))]
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

#[cfg(any(feature = "aws-json", feature = "rpc-v2"))]
pub(crate) use write::initial_request;

use aws_smithy_types::error::operation::BuildError;

use crate::schema::ServiceSchema;
use crate::serde::SerializeShape;

/// The union of the events of a stream.
pub trait EventStream {
    /// The service, whose protocol encodes the messages.
    const SERVICE: &'static ServiceSchema;
}

/// The errors that can end a stream.
pub trait StreamError: std::error::Error + Send + Sync {
    /// Returns the error with the name of its member of the union; `None` if the error is not in the model.
    fn as_exception(&self) -> Option<(&'static str, &dyn SerializeShape)>;
}

/// Encodes an event as a frame, without a signature. Clients send events with an [`EventStreamSender`]; this function
/// is for programs with their own HTTP client.
///
/// # Errors
/// If a value cannot be part of a message.
pub fn event_frame<T: EventStream + SerializeShape>(event: &T) -> Result<Vec<u8>, BuildError> {
    frame::encode(&write::event(T::SERVICE, event)?).map_err(BuildError::other)
}

/// Encodes an error as a frame, which ends the stream.
///
/// # Errors
/// As with [`event_frame`], and if the error is not in the model.
pub fn error_frame<T: EventStream, E: StreamError>(error: &E) -> Result<Vec<u8>, BuildError> {
    match error.as_exception() {
        Some((member, error)) => {
            frame::encode(&write::exception(T::SERVICE, member, error)?).map_err(BuildError::other)
        }
        None => Err(BuildError::other("the error is not in the model")),
    }
}
