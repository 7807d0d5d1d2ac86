//! TLS: the choice of a library, the trusted certificates, and the handshake.

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

// The names of the protocols in a handshake.
const HTTP1: &str = "http/1.1";
const HTTP2: &str = "h2";

/// The TLS library. There is a variant for each one that is compiled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum TlsProvider {
    /// rustls with ring (feature `rustls`). It is compiled into the program, and is the default if both are enabled.
    #[cfg(feature = "rustls")]
    #[default]
    Rustls,
    /// The system's library (feature `native-tls`): OpenSSL on Linux, SChannel on Windows, Secure Transport on macOS.
    #[cfg(feature = "native-tls")]
    #[cfg_attr(not(feature = "rustls"), default)]
    NativeTls,
}

/// The TLS settings of a client. The system's certificates are read when the first handshake needs them.
#[derive(Default)]
pub(super) struct Tls(Arc<Shared>);

#[derive(Default)]
struct Shared {
    provider: TlsProvider,
    roots: Roots,
    /// Without and with HTTP/2 on offer.
    connectors: [Mutex<Option<Connector>>; 2],
}

/// The trusted root certificates.
struct Roots {
    system: bool,
    /// Certificates in PEM or DER, which have been parsed successfully.
    extra: Vec<Vec<u8>>,
}

impl Default for Roots {
    fn default() -> Self {
        Self { system: true, extra: Vec::new() }
    }
}

/// The connector of the TLS library. Clones share the settings.
#[derive(Clone)]
enum Connector {
    #[cfg(feature = "rustls")]
    Rustls(tokio_rustls::TlsConnector),
    #[cfg(feature = "native-tls")]
    NativeTls(tokio_native_tls::TlsConnector),
}

/// Does not show the libraries' settings, because that would compile their `Debug` implementations into the program.
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
    /// Trusts the extra certificates and, if `system` is set, the system's.
    ///
    /// # Errors
    /// The number of the invalid certificate, from 1, and what is wrong with it.
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
                Ok(0) => return Err((index + 1, "the PEM text contains no certificate".to_owned())),
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

    /// Performs a TLS handshake on the stream. With `http2` it offers HTTP/2.
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
        // A trailing dot is not part of the name in TLS (RFC 6066, section 3).
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
        // A lock that is held is probably held while certificates are read, which must not block an async thread.
        if let Ok(connector) = self.0.connectors[usize::from(http2)].try_lock()
            && let Some(connector) = &*connector
        {
            return Ok(connector.clone());
        }
        // Reading files takes milliseconds or more, so it must not run on an async thread.
        let shared = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || shared.load(http2)).await.unwrap_or_else(|_| {
            Err(Failure::Roots("the certificates were not read: the runtime is shutting down".to_owned()))
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

/// Whether a handshake has failed because of a certificate. Another attempt would get the same certificate.
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
