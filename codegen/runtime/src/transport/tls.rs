//! TLS: whom to trust, and the handshake.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::error::Failure;
use super::pool::Origin;

/// The TLS settings of a client; the system's certificates are read when the first handshake needs them.
pub(super) struct Tls(Arc<Roots>);

struct Roots {
    system: bool,
    extra: Vec<CertificateDer<'static>>,
    config: Mutex<Option<Arc<ClientConfig>>>,
}

/// Of rustls's settings, all of which would be compiled into it otherwise, it shows nothing.
impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls").field("system", &self.0.system).finish_non_exhaustive()
    }
}

impl Tls {
    pub(super) fn new(system: bool, extra: Vec<CertificateDer<'static>>) -> Self {
        Self(Arc::new(Roots { system, extra, config: Mutex::new(None) }))
    }

    pub(super) async fn handshake<S>(&self, stream: S, origin: &Origin) -> Result<TlsStream<S>, Failure>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let name = server_name(origin.host())?;
        let connector = TlsConnector::from(self.config().await?);
        connector
            .connect(name, stream)
            .await
            .map_err(|source| Failure::Handshake { authority: origin.authority.clone(), source })
    }

    async fn config(&self) -> Result<Arc<ClientConfig>, Failure> {
        // Somebody who holds the lock for long is reading certificates, and that is not to be waited for here.
        if let Ok(config) = self.0.config.try_lock()
            && let Some(config) = &*config
        {
            return Ok(Arc::clone(config));
        }
        // Reading takes milliseconds of file access, on some systems more: not on an async thread.
        let roots = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || roots.load()).await.unwrap_or_else(|_| {
            Err(Failure::Roots("the certificates were not read: the runtime shuts down".to_owned()))
        })
    }
}

impl Roots {
    fn load(&self) -> Result<Arc<ClientConfig>, Failure> {
        let mut kept = self.config.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(config) = &*kept {
            return Ok(Arc::clone(config));
        }
        let config = Arc::new(client_config(self.store()?)?);
        *kept = Some(Arc::clone(&config));
        Ok(config)
    }

    fn store(&self) -> Result<RootCertStore, Failure> {
        let mut store = RootCertStore::empty();
        let mut problems = Vec::new();
        if self.system {
            let found = rustls_native_certs::load_native_certs();
            // A system's store may hold certificates that rustls cannot use; the others still count.
            store.add_parsable_certificates(found.certs);
            problems = found.errors;
        }
        store.add_parsable_certificates(self.extra.iter().cloned());
        if store.is_empty() {
            let mut message = "this system has no root certificate: install its `ca-certificates` package, \
                               set SSL_CERT_FILE, or give the HTTP client a root certificate"
                .to_owned();
            for problem in problems {
                message.push_str(&format!("; {problem}"));
            }
            return Err(Failure::Roots(message));
        }
        Ok(store)
    }
}

/// Whom the certificate must be for. A dot at the end is for resolvers only (RFC 6066, section 3).
fn server_name(host: &str) -> Result<ServerName<'static>, Failure> {
    let name = host.strip_suffix('.').unwrap_or(host);
    ServerName::try_from(name.to_owned())
        .map_err(|error| Failure::ServerName { host: host.to_owned(), source: error.into() })
}

fn client_config(roots: RootCertStore) -> Result<ClientConfig, Failure> {
    // Named, because a program that also links aws-lc has no default provider.
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| Failure::Roots(format!("TLS cannot be set up: {error}")))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_in_the_handshake_has_no_dot_at_its_end() {
        for (host, expected) in
            [("example.com.", "example.com"), ("example.com", "example.com"), ("::1", "::1")]
        {
            assert_eq!(server_name(host).unwrap().to_str(), expected);
        }
        assert!(matches!(server_name("a b"), Err(Failure::ServerName { .. })));
    }
}
