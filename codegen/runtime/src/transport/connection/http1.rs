//! An HTTP/1.1 connection, which is driven by the call that uses it.
//!
//! hyper splits a connection into a handle that takes requests and a future that reads and writes. Usually that future
//! runs in its own task. Here the code that waits for a response polls it: no task outlives a call, and no call has to
//! wait until another task is woken, which on a multi-threaded runtime is most of the cost of a small call.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use aws_smithy_types::body::SdkBody;
use http::{Request, Response};
use hyper::body::Incoming;
use hyper::client::conn::http1;

use super::{Flag, Received, SendError, Timer};
use crate::transport::stream::Stream;

/// An open connection. Dropping it closes the socket.
#[derive(Debug)]
pub(in crate::transport) struct Exclusive(Box<Halves>);

#[derive(Debug)]
struct Halves {
    requests: http1::SendRequest<SdkBody>,
    io: Io,
    timer: Timer,
    /// Whether the connection must not be used again.
    poisoned: Flag,
    received: Received,
}

#[derive(Debug)]
struct Io {
    future: http1::Connection<Stream, SdkBody>,
    // A completed future must not be polled again.
    finished: bool,
    /// The error with which the future has completed, if any.
    error: Option<hyper::Error>,
}

impl Exclusive {
    pub(super) async fn new(stream: Stream) -> Result<Self, hyper::Error> {
        let received = stream.received().clone();
        let (requests, future) = http1::handshake(stream).await?;
        let io = Io { future, finished: false, error: None };
        let (timer, poisoned) = (Timer::default(), Flag::default());
        Ok(Self(Box::new(Halves { requests, io, timer, poisoned, received })))
    }

    pub(super) async fn send(
        &mut self,
        request: Request<SdkBody>,
        limit: Option<Duration>,
    ) -> Result<Response<Incoming>, SendError> {
        let Halves { requests, io, timer, received, .. } = &mut *self.0;
        let before = received.count();
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
        // To the request, hyper may only report that the connection is gone.
        let source = io.error.take().unwrap_or_else(|| error.into_error());
        Err(match request {
            Some(request) => SendError::NotWritten(Box::new(request), source),
            None => SendError::Failed { source, response_begun: received.count() != before },
        })
    }

    /// Reads and writes as much as is possible without waiting. An error is also reported to the response's body.
    pub(super) fn drive(&mut self, cx: &mut Context<'_>) {
        self.0.io.drive(cx);
    }

    pub(super) fn timer(&mut self) -> &mut Timer {
        &mut self.0.timer
    }

    pub(super) fn poisoned(&self) -> &Flag {
        &self.0.poisoned
    }

    /// Whether another request can be sent: the last response has been read, the server has not closed the connection,
    /// and it is not poisoned.
    ///
    /// No task is woken when this changes.
    pub(in crate::transport) fn is_open(&mut self) -> bool {
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
