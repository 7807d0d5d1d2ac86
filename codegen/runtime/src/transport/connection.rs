//! A connection from the point of view of a call: exclusive with HTTP/1.1, shared with other calls with HTTP/2.

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

/// The connection of one call. Dropping it closes an exclusive connection; of a shared one, it releases the call's
/// share.
#[derive(Debug)]
pub(super) enum Connection {
    Exclusive(Exclusive),
    #[cfg(feature = "http2")]
    Share(Share),
}

/// A flag of a connection, which several owners can set.
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

/// Counts how often bytes have been received over a connection.
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

/// Limits how long a call waits. There is one timer for all calls of a connection: resetting a running timer costs
/// almost nothing, while a new one for each call would wake the runtime's timer thread.
#[derive(Debug, Default)]
struct Timer(Option<Pin<Box<Sleep>>>);

/// Why there is no response.
pub(super) enum SendError {
    /// Nothing of the request was sent. The request is returned.
    NotWritten(Box<Request<SdkBody>>, hyper::Error),
    /// The request may have been sent. If a response has begun, it has been processed.
    Failed { source: hyper::Error, response_begun: bool },
    /// The response did not arrive within this time.
    TimedOut(Duration),
}

impl Connection {
    /// Starts HTTP/1.1 on a new connection.
    pub(super) async fn http1(stream: Stream) -> Result<Self, hyper::Error> {
        Exclusive::new(stream).await.map(Self::Exclusive)
    }

    /// Sends the request and waits for the head of the response, no longer than `limit` if there is one.
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

    /// Reads and writes as much as is possible without waiting. An error is also reported to the response's body.
    pub(super) fn drive(&mut self, cx: &mut Context<'_>) {
        match self {
            Self::Exclusive(connection) => connection.drive(cx),
            // A task drives shared connections.
            #[cfg(feature = "http2")]
            Self::Share(_) => {}
        }
    }

    /// Starts a wait, which [`poll_late`](Self::poll_late) limits.
    pub(super) fn start_wait(&mut self, limit: Option<Duration>) {
        self.timer().start(limit);
    }

    /// Is ready when the wait has reached the limit, and returns the limit.
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

    /// Returns the flag that keeps the connection from being used by other calls.
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
            // The limit is less than `UNREACHABLE`, so the addition does not overflow.
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
