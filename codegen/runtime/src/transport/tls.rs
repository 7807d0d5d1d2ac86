//! TLS: which library does it, whom it trusts, and the handshake.

#[cfg(feature = "native-tls")]
mod native_tls;
#[cfg(feature = "rustls")]
mod rustls;
mod stream;

use std::fmt;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncRead, AsyncWrite};

use super::error::Failure;
use super::pool::Origin;

pub(super) use stream::TlsStream;

// What the protocols are called in a handshake.
const HTTP1: &str = "http/1.1";
const HTTP2: &str = "h2";

/// The library that does TLS. There is a variant for each that the program is compiled with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum TlsProvider {
    /// rustls with ring (feature `rustls`). It is part of the program, and the default where both are.
    #[cfg(feature = "rustls")]
    #[default]
    Rustls,
    /// The system's library (feature `native-tls`): OpenSSL on Linux, SChannel on Windows, Secure Transport on macOS.
    #[cfg(feature = "native-tls")]
    #[cfg_attr(not(feature = "rustls"), default)]
    NativeTls,
}

/// The TLS settings of a client; the system's certificates are read when the first handshake needs them.
#[derive(Default)]
pub(super) struct Tls(Arc<Shared>);

#[derive(Default)]
struct Shared {
    provider: TlsProvider,
    roots: Roots,
    /// Without and with the offer of HTTP/2.
    connectors: [Mutex<Option<Connector>>; 2],
}

/// Whose certificates are trusted.
struct Roots {
    system: bool,
    /// Each in PEM or DER, and known to be readable.
    extra: Vec<Vec<u8>>,
}

impl Default for Roots {
    fn default() -> Self {
        Self { system: true, extra: Vec::new() }
    }
}

/// What opens encrypted connections; a copy shares the settings.
#[derive(Clone)]
enum Connector {
    #[cfg(feature = "rustls")]
    Rustls(tokio_rustls::TlsConnector),
    #[cfg(feature = "native-tls")]
    NativeTls(tokio_native_tls::TlsConnector),
}

/// Of the libraries' settings, all of which would be compiled into it otherwise, it shows nothing.
impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Shared { provider, roots, .. } = &*self.0;
        f.debug_struct("Tls")
            .field("provider", provider)
            .field("system", &roots.system)
            .finish_non_exhaustive()
    }
}

impl Tls {
    /// Trusts the extra certificates and, if wanted, those that the system trusts.
    ///
    /// # Errors
    /// The number of a certificate, from 1, and what is wrong with it.
    pub(super) fn new(
        provider: TlsProvider,
        system: bool,
        extra: Vec<Vec<u8>>,
    ) -> Result<Self, (usize, String)> {
        for (index, certificates) in extra.iter().enumerate() {
            let count = match provider {
                #[cfg(feature = "rustls")]
                TlsProvider::Rustls => rustls::certificates(certificates).map(|found| found.len()),
                #[cfg(feature = "native-tls")]
                TlsProvider::NativeTls => native_tls::certificates(certificates).map(|found| found.len()),
            };
            match count {
                Ok(0) => return Err((index + 1, "the PEM text holds no certificate".to_owned())),
                Ok(_) => {}
                Err(problem) => return Err((index + 1, problem)),
            }
        }
        Ok(Self(Arc::new(Shared {
            provider,
            roots: Roots { system, extra },
            connectors: Default::default(),
        })))
    }

    /// Makes the stream an encrypted one, and offers the server HTTP/2 if wanted.
    pub(super) async fn handshake<S>(
        &self,
        stream: S,
        origin: &Origin,
        http2: bool,
    ) -> Result<TlsStream<S>, Failure>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let host = origin.host();
        // A dot at the end is for resolvers only (RFC 6066, section 3).
        let host = host.strip_suffix('.').unwrap_or(host);
        let failed = |source| Failure::Handshake { authority: origin.authority.clone(), source };
        match self.connector(http2).await? {
            #[cfg(feature = "rustls")]
            Connector::Rustls(connector) => {
                let stream = connector.connect(rustls::server_name(host)?, stream).await.map_err(failed)?;
                Ok(TlsStream::Rustls(Box::new(stream)))
            }
            #[cfg(feature = "native-tls")]
            Connector::NativeTls(connector) => {
                let stream = connector.connect(host, stream).await;
                Ok(TlsStream::NativeTls(stream.map_err(io::Error::other).map_err(failed)?))
            }
        }
    }

    async fn connector(&self, http2: bool) -> Result<Connector, Failure> {
        // Somebody who holds the lock for long is reading certificates, and that is not to be waited for here.
        if let Ok(connector) = self.0.connectors[usize::from(http2)].try_lock()
            && let Some(connector) = &*connector
        {
            return Ok(connector.clone());
        }
        // Reading takes milliseconds of file access, on some systems more: not on an async thread.
        let shared = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || shared.load(http2)).await.unwrap_or_else(|_| {
            Err(Failure::Roots("the certificates were not read: the runtime shuts down".to_owned()))
        })
    }
}

impl Shared {
    fn load(&self, http2: bool) -> Result<Connector, Failure> {
        let mut kept = self.connectors[usize::from(http2)].lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(connector) = &*kept {
            return Ok(connector.clone());
        }
        let protocols: &[&str] = if http2 { &[HTTP2, HTTP1] } else { &[HTTP1] };
        let connector = match self.provider {
            #[cfg(feature = "rustls")]
            TlsProvider::Rustls => rustls::connector(&self.roots, protocols).map(Connector::Rustls),
            #[cfg(feature = "native-tls")]
            TlsProvider::NativeTls => native_tls::connector(&self.roots, protocols).map(Connector::NativeTls),
        };
        let connector = connector.map_err(Failure::Roots)?;
        *kept = Some(connector.clone());
        Ok(connector)
    }
}

fn is_pem(certificates: &[u8]) -> bool {
    certificates.windows(10).any(|window| window == b"-----BEGIN")
}

/// Whether a handshake has failed because of a certificate, so that another attempt meets the same one.
pub(super) fn is_certificate_error(error: &io::Error) -> bool {
    let Some(inner) = error.get_ref() else { return false };
    #[cfg(feature = "rustls")]
    if let Some(error) = inner.downcast_ref() {
        return rustls::is_certificate_error(error);
    }
    #[cfg(feature = "native-tls")]
    if let Some(error) = inner.downcast_ref() {
        return native_tls::is_certificate_error(error);
    }
    false
}
