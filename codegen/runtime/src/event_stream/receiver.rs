//! The event stream of an output: yields the events one by one, and the error that ends them.

use std::fmt;
use std::marker::PhantomData;

#[cfg(feature = "client")]
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::event_stream::Message;
#[cfg(feature = "client")]
use aws_smithy_types::event_stream::RawMessage;
use bytes::Bytes;

#[cfg(feature = "client")]
use super::messages::Failure;
use super::messages::Messages;
use super::read::{self, Kind};
use super::{EventStream, FrameError};
use crate::error::OperationError;
use crate::schema::Member;
use crate::serde::{
    DeserializeError, DeserializeShape, DeserializeValue, SerializeValue, ShapeDeserializer, ShapeSerializer,
};

/// Receives the events of a stream, one at a time.
///
/// The first error ends the stream. Dropping the receiver closes the connection, unless the stream has ended.
pub struct EventReceiver<T, E> {
    messages: Messages,
    // With a function pointer type the receiver is `Send` and `Sync`, whatever its events are.
    events: PhantomData<fn() -> (T, E)>,
}

/// Why there are no more events.
#[derive(Debug)]
#[non_exhaustive]
pub enum EventError<E> {
    /// The service ended the stream with this error, which was sent in this message.
    Service(E, Message),
    /// The service sent this message, which does not conform to the model.
    Message(DeserializeError, Message),
    /// The service sent an invalid frame, with its bytes if they are known.
    Frame(FrameError, Option<Bytes>),
}

impl<T: EventStream + DeserializeShape, E: OperationError> EventReceiver<T, E> {
    /// Creates a receiver of the events in a body.
    #[doc(hidden)]
    pub fn new(body: ByteStream) -> Self {
        let has_initial_message =
            T::SERVICE.protocol.events().is_some_and(|codec| codec.has_initial_messages());
        Self { messages: Messages::new(body, has_initial_message), events: PhantomData }
    }

    /// Returns the next event, or `None` after the end of the stream. If the future is dropped before it is ready, no
    /// event is lost.
    ///
    /// # Errors
    /// - [`SdkError::ServiceError`]: the service ended the stream with an error.
    /// - [`SdkError::ResponseError`]: the service sent an invalid frame or message.
    /// - [`SdkError::DispatchFailure`]: the connection failed.
    #[cfg(feature = "client")]
    pub async fn recv(&mut self) -> Result<Option<T>, SdkError<E, RawMessage>> {
        match self.messages.recv().await {
            Ok(Some(message)) => self.read(message).map(Some).map_err(EventError::into_sdk_error),
            Ok(None) => Ok(None),
            Err(Failure::Damage((error, rest))) => Err(EventError::Frame(error, rest).into_sdk_error()),
            Err(Failure::Transport(error)) => Err(SdkError::dispatch_failure(error)),
        }
    }

    /// Returns the next event that has already been received, without waiting. Use it for responses in memory, or with
    /// your own HTTP client.
    ///
    /// # Errors
    /// If the service ended the stream with an error, or sent an invalid frame or message.
    pub fn next_received(&mut self) -> Result<Option<T>, EventError<E>> {
        match self.messages.next() {
            Ok(Some(message)) => self.read(message).map(Some),
            Ok(None) => Ok(None),
            Err((error, rest)) => Err(EventError::Frame(error, rest)),
        }
    }

    fn read(&mut self, message: Message) -> Result<T, EventError<E>> {
        let outcome = read_message(&message);
        if !matches!(outcome, Ok(Ok(_))) {
            self.messages.close();
        }
        match outcome {
            Ok(Ok(event)) => Ok(event),
            Ok(Err(error)) => Err(EventError::Service(error, message)),
            Err(error) => Err(EventError::Message(error, message)),
        }
    }
}

/// Reads the event or the error in a message.
fn read_message<T: EventStream + DeserializeShape, E: OperationError>(
    message: &Message,
) -> Result<Result<T, E>, DeserializeError> {
    let Some(codec) = T::SERVICE.protocol.events() else {
        return Err(DeserializeError::new("the protocol of the service has no event streams"));
    };
    match Kind::of(message)? {
        Kind::Event(name) => read::event(codec, name, message).map(Ok),
        kind => Ok(Err(read::error(codec, &kind, message))),
    }
}

#[cfg(feature = "client")]
impl<E> EventError<E> {
    fn into_sdk_error(self) -> SdkError<E, RawMessage> {
        match self {
            Self::Service(error, message) => SdkError::service_error(error, RawMessage::Decoded(message)),
            Self::Message(error, message) => SdkError::response_error(error, RawMessage::Decoded(message)),
            Self::Frame(error, rest) => SdkError::response_error(error, RawMessage::invalid(rest)),
        }
    }
}

impl<T: EventStream + DeserializeShape, E: OperationError> DeserializeValue for EventReceiver<T, E> {
    fn deserialize(member: &Member, input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.byte_stream(member).map(Self::new)
    }
}

/// Only needed by the `Debug` implementations of outputs with sensitive members.
impl<T, E> SerializeValue for EventReceiver<T, E> {
    fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer) {
        out.event_stream(member, self);
    }
}

impl<T, E> fmt::Debug for EventReceiver<T, E> {
    /// Hides the events, which may contain secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventReceiver").finish_non_exhaustive()
    }
}
