//! Adapts the byte stream of a connection from Tokio's traits to hyper's.
//!
//! Their traits for reading differ: hyper's requires an `unsafe` call to report how much was read into its buffer, or a
//! copy. This implementation copies, which has no measurable cost for small calls, and needs neither `unsafe` nor
//! another dependency.

use std::fmt;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use hyper::rt::{Read, ReadBufCursor, Write};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::connection::Received;
use super::tls::TlsStream;

/// The largest number of bytes read at once: a whole TLS record (RFC 8446, section 5.1).
const CHUNK: usize = 16 * 1024;

/// A connection, plain or encrypted.
pub(super) struct Stream {
    way: Way,
    // The buffer for reading, which is not cleared between reads.
    chunk: Box<[u8]>,
    received: Received,
}

#[derive(Debug)]
enum Way {
    Plain(TcpStream),
    Tls(TlsStream<TcpStream>),
    /// To an origin with TLS through a proxy with TLS.
    Nested(TlsStream<Box<TlsStream<TcpStream>>>),
}

impl Stream {
    pub(super) fn plain(stream: TcpStream) -> Self {
        Self::new(Way::Plain(stream))
    }

    pub(super) fn tls(stream: TlsStream<TcpStream>) -> Self {
        Self::new(Way::Tls(stream))
    }

    pub(super) fn nested(stream: TlsStream<Box<TlsStream<TcpStream>>>) -> Self {
        Self::new(Way::Nested(stream))
    }

    fn new(way: Way) -> Self {
        Self { way, chunk: vec![0; CHUNK].into(), received: Received::default() }
    }

    pub(super) fn received(&self) -> &Received {
        &self.received
    }

    /// Whether the server has accepted HTTP/2 in the handshake.
    #[cfg(feature = "http2")]
    pub(super) fn is_http2(&self) -> bool {
        match &self.way {
            Way::Plain(_) => false,
            Way::Tls(stream) => stream.is_http2(),
            Way::Nested(stream) => stream.is_http2(),
        }
    }
}

impl fmt::Debug for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.way.fmt(f)
    }
}

/// Calls a method of the stream in whichever variant there is.
macro_rules! hand_on {
    ($way:expr, $method:ident($($argument:expr),*)) => {
        match $way {
            Way::Plain(stream) => Pin::new(stream).$method($($argument),*),
            Way::Tls(stream) => Pin::new(stream).$method($($argument),*),
            Way::Nested(stream) => Pin::new(stream).$method($($argument),*),
        }
    };
}

impl Read for Stream {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        mut buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        let Self { way, chunk, received } = self.get_mut();
        let room = buffer.remaining().min(chunk.len());
        let mut read = ReadBuf::new(&mut chunk[..room]);
        ready!(hand_on!(way, poll_read(cx, &mut read)))?;
        if !read.filled().is_empty() {
            received.add();
        }
        buffer.put_slice(read.filled());
        Poll::Ready(Ok(()))
    }
}

impl Write for Stream {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        hand_on!(&mut self.get_mut().way, poll_write(cx, buf))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        hand_on!(&mut self.get_mut().way, poll_flush(cx))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        hand_on!(&mut self.get_mut().way, poll_shutdown(cx))
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        hand_on!(&mut self.get_mut().way, poll_write_vectored(cx, bufs))
    }

    fn is_write_vectored(&self) -> bool {
        match &self.way {
            Way::Plain(stream) => stream.is_write_vectored(),
            Way::Tls(stream) => stream.is_write_vectored(),
            Way::Nested(stream) => stream.is_write_vectored(),
        }
    }
}
