//! An encrypted connection, with either library.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

#[derive(Debug)]
pub(in crate::transport) enum TlsStream<S> {
    #[cfg(feature = "rustls")]
    Rustls(Box<tokio_rustls::client::TlsStream<S>>),
    #[cfg(feature = "native-tls")]
    NativeTls(tokio_native_tls::TlsStream<S>),
}

#[cfg(feature = "http2")]
impl<S: AsyncRead + AsyncWrite + Unpin> TlsStream<S> {
    /// Whether the server has accepted HTTP/2.
    pub(in crate::transport) fn is_http2(&self) -> bool {
        match self {
            #[cfg(feature = "rustls")]
            Self::Rustls(stream) => stream.get_ref().1.alpn_protocol() == Some(super::HTTP2.as_bytes()),
            #[cfg(feature = "native-tls")]
            Self::NativeTls(stream) => {
                let chosen = stream.get_ref().negotiated_alpn().ok().flatten();
                chosen.as_deref() == Some(super::HTTP2.as_bytes())
            }
        }
    }
}

/// Calls a method of the library's stream.
macro_rules! hand_on {
    ($stream:expr, $method:ident($($argument:expr),*)) => {
        match $stream {
            #[cfg(feature = "rustls")]
            TlsStream::Rustls(stream) => Pin::new(stream).$method($($argument),*),
            #[cfg(feature = "native-tls")]
            TlsStream::NativeTls(stream) => Pin::new(stream).$method($($argument),*),
        }
    };
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for TlsStream<S> {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        hand_on!(self.get_mut(), poll_read(cx, buf))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for TlsStream<S> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        hand_on!(self.get_mut(), poll_write(cx, buf))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        hand_on!(self.get_mut(), poll_flush(cx))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        hand_on!(self.get_mut(), poll_shutdown(cx))
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        hand_on!(self.get_mut(), poll_write_vectored(cx, bufs))
    }

    fn is_write_vectored(&self) -> bool {
        match self {
            #[cfg(feature = "rustls")]
            Self::Rustls(stream) => stream.is_write_vectored(),
            #[cfg(feature = "native-tls")]
            Self::NativeTls(stream) => stream.is_write_vectored(),
        }
    }
}
