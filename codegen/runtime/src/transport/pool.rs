//! Connections that wait for the next call.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use http::uri::Authority;
use tokio::time::Instant;

use super::connection::Connection;

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

/// The unused connections of one client.
#[derive(Debug)]
pub(super) struct Pool {
    // The newest last. A list is enough: a client talks to few hosts and keeps few connections.
    idle: Mutex<Vec<Idle>>,
    timeout: Duration,
    capacity: usize,
}

#[derive(Debug)]
struct Idle {
    origin: Origin,
    since: Moment,
    connection: Connection,
}

/// A moment on two clocks: the monotonic one stands still while the machine is suspended, the system's may be set.
#[derive(Clone, Copy, Debug)]
struct Moment {
    monotonic: Instant,
    system: SystemTime,
}

impl Moment {
    fn now() -> Self {
        Self { monotonic: Instant::now(), system: SystemTime::now() }
    }

    /// How long it is since `earlier`, by the clock that says more.
    fn since(self, earlier: Self) -> Duration {
        let system = self.system.duration_since(earlier.system).unwrap_or_default();
        self.monotonic.saturating_duration_since(earlier.monotonic).max(system)
    }
}

impl Pool {
    pub(super) fn new(timeout: Duration, capacity: usize) -> Self {
        Self { idle: Mutex::new(Vec::new()), timeout, capacity }
    }

    /// The connection to `origin` that was used last and is still open, if there is one.
    pub(super) async fn take(&self, origin: &Origin) -> Option<Connection> {
        let mut rested = false;
        loop {
            let Idle { since, mut connection, .. } = self.pop(origin)?;
            if !rested && Moment::now().since(since) > PAUSE {
                // Without this a runtime that slept between two calls would not know yet what came in meanwhile.
                tokio::task::yield_now().await;
                rested = true;
            }
            if connection.is_open() {
                return Some(connection);
            }
        }
    }

    fn pop(&self, origin: &Origin) -> Option<Idle> {
        let now = Moment::now();
        let mut idle = self.lock();
        let expired: Vec<Idle> =
            idle.extract_if(.., |entry| now.since(entry.since) >= self.timeout).collect();
        let found = idle.iter().rposition(|entry| entry.origin == *origin).map(|index| idle.remove(index));
        drop(idle);
        // Sockets are closed after the lock is given back.
        drop(expired);
        found
    }

    /// Keeps a connection that has finished a call.
    pub(super) fn put(&self, origin: Origin, connection: Connection) {
        if self.capacity == 0 || self.timeout.is_zero() {
            return;
        }
        let mut idle = self.lock();
        let oldest = (idle.len() >= self.capacity).then(|| idle.remove(0));
        // Read under the lock, so that the list stays in order.
        idle.push(Idle { origin, since: Moment::now(), connection });
        drop(idle);
        drop(oldest);
    }

    /// Closes all unused connections to `origin`.
    pub(super) fn remove(&self, origin: &Origin) {
        let removed: Vec<Idle> = self.lock().extract_if(.., |entry| entry.origin == *origin).collect();
        drop(removed);
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Idle>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
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
