//! Bounds on how long a call may take.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use aws_smithy_async::future::timeout::Timeout;
use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep};

/// Which bound was met, and what it was.
#[derive(Debug)]
pub struct TimedOut {
    what: &'static str,
    after: Duration,
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} took longer than {:?}", self.what, self.after)
    }
}

impl std::error::Error for TimedOut {}

/// Ends `future` after that time, if there is a bound at all.
///
/// The future stays with the caller: one that is given away is there three times, in what this is given and in
/// both ways that it may go.
pub async fn within<F: Future>(
    sleep: &SharedAsyncSleep,
    what: &'static str,
    after: Option<Duration>,
    mut future: Pin<&mut F>,
) -> Result<F::Output, TimedOut> {
    let Some(after) = after else { return Ok(future.await) };
    // What is ready at once needs no timer, nor a runtime that has one.
    if let Poll::Ready(output) = poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await {
        return Ok(output);
    }
    Timeout::new(future, sleep.sleep(after)).await.map_err(|_| TimedOut { what, after })
}
