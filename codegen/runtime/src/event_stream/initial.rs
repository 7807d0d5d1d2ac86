//! The initial message of a response, with the members of the output other than the stream.

#[cfg(feature = "streaming")]
use std::{
    future::poll_fn,
    mem::take,
    pin::Pin,
    task::{Context, Poll},
};

#[cfg(feature = "streaming")]
use aws_smithy_runtime_api::box_error::BoxError;
#[cfg(feature = "streaming")]
use aws_smithy_types::body::SdkBody;
use bytes::{Bytes, BytesMut};
use http::Response;
#[cfg(feature = "streaming")]
use http_body::{Body as _, Frame};

use super::frame::{MAX_MESSAGE, Prelude, decode_rest};
use super::read::Kind;
use crate::body::Body;
#[cfg(feature = "streaming")]
use crate::schema::OperationSchema;

/// The document of a response's initial message, which is kept in the response's extensions.
#[derive(Clone)]
#[cfg_attr(
    not(any(feature = "aws-json", feature = "rpc-v2")),
    expect(dead_code, reason = "no other protocol has such messages")
)]
struct InitialResponse(Bytes);

/// The beginning of a body.
enum Beginning {
    /// Not enough bytes to decide.
    Unknown,
    /// The document of the initial message, which has been removed.
    Initial(Bytes),
    /// Another message, or invalid bytes, which are left for the receiver of the events.
    Other,
}

impl Beginning {
    fn take_off(body: &mut BytesMut) -> Self {
        let prelude = match Prelude::read(body, MAX_MESSAGE) {
            Ok(Some(prelude)) => prelude,
            Ok(None) => return Self::Unknown,
            Err(_) => return Self::Other,
        };
        let Some(frame) = body.get(..prelude.total) else { return Self::Unknown };
        let message = decode_rest(prelude, Bytes::copy_from_slice(frame));
        let initial =
            message.ok().filter(|message| Kind::of(message).is_ok_and(|kind| kind.is_initial_response()));
        match initial {
            Some(message) => {
                drop(body.split_to(prelude.total));
                Self::Initial(message.payload().clone())
            }
            None => Self::Other,
        }
    }
}

/// Takes the initial document out of a response, where [`wait`] has put it. A body in memory is examined here.
#[cfg(any(feature = "aws-json", feature = "rpc-v2"))]
pub(crate) fn take_initial_response(response: &mut Response<Body>) -> Option<Bytes> {
    if let Some(InitialResponse(document)) = response.extensions_mut().remove() {
        return Some(document);
    }
    let mut body = BytesMut::from(response.body().bytes()?);
    match Beginning::take_off(&mut body) {
        Beginning::Initial(document) => {
            *response.body_mut() = Body::from(body.freeze());
            Some(document)
        }
        Beginning::Unknown | Beginning::Other => None,
    }
}

/// Waits for the first message, if the operation needs it to read its output, and removes it if it is an initial
/// message. If the body ends or fails before, the receiver of the events gets that result.
#[cfg(feature = "streaming")]
pub(crate) async fn wait(operation: &OperationSchema, mut response: Response<Body>) -> Response<Body> {
    if !operation.has_initial_response() || response.body().bytes().is_some() {
        return response;
    }
    let mut rest = SdkBody::from(take(response.body_mut()));
    let (mut received, mut failure) = (BytesMut::new(), None);
    let document = loop {
        match Beginning::take_off(&mut received) {
            Beginning::Unknown => {}
            Beginning::Initial(document) => break Some(document),
            Beginning::Other => break None,
        }
        match poll_fn(|context| Pin::new(&mut rest).poll_frame(context)).await {
            Some(Ok(frame)) => received.extend_from_slice(&frame.into_data().unwrap_or_default()),
            Some(Err(error)) => {
                failure = Some(error);
                break None;
            }
            None => break None,
        }
    };
    if let Some(document) = document {
        response.extensions_mut().insert(InitialResponse(document));
    }
    let body = Resumed { received: received.freeze(), failure, rest };
    *response.body_mut() = Body::Stream(SdkBody::from_body_1_x(body));
    response
}

/// A body whose beginning has been received already.
#[cfg(feature = "streaming")]
struct Resumed {
    received: Bytes,
    failure: Option<BoxError>,
    rest: SdkBody,
}

#[cfg(feature = "streaming")]
impl http_body::Body for Resumed {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if !self.received.is_empty() {
            return Poll::Ready(Some(Ok(Frame::data(take(&mut self.received)))));
        }
        match self.failure.take() {
            Some(failure) => Poll::Ready(Some(Err(failure))),
            None => Pin::new(&mut self.rest).poll_frame(context),
        }
    }
}
