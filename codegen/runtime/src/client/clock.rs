//! Measures how far the service's clock is ahead of the client's, by the dates of its responses.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use http::HeaderMap;

/// The smallest difference that justifies another attempt. Services accept signatures that are up to five minutes old.
const NOTABLE: Duration = Duration::from_secs(4 * 60);

/// The longest time that a response may take for its date to be used. The date of a slower one says little about the
/// present.
const TOO_SLOW: Duration = Duration::from_secs(15 * 60);

/// The year 10000 in seconds since 1970.
const YEAR_10000: u64 = 253_402_300_800;

/// Codes of errors that a wrong clock may have caused.
const SKEW_CODES: [&str; 7] = [
    "RequestTimeTooSkewed",
    "RequestExpired",
    "RequestInTheFuture",
    "InvalidSignatureException",
    "SignatureDoesNotMatch",
    "AuthFailure",
    "AccessDeniedException",
];

/// The difference between the clocks, in milliseconds. It is positive if the service's is ahead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference(i64);

impl Difference {
    /// Returns the service's time when it is `now` here.
    pub fn apply(self, now: SystemTime) -> SystemTime {
        let difference = Duration::from_millis(self.0.unsigned_abs());
        let there = match self.0 >= 0 {
            true => now.checked_add(difference),
            false => now.checked_sub(difference),
        };
        there.filter(|there| can_be_signed(*there)).unwrap_or(now)
    }
}

/// Whether a signature can have this time, whose year must have four digits.
pub fn can_be_signed(time: SystemTime) -> bool {
    time.duration_since(SystemTime::UNIX_EPOCH).is_ok_and(|since| since.as_secs() < YEAR_10000)
}

/// The last difference that was measured. All calls of a client share it.
#[derive(Debug, Default)]
pub struct Skew(AtomicI64);

impl Skew {
    /// Returns the current difference.
    pub fn current(&self) -> Difference {
        Difference(self.0.load(Ordering::Relaxed))
    }

    /// Measures the difference by the response to a request that was sent at `sent`, signed with the difference `used`.
    /// The response came at `received`. A response with `Age` comes from a cache, so that its `Date` is too old.
    pub fn learn(
        &self,
        headers: &HeaderMap,
        used: Difference,
        sent: SystemTime,
        received: SystemTime,
    ) -> Option<Measured> {
        let waited = received.duration_since(sent).unwrap_or_default();
        if waited > TOO_SLOW || headers.contains_key("age") {
            return None;
        }
        let date = headers.get("date")?.to_str().ok()?;
        let there = SystemTime::try_from(DateTime::from_str(date, Format::HttpDate).ok()?).ok()?;
        // The service is assumed to have written its response half-way through (as in NTP, RFC 5905, section 8).
        let here = sent + waited / 2;
        let millis = |duration: Duration| i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
        let difference = match there.duration_since(here) {
            Ok(ahead) => millis(ahead),
            Err(behind) => -millis(behind.duration()),
        };
        self.0.store(difference, Ordering::Relaxed);
        Some(Measured { off: Duration::from_millis(used.0.abs_diff(difference)) })
    }
}

/// The result of a measurement.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    /// How far the time that the request was signed with was from the service's.
    off: Duration,
}

impl Measured {
    /// Whether the wrong clock may have caused an error with this code, so that another attempt is worthwhile.
    pub fn explains(self, code: Option<&str>) -> bool {
        self.off > NOTABLE && code.is_some_and(|code| SKEW_CODES.contains(&code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    fn dated(seconds: i64) -> HeaderMap {
        let date = DateTime::from_secs(seconds).fmt(Format::HttpDate).unwrap();
        [(http::header::DATE, date.parse().unwrap())].into_iter().collect()
    }

    #[test]
    fn the_time_at_the_service_is_learned_in_both_directions() {
        for (there, expected) in [(10_000, 9_999), (100, 99), (1_001, 1_000)] {
            let skew = Skew::default();
            skew.learn(&dated(there), skew.current(), at(1_000), at(1_002)).unwrap();
            assert_eq!(skew.current().apply(at(1_000)), at(expected), "{there}");
        }
    }

    #[test]
    fn an_error_is_explained_by_a_clock_that_was_wrong_and_no_longer_is() {
        let skew = Skew::default();
        let first = skew.learn(&dated(10_000), skew.current(), at(1_000), at(1_000)).unwrap();
        assert!(
            first.explains(Some("RequestTimeTooSkewed")) && first.explains(Some("SignatureDoesNotMatch"))
        );
        assert!(!first.explains(Some("NotAuthorizedException")) && !first.explains(None));
        let second = skew.learn(&dated(10_001), skew.current(), at(1_001), at(1_001)).unwrap();
        assert!(!second.explains(Some("RequestTimeTooSkewed")));
    }

    #[test]
    fn a_time_that_cannot_be_signed_is_not_used() {
        let skew = Skew::default();
        skew.learn(&dated(YEAR_10000 as i64 - 1), skew.current(), at(1_000), at(1_000)).unwrap();
        assert_eq!(skew.current().apply(at(1_000)), at(YEAR_10000 - 1));
        assert_eq!(skew.current().apply(at(1_001)), at(1_001));
        skew.learn(&dated(0), skew.current(), at(1_000), at(1_000)).unwrap();
        assert_eq!(skew.current().apply(at(999)), at(999));
    }

    #[test]
    fn doubtful_responses_teach_nothing() {
        let skew = Skew::default();
        let none = skew.current();
        let mut kept = dated(10_000);
        kept.insert("age", "5".parse().unwrap());
        assert!(skew.learn(&kept, none, at(1_000), at(1_000)).is_none());
        assert!(skew.learn(&HeaderMap::new(), none, at(1_000), at(1_000)).is_none());
        assert!(skew.learn(&dated(10_000), none, at(1_000), at(9_000)).is_none());
        assert_eq!(skew.current(), none);
    }
}
