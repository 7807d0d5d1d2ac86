//! A connection as calls see it: of its own with HTTP/1.1, or shared with other calls with HTTP/2.

mod http1;
#[cfg(feature = "http2")]
mod http2;

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use ::http::{Request, Response};
use aws_smithy_types::body::SdkBody;
use hyper::body::Incoming;
use tokio::time::{Instant, Sleep};

use super::stream::Stream;

pub(super) use http1::Exclusive;
#[cfg(feature = "http2")]
pub(super) use http2::{Share, Shared};

/// What one call uses. When it is dropped, a connection of its own is closed; of a shared one, only what belongs to
/// the call is given up.
#[derive(Debug)]
pub(super) enum Connection {
    Exclusive(Exclusive),
    #[cfg(feature = "http2")]
    Share(Share),
}

/// Something that is known of a connection, shared with who finds it out.
#[derive(Clone, Debug, Default)]
pub(super) struct Flag(Arc<AtomicBool>);

impl Flag {
    pub(super) fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// How often bytes have come over a connection.
#[derive(Clone, Debug, Default)]
pub(super) struct Received(Arc<AtomicUsize>);

impl Received {
    pub(super) fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn count(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

/// Tells that a wait has been too long. One for all the calls of a connection: moving a running timer costs next
/// to nothing, while a new one for each call wakes the thread that watches over timers.
#[derive(Debug, Default)]
struct Timer(Option<Pin<Box<Sleep>>>);

/// Why there is no response.
pub(super) enum SendError {
    /// Nothing of the request was written, and here it is again.
    NotWritten(Box<Request<SdkBody>>, hyper::Error),
    /// The request may have arrived, and been worked on if a response has begun.
    Failed { source: hyper::Error, response_begun: bool },
    /// It did not come within this time.
    TimedOut(Duration),
}

impl Connection {
    /// Speaks HTTP/1.1 over a new connection.
    pub(super) async fn http1(stream: Stream) -> Result<Self, hyper::Error> {
        Exclusive::new(stream).await.map(Self::Exclusive)
    }

    /// Sends the request and waits for the head of the response, at most for `limit` if there is one.
    pub(super) async fn send(
        &mut self,
        request: Request<SdkBody>,
        limit: Option<Duration>,
    ) -> Result<Response<Incoming>, SendError> {
        match self {
            Self::Exclusive(connection) => connection.send(request, limit).await,
            #[cfg(feature = "http2")]
            Self::Share(share) => share.send(request, limit).await,
        }
    }

    /// Reads and writes what can be read and written now. An error reaches the body of the response, too.
    pub(super) fn drive(&mut self, cx: &mut Context<'_>) {
        match self {
            Self::Exclusive(connection) => connection.drive(cx),
            // A task does it.
            #[cfg(feature = "http2")]
            Self::Share(_) => {}
        }
    }

    /// A wait begins that [`poll_late`](Self::poll_late) limits.
    pub(super) fn start_wait(&mut self, limit: Option<Duration>) {
        self.timer().start(limit);
    }

    /// Ready with the limit when it is over.
    pub(super) fn poll_late(&mut self, limit: Option<Duration>, cx: &mut Context<'_>) -> Poll<Duration> {
        self.timer().poll(limit, cx)
    }

    fn timer(&mut self) -> &mut Timer {
        match self {
            Self::Exclusive(connection) => connection.timer(),
            #[cfg(feature = "http2")]
            Self::Share(share) => share.timer(),
        }
    }

    /// What keeps the connection from being used by another call.
    pub(super) fn poisoned(&self) -> &Flag {
        match self {
            Self::Exclusive(connection) => connection.poisoned(),
            #[cfg(feature = "http2")]
            Self::Share(share) => share.poisoned(),
        }
    }
}

impl Timer {
    fn start(&mut self, limit: Option<Duration>) {
        let Some(limit) = limit else { return };
        match &mut self.0 {
            // The limit is one that clocks can reach.
            Some(sleep) => sleep.as_mut().reset(Instant::now() + limit),
            None => self.0 = Some(Box::pin(tokio::time::sleep(limit))),
        }
    }

    fn poll(&mut self, limit: Option<Duration>, cx: &mut Context<'_>) -> Poll<Duration> {
        match (limit, &mut self.0) {
            (Some(limit), Some(sleep)) => sleep.as_mut().poll(cx).map(|()| limit),
            _ => Poll::Pending,
        }
    }
}
