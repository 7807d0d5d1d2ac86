//! A certificate authority for one test, and a server with a certificate from it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::server::{Connection, Server};

/// A certificate authority, which is not trusted by default.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pub pem: String,
    pub der: Vec<u8>,
}

impl Authority {
    /// Creates an authority with a unique name, because clients find the root certificate by its name.
    pub fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(1);
        let name = format!("Test Authority {}", COUNT.fetch_add(1, Ordering::Relaxed));
        let key = KeyPair::generate().expect("a key");
        let mut params = CertificateParams::new(Vec::new()).expect("no names");
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = params.self_signed(&key).expect("a certificate");
        Self { pem: certificate.pem(), der: certificate.der().to_vec(), issuer: Issuer::new(params, key) }
    }

    /// Starts a server with a certificate for `name`; see [`Server::start`].
    pub fn server(&self, name: &str, serve: impl Fn(&mut Connection) + Send + Sync + 'static) -> Server {
        let config = Arc::new(self.config(name));
        Server::start_over(
            move |socket| {
                let connection = ServerConnection::new(Arc::clone(&config)).map_err(std::io::Error::other)?;
                Ok(Box::new(StreamOwned::new(connection, socket)))
            },
            serve,
        )
    }

    /// Returns the settings of a server that accepts these protocols.
    pub fn config_for(&self, name: &str, protocols: &[&str]) -> ServerConfig {
        let mut config = self.config(name);
        config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
        config
    }

    fn config(&self, name: &str) -> ServerConfig {
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new(vec![name.to_owned()]).expect("a name");
        let certificate = params.signed_by(&key, &self.issuer).expect("a certificate");
        let chain = vec![CertificateDer::from(certificate.der().to_vec())];
        let key = PrivateKeyDer::try_from(key.serialize_der()).expect("a key in PKCS #8");
        ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("the provider has every version")
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .expect("certificate and key belong together")
    }
}
