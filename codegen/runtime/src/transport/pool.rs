//! The pool of connections that are waiting for the next call.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use http::uri::Authority;
use tokio::time::Instant;

use super::connection::{Connection, Exclusive};
#[cfg(feature = "http2")]
use super::connection::{Share, Shared};

/// After a pause of this length the I/O driver gets a turn before a connection is used, so that it notices a closed
/// one.
const PAUSE: Duration = Duration::from_millis(1);

/// The peer of a connection, and the runtime that drives its socket. Only that runtime can use it again.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Origin {
    pub(super) https: bool,
    /// Without user name and default port.
    pub(super) authority: Authority,
    pub(super) runtime: tokio::runtime::Id,
}

impl Origin {
    pub(super) fn port(&self) -> u16 {
        self.authority.port_u16().unwrap_or(if self.https { 443 } else { 80 })
    }

    /// Returns the host, an IPv6 address without its brackets.
    pub(super) fn host(&self) -> &str {
        let host = self.authority.host();
        host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host)
    }
}

/// The connections of one client that another call may use.
#[derive(Debug)]
pub(super) struct Pool {
    kept: Mutex<Kept>,
    timeout: Duration,
    capacity: usize,
}

// The most recent entry is the last one. Lists are sufficient, because a client has few hosts and few connections.
#[derive(Debug, Default)]
struct Kept {
    idle: Vec<Idle>,
    #[cfg(feature = "http2")]
    shared: Vec<Shared>,
}

#[derive(Debug)]
struct Idle {
    origin: Origin,
    since: Moment,
    connection: Exclusive,
}

/// A moment on two clocks: the monotonic one may stop while the machine is suspended, and the system's may be set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    monotonic: Instant,
    system: SystemTime,
}

impl Moment {
    pub(super) fn now() -> Self {
        Self { monotonic: Instant::now(), system: SystemTime::now() }
    }

    /// Returns the time since `earlier`, by the clock that shows more.
    pub(super) fn since(self, earlier: Self) -> Duration {
        let system = self.system.duration_since(earlier.system).unwrap_or_default();
        self.monotonic.saturating_duration_since(earlier.monotonic).max(system)
    }
}

impl Pool {
    pub(super) fn new(timeout: Duration, capacity: usize) -> Self {
        Self { kept: Mutex::default(), timeout, capacity }
    }

    /// Returns the most recently used open connection to `origin`, or a share of a shared one.
    pub(super) async fn take(&self, origin: &Origin) -> Option<Connection> {
        #[cfg(feature = "http2")]
        if let Some(share) = self.join(origin).await {
            return Some(Connection::Share(share));
        }
        let mut rested = false;
        loop {
            let Idle { since, mut connection, .. } = self.pop(origin)?;
            if !rested && Moment::now().since(since) > PAUSE {
                // Without this, a runtime that was idle between two calls would not notice a closed connection.
                tokio::task::yield_now().await;
                rested = true;
            }
            if connection.is_open() {
                return Some(Connection::Exclusive(connection));
            }
        }
    }

    fn pop(&self, origin: &Origin) -> Option<Idle> {
        let now = Moment::now();
        let mut kept = self.lock();
        let idle = &mut kept.idle;
        let expired: Vec<Idle> =
            idle.extract_if(.., |entry| now.since(entry.since) >= self.timeout).collect();
        let found = idle.iter().rposition(|entry| entry.origin == *origin).map(|index| idle.remove(index));
        drop(kept);
        // Sockets are closed after the lock is released.
        drop(expired);
        found
    }

    /// Returns a connection to the pool after a call.
    pub(super) fn put(&self, origin: Origin, connection: Exclusive) {
        if self.keeps_none() {
            return;
        }
        let mut kept = self.lock();
        let oldest = (kept.idle.len() >= self.capacity).then(|| kept.idle.remove(0));
        // The time is read while the list is locked, so that the list stays in order.
        kept.idle.push(Idle { origin, since: Moment::now(), connection });
        drop(kept);
        drop(oldest);
    }

    fn keeps_none(&self) -> bool {
        self.capacity == 0 || self.timeout.is_zero()
    }

    /// Adds a new shared connection to the pool, and returns a share for the call that opened it. If calls have opened
    /// several at the same time, all of them use the first one.
    #[cfg(feature = "http2")]
    pub(super) fn add(&self, connection: Shared) -> Share {
        let share = connection.share();
        if self.keeps_none() {
            return share;
        }
        let mut kept = self.lock();
        if let Some(first) = self.find(&kept, connection.origin(), Moment::now()) {
            return first.share();
        }
        let oldest = (kept.shared.len() >= self.capacity).then(|| kept.shared.remove(0));
        kept.shared.push(connection);
        drop(kept);
        drop(oldest);
        share
    }

    /// Returns a share of an open connection.
    #[cfg(feature = "http2")]
    async fn join(&self, origin: &Origin) -> Option<Share> {
        let (share, pause) = self.find_share(origin)?;
        if pause <= PAUSE {
            return Some(share);
        }
        // As in `take`. The close is passed from the driver through the two tasks of a connection.
        for _ in 0..4 {
            tokio::task::yield_now().await;
        }
        share.is_open().then_some(share)
    }

    /// Returns a share of a connection, and how long the connection has been unused.
    #[cfg(feature = "http2")]
    fn find_share(&self, origin: &Origin) -> Option<(Share, Duration)> {
        let now = Moment::now();
        let mut kept = self.lock();
        // Connections that are removed here serve their current calls to the end.
        kept.shared.retain(|entry| self.is_usable(entry, now));
        let found = self.find(&kept, origin, now)?;
        let pause = found.unused_for(now);
        Some((found.share(), pause))
    }

    #[cfg(feature = "http2")]
    fn find<'k>(&self, kept: &'k Kept, origin: &Origin, now: Moment) -> Option<&'k Shared> {
        let mut entries = kept.shared.iter();
        entries.find(|entry| entry.origin() == origin && entry.has_room() && self.is_usable(entry, now))
    }

    #[cfg(feature = "http2")]
    fn is_usable(&self, entry: &Shared, now: Moment) -> bool {
        entry.is_open() && entry.unused_for(now) < self.timeout
    }

    /// Removes the connections to `origin` from the pool, and closes those that are unused.
    pub(super) fn remove(&self, origin: &Origin) {
        let mut kept = self.lock();
        let removed: Vec<Idle> = kept.idle.extract_if(.., |entry| entry.origin == *origin).collect();
        #[cfg(feature = "http2")]
        let shared: Vec<Shared> = kept.shared.extract_if(.., |entry| entry.origin() == origin).collect();
        drop(kept);
        #[cfg(feature = "http2")]
        drop(shared);
        drop(removed);
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_that_slept_has_idle_connections_as_old_as_one_that_did_not() {
        const HOUR: Duration = Duration::from_secs(3_600);
        let before = Moment::now();
        let awake = Moment { monotonic: before.monotonic + HOUR, system: before.system + HOUR };
        let suspended = Moment { system: before.system + HOUR, ..before };
        let set_back = Moment { monotonic: before.monotonic + HOUR, system: before.system - HOUR };
        for now in [awake, suspended, set_back] {
            assert_eq!(now.since(before), HOUR);
        }
        assert_eq!(before.since(before), Duration::ZERO);
    }
}
