//! TLS with rustls and ring.

use std::sync::Arc;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio_rustls::TlsConnector;

use super::{Roots, is_pem};
use crate::transport::error::Failure;

/// Parses the certificates in PEM text, or one in DER.
pub(super) fn certificates(bytes: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    let found = match is_pem(bytes) {
        true => CertificateDer::pem_slice_iter(bytes)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|error| format!("not readable as PEM: {error}"))?,
        false => vec![CertificateDer::from(bytes.to_vec())],
    };
    // Checked here, so that an unusable certificate is an error when the client is built, and not in the first call.
    let mut store = RootCertStore::empty();
    for certificate in &found {
        store.add(certificate.clone()).map_err(|error| format!("not a usable certificate: {error}"))?;
    }
    Ok(found)
}

pub(super) fn connector(roots: &Roots, protocols: &[&str]) -> Result<TlsConnector, String> {
    // Given explicitly, because there is no default provider in programs that also use aws-lc.
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| format!("TLS cannot be set up: {error}"))?
        .with_root_certificates(store(roots)?)
        .with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
    Ok(TlsConnector::from(Arc::new(config)))
}

fn store(roots: &Roots) -> Result<RootCertStore, String> {
    let mut store = RootCertStore::empty();
    let mut problems = Vec::new();
    if roots.system {
        let found = rustls_native_certs::load_native_certs();
        // A system's store may contain certificates that rustls cannot use, which are skipped.
        store.add_parsable_certificates(found.certs);
        problems = found.errors;
    }
    for extra in &roots.extra {
        store.add_parsable_certificates(certificates(extra)?);
    }
    if store.is_empty() {
        let mut message = "this system has no root certificate: install its `ca-certificates` package, \
                           set SSL_CERT_FILE, or give the HTTP client a root certificate"
            .to_owned();
        for problem in problems {
            message.push_str(&format!("; {problem}"));
        }
        return Err(message);
    }
    Ok(store)
}

/// Returns the name that the certificate must have.
pub(super) fn server_name(host: &str) -> Result<ServerName<'static>, Failure> {
    ServerName::try_from(host.to_owned())
        .map_err(|error| Failure::ServerName { host: host.to_owned(), source: error.into() })
}

pub(super) fn is_certificate_error(error: &rustls::Error) -> bool {
    matches!(error, rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_can_be_for_a_name_or_an_address() {
        for host in ["example.com", "::1", "127.0.0.1"] {
            assert_eq!(server_name(host).unwrap().to_str(), host);
        }
        assert!(matches!(server_name("a b"), Err(Failure::ServerName { .. })));
    }
}
