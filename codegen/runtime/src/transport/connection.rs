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
    given_up: GivenUp,
}

/// Says that a connection is not to be used again; whoever finds that out may do so while it is in use or waits.
#[derive(Clone, Debug, Default)]
pub(super) struct GivenUp(Arc<AtomicBool>);

impl GivenUp {
    pub(super) fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
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
}

/// Tells that a wait has been too long. One for all the calls of a connection: moving a running timer costs next
/// to nothing, while a new one for each call wakes the thread that watches over timers.
#[derive(Debug, Default)]
struct Timer(Option<Pin<Box<Sleep>>>);

/// Why there is no answer.
pub(super) enum SendError {
    /// Nothing of the request was written; here it is again.
    Unsent(Box<Request<SdkBody>>, hyper::Error),
    /// The request may have arrived.
    Failed(hyper::Error),
    /// It did not come within this time.
    Late(Duration),
}

impl Connection {
    pub(super) async fn new(stream: Stream) -> Result<Self, hyper::Error> {
        let (requests, future) = http1::handshake(stream).await?;
        let io = Io { future, finished: false };
        Ok(Self(Box::new(Halves { requests, io, timer: Timer::default(), given_up: GivenUp::default() })))
    }

    /// Sends the request and waits for the head of the answer, at most for `limit` if there is one.
    pub(super) async fn send(
        &mut self,
        request: Request<SdkBody>,
        limit: Option<Duration>,
    ) -> Result<Response<Incoming>, SendError> {
        let Halves { requests, io, timer, .. } = &mut *self.0;
        let mut answer = pin!(requests.try_send_request(request));
        timer.start(limit);
        let result = poll_fn(|cx| {
            io.drive(cx);
            match answer.as_mut().poll(cx) {
                Poll::Ready(result) => Poll::Ready(Ok(result)),
                Poll::Pending => timer.poll(limit, cx).map(Err),
            }
        });
        match result.await {
            Ok(Ok(response)) => Ok(response),
            Ok(Err(mut error)) => Err(match error.take_message() {
                Some(request) => SendError::Unsent(Box::new(request), error.into_error()),
                None => SendError::Failed(error.into_error()),
            }),
            Err(limit) => Err(SendError::Late(limit)),
        }
    }

    /// Reads and writes what can be read and written now. An error reaches the body of the answer, too.
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

    /// What gives the connection up.
    pub(super) fn given_up(&self) -> &GivenUp {
        &self.0.given_up
    }

    /// Whether another request can be sent: the last answer is read, the server has not closed, and nobody has
    /// given the connection up.
    ///
    /// Nobody is woken when this changes.
    pub(super) fn is_open(&mut self) -> bool {
        self.drive(&mut Context::from_waker(Waker::noop()));
        !self.0.io.finished && self.0.requests.is_ready() && !self.0.given_up.is_set()
    }
}

impl Io {
    fn drive(&mut self, cx: &mut Context<'_>) {
        if !self.finished && Pin::new(&mut self.future).poll(cx).is_ready() {
            self.finished = true;
        }
    }
}

impl Timer {
    fn start(&mut self, limit: Option<Duration>) {
        let Some(limit) = limit else { return };
        match &mut self.0 {
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
