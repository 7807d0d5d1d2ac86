//! The body of a response, which reads from its connection when it is polled, and then returns the connection to the
//! pool.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;

use super::connection::Connection;
use super::error::{self, Failure};
use super::pool::{Origin, Pool};

/// Creates a body that owns its connection.
pub(super) fn wrap(
    incoming: Incoming,
    connection: Connection,
    origin: Origin,
    pool: &Arc<Pool>,
    read_timeout: Option<Duration>,
) -> SdkBody {
    let mut body = ResponseBody {
        incoming,
        source: Some(Source { connection, origin, pool: Arc::clone(pool) }),
        read_timeout,
        waiting: false,
    };
    if body.incoming.is_end_stream() {
        body.release();
        return SdkBody::empty();
    }
    SdkBody::from_body_1_x(body)
}

struct ResponseBody {
    incoming: Incoming,
    // `None` after the end of the body, or after an error.
    source: Option<Source>,
    read_timeout: Option<Duration>,
    // Whether the last poll was pending, so that the read timeout is running.
    waiting: bool,
}

struct Source {
    connection: Connection,
    origin: Origin,
    pool: Arc<Pool>,
}

impl ResponseBody {
    fn release(&mut self) {
        let Some(Source { connection, origin, pool }) = self.source.take() else { return };
        match connection {
            Connection::Exclusive(mut connection) => {
                // The connection is not open if the server has closed it, or has responded before it had read the whole
                // request.
                if connection.is_open() {
                    pool.put(origin, connection);
                }
            }
            // A shared connection is in the pool already.
            #[cfg(feature = "http2")]
            Connection::Share(_) => {}
        }
    }

    fn poll_incoming(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        // Data that has arrived is returned first. The poll also tells the connection that more data is wanted.
        if let Poll::Ready(frame) = Pin::new(&mut self.incoming).poll_frame(cx) {
            return Poll::Ready(frame);
        }
        let Some(source) = &mut self.source else { return Poll::Ready(None) };
        source.connection.drive(cx);
        Pin::new(&mut self.incoming).poll_frame(cx)
    }

    fn poll_late(&mut self, cx: &mut Context<'_>) -> Poll<ConnectorError> {
        let Some(source) = &mut self.source else { return Poll::Pending };
        if !self.waiting {
            source.connection.start_wait(self.read_timeout);
            self.waiting = true;
        }
        source.connection.poll_late(self.read_timeout, cx).map(|limit| {
            let authority = source.origin.authority.clone();
            ConnectorError::timeout(Failure::BodyTimeout { authority, limit }.into())
        })
    }
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = ConnectorError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ConnectorError>>> {
        match self.poll_incoming(cx) {
            Poll::Pending => {
                let late = ready!(self.poll_late(cx));
                if let Some(source) = self.source.take() {
                    // For a shared connection: the server may not respond to other calls, either.
                    source.connection.poisoned().set();
                }
                Poll::Ready(Some(Err(late)))
            }
            Poll::Ready(Some(Ok(frame))) => {
                self.waiting = false;
                if self.incoming.is_end_stream() {
                    self.release();
                }
                Poll::Ready(Some(Ok(frame)))
            }
            Poll::Ready(Some(Err(cause))) => {
                let failed = self.source.take().map(|source| error::body(&source.origin.authority, cause));
                Poll::Ready(failed.map(Err))
            }
            Poll::Ready(None) => {
                self.release();
                Poll::Ready(None)
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.incoming.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.incoming.size_hint()
    }
}

impl fmt::Debug for ResponseBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseBody").finish_non_exhaustive()
    }
}
