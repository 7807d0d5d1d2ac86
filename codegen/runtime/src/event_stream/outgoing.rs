//! Converts the events of an input into messages for the client to send.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aws_smithy_types::error::operation::BuildError;
use aws_smithy_types::event_stream::Message;
use futures_core::Stream;

use super::sender::Events;
use super::{EventStream, EventStreamSender, StreamError, write};
use crate::serde::SerializeShape;

/// A stream of messages.
#[doc(hidden)]
pub struct OutgoingMessages(
    pub(crate) Pin<Box<dyn Stream<Item = Result<Message, BuildError>> + Send + Sync>>,
);

impl<T: EventStream + SerializeShape + 'static, E: StreamError + 'static> EventStreamSender<T, E> {
    /// Takes the events out of the input, as messages.
    #[doc(hidden)]
    pub fn take(&mut self) -> OutgoingMessages {
        OutgoingMessages(Box::pin(Written(self.events.take())))
    }
}

/// Converts events and errors into messages as they become available.
struct Written<T, E>(Option<Events<T, E>>);

impl<T: EventStream + SerializeShape, E: StreamError + 'static> Stream for Written<T, E> {
    type Item = Result<Message, BuildError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(events) = &mut self.0 else { return Poll::Ready(None) };
        let next = ready!(events.as_mut().poll_next(context));
        Poll::Ready(next.map(|item| match item {
            Ok(event) => write::event(T::SERVICE, &event),
            Err(error) => match error.as_exception() {
                Some((member, error)) => write::exception(T::SERVICE, member, error),
                None => Err(BuildError::other(error)),
            },
        }))
    }
}
