//! Decides whether and when to retry: the standard mode (AWS SDKs and Tools Reference Guide, "Retry behavior").

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use aws_smithy_types::retry::{ErrorKind, RetryConfig};
use http::{HeaderMap, StatusCode, header};

use super::timeout::UNREACHABLE;
use crate::operation::random;

/// Codes of errors that mean that the client sends too fast.
const THROTTLING: [&str; 14] = [
    "BandwidthLimitExceeded",
    "EC2ThrottledException",
    "LimitExceededException",
    "PriorRequestNotComplete",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottledException",
    "SlowDown",
    "ThrottledException",
    "Throttling",
    "ThrottlingException",
    "TooManyRequestsException",
    "TransactionInProgressException",
];

/// Codes of transient errors. S3 also sends `InternalError` with status 200.
const TRANSIENT: [&str; 3] = ["InternalError", "RequestTimeout", "RequestTimeoutException"];

/// Returns the kind of error of a response, if another attempt may succeed. The model has priority over the error code,
/// and the code over the status.
pub fn classify(status: StatusCode, code: Option<&str>, modeled: Option<ErrorKind>) -> Option<ErrorKind> {
    let listed = |codes: &[&str]| code.is_some_and(|code| codes.contains(&code));
    match status.as_u16() {
        _ if modeled.is_some() => modeled,
        _ if listed(&THROTTLING) => Some(ErrorKind::ThrottlingError),
        _ if listed(&TRANSIENT) => Some(ErrorKind::TransientError),
        429 => Some(ErrorKind::ThrottlingError),
        500 | 502 | 503 | 504 => Some(ErrorKind::TransientError),
        _ => None,
    }
}

/// Returns how long the service asks the client to wait: `x-amz-retry-after` in milliseconds, or `Retry-After` in
/// seconds or as a date (RFC 9110, section 10.2.3).
pub fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    let millis = text("x-amz-retry-after").and_then(|text| text.parse().ok()).map(Duration::from_millis);
    millis.or_else(|| {
        let text = text(header::RETRY_AFTER.as_str())?;
        let date = || SystemTime::try_from(DateTime::from_str(text, Format::HttpDate).ok()?).ok();
        match text.parse() {
            Ok(seconds) => Some(Duration::from_secs(seconds)),
            Err(_) => Some(date()?.duration_since(now).unwrap_or_default()),
        }
    })
}

/// Returns the pause after attempt number `attempt`: the one that the service asks for, or else a random one below a
/// bound that doubles each time. Neither is longer than the configured `max_backoff`.
pub fn backoff(config: &RetryConfig, attempt: u32, asked: Option<Duration>) -> Duration {
    let pause = match asked {
        Some(asked) => asked.min(config.max_backoff()),
        None => part(bound(config, attempt), random()),
    };
    // Some sleep implementations panic on longer durations.
    pause.min(UNREACHABLE)
}

/// Returns a fraction of the duration: nothing if `random` is 0, all of it if `random` is `u64::MAX`.
pub fn part(whole: Duration, random: u64) -> Duration {
    let part = whole.as_secs_f64() * (random as f64 / u64::MAX as f64);
    Duration::try_from_secs_f64(part).unwrap_or(whole).min(whole)
}

fn bound(config: &RetryConfig, attempt: u32) -> Duration {
    let factor = 2_u32.checked_pow(attempt.saturating_sub(1)).unwrap_or(u32::MAX);
    config.initial_backoff().saturating_mul(factor).min(config.max_backoff())
}

/// Returns the longest time that the pauses of a call can take.
pub fn total_backoff(config: &RetryConfig) -> Duration {
    let pauses = config.max_attempts().saturating_sub(1);
    // The bound does not grow after that many pauses.
    let growing = pauses.min(u32::BITS);
    let total = (1..=growing).fold(Duration::ZERO, |total, pause| total.saturating_add(bound(config, pause)));
    total.saturating_add(bound(config, growing).saturating_mul(pauses - growing))
}

/// The budget of a client for retries, which all its calls share. It keeps retries from multiplying the load on a
/// service during an outage.
#[derive(Debug)]
pub struct Quota(AtomicU32);

impl Default for Quota {
    fn default() -> Self {
        Self(AtomicU32::new(Self::CAPACITY))
    }
}

impl Quota {
    const CAPACITY: u32 = 500;

    /// Pays for another attempt after such an error. Returns the price, or `None` if the budget is exhausted.
    pub fn pay(&self, kind: ErrorKind) -> Option<u32> {
        let price = match kind {
            ErrorKind::TransientError => 10,
            _ => 5,
        };
        let paid = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(price));
        paid.is_ok().then_some(price)
    }

    /// Refunds the price of a successful attempt, or a little if it was the first attempt of its call.
    pub fn refund(&self, paid: Option<u32>) {
        let more = |left: u32| Some(left.saturating_add(paid.unwrap_or(1)).min(Self::CAPACITY));
        _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(code: u16) -> StatusCode {
        StatusCode::from_u16(code).unwrap()
    }

    #[test]
    fn errors_are_classified_by_model_code_and_status() {
        use ErrorKind::{ServerError, ThrottlingError, TransientError};
        for (code, name, modeled, expected) in [
            (400, Some("TooManyRequestsException"), None, Some(ThrottlingError)),
            (400, Some("RequestTimeout"), None, Some(TransientError)),
            (400, Some("NotAuthorizedException"), None, None),
            (400, Some("NotAuthorizedException"), Some(ServerError), Some(ServerError)),
            (200, Some("InternalError"), None, Some(TransientError)),
            (200, Some("NoSuchKey"), None, None),
            (404, None, None, None),
            (429, None, None, Some(ThrottlingError)),
            (500, Some("InternalErrorException"), None, Some(TransientError)),
            (501, None, None, None),
            (502, None, None, Some(TransientError)),
            (503, Some("SlowDown"), None, Some(ThrottlingError)),
            (504, None, None, Some(TransientError)),
        ] {
            assert_eq!(classify(status(code), name, modeled), expected, "{code} {name:?}");
        }
    }

    #[test]
    fn the_service_may_ask_for_a_pause() {
        let now = SystemTime::UNIX_EPOCH;
        for (name, value, expected) in [
            ("x-amz-retry-after", "1500", Some(1_500)),
            ("retry-after", "2", Some(2_000)),
            ("retry-after", "Thu, 01 Jan 1970 00:00:03 GMT", Some(3_000)),
            ("retry-after", "soon", None),
            ("x-amz-retry-after", "-1", None),
        ] {
            let headers = [(name.parse().unwrap(), value.parse().unwrap())].into_iter().collect();
            assert_eq!(retry_after(&headers, now), expected.map(Duration::from_millis), "{name} {value}");
        }
    }

    #[test]
    fn pauses_double_up_to_their_bound() {
        let config = RetryConfig::standard();
        let seconds: Vec<_> = (1..8).map(|attempt| bound(&config, attempt).as_secs()).collect();
        assert_eq!(seconds, [1, 2, 4, 8, 16, 20, 20]);
        assert_eq!(bound(&config, 4_000).as_secs(), 20);
        assert_eq!(backoff(&config, 1, Some(Duration::from_secs(7))).as_secs(), 7);
        assert_eq!(backoff(&config, 1, Some(Duration::from_secs(700))).as_secs(), 20);
    }

    #[test]
    fn all_durations_and_numbers_of_attempts_are_accepted() {
        for duration in [Duration::ZERO, Duration::from_nanos(1), Duration::from_secs(1 << 40), Duration::MAX]
        {
            for random in [0, 1, u64::MAX / 2, u64::MAX] {
                assert!(part(duration, random) <= duration);
            }
            assert_eq!((part(duration, 0), part(duration, u64::MAX)), (Duration::ZERO, duration));
            for initial in [Duration::ZERO, Duration::MAX] {
                let config = RetryConfig::standard().with_initial_backoff(initial).with_max_backoff(duration);
                for attempt in [0, 1, 2, 40, u32::MAX] {
                    for asked in [None, Some(Duration::ZERO), Some(Duration::MAX)] {
                        assert!(backoff(&config, attempt, asked) <= duration.min(UNREACHABLE));
                    }
                }
            }
        }
    }

    #[test]
    fn pauses_differ() {
        let config = RetryConfig::standard();
        let pauses: Vec<_> = (0..100).map(|_| backoff(&config, 1, None)).collect();
        assert!(pauses.iter().all(|pause| *pause <= Duration::from_secs(1)));
        assert!(pauses.iter().any(|pause| *pause < Duration::from_millis(500)));
        assert!(pauses.iter().any(|pause| *pause > Duration::from_millis(500)));
    }

    #[test]
    fn the_quota_ends_and_comes_back() {
        let quota = Quota::default();
        let mut paid = Vec::new();
        while let Some(price) = quota.pay(ErrorKind::TransientError) {
            paid.push(price);
        }
        assert_eq!(paid.len(), 50);
        (0..5).for_each(|_| quota.refund(None));
        assert_eq!(quota.pay(ErrorKind::ThrottlingError), Some(5));
        assert_eq!(quota.pay(ErrorKind::ThrottlingError), None);
        (0..1_000).for_each(|_| quota.refund(Some(10)));
        assert_eq!(std::iter::from_fn(|| quota.pay(ErrorKind::ThrottlingError)).count(), 100);
    }
}
