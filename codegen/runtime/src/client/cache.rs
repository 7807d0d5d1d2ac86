//! A cache for a value that expires, such as credentials or a token.

use std::fmt;
use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, RwLock};
use std::time::{Duration, SystemTime};

use tokio::sync::Mutex;
use tracing::warn;

/// How long a value is kept that has expired before it was loaded. In this case, the clock is wrong, and otherwise
/// every call would load the value again.
const LEAST_LIFE: Duration = Duration::from_secs(60);

/// How long a value that is still valid is used after a failed renewal, before the next renewal.
const PAUSE: Duration = Duration::from_secs(5);

/// Keeps one value. If many callers need it at once, it is loaded once.
pub struct ExpiringCache<T, E> {
    /// How long before its end the value is renewed.
    buffer: Duration,
    kept: RwLock<Option<Kept<T>>>,
    /// Locked while the value is loaded. Contains the error of the last load, if it failed.
    loading: Mutex<Option<Arc<E>>>,
    /// The number of loads, including failed ones.
    loads: AtomicU64,
}

#[derive(Clone)]
struct Kept<T> {
    value: T,
    loaded: SystemTime,
    /// The time from which on it is loaded again.
    stale: SystemTime,
    /// The time from which on it is invalid.
    end: SystemTime,
}

impl<T, E> fmt::Debug for ExpiringCache<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExpiringCache").field("buffer", &self.buffer).finish_non_exhaustive()
    }
}

impl<T: Clone, E: std::error::Error> ExpiringCache<T, E> {
    /// Creates an empty cache, whose value is renewed this long before its end.
    pub fn new(buffer: Duration) -> Self {
        Self { buffer, kept: RwLock::default(), loading: Mutex::default(), loads: AtomicU64::new(0) }
    }

    /// Returns the value. If necessary, `load` loads it and its end.
    ///
    /// Of many concurrent callers, one loads the value. The others wait for its result, or use the old value while it
    /// is valid.
    pub async fn get<F>(&self, now: impl Fn() -> SystemTime, load: impl FnOnce() -> F) -> Result<T, Arc<E>>
    where
        F: Future<Output = Result<(T, SystemTime), E>>,
    {
        let fresh = || self.kept(|kept| kept.is_fresh(now()));
        let valid = || self.kept(|kept| kept.is_valid(now()));
        if let Some(value) = fresh() {
            return Ok(value);
        }
        let mut failure = match self.loading.try_lock() {
            Ok(failure) => failure,
            Err(_) => {
                if let Some(value) = valid() {
                    return Ok(value);
                }
                let before = self.loads.load(Ordering::SeqCst);
                let failure = self.loading.lock().await;
                if self.loads.load(Ordering::SeqCst) != before {
                    if let Some(error) = &*failure {
                        return Err(Arc::clone(error));
                    }
                    if let Some(value) = valid() {
                        return Ok(value);
                    }
                }
                failure
            }
        };
        if let Some(value) = fresh() {
            return Ok(value);
        }
        let loaded = load().await;
        self.loads.fetch_add(1, Ordering::SeqCst);
        *failure = None;
        match loaded {
            Ok((value, end)) => {
                self.keep(value.clone(), now(), end);
                Ok(value)
            }
            Err(error) => match self.prolong(now()) {
                Some(value) => {
                    warn!(%error, "the renewal failed; using the old value until it expires");
                    Ok(value)
                }
                None => Err(Arc::clone(failure.insert(Arc::new(error)))),
            },
        }
    }

    /// Removes the value.
    pub fn clear(&self) {
        *self.kept.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = None;
    }

    fn kept(&self, usable: impl Fn(&Kept<T>) -> bool) -> Option<T> {
        let kept = self.kept.read().unwrap_or_else(|poisoned| poisoned.into_inner());
        kept.as_ref().filter(|kept| usable(kept)).map(|kept| kept.value.clone())
    }

    fn keep(&self, value: T, now: SystemTime, end: SystemTime) {
        let later = |time: SystemTime, by| time.checked_add(by).unwrap_or(time);
        let end = if end <= now { later(now, LEAST_LIFE) } else { end };
        let stale = end.checked_sub(self.buffer).unwrap_or(now).max(now);
        let kept = Kept { value, loaded: now, stale, end };
        *self.kept.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = Some(kept);
    }

    /// Returns the value if it is still valid, and postpones the next load.
    fn prolong(&self, now: SystemTime) -> Option<T> {
        let mut kept = self.kept.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        let kept = kept.as_mut().filter(|kept| kept.is_valid(now))?;
        kept.stale = now.checked_add(PAUSE).unwrap_or(now);
        Some(kept.value.clone())
    }
}

impl<T> Kept<T> {
    fn is_fresh(&self, now: SystemTime) -> bool {
        now < self.stale && self.is_valid(now)
    }

    /// Whether the value can be used. If the clock was set back, its end is not reliable.
    fn is_valid(&self, now: SystemTime) -> bool {
        let set_back = self.loaded.duration_since(now).is_ok_and(|back| back > LEAST_LIFE);
        now < self.end && !set_back
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    const HOUR: u64 = 3_600;

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    /// Counts how often it is called, and returns that number as the value.
    #[derive(Default)]
    struct Source {
        loads: AtomicUsize,
        now: AtomicU64,
        fails: AtomicU64,
    }

    #[derive(Debug)]
    struct Failed(usize);

    impl fmt::Display for Failed {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "failed at load {}", self.0)
        }
    }

    impl std::error::Error for Failed {}

    impl Source {
        fn now(&self) -> u64 {
            self.now.load(Ordering::SeqCst)
        }

        async fn ask(&self, cache: &ExpiringCache<usize, Failed>, life: u64) -> Result<usize, Arc<Failed>> {
            let now = || at(self.now());
            let load = || async {
                let load = self.loads.fetch_add(1, Ordering::SeqCst) + 1;
                tokio::task::yield_now().await;
                match self.now() < self.fails.load(Ordering::SeqCst) {
                    true => Err(Failed(load)),
                    false => Ok((load, at(self.now() + life))),
                }
            };
            cache.get(now, load).await
        }

        async fn ask_at(&self, now: u64, cache: &ExpiringCache<usize, Failed>) -> Option<usize> {
            self.now.store(now, Ordering::SeqCst);
            self.ask(cache, HOUR).await.ok()
        }
    }

    fn cache() -> ExpiringCache<usize, Failed> {
        ExpiringCache::new(Duration::from_secs(10))
    }

    #[tokio::test]
    async fn a_value_is_renewed_before_it_expires() {
        let (cache, source) = (cache(), Source::default());
        for (now, expected) in [(0, 1), (3_589, 1), (3_590, 2), (3_591, 2), (100_000, 3)] {
            assert_eq!(source.ask_at(now, &cache).await, Some(expected), "{now}");
        }
        cache.clear();
        assert_eq!(source.ask_at(100_000, &cache).await, Some(4));
    }

    #[tokio::test]
    async fn a_failed_renewal_keeps_a_valid_value() {
        let (cache, source) = (cache(), Source::default());
        assert_eq!(source.ask_at(0, &cache).await, Some(1));
        source.fails.store(10_000, Ordering::SeqCst);
        for (now, expected, loads) in [
            (3_590, Some(1), 2),
            (3_594, Some(1), 2),
            (3_596, Some(1), 3),
            (3_600, None, 4),
            (3_601, None, 5),
            (10_000, Some(6), 6),
        ] {
            assert_eq!(source.ask_at(now, &cache).await, expected, "{now}");
            assert_eq!(source.loads.load(Ordering::SeqCst), loads, "{now}");
        }
    }

    #[tokio::test]
    async fn a_hundred_calls_load_once() {
        for life in [HOUR, 5] {
            let (cache, source) = (Arc::new(cache()), Arc::new(Source::default()));
            let hundred = |expected: Result<usize, usize>| {
                let calls: Vec<_> = (0..100)
                    .map(|_| {
                        let (cache, source) = (Arc::clone(&cache), Arc::clone(&source));
                        tokio::spawn(async move { source.ask(&cache, life).await.map_err(|failed| failed.0) })
                    })
                    .collect();
                async move {
                    for call in calls {
                        assert_eq!(call.await.unwrap(), expected);
                    }
                }
            };
            source.fails.store(1, Ordering::SeqCst);
            hundred(Err(1)).await;
            source.now.store(1, Ordering::SeqCst);
            hundred(Ok(2)).await;
            source.now.store(1 + life, Ordering::SeqCst);
            hundred(Ok(3)).await;
        }
    }

    #[tokio::test]
    async fn callers_use_a_valid_value_during_its_renewal() {
        let (cache, source) = (cache(), Source::default());
        assert_eq!(source.ask_at(0, &cache).await, Some(1));
        source.now.store(3_595, Ordering::SeqCst);
        let (renews, waits) = tokio::join!(source.ask(&cache, HOUR), source.ask(&cache, HOUR));
        assert_eq!((renews.unwrap(), waits.unwrap()), (2, 1));
    }

    #[tokio::test]
    async fn a_dropped_call_does_not_block_others() {
        let (cache, source) = (cache(), Source::default());
        {
            let mut given_up = std::pin::pin!(source.ask(&cache, HOUR));
            std::future::poll_fn(|context| {
                _ = given_up.as_mut().poll(context);
                std::task::Poll::Ready(())
            })
            .await;
        }
        assert_eq!(source.ask(&cache, HOUR).await.unwrap(), 2);
    }

    #[tokio::test]
    async fn values_survive_a_clock_that_jumps() {
        let (cache, source) = (cache(), Source::default());
        let day = 86_400;
        // The clock is set forward, back by a day, back by a little, and forward by a day.
        for (now, expected) in [(day, 1), (2 * day, 2), (day, 3), (day - 30, 3), (2 * day, 4)] {
            assert_eq!(source.ask_at(now, &cache).await, Some(expected), "{now}");
        }
    }

    #[tokio::test]
    async fn a_value_that_has_expired_when_it_is_loaded_is_kept_for_a_minute() {
        let (cache, source) = (cache(), Source::default());
        for (now, expected) in [(1_000, 1), (1_040, 1), (1_051, 2)] {
            source.now.store(now, Ordering::SeqCst);
            assert_eq!(source.ask(&cache, 0).await.unwrap(), expected, "{now}");
        }
    }

    #[tokio::test]
    async fn extreme_times_do_not_overflow() {
        let mut last = SystemTime::UNIX_EPOCH;
        for exponent in (0..63).rev() {
            last = last.checked_add(Duration::from_secs(1 << exponent)).unwrap_or(last);
        }
        let cache = ExpiringCache::<_, Failed>::new(Duration::MAX);
        for now in [last, SystemTime::UNIX_EPOCH, last] {
            for end in [SystemTime::UNIX_EPOCH, last] {
                cache.get(|| now, || async move { Ok(((), end)) }).await.unwrap();
            }
        }
    }
}
