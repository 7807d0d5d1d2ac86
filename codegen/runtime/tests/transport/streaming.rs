//! Streams in both directions, with a local server that misbehaves: every call ends, memory is bounded, and the next
//! call succeeds.

#[path = "streaming/downloads.rs"]
mod downloads;
#[path = "streaming/uploads.rs"]
mod uploads;

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use aws_smithy_types::body::SdkBody;
use aws_smithy_types::byte_stream::ByteStream;
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// How long a stream may stall in tests of other properties.
const LONG: Duration = Duration::from_secs(20);

/// How long a stream may stall in tests of stalls.
const SHORT: Duration = Duration::from_millis(300);

const PIECE: usize = 64 << 10;

/// A stream whose pieces are created when they are polled.
struct Pieces {
    left: usize,
    is_measured: bool,
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        self.left -= 1;
        Poll::Ready(Some(Ok(Frame::data(Bytes::from(vec![b'p'; PIECE])))))
    }

    fn size_hint(&self) -> SizeHint {
        match self.is_measured {
            true => SizeHint::with_exact((self.left * PIECE) as u64),
            false => SizeHint::default(),
        }
    }
}

/// Counts the pieces of a body.
struct Counted {
    body: SdkBody,
    count: Arc<AtomicUsize>,
}

impl Body for Counted {
    type Data = Bytes;
    type Error = aws_smithy_types::body::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.count.fetch_add(1, Ordering::SeqCst);
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A stream whose pieces arrive with a delay.
struct Late {
    pause: Option<Pin<Box<tokio::time::Sleep>>>,
    left: usize,
}

impl Body for Late {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        let pause = self.pause.get_or_insert_with(|| Box::pin(tokio::time::sleep(SHORT * 2)));
        ready!(pause.as_mut().poll(context));
        self.pause = None;
        self.left -= 1;
        Poll::Ready(Some(Ok(Frame::data(Bytes::from("late")))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(4 * self.left as u64)
    }
}

/// A stream that fails at once.
struct Broken;

impl Body for Broken {
    type Data = Bytes;
    type Error = &'static str;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        Poll::Ready(Some(Err("the source is broken")))
    }
}

/// Creates a stream that can be read only once.
fn once(pieces: usize, is_measured: bool) -> ByteStream {
    ByteStream::from_body_1_x(Pieces { left: pieces, is_measured })
}

/// Creates a stream that can be read several times.
fn repeatable(pieces: usize) -> ByteStream {
    ByteStream::new(SdkBody::retryable(move || {
        SdkBody::from_body_1_x(Pieces { left: pieces, is_measured: true })
    }))
}

/// Fails if `future` takes longer than ten seconds, because no test may hang.
async fn in_time<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(10), future).await.expect("it hangs")
}
