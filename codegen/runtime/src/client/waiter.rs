//! Waiters: calls that are repeated until a condition is met (Smithy specification, "Waiters").

use std::error::Error;
use std::future::Future;
use std::time::Duration;

use aws_smithy_async::rt::sleep::AsyncSleep;
use aws_smithy_runtime_api::client::result::CreateUnhandledError;
use aws_smithy_runtime_api::client::waiters::FinalPoll;
use aws_smithy_runtime_api::client::waiters::error::{
    ExceededMaxWait, FailureState, OperationFailed, WaiterError,
};
use tracing::debug;

use super::retry::part;
use super::timeout::UNREACHABLE;
use super::{Handle, HttpResponse, SdkError};
use crate::operation::random;

/// The state of a waiter after a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The condition is met.
    Success,
    /// The condition can no longer be met.
    Failure,
    /// The condition is not met yet.
    Retry,
}

/// The bounds of the pauses between calls.
#[derive(Clone, Copy, Debug)]
pub struct Delays {
    /// The shortest pause, except for the last.
    pub min: Duration,
    /// The longest pause, except for the last.
    pub max: Duration,
}

/// Calls `poll` until `accept` returns a final state. If `accept` returns `None`, an output means `Retry` and an error
/// ends the wait. The last call is made when `max_wait` is over.
///
/// # Errors
/// If the condition can no longer be met, if `max_wait` is over, or if a call fails with an error that `accept` does
/// not handle.
pub async fn wait<T, E, F>(
    handle: &Handle,
    delays: Delays,
    max_wait: Duration,
    poll: impl Fn() -> F,
    accept: impl Fn(Result<&T, &E>) -> Option<State>,
) -> Result<FinalPoll<T, SdkError<E, HttpResponse>>, WaiterError<T, E>>
where
    F: Future<Output = Result<T, SdkError<E, HttpResponse>>>,
    E: CreateUnhandledError + Error + Send + Sync + 'static,
{
    let begun = handle.time.now();
    for number in 1.. {
        let result = poll().await;
        let state = match &result {
            Ok(output) => accept(Ok(output)),
            Err(SdkError::ServiceError(error)) => accept(Err(error.err())),
            Err(_) => None,
        };
        debug!(poll = number, ?state, "waiting");
        match (state, result) {
            (Some(State::Success), result) => return Ok(FinalPoll::new(result)),
            (Some(State::Failure), result) => {
                let poll = FinalPoll::new(result.map_err(SdkError::into_service_error));
                return Err(WaiterError::FailureState(FailureState::new(poll)));
            }
            (None, Err(error)) => return Err(WaiterError::OperationFailed(OperationFailed::new(error))),
            (Some(State::Retry), _) | (None, Ok(_)) => {}
        }
        let elapsed = handle.time.now().duration_since(begun).unwrap_or_default();
        let Some(pause) = pause(delays, number, max_wait.saturating_sub(elapsed), random()) else {
            return Err(WaiterError::ExceededMaxWait(ExceededMaxWait::new(max_wait, elapsed, number)));
        };
        handle.sleep.sleep(pause).await;
    }
    unreachable!("pauses are too long for their number to overflow")
}

/// Returns the pause after call number `number`: a random one between the shortest and a bound that doubles each time.
/// If there would be no time for another pause after it, it is all of the remaining time. (The specification instead
/// ends the wait a shortest pause early, in which nothing would happen.)
fn pause(delays: Delays, number: u32, remaining: Duration, random: u64) -> Option<Duration> {
    if remaining.is_zero() {
        return None;
    }
    let factor = 2_u32.checked_pow(number - 1).unwrap_or(u32::MAX);
    let bound = delays.min.saturating_mul(factor).min(delays.max);
    let more = part(bound.saturating_sub(delays.min), random);
    let pause = delays.min.saturating_add(more).min(UNREACHABLE);
    let has_room = remaining.saturating_sub(pause) > delays.min;
    Some(if has_room { pause } else { remaining })
}

/// Whether there are items, and all of them equal `text`.
pub fn all_equal<'i>(items: impl Iterator<Item = &'i str>, text: &str) -> bool {
    let mut items = items.peekable();
    items.peek().is_some() && items.all(|item| item == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DELAYS: Delays = Delays { min: Duration::from_secs(2), max: Duration::from_secs(120) };
    const LONG: Duration = Duration::from_secs(100_000);

    fn seconds(number: u32, remaining: Duration, random: u64) -> Option<f64> {
        pause(DELAYS, number, remaining, random).map(|pause| pause.as_secs_f64())
    }

    #[test]
    fn pauses_grow_between_their_bounds() {
        let longest: Vec<_> = (1..10).filter_map(|number| seconds(number, LONG, u64::MAX)).collect();
        assert_eq!(longest, [2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 120.0, 120.0, 120.0]);
        assert!((1..100).all(|number| seconds(number, LONG, 0) == Some(2.0)));
        assert_eq!(seconds(6, LONG, u64::MAX / 2), Some(33.0));
        assert_eq!(seconds(u32::MAX, LONG, u64::MAX), Some(120.0));
    }

    #[test]
    fn the_last_pause_ends_with_the_time() {
        assert_eq!(seconds(3, Duration::from_secs(11), u64::MAX), Some(8.0));
        assert_eq!(seconds(3, Duration::from_secs(10), u64::MAX), Some(10.0));
        assert_eq!(seconds(1, Duration::from_millis(500), 0), Some(0.5));
        assert_eq!(seconds(1, Duration::ZERO, 0), None);
    }

    #[test]
    fn all_durations_are_accepted() {
        let extremes = [Duration::ZERO, Duration::from_nanos(1), Duration::MAX];
        for (min, max) in extremes.into_iter().flat_map(|min| extremes.map(|max| (min, max))) {
            for remaining in extremes {
                for number in [1, 2, u32::MAX] {
                    for random in [0, u64::MAX] {
                        let pause = pause(Delays { min, max }, number, remaining, random);
                        assert_eq!(pause.is_some(), !remaining.is_zero());
                        assert!(pause.unwrap_or_default() <= remaining);
                    }
                }
            }
        }
    }

    #[test]
    fn an_empty_list_does_not_count_as_equal() {
        assert!(all_equal(["a", "a"].into_iter(), "a"));
        assert!(!all_equal(["a", "b"].into_iter(), "a"));
        assert!(!all_equal([].into_iter(), "a"));
    }
}
