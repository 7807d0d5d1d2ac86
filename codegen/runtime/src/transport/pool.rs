//! Connections that wait for the next call.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use http::uri::Authority;
use tokio::time::Instant;

use super::connection::{Connection, Exclusive};
#[cfg(feature = "http2")]
use super::connection::{Share, Shared};

/// After a pause of this length the I/O driver is given a turn, so that it can tell us of a closed connection.
const PAUSE: Duration = Duration::from_millis(1);

/// Where a connection leads, and which runtime drives its socket: only that one can use it again.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Origin {
    pub(super) https: bool,
    /// Without user name, and without a port that is the scheme's own.
    pub(super) authority: Authority,
    pub(super) runtime: tokio::runtime::Id,
}

impl Origin {
    pub(super) fn port(&self) -> u16 {
        self.authority.port_u16().unwrap_or(if self.https { 443 } else { 80 })
    }

    /// The host; an IPv6 address without its brackets.
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

// The newest last. Lists are enough: a client talks to few hosts and keeps few connections.
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

/// A moment on two clocks: the monotonic one stands still while the machine is suspended, the system's may be set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    monotonic: Instant,
    system: SystemTime,
}

impl Moment {
    pub(super) fn now() -> Self {
        Self { monotonic: Instant::now(), system: SystemTime::now() }
    }

    /// How long it is since `earlier`, by the clock that says more.
    pub(super) fn since(self, earlier: Self) -> Duration {
        let system = self.system.duration_since(earlier.system).unwrap_or_default();
        self.monotonic.saturating_duration_since(earlier.monotonic).max(system)
    }
}

impl Pool {
    pub(super) fn new(timeout: Duration, capacity: usize) -> Self {
        Self { kept: Mutex::default(), timeout, capacity }
    }

    /// A connection to `origin` that is still open, if there is one: the one that was used last, or a part of a shared
    /// one.
    pub(super) async fn take(&self, origin: &Origin) -> Option<Connection> {
        #[cfg(feature = "http2")]
        if let Some(share) = self.join(origin).await {
            return Some(Connection::Share(share));
        }
        let mut rested = false;
        loop {
            let Idle { since, mut connection, .. } = self.pop(origin)?;
            if !rested && Moment::now().since(since) > PAUSE {
                // Without this a runtime that slept between two calls would not know yet what came in meanwhile.
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
        // Sockets are closed after the lock is given back.
        drop(expired);
        found
    }

    /// Keeps a connection that has finished a call.
    pub(super) fn put(&self, origin: Origin, connection: Exclusive) {
        if self.keeps_none() {
            return;
        }
        let mut kept = self.lock();
        let oldest = (kept.idle.len() >= self.capacity).then(|| kept.idle.remove(0));
        // Read under the lock, so that the list stays in order.
        kept.idle.push(Idle { origin, since: Moment::now(), connection });
        drop(kept);
        drop(oldest);
    }

    fn keeps_none(&self) -> bool {
        self.capacity == 0 || self.timeout.is_zero()
    }

    /// Keeps a new connection for other calls, and returns the part of the call that has opened it. Of several that
    /// were opened at the same time the first is kept, for all of their calls.
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

    /// A part of a shared connection.
    #[cfg(feature = "http2")]
    async fn join(&self, origin: &Origin) -> Option<Share> {
        let (share, pause) = self.find_share(origin)?;
        if pause <= PAUSE {
            return Some(share);
        }
        // As in `take`. The news goes from the driver through the two tasks of a connection.
        for _ in 0..4 {
            tokio::task::yield_now().await;
        }
        share.is_open().then_some(share)
    }

    /// A part of a shared connection, and for how long nobody has used it.
    #[cfg(feature = "http2")]
    fn find_share(&self, origin: &Origin) -> Option<(Share, Duration)> {
        let now = Moment::now();
        let mut kept = self.lock();
        // The calls that are under way go on.
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

    /// Lets no other call use the connections to `origin`, and closes those that are unused.
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
