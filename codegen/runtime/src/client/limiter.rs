//! The rate limiter of the adaptive retry mode: a client that is throttled slows itself down (AWS SDKs and Tools
//! Reference Guide, "Retry behavior"; the rate follows the CUBIC curve of RFC 8312).

use std::sync::Mutex;
use std::time::Duration;

/// The lowest rate, in requests per second.
const MIN_RATE: f64 = 0.5;
const MIN_CAPACITY: f64 = 1.0;
/// The weight of the newest measurement in the average.
const SMOOTH: f64 = 0.8;
/// The factor by which throttling reduces the rate.
const BETA: f64 = 0.7;
/// How steep the CUBIC curve is.
const SCALE: f64 = 0.4;

/// Limits the rate of requests once the service has throttled one. Times are in seconds since an arbitrary moment.
#[derive(Debug)]
pub struct Limiter(Mutex<State>);

#[derive(Debug)]
struct State {
    /// Whether the service has ever throttled a request.
    enabled: bool,
    fill_rate: f64,
    capacity: f64,
    tokens: f64,
    filled_at: Option<f64>,
    measured_rate: f64,
    measured_at: f64,
    requests: f64,
    max_rate: f64,
    throttled_at: f64,
}

impl Limiter {
    /// Creates a limiter that lets every request pass until [`update`](Self::update) reports throttling.
    pub fn new(now: f64) -> Self {
        Self(Mutex::new(State {
            enabled: false,
            fill_rate: 0.0,
            capacity: 0.0,
            tokens: 0.0,
            filled_at: None,
            measured_rate: 0.0,
            measured_at: now.floor(),
            requests: 0.0,
            max_rate: 0.0,
            throttled_at: now,
        }))
    }

    /// Takes the permission to send one request, or returns how long to wait before the next try.
    pub fn acquire(&self, now: f64) -> Result<(), Duration> {
        let mut state = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if !state.enabled {
            return Ok(());
        }
        state.refill(now);
        if state.tokens >= 1.0 {
            state.tokens -= 1.0;
            return Ok(());
        }
        let seconds = (1.0 - state.tokens) / state.fill_rate.max(MIN_RATE);
        Err(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::from_secs(1)))
    }

    /// Adjusts the rate after a response.
    pub fn update(&self, now: f64, throttled: bool) {
        let mut state = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        state.measure(now);
        let window = |max_rate: f64| ((max_rate * (1.0 - BETA)) / SCALE).cbrt();
        let rate = if throttled {
            let rate = match state.enabled {
                true => state.measured_rate.min(state.fill_rate),
                false => state.measured_rate,
            };
            state.max_rate = rate;
            state.throttled_at = now;
            state.enabled = true;
            rate * BETA
        } else {
            SCALE * (now - state.throttled_at - window(state.max_rate)).powi(3) + state.max_rate
        };
        let rate = rate.min(2.0 * state.measured_rate);
        state.set_rate(now, rate);
    }
}

impl State {
    fn refill(&mut self, now: f64) {
        if let Some(before) = self.filled_at {
            self.tokens = (self.tokens + (now - before).max(0.0) * self.fill_rate).min(self.capacity);
        }
        self.filled_at = Some(now);
    }

    fn set_rate(&mut self, now: f64, rate: f64) {
        self.refill(now);
        self.fill_rate = rate.max(MIN_RATE);
        self.capacity = rate.max(MIN_CAPACITY);
        self.tokens = self.tokens.min(self.capacity);
    }

    /// Counts the request. The measured rate is updated every half second.
    fn measure(&mut self, now: f64) {
        let bucket = (now * 2.0).floor() / 2.0;
        self.requests += 1.0;
        if bucket > self.measured_at {
            let rate = self.requests / (bucket - self.measured_at);
            self.measured_rate = rate * SMOOTH + self.measured_rate * (1.0 - SMOOTH);
            self.requests = 0.0;
            self.measured_at = bucket;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_held_back_before_the_first_throttling() {
        let limiter = Limiter::new(0.0);
        for request in 0..10_000 {
            let now = f64::from(request) / 1_000.0;
            assert_eq!(limiter.acquire(now), Ok(()));
            limiter.update(now, false);
        }
    }

    #[test]
    fn throttling_lowers_the_rate_and_success_raises_it_again() {
        let limiter = Limiter::new(0.0);
        // Ten requests a second for five seconds, then the service throttles.
        for request in 0..50 {
            limiter.update(f64::from(request) / 10.0, false);
        }
        limiter.update(5.0, true);
        let rate = limiter.0.lock().unwrap().fill_rate;
        assert!((6.0..8.0).contains(&rate), "{rate}");
        let mut sent = 0;
        let mut now = 5.0;
        while now < 6.0 {
            match limiter.acquire(now) {
                Ok(()) => {
                    sent += 1;
                    limiter.update(now, false);
                }
                Err(wait) => now += wait.as_secs_f64().max(0.001),
            }
        }
        // The tokens that had accumulated before the throttling, and those of one second.
        assert!((7..=16).contains(&sent), "{sent}");
        for step in 0..100 {
            limiter.update(6.0 + f64::from(step) / 10.0, false);
        }
        assert!(limiter.0.lock().unwrap().fill_rate > 10.0);
    }

    #[test]
    fn the_rate_never_becomes_nothing() {
        let limiter = Limiter::new(0.0);
        for request in 0..100 {
            limiter.update(f64::from(request), true);
        }
        assert!(limiter.0.lock().unwrap().fill_rate >= MIN_RATE);
        _ = limiter.acquire(100.0);
        assert!(limiter.acquire(100.0).unwrap_err() <= Duration::from_secs(2));
    }
}
