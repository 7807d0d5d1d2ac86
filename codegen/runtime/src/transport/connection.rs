//! One HTTP/1.1 connection, driven by whoever uses it.
//!
//! hyper splits a connection into a handle that takes requests and a future that does the reading and writing.
//! That future is usually given to a task of its own. Here it is polled together with whatever waits for it: no
//! task outlives a call, and no call pays for waking another task (on a multi-threaded runtime that is most of
//! the cost of a small call).

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use aws_smithy_types::body::SdkBody;
use http::{Request, Response};
use hyper::body::Incoming;
use hyper::client::conn::http1;
use tokio::time::{Instant, Sleep};

use super::stream::Stream;

/// An open connection. Dropping it closes the socket.
#[derive(Debug)]
pub(super) struct Connection(Box<Halves>);

#[derive(Debug)]
struct Halves {
    requests: http1::SendRequest<SdkBody>,
    io: Io,
    timer: Timer,
    /// Whether the connection is not to be used again.
    poisoned: Flag,
    /// Whether bytes have come since the last request was sent.
    has_received: Flag,
}

/// Something that is known of a connection, shared with who finds it out.
#[derive(Clone, Debug, Default)]
pub(super) struct Flag(Arc<AtomicBool>);

impl Flag {
    pub(super) fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn clear(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

#[derive(Debug)]
struct Io {
    future: http1::Connection<Stream, SdkBody>,
    // A future that has finished must not be polled again.
    finished: bool,
    /// Why it has finished, if it was an error.
    error: Option<hyper::Error>,
}

/// Tells that a wait has been too long. One for all the calls of a connection: moving a running timer costs next
/// to nothing, while a new one for each call wakes the thread that watches over timers.
#[derive(Debug, Default)]
struct Timer(Option<Pin<Box<Sleep>>>);

/// Why there is no response.
pub(super) enum SendError {
    /// Nothing of the request was written, and here it is again.
    NotWritten(Box<Request<SdkBody>>, hyper::Error),
    /// The request may have arrived.
    Failed { source: hyper::Error, response_begun: bool },
    /// It did not come within this time.
    TimedOut(Duration),
}

impl Connection {
    pub(super) async fn new(stream: Stream) -> Result<Self, hyper::Error> {
        let has_received = stream.has_received().clone();
        let (requests, future) = http1::handshake(stream).await?;
        let io = Io { future, finished: false, error: None };
        let (timer, poisoned) = (Timer::default(), Flag::default());
        Ok(Self(Box::new(Halves { requests, io, timer, poisoned, has_received })))
    }

    /// Sends the request and waits for the head of the response, at most for `limit` if there is one.
    pub(super) async fn send(
        &mut self,
        request: Request<SdkBody>,
        limit: Option<Duration>,
    ) -> Result<Response<Incoming>, SendError> {
        let Halves { requests, io, timer, has_received, .. } = &mut *self.0;
        has_received.clear();
        let mut response = pin!(requests.try_send_request(request));
        timer.start(limit);
        let result = poll_fn(|cx| {
            io.drive(cx);
            match response.as_mut().poll(cx) {
                Poll::Ready(result) => Poll::Ready(Ok(result)),
                Poll::Pending => timer.poll(limit, cx).map(Err),
            }
        });
        let result = result.await;
        let mut error = match result {
            Ok(Ok(response)) => return Ok(response),
            Ok(Err(error)) => error,
            Err(limit) => return Err(SendError::TimedOut(limit)),
        };
        let request = error.take_message();
        // To the request hyper may say no more than that its connection is gone.
        let source = io.error.take().unwrap_or_else(|| error.into_error());
        Err(match request {
            Some(request) => SendError::NotWritten(Box::new(request), source),
            None => SendError::Failed { source, response_begun: has_received.is_set() },
        })
    }

    /// Reads and writes what can be read and written now. An error reaches the body of the response, too.
    pub(super) fn drive(&mut self, cx: &mut Context<'_>) {
        self.0.io.drive(cx);
    }

    /// A wait begins that [`poll_late`](Self::poll_late) limits.
    pub(super) fn start_wait(&mut self, limit: Option<Duration>) {
        self.0.timer.start(limit);
    }

    /// Ready with the limit when it is over.
    pub(super) fn poll_late(&mut self, limit: Option<Duration>, cx: &mut Context<'_>) -> Poll<Duration> {
        self.0.timer.poll(limit, cx)
    }

    /// What keeps the connection from being used again.
    pub(super) fn poisoned(&self) -> &Flag {
        &self.0.poisoned
    }

    /// Whether another request can be sent: the last response has been read, the server has not closed, and nobody
    /// has poisoned the connection.
    ///
    /// Nobody is woken when this changes.
    pub(super) fn is_open(&mut self) -> bool {
        self.drive(&mut Context::from_waker(Waker::noop()));
        !self.0.io.finished && self.0.requests.is_ready() && !self.0.poisoned.is_set()
    }
}

impl Io {
    fn drive(&mut self, cx: &mut Context<'_>) {
        if !self.finished
            && let Poll::Ready(result) = Pin::new(&mut self.future).poll(cx)
        {
            self.finished = true;
            self.error = result.err();
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
