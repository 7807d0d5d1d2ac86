//! Guards the body of a response that the caller reads: a body that stalls or has another length than its header says
//! ends with an error.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, Sleep};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http::{HeaderMap, header};
use http_body::{Body, Frame, SizeHint};

use super::timeout::reachable;

/// Guards a body. `stall` is how long the service may send nothing while the caller waits for more.
pub fn watch(
    body: SdkBody,
    headers: &HeaderMap,
    stall: Option<Duration>,
    sleep: &SharedAsyncSleep,
) -> SdkBody {
    let (length, stall, sleep) = (content_length(headers), reachable(stall), sleep.clone());
    body.map_preserve_contents(move |body| {
        let sleep = sleep.clone();
        SdkBody::from_body_1_x(Download { body, length, received: 0, stall, sleep, wait: None })
    })
}

/// Returns the length of the body according to the headers.
fn content_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

struct Download {
    body: SdkBody,
    length: Option<u64>,
    received: u64,
    stall: Option<Duration>,
    sleep: SharedAsyncSleep,
    /// The timer while the caller waits. The time between two reads does not count.
    wait: Option<Sleep>,
}

impl Download {
    fn receive(&mut self, frame: &Frame<Bytes>) {
        let length = frame.data_ref().map_or(0, Bytes::len);
        self.received += length as u64;
        if length > 0 {
            self.wait = None;
        }
    }

    /// Ends the body with an error. The connection is dropped with the body, even if the caller keeps the stream.
    fn fail(&mut self, error: impl Into<BoxError>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        self.body = SdkBody::empty();
        self.length = None;
        self.wait = None;
        Poll::Ready(Some(Err(error.into())))
    }
}

impl Body for Download {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match Pin::new(&mut self.body).poll_frame(context) {
            Poll::Ready(Some(Ok(frame))) => {
                self.receive(&frame);
                match self.length.filter(|length| self.received > *length) {
                    Some(length) => self.fail(Interrupted::Long { length }),
                    None => Poll::Ready(Some(Ok(frame))),
                }
            }
            Poll::Ready(Some(Err(error))) => self.fail(error),
            Poll::Ready(None) => match self.length.filter(|length| self.received < *length) {
                Some(length) => {
                    let received = self.received;
                    self.fail(Interrupted::Short { received, length })
                }
                None => Poll::Ready(None),
            },
            Poll::Pending => {
                let Some(limit) = self.stall else { return Poll::Pending };
                let Self { sleep, wait, .. } = &mut *self;
                match Pin::new(wait.get_or_insert_with(|| sleep.sleep(limit))).poll(context) {
                    Poll::Ready(()) => self.fail(Interrupted::Stalled { limit }),
                    Poll::Pending => Poll::Pending,
                }
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream() && self.length.is_none_or(|length| self.received >= length)
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Why a body is not complete and correct, although its connection reported no error.
#[derive(Debug)]
enum Interrupted {
    Short { received: u64, length: u64 },
    Long { length: u64 },
    Stalled { limit: Duration },
}

impl fmt::Display for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Short { received, length } => {
                write!(f, "the body of the response ended after {received} of its {length} bytes")
            }
            Self::Long { length } => write!(f, "the body of the response has more than its {length} bytes"),
            Self::Stalled { limit } => {
                write!(f, "the stream stalled: nothing more of the response's body came within {limit:?}")
            }
        }
    }
}

impl Error for Interrupted {}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use aws_smithy_async::rt::sleep::TokioSleep;
    use aws_smithy_types::byte_stream::ByteStream;
    use http::HeaderValue;
    use tokio::time::{Instant, sleep};

    use super::*;

    const STALL: Duration = Duration::from_secs(20);

    /// Pieces of a body, each with the number of seconds after which it arrives.
    struct Pieces {
        pieces: VecDeque<(u64, &'static str)>,
        wait: Option<Pin<Box<tokio::time::Sleep>>>,
    }

    impl Body for Pieces {
        type Data = Bytes;
        type Error = BoxError;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
            let Some(&(seconds, piece)) = self.pieces.front() else { return Poll::Ready(None) };
            let wait = self.wait.get_or_insert_with(|| Box::pin(sleep(Duration::from_secs(seconds))));
            std::task::ready!(wait.as_mut().poll(context));
            self.wait = None;
            self.pieces.pop_front();
            Poll::Ready(Some(Ok(Frame::data(Bytes::from(piece)))))
        }
    }

    fn stream(pieces: &[(u64, &'static str)], length: Option<u64>) -> ByteStream {
        let body = Pieces { pieces: pieces.iter().copied().collect(), wait: None };
        let headers: HeaderMap =
            length.map(|length| (header::CONTENT_LENGTH, HeaderValue::from(length))).into_iter().collect();
        let sleep = SharedAsyncSleep::new(TokioSleep::new());
        ByteStream::new(watch(SdkBody::from_body_1_x(body), &headers, Some(STALL), &sleep))
    }

    async fn outcome(stream: ByteStream) -> Result<Bytes, String> {
        match stream.collect().await {
            Ok(collected) => Ok(collected.into_bytes()),
            Err(error) => Err(error.source().unwrap().to_string()),
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_stream_may_be_slow_but_not_stand_still() {
        assert_eq!(outcome(stream(&[(19, "a"), (19, "b"), (19, "c")], None)).await.unwrap(), "abc");
        let begun = Instant::now();
        let error = outcome(stream(&[(1, "a"), (21, "b")], None)).await.unwrap_err();
        assert!(error.contains("stalled") && error.contains("20s"), "{error}");
        assert_eq!(begun.elapsed().as_secs(), 21);
        // Empty frames do not count as progress.
        let error = outcome(stream(&[(15, ""), (15, ""), (15, "a")], None)).await.unwrap_err();
        assert!(error.contains("stalled"), "{error}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_reader_has_no_time_limit() {
        let mut slow = stream(&[(0, "a"), (5, "b"), (5, "c")], None);
        assert_eq!(slow.next().await.unwrap().unwrap(), "a");
        sleep(Duration::from_secs(3_600)).await;
        assert_eq!(slow.next().await.unwrap().unwrap(), "b");
        sleep(Duration::from_secs(3_600)).await;
        assert_eq!(slow.next().await.unwrap().unwrap(), "c");
        assert!(slow.next().await.is_none());
    }

    #[tokio::test]
    async fn a_body_is_as_long_as_its_header_says() {
        assert_eq!(outcome(stream(&[(0, "abc")], Some(3))).await.unwrap(), "abc");
        let error = outcome(stream(&[(0, "abc")], Some(4))).await.unwrap_err();
        assert!(error.contains("after 3 of its 4 bytes"), "{error}");
        let error = outcome(stream(&[(0, "abc"), (0, "d")], Some(3))).await.unwrap_err();
        assert!(error.contains("more than its 3 bytes"), "{error}");
        let mut short = stream(&[], Some(1));
        assert!(short.next().await.unwrap().is_err());
        assert!(short.next().await.is_none());
    }

    #[tokio::test]
    async fn a_body_in_memory_stays_there_and_is_not_shown() {
        let sleep = SharedAsyncSleep::new(TokioSleep::new());
        let body = watch(SdkBody::from("secret"), &HeaderMap::new(), Some(STALL), &sleep);
        assert_eq!(body.bytes(), Some(&b"secret"[..]));
        assert!(!format!("{body:?}").contains("secret"), "{body:?}");
        assert_eq!(outcome(ByteStream::new(body)).await.unwrap(), "secret");
    }
}
