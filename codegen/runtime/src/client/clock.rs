//! How far the service's clock is ahead of ours, learned from its responses.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use http::HeaderMap;

/// Services take a signature that is up to five minutes old; what is less than this is no reason to try again.
const NOTABLE: Duration = Duration::from_secs(4 * 60);

/// A response that took longer says nothing about the time at which it was written.
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

/// The difference between the clocks, in milliseconds; positive where the service's is ahead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference(i64);

impl Difference {
    /// The time at the service when it is `now` here.
    pub fn apply(self, now: SystemTime) -> SystemTime {
        let difference = Duration::from_millis(self.0.unsigned_abs());
        let there = match self.0 >= 0 {
            true => now.checked_add(difference),
            false => now.checked_sub(difference),
        };
        there.filter(|there| can_be_signed(*there)).unwrap_or(now)
    }
}

/// Whether a signature can have this time: its year has four digits.
pub fn can_be_signed(time: SystemTime) -> bool {
    time.duration_since(SystemTime::UNIX_EPOCH).is_ok_and(|since| since.as_secs() < YEAR_10000)
}

/// What a client knows of the difference; all its calls share it.
#[derive(Debug, Default)]
pub struct Skew(AtomicI64);

impl Skew {
    /// What is known now.
    pub fn current(&self) -> Difference {
        Difference(self.0.load(Ordering::Relaxed))
    }

    /// Learns from the response to a request that was sent at `sent`, signed with the difference `used`; it came at
    /// `received`. A response that a cache has kept has `Age`, and its `Date` is an old one.
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
        // The service wrote its response about half-way (as NTP has it, RFC 5905, section 8).
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

/// What a response says about the clocks.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    /// How far from the service's time the one was that the request was signed with.
    off: Duration,
}

impl Measured {
    /// Whether an error with this code is worth another attempt, now that the time is known better.
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
    fn a_time_that_no_signature_can_have_is_not_used() {
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
