//! Limits on how long things may take.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use aws_smithy_async::future::timeout::Timeout;
use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;

use super::retry::total_backoff;

/// 30 years. A longer limit is treated as none, because many clocks panic when such a duration is added to the present
/// time.
pub(crate) const UNREACHABLE: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

/// The shortest limit for identity providers. A request for instance metadata may take this long.
const LOAD_TIMEOUT: Duration = Duration::from_secs(30);

/// The default limit of official clients for connecting.
pub(super) const CONNECT_TIMEOUT: Duration = Duration::from_millis(3_100);

/// Returns how long an identity provider may take to load an identity for a client with this configuration. Providers
/// call services with the same settings, so this is enough for all attempts of a call. Each may take the time of two
/// connection attempts, or more if the timeouts permit that.
pub fn load_timeout(config: &ConfigBag) -> Duration {
    let retry = config.load::<RetryConfig>().cloned().unwrap_or_else(RetryConfig::standard);
    let timeouts = config.load::<TimeoutConfig>();
    let connect = timeouts.and_then(TimeoutConfig::connect_timeout).unwrap_or_default();
    let attempt = timeouts.and_then(TimeoutConfig::operation_attempt_timeout).unwrap_or_default();
    let attempt = attempt.max(connect.max(CONNECT_TIMEOUT).saturating_mul(2));
    let attempts = attempt.saturating_mul(retry.max_attempts());
    attempts.saturating_add(total_backoff(&retry)).max(LOAD_TIMEOUT)
}

/// Returns the limit, unless it is so long that it counts as none.
pub(crate) fn reachable(limit: Option<Duration>) -> Option<Duration> {
    limit.filter(|limit| *limit < UNREACHABLE)
}

/// The error for an exceeded time limit.
#[derive(Debug)]
pub struct TimedOut {
    what: &'static str,
    limit: Duration,
}

impl TimedOut {
    /// Creates the error for `what`, which took longer than `limit`.
    #[cfg(feature = "streaming")]
    pub(super) fn new(what: &'static str, limit: Duration) -> Self {
        Self { what, limit }
    }
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} took longer than {:?}", self.what, self.limit)
    }
}

impl std::error::Error for TimedOut {}

/// Runs `future`, and ends it when the limit is exceeded. A limit above `UNREACHABLE` counts as none.
///
/// The future is pinned by the caller. Passed by value, it would take up its size three times: as the argument and in
/// both branches below.
pub async fn within<F: Future>(
    sleep: &SharedAsyncSleep,
    what: &'static str,
    limit: Option<Duration>,
    mut future: Pin<&mut F>,
) -> Result<F::Output, TimedOut> {
    let Some(limit) = reachable(limit) else { return Ok(future.await) };
    // A future that is ready at once needs no timer, nor a runtime with timers.
    if let Poll::Ready(output) = poll_fn(|context| Poll::Ready(future.as_mut().poll(context))).await {
        return Ok(output);
    }
    Timeout::new(future, sleep.sleep(limit)).await.map_err(|_| TimedOut { what, limit })
}

#[cfg(test)]
mod tests {
    use std::pin::pin;

    use aws_smithy_async::rt::sleep::Sleep;

    use super::*;

    /// A sleep implementation that adds to the present time, as many timers do.
    #[derive(Debug)]
    struct Adding;

    impl AsyncSleep for Adding {
        fn sleep(&self, duration: Duration) -> Sleep {
            _ = std::time::Instant::now() + duration;
            Sleep::new(std::future::ready(()))
        }
    }

    #[tokio::test]
    async fn a_limit_that_no_clock_reaches_is_ignored() {
        let sleep = SharedAsyncSleep::new(Adding);
        for limit in [Duration::MAX, Duration::from_secs(u64::MAX), Duration::from_secs(1 << 40)] {
            let late = pin!(tokio::task::yield_now());
            within(&sleep, "it", Some(limit), late).await.unwrap_or_else(|error| panic!("{error}"));
        }
        for limit in [Duration::ZERO, Duration::from_secs(1)] {
            let never = pin!(std::future::pending::<()>());
            let error = within(&sleep, "it", Some(limit), never).await.unwrap_err();
            assert_eq!(error.to_string(), format!("it took longer than {limit:?}"));
        }
    }
}
