//! Guards the upload of a streaming request body: if the service stops taking it, the call fails.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, Sleep};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use super::timeout::{TimedOut, reachable};

/// How often progress is checked within the time limit.
const LOOKS: u32 = 10;

/// The progress of an upload.
#[derive(Debug, Default)]
struct Progress {
    /// How often the HTTP client has asked for more bytes.
    asked: AtomicU64,
    /// Whether a missing read is not the service's fault: the source of the stream is not ready, or everything has been
    /// read.
    is_idle: AtomicBool,
}

/// Guards the upload of a stream.
pub struct Upload {
    progress: Arc<Progress>,
    limit: Duration,
    sleep: SharedAsyncSleep,
}

/// Guards the body of a request. `stall` is how long the service may take no bytes; `length` is the length of the body,
/// if it is known. A body in memory is handed to the HTTP client at once, so there is nothing to guard.
pub fn watch(
    body: SdkBody,
    length: Option<u64>,
    stall: Option<Duration>,
    sleep: &SharedAsyncSleep,
) -> (SdkBody, Option<Upload>) {
    let Some(limit) = reachable(stall).filter(|_| body.bytes().is_none()) else { return (body, None) };
    let upload = Upload { progress: Arc::default(), limit, sleep: sleep.clone() };
    let progress = upload.progress.clone();
    let body = body.map_preserve_contents(move |body| {
        let progress = progress.clone();
        progress.is_idle.store(false, Ordering::Relaxed);
        SdkBody::from_body_1_x(Watched { body, left: length, progress })
    });
    (body, Some(upload))
}

impl Upload {
    /// Runs `call` until it completes or the upload stalls.
    ///
    /// # Errors
    /// If the service takes nothing more within the limit.
    pub async fn unless_stalled<F: Future>(&self, mut call: Pin<&mut F>) -> Result<F::Output, TimedOut> {
        let (mut seen, mut unchanged) = (0, 0);
        // A call that is ready at once needs no timer.
        let mut pause = None;
        std::future::poll_fn(|context| {
            loop {
                if let Poll::Ready(output) = call.as_mut().poll(context) {
                    return Poll::Ready(Ok(output));
                }
                if Pin::new(pause.get_or_insert_with(|| self.pause())).poll(context).is_pending() {
                    return Poll::Pending;
                }
                pause = None;
                let asked = self.progress.asked.load(Ordering::Relaxed);
                let moves = asked != seen || self.progress.is_idle.load(Ordering::Relaxed);
                (seen, unchanged) = (asked, if moves { 0 } else { unchanged + 1 });
                if unchanged >= LOOKS {
                    let what = "waiting for the service to take more of the request's body";
                    return Poll::Ready(Err(TimedOut::new(what, self.limit)));
                }
            }
        })
        .await
    }

    fn pause(&self) -> Sleep {
        // Without a pause, no other task could run.
        self.sleep.sleep((self.limit / LOOKS).max(Duration::from_millis(1)))
    }
}

struct Watched {
    body: SdkBody,
    left: Option<u64>,
    progress: Arc<Progress>,
}

impl Watched {
    /// Whether everything has been read. HTTP clients do not ask again after the last byte of a body with a known
    /// length.
    fn is_complete(&self) -> bool {
        self.left == Some(0) || self.body.is_end_stream()
    }
}

impl Body for Watched {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &polled {
            let length = frame.data_ref().map_or(0, Bytes::len) as u64;
            self.left = self.left.map(|left| left.saturating_sub(length));
        }
        let is_idle = !matches!(polled, Poll::Ready(Some(Ok(_)))) || self.is_complete();
        self.progress.asked.fetch_add(1, Ordering::Relaxed);
        self.progress.is_idle.store(is_idle, Ordering::Relaxed);
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, poll_fn};
    use std::pin::pin;

    use aws_smithy_async::rt::sleep::TokioSleep;
    use tokio::time::{Instant, sleep};

    use super::*;

    const STALL: Duration = Duration::from_secs(20);

    /// An endless stream, or one that is never ready.
    struct Source {
        is_ready: bool,
    }

    impl Body for Source {
        type Data = Bytes;
        type Error = BoxError;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
            match self.is_ready {
                true => Poll::Ready(Some(Ok(Frame::data(Bytes::from("1234"))))),
                false => Poll::Pending,
            }
        }
    }

    /// Simulates an upload whose pieces are read after so many seconds each. After the last piece there are no more
    /// reads, and the response arrives an hour later.
    async fn upload(is_ready: bool, length: Option<u64>, asks: &[u64]) -> Result<(), u64> {
        let begun = Instant::now();
        let pause = SharedAsyncSleep::new(TokioSleep::new());
        let body = SdkBody::from_body_1_x(Source { is_ready });
        let (mut body, upload) = watch(body, length, Some(STALL), &pause);
        let call = async {
            for seconds in asks {
                sleep(Duration::from_secs(*seconds)).await;
                poll_fn(|context| Poll::Ready(Pin::new(&mut body).poll_frame(context).is_ready())).await;
            }
            sleep(Duration::from_secs(3_600)).await;
        };
        let outcome = upload.unwrap().unless_stalled(pin!(call)).await;
        outcome.map_err(|_| begun.elapsed().as_secs())
    }

    #[tokio::test(start_paused = true)]
    async fn an_upload_that_the_service_does_not_take_ends() {
        assert_eq!(upload(true, None, &[]).await, Err(20));
        // The stall is noticed up to a tenth of the limit late, because progress is only checked at intervals.
        assert!(matches!(upload(true, None, &[19, 19, 19]).await, Err(77..=79)));
    }

    #[tokio::test(start_paused = true)]
    async fn waiting_for_the_source_or_the_response_does_not_count_as_a_stall() {
        assert_eq!(upload(false, None, &[1]).await, Ok(()));
        assert_eq!(upload(true, Some(8), &[1, 1]).await, Ok(()));
        assert!(upload(true, Some(9), &[1, 1]).await.is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn bodies_in_memory_or_without_a_limit_are_not_guarded() {
        let pause = SharedAsyncSleep::new(TokioSleep::new());
        assert!(watch(SdkBody::from("a"), Some(1), Some(STALL), &pause).1.is_none());
        let source = || SdkBody::from_body_1_x(Source { is_ready: true });
        assert!(watch(source(), None, None, &pause).1.is_none());
        let (_, upload) = watch(source(), None, Some(Duration::from_secs(1)), &pause);
        let error = upload.unwrap().unless_stalled(pin!(pending::<()>())).await.unwrap_err();
        assert!(error.to_string().contains("1s"), "{error}");
    }
}
