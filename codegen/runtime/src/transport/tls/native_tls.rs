//! TLS with the system's library.

use native_tls::{Certificate, Error, Protocol};
use tokio_native_tls::TlsConnector;

use super::{Roots, is_pem};

/// Parses the certificates in PEM text, or one in DER.
pub(super) fn certificates(bytes: &[u8]) -> Result<Vec<Certificate>, String> {
    match is_pem(bytes) {
        true => Certificate::stack_from_pem(bytes).map_err(|error| format!("not readable as PEM: {error}")),
        false => Certificate::from_der(bytes)
            .map(|certificate| vec![certificate])
            .map_err(|error| format!("not a usable certificate: {error}")),
    }
}

pub(super) fn connector(roots: &Roots, protocols: &[&str]) -> Result<TlsConnector, String> {
    let mut builder = native_tls::TlsConnector::builder();
    // As with rustls, which does not support older versions.
    builder.min_protocol_version(Some(Protocol::Tlsv12)).request_alpns(protocols);
    builder.disable_built_in_roots(!roots.system);
    for extra in &roots.extra {
        for certificate in certificates(extra)? {
            builder.add_root_certificate(certificate);
        }
    }
    let connector = builder.build().map_err(|error| format!("TLS cannot be set up: {error}"))?;
    Ok(connector.into())
}

/// The libraries do not share error codes, but their messages mention the certificate.
pub(super) fn is_certificate_error(error: &Error) -> bool {
    error.to_string().contains("certificate")
}
