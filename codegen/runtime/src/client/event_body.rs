//! The body of a request whose input is a stream of events. Each message is signed, and its signature covers the one
//! before it. The first message's signature covers that of the request.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::error::operation::BuildError;
use aws_smithy_types::event_stream::Message;
use bytes::Bytes;
use http::Request;
use http_body::{Body as HttpBody, Frame};

use super::auth::Authorization;
use super::sign_event::EventSigner;
use crate::body::Body;
use crate::event_stream::OutgoingMessages;
use crate::event_stream::frame::{decode, encode};

/// How the messages of a body are signed. This is known only once the request is signed.
#[derive(Clone, Default)]
pub struct Signing(Arc<Mutex<Option<EventSigner>>>);

impl Signing {
    /// Sets the signer, so that the messages can be sent.
    pub fn begin(&self, signer: EventSigner) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(signer);
    }

    fn take(&self) -> Option<EventSigner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Appends the messages to the body of a request, which may contain the initial message.
///
/// # Errors
/// If the body is not a message.
pub fn add(mut request: Request<Body>, messages: OutgoingMessages) -> Result<Request<Body>, BuildError> {
    let first = match request.body().bytes().unwrap_or_default() {
        [] => None,
        frame => Some(decode(Bytes::copy_from_slice(frame)).map_err(BuildError::other)?),
    };
    let signing = Signing::default();
    let body = Events { first, messages, signing: signing.clone(), signer: None, ended: false };
    *request.body_mut() = Body::Stream(SdkBody::from_body_1_x(body));
    request.extensions_mut().insert(signing);
    Ok(request)
}

/// Takes the signing of the messages out of a request whose body consists of events, and makes the request's own
/// signature leave the body out. Without a signature, as with bearer tokens, the messages are sent unsigned.
pub fn signing(request: &mut Request<Body>, authorization: &mut Authorization) -> Option<Signing> {
    let signing = request.extensions_mut().remove()?;
    if let Some(scope) = &mut authorization.scope {
        scope.events = true;
    }
    Some(signing)
}

struct Events {
    first: Option<Message>,
    messages: OutgoingMessages,
    signing: Signing,
    signer: Option<EventSigner>,
    ended: bool,
}

impl Events {
    fn frame(&mut self, message: &Message) -> Result<Vec<u8>, BoxError> {
        let frame = encode(message)?;
        match &mut self.signer {
            Some(signer) => Ok(encode(&signer.sign(frame)?)?),
            None => Ok(frame),
        }
    }

    /// Returns the last frame, which marks the end of the events. It is empty and signed.
    fn end(&mut self) -> Option<Result<Vec<u8>, BoxError>> {
        self.ended = true;
        let signed = self.signer.as_mut()?.sign(Vec::new());
        Some(signed.and_then(|message| Ok(encode(&message)?)))
    }
}

impl HttpBody for Events {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if self.ended {
            return Poll::Ready(None);
        }
        if self.signer.is_none() {
            self.signer = self.signing.take();
        }
        let next = match self.first.take() {
            Some(first) => Some(Ok(first)),
            None => ready!(self.messages.0.as_mut().poll_next(context)),
        };
        let frame = match next {
            Some(Ok(message)) => Some(self.frame(&message)),
            Some(Err(error)) => Some(Err(error.into())),
            None => self.end(),
        };
        self.ended |= matches!(frame, Some(Err(_)));
        Poll::Ready(frame.map(|frame| frame.map(|frame| Frame::data(frame.into()))))
    }
}
