//! A body that generates its bytes while they are sent, and can be read only once.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame};
use s3::primitives::ByteStream;

/// Yields `piece` until `left` bytes were read. It has no size hint.
struct Repeated {
    piece: Bytes,
    left: u64,
}

/// Returns a stream of `length` bytes that repeats `piece`.
pub fn repeated(piece: Vec<u8>, length: u64) -> ByteStream {
    ByteStream::from_body_1_x(Repeated { piece: piece.into(), left: length })
}

impl Body for Repeated {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let length = self.left.min(self.piece.len() as u64);
        self.left -= length;
        Poll::Ready((length > 0).then(|| Ok(Frame::data(self.piece.slice(..length as usize)))))
    }
}
