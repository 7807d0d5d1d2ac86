//! Opens a new connection: name lookup, TCP, TLS.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::net::TcpStream;

use super::error::Failure;
use super::pool::Origin;
use super::proxy::Proxy;
use super::stream::Stream;
use super::tls::Tls;

/// Whether to offer HTTP/2 to servers.
const HTTP2: bool = cfg!(feature = "http2");

/// How long to wait for a connection to one address before also trying the next one (RFC 8305, section 5).
const NEXT_ADDRESS: Duration = Duration::from_millis(250);

/// Opens a connection within `limit`, if there is a limit.
pub(super) async fn open(
    origin: &Origin,
    proxy: Option<&Proxy>,
    tls: &Tls,
    limit: Option<Duration>,
) -> Result<Stream, Failure> {
    let opening = open_at_leisure(origin, proxy, tls);
    match limit {
        None => opening.await,
        Some(limit) => tokio::time::timeout(limit, opening)
            .await
            .unwrap_or_else(|_| Err(Failure::ConnectTimeout { authority: origin.authority.clone(), limit })),
    }
}

async fn open_at_leisure(origin: &Origin, proxy: Option<&Proxy>, tls: &Tls) -> Result<Stream, Failure> {
    let stream = match proxy {
        None => {
            let tcp = reach(origin).await?;
            match origin.https {
                true => Stream::tls(tls.handshake(tcp, origin, HTTP2).await?),
                false => Stream::plain(tcp),
            }
        }
        Some(proxy) => {
            let place = proxy.origin(origin.runtime);
            let tcp = reach(&place).await.map_err(Failure::of_proxy)?;
            match (proxy.https, origin.https) {
                (false, false) => Stream::plain(tcp),
                (false, true) => {
                    let tunnel = proxy.tunnel(tcp, origin).await?;
                    Stream::tls(tls.handshake(tunnel, origin, HTTP2).await?)
                }
                (true, false) => Stream::tls(tls.handshake(tcp, &place, false).await?),
                (true, true) => {
                    let outer = Box::new(tls.handshake(tcp, &place, false).await?);
                    let tunnel = proxy.tunnel(outer, origin).await?;
                    Stream::nested(tls.handshake(tunnel, origin, HTTP2).await?)
                }
            }
        }
    };
    Ok(stream)
}

/// Opens a TCP connection to the host.
async fn reach(origin: &Origin) -> Result<TcpStream, Failure> {
    let refused = |source| Failure::Connect { authority: origin.authority.clone(), source };
    let addresses = look_up(origin).await?;
    let connect = |address| -> Attempt<TcpStream> { Box::pin(TcpStream::connect(address)) };
    let tcp = first_of(addresses, connect).await.map_err(refused)?;
    // A request is written at once, so waiting to fill a packet would only cost time.
    tcp.set_nodelay(true).map_err(refused)?;
    Ok(tcp)
}

async fn look_up(origin: &Origin) -> Result<VecDeque<SocketAddr>, Failure> {
    let (host, port) = (origin.host(), origin.port());
    if let Ok(address) = host.parse::<IpAddr>() {
        return Ok(VecDeque::from([SocketAddr::new(address, port)]));
    }
    let lookup = |source| Failure::Lookup { host: host.to_owned(), source };
    let found: Vec<SocketAddr> = tokio::net::lookup_host((host, port)).await.map_err(lookup)?.collect();
    if found.is_empty() {
        return Err(lookup(io::Error::new(io::ErrorKind::NotFound, "the name has no address")));
    }
    Ok(interleave(found))
}

/// Alternates between the two address families, beginning with the resolver's first choice (RFC 8305, section 4).
fn interleave(found: Vec<SocketAddr>) -> VecDeque<SocketAddr> {
    let first_is_v6 = found.first().is_some_and(SocketAddr::is_ipv6);
    let (first, second): (Vec<_>, Vec<_>) = found.into_iter().partition(|a| a.is_ipv6() == first_is_v6);
    let mut mixed = VecDeque::with_capacity(first.len() + second.len());
    let (mut first, mut second) = (first.into_iter(), second.into_iter());
    loop {
        let pair = [first.next(), second.next()];
        if pair == [None, None] {
            return mixed;
        }
        mixed.extend(pair.into_iter().flatten());
    }
}

type Attempt<T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send>>;

/// Returns the first successful connection. Attempts run concurrently, so a slow address does not block the others.
async fn first_of<A, T>(mut addresses: VecDeque<A>, attempt: impl Fn(A) -> Attempt<T>) -> io::Result<T> {
    let mut attempts: Vec<Attempt<T>> = Vec::new();
    let mut last_error = None;
    loop {
        match addresses.pop_front() {
            Some(address) => attempts.push(attempt(address)),
            None if attempts.is_empty() => {
                return Err(last_error.unwrap_or_else(|| io::ErrorKind::AddrNotAvailable.into()));
            }
            None => {}
        }
        let next_result = poll_fn(|cx| poll_any(&mut attempts, cx));
        let result = if addresses.is_empty() {
            next_result.await
        } else {
            match tokio::time::timeout(NEXT_ADDRESS, next_result).await {
                Ok(result) => result,
                Err(_) => continue,
            }
        };
        match result {
            Ok(done) => return Ok(done),
            Err(error) => last_error = Some(error),
        }
    }
}

/// Returns the result of the first attempt that completes, and removes it from the list.
fn poll_any<T>(attempts: &mut Vec<Attempt<T>>, cx: &mut Context<'_>) -> Poll<io::Result<T>> {
    for index in 0..attempts.len() {
        if let Poll::Ready(result) = attempts[index].as_mut().poll(cx) {
            drop(attempts.remove(index));
            return Poll::Ready(result);
        }
    }
    Poll::Pending
}

#[cfg(test)]
mod tests {
    use std::future::{pending, ready};
    use std::time::Instant;

    use super::*;

    #[test]
    fn address_families_take_turns() {
        let parse = |list: &str| list.split(' ').map(|a| a.parse().unwrap()).collect::<Vec<SocketAddr>>();
        for (found, mixed) in [
            ("[::1]:1 [::2]:1 1.1.1.1:1 [::3]:1", "[::1]:1 1.1.1.1:1 [::2]:1 [::3]:1"),
            ("1.1.1.1:1 2.2.2.2:1 [::1]:1", "1.1.1.1:1 [::1]:1 2.2.2.2:1"),
            ("1.1.1.1:1", "1.1.1.1:1"),
        ] {
            assert_eq!(interleave(parse(found)), parse(mixed));
        }
    }

    /// An address that refuses connections, one that does not respond, or one that accepts.
    fn attempt(address: &str) -> Attempt<String> {
        match address {
            "refuses" => Box::pin(ready(Err(io::ErrorKind::ConnectionRefused.into()))),
            "silent" => Box::pin(pending()),
            other => Box::pin(ready(Ok(other.to_owned()))),
        }
    }

    #[tokio::test]
    async fn a_dead_address_does_not_keep_from_the_next() {
        let start = Instant::now();
        assert_eq!(first_of(["refuses", "refuses", "b"].into(), attempt).await.unwrap(), "b");
        assert!(start.elapsed() < NEXT_ADDRESS, "a refusal is not waited out");
        assert_eq!(first_of(["silent", "b"].into(), attempt).await.unwrap(), "b");
        assert!(start.elapsed() >= NEXT_ADDRESS, "the first address has a head start");
        let error = first_of(["refuses"].into(), attempt).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::ConnectionRefused);
        assert!(first_of([].into(), attempt).await.is_err());
    }
}
