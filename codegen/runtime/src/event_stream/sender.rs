//! The event stream of an input: events to send, which may become available later.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use crate::schema::Member;
use crate::serde::{SerializeValue, ShapeSerializer};

pub(super) type Events<T, E> = Pin<Box<dyn Stream<Item = Result<T, E>> + Send + Sync>>;

/// The events of an input. Create it with `EventStreamSender::from` from any [`Stream`] of events.
pub struct EventStreamSender<T, E> {
    /// Empty once the events are sent.
    #[cfg_attr(not(feature = "streaming"), expect(dead_code, reason = "only a client sends events"))]
    pub(super) events: Option<Events<T, E>>,
}

/// Creates a stream without events.
impl<T, E> Default for EventStreamSender<T, E> {
    fn default() -> Self {
        Self { events: None }
    }
}

impl<T: Send + Sync + 'static, E: Error + Send + Sync + 'static> EventStreamSender<T, E> {
    /// Creates a stream of a single event or error.
    pub fn once(item: Result<T, E>) -> Self {
        Self::from(Once(Some(item)))
    }
}

impl<T, E, S: Stream<Item = Result<T, E>> + Send + Sync + 'static> From<S> for EventStreamSender<T, E> {
    fn from(stream: S) -> Self {
        Self { events: Some(Box::pin(stream)) }
    }
}

impl<T, E> SerializeValue for EventStreamSender<T, E> {
    fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer) {
        out.event_stream(member, self);
    }
}

impl<T, E> fmt::Debug for EventStreamSender<T, E> {
    /// Hides the events, which may contain secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStreamSender").finish_non_exhaustive()
    }
}

/// A stream of one item.
struct Once<T>(Option<T>);

impl<T> Unpin for Once<T> {}

impl<T> Stream for Once<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<T>> {
        Poll::Ready(self.0.take())
    }
}
