//! The bytes of a connection, between Tokio and hyper.
//!
//! Each of them has traits of its own for the same thing. hyper's wants to be told in an `unsafe` call how much was
//! read into its buffer, or to be handed a copy of it: here it is the copy, which costs a small call nothing that
//! can be measured, and keeps this library without `unsafe` and its users without another crate.

use std::fmt;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use hyper::rt::{Read, ReadBufCursor, Write};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::connection::Received;
use super::tls::TlsStream;

/// How many bytes are read at once, at most: a whole TLS record (RFC 8446, section 5.1).
const CHUNK: usize = 16 * 1024;

/// A connection, in the clear or encrypted.
pub(super) struct Stream {
    way: Way,
    // What was read last stays in it.
    chunk: Box<[u8]>,
    received: Received,
}

#[derive(Debug)]
enum Way {
    Plain(TcpStream),
    Tls(TlsStream<TcpStream>),
    /// Through a proxy that is itself reached by TLS.
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

    /// Whether the server has chosen HTTP/2 in the handshake.
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

/// Hands a call on to whichever way there is.
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
