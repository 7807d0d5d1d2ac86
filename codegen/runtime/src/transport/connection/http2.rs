//! An HTTP/2 connection, which calls share.
//!
//! It is driven by a task, because no single call lives long enough. The task ends when the pool and all calls have
//! dropped their shares of the connection.

use std::fmt;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http::uri::Scheme;
use http::{HeaderValue, Request, Response, Uri, Version, header};
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use hyper::client::conn::http2;
use hyper::rt::Executor;
use tokio::sync::oneshot;

use super::{Flag, Received, SendError, Timer};
use crate::transport::error::{h2_error, is_refusal};
use crate::transport::pool::{Moment, Origin};
use crate::transport::stream::Stream;

/// How many calls share a connection. It is the smallest limit that servers are advised to have (RFC 9113, section
/// 6.5.2). If a server has a lower one, further calls wait.
const MAX_CALLS: usize = 100;

/// An open connection, for any number of [`Share`]s.
#[derive(Debug)]
pub(in crate::transport) struct Shared {
    requests: http2::SendRequest<RequestBody>,
    state: Arc<State>,
}

#[derive(Debug)]
struct State {
    origin: Origin,
    poisoned: Flag,
    received: Received,
    last_used: Mutex<Moment>,
}

/// One call's share of a connection.
#[derive(Debug)]
pub(in crate::transport) struct Share {
    requests: http2::SendRequest<RequestBody>,
    state: Arc<State>,
    timer: Timer,
    /// Stops the sending of the request's body when it is dropped.
    call: Option<oneshot::Sender<()>>,
}

impl Shared {
    pub(in crate::transport) async fn new(stream: Stream, origin: &Origin) -> Result<Self, hyper::Error> {
        let received = stream.received().clone();
        let (requests, task) = http2::handshake(Tasks, stream).await?;
        // Errors of the task are reported to each of the calls.
        tokio::spawn(task);
        let (poisoned, last_used) = (Flag::default(), Mutex::new(Moment::now()));
        let state = State { origin: origin.clone(), poisoned, received, last_used };
        Ok(Self { requests, state: Arc::new(state) })
    }

    pub(in crate::transport) fn origin(&self) -> &Origin {
        &self.state.origin
    }

    pub(in crate::transport) fn share(&self) -> Share {
        let (requests, state) = (self.requests.clone(), Arc::clone(&self.state));
        Share { requests, state, timer: Timer::default(), call: None }
    }

    /// Whether another call can use the connection.
    pub(in crate::transport) fn has_room(&self) -> bool {
        self.calls() < MAX_CALLS
    }

    /// Whether the connection can be used: the server has not closed it, and it is not poisoned.
    pub(in crate::transport) fn is_open(&self) -> bool {
        !self.requests.is_closed() && !self.state.poisoned.is_set()
    }

    /// Returns how long no call has used the connection.
    pub(in crate::transport) fn unused_for(&self, now: Moment) -> Duration {
        match self.calls() {
            0 => now.since(*self.state.last_used.lock().unwrap_or_else(PoisonError::into_inner)),
            _ => Duration::ZERO,
        }
    }

    fn calls(&self) -> usize {
        Arc::strong_count(&self.state) - 1
    }
}

impl Share {
    pub(super) async fn send(
        &mut self,
        request: Request<SdkBody>,
        limit: Option<Duration>,
    ) -> Result<Response<Incoming>, SendError> {
        let before = self.state.received.count();
        let (call, ended) = oneshot::channel();
        self.call = Some(call);
        let request = self.state.to_http2(request).map(|body| RequestBody { body, ended });
        let mut response = pin!(self.requests.try_send_request(request));
        let timer = &mut self.timer;
        timer.start(limit);
        let result = poll_fn(|cx| match response.as_mut().poll(cx) {
            Poll::Ready(result) => Poll::Ready(Ok(result)),
            Poll::Pending => timer.poll(limit, cx).map(Err),
        });
        let mut error = match result.await {
            Ok(Ok(response)) => return Ok(response),
            Ok(Err(error)) => error,
            Err(limit) => {
                // Current calls may still succeed, but no new ones should use the connection.
                self.state.poisoned.set();
                return Err(SendError::TimedOut(limit));
            }
        };
        let request = error.take_message();
        let source = error.into_error();
        Err(match request {
            Some(request) => SendError::NotWritten(Box::new(to_http1(request.map(|body| body.body))), source),
            None => {
                let refused = h2_error(&source).is_some_and(is_refusal);
                let received = self.state.received.count() != before;
                SendError::Failed { source, response_begun: received && !refused }
            }
        })
    }

    pub(in crate::transport) fn is_open(&self) -> bool {
        !self.requests.is_closed() && !self.state.poisoned.is_set()
    }

    pub(super) fn timer(&mut self) -> &mut Timer {
        &mut self.timer
    }

    pub(super) fn poisoned(&self) -> &Flag {
        &self.state.poisoned
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        *self.state.last_used.lock().unwrap_or_else(PoisonError::into_inner) = Moment::now();
    }
}

impl State {
    /// Moves the scheme and the host into the URI, where HTTP/2 has them (RFC 9113, section 8.3.1).
    fn to_http2(&self, mut request: Request<SdkBody>) -> Request<SdkBody> {
        let host = request.headers_mut().remove(header::HOST);
        // The header may be signed, so it has priority over the address.
        let host = host.and_then(|host| host.as_bytes().try_into().ok());
        let mut parts = std::mem::take(request.uri_mut()).into_parts();
        parts.scheme = Some(if self.origin.https { Scheme::HTTPS } else { Scheme::HTTP });
        parts.authority = Some(host.unwrap_or_else(|| self.origin.authority.clone()));
        // The URI has all three parts, so this does not fail.
        *request.uri_mut() = Uri::from_parts(parts).unwrap_or_default();
        *request.version_mut() = Version::HTTP_2;
        request
    }
}

/// Reverses [`State::to_http2`].
fn to_http1(mut request: Request<SdkBody>) -> Request<SdkBody> {
    let parts = std::mem::take(request.uri_mut()).into_parts();
    if let Some(host) = parts.authority.and_then(|host| HeaderValue::from_str(host.as_str()).ok()) {
        request.headers_mut().insert(header::HOST, host);
    }
    *request.uri_mut() = parts.path_and_query.map(Uri::from).unwrap_or_default();
    *request.version_mut() = Version::HTTP_11;
    request
}

/// Runs the tasks of a connection on the runtime of the call that opens it.
#[derive(Clone, Debug)]
struct Tasks;

impl<F: Future<Output: Send> + Send + 'static> Executor<F> for Tasks {
    fn execute(&self, future: F) {
        tokio::spawn(future);
    }
}

/// The body of a request, which fails when its call has ended. Otherwise hyper would continue to send it.
struct RequestBody {
    body: SdkBody,
    ended: oneshot::Receiver<()>,
}

impl Body for RequestBody {
    type Data = Bytes;
    type Error = Box<dyn std::error::Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if Pin::new(&mut self.ended).poll(cx).is_ready() {
            return Poll::Ready(Some(Err("the call has ended".into())));
        }
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        Body::is_end_stream(&self.body)
    }

    fn size_hint(&self) -> SizeHint {
        Body::size_hint(&self.body)
    }
}

impl fmt::Debug for RequestBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestBody").finish_non_exhaustive()
    }
}
