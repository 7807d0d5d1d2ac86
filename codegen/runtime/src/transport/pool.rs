//! Connections that wait for the next call.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use http::uri::Authority;

use super::connection::Connection;

/// After a pause of this length the I/O driver is given a turn, so that it can tell us of a closed connection.
const PAUSE: Duration = Duration::from_millis(1);

/// Where a connection leads, and which runtime drives its socket: only that one can use it again.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Origin {
    pub(super) https: bool,
    pub(super) authority: Authority,
    pub(super) runtime: tokio::runtime::Id,
}

impl Origin {
    pub(super) fn default_port(&self) -> u16 {
        if self.https { 443 } else { 80 }
    }

    pub(super) fn port(&self) -> u16 {
        self.authority.port_u16().unwrap_or(self.default_port())
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
    since: Instant,
    connection: Connection,
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
            if !rested && since.elapsed() > PAUSE {
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
        let now = Instant::now();
        let mut idle = self.lock();
        let expired = idle.partition_point(|entry| now.duration_since(entry.since) >= self.timeout);
        let expired: Vec<Idle> = idle.drain(..expired).collect();
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
        idle.push(Idle { origin, since: Instant::now(), connection });
        drop(idle);
        drop(oldest);
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Idle>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
