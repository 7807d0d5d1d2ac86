//! A builder for HTTP clients, with the settings that are not specific to a single call.

use std::fmt;
use std::time::Duration;

use aws_smithy_runtime_api::client::http::SharedHttpClient;

use super::client::Client;
use super::pool::Pool;
use super::proxy::Proxies;
use super::tls::{Tls, TlsProvider};

/// By default, AWS's load balancers close an idle connection after 60 seconds.
const IDLE_TIMEOUT: Duration = Duration::from_secs(50);
const MAX_IDLE_CONNECTIONS: usize = 100;

/// Builds an HTTP client with its own settings and connection pool.
#[derive(Clone, Debug)]
#[must_use]
pub struct Builder {
    tls_provider: TlsProvider,
    certificates: Vec<Vec<u8>>,
    system_roots: bool,
    idle_timeout: Duration,
    max_idle_connections: usize,
    proxies: ProxySource,
    http2_prior_knowledge: bool,
}

/// The source of the proxy settings.
#[derive(Clone)]
enum ProxySource {
    Environment,
    Nowhere,
    /// The proxy's URL, and the hosts for which it is not used.
    Url(String, String),
}

/// Hides the URL, which may contain a password.
impl fmt::Debug for ProxySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Environment => "Environment",
            Self::Nowhere => "Nowhere",
            Self::Url(..) => "Url",
        })
    }
}

impl Default for Builder {
    fn default() -> Self {
        Self::new()
    }
}

impl Builder {
    /// Creates a builder with the settings of [`default_http_client`](super::default_http_client).
    pub fn new() -> Self {
        Self {
            tls_provider: TlsProvider::default(),
            certificates: Vec::new(),
            system_roots: true,
            idle_timeout: IDLE_TIMEOUT,
            max_idle_connections: MAX_IDLE_CONNECTIONS,
            proxies: ProxySource::Environment,
            http2_prior_knowledge: false,
        }
    }

    /// Selects the TLS library, for programs with both. The default is rustls.
    pub fn tls_provider(mut self, provider: TlsProvider) -> Self {
        self.tls_provider = provider;
        self
    }

    /// Adds a trusted root certificate: PEM text with one or more certificates, or one certificate in DER.
    ///
    /// May be called several times. The certificate is parsed in [`build`](Self::build).
    pub fn root_certificate(mut self, pem_or_der: impl Into<Vec<u8>>) -> Self {
        self.certificates.push(pem_or_der.into());
        self
    }

    /// Trusts only the certificates that are added with [`root_certificate`](Self::root_certificate), not the system's.
    pub fn without_system_roots(mut self) -> Self {
        self.system_roots = false;
        self
    }

    /// Sets how long an idle connection can be reused. The default is 50 seconds. With zero, connections are not
    /// reused.
    ///
    /// No task enforces this; expired connections are closed by the next call.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = timeout;
        self
    }

    /// Sets how many idle connections are kept, to all hosts together. The default is 100. With zero, none are kept.
    pub fn max_idle_connections(mut self, count: usize) -> Self {
        self.max_idle_connections = count;
        self
    }

    /// Sends all requests through the proxy with this URL, such as `http://user:password@proxy.example:3128`, and
    /// ignores environment variables. `no_proxy` lists the hosts that are connected to directly, in the format of
    /// `NO_PROXY`.
    ///
    /// The URL is parsed in [`build`](Self::build).
    pub fn proxy(mut self, url: impl Into<String>, no_proxy: impl Into<String>) -> Self {
        self.proxies = ProxySource::Url(url.into(), no_proxy.into());
        self
    }

    /// Connects directly to all hosts, and ignores environment variables.
    pub fn without_proxy(mut self) -> Self {
        self.proxies = ProxySource::Nowhere;
        self
    }

    /// Uses HTTP/2 for servers without TLS, whose URLs begin with `http:`. Without TLS the protocol cannot be
    /// negotiated, so requests to servers that only support HTTP/1.1 fail. Requests that are sent to a proxy are not
    /// affected.
    ///
    /// With TLS this setting is not necessary: HTTP/2 is used with every server that accepts it.
    #[cfg(feature = "http2")]
    pub fn http2_prior_knowledge(mut self) -> Self {
        self.http2_prior_knowledge = true;
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    /// If a root certificate cannot be read, if there are no root certificates to trust, or if the proxy's URL is
    /// invalid.
    pub fn build(self) -> Result<SharedHttpClient, BuildError> {
        if self.certificates.is_empty() && !self.system_roots {
            return Err(BuildError("no root certificate to trust: add one or keep the system's".to_owned()));
        }
        let tls = Tls::new(self.tls_provider, self.system_roots, self.certificates)
            .map_err(|(number, problem)| BuildError(format!("root certificate {number}: {problem}")))?;
        let proxies = match &self.proxies {
            ProxySource::Environment => Proxies::from_environment(),
            ProxySource::Nowhere => Proxies::default(),
            ProxySource::Url(url, no_proxy) => {
                let problem = || BuildError("the proxy's URL is not that of an HTTP proxy".to_owned());
                let mut proxies = Proxies::all(url).ok_or_else(problem)?;
                proxies.bypass(no_proxy);
                proxies
            }
        };
        let pool = Pool::new(self.idle_timeout, self.max_idle_connections);
        Ok(SharedHttpClient::new(Client::new(pool, tls, proxies, self.http2_prior_knowledge)))
    }
}

/// Creates the client with default settings.
pub(super) fn default_client() -> SharedHttpClient {
    let pool = Pool::new(IDLE_TIMEOUT, MAX_IDLE_CONNECTIONS);
    SharedHttpClient::new(Client::new(pool, Tls::default(), Proxies::from_environment(), false))
}

/// The error of [`Builder::build`].
#[derive(Debug)]
pub struct BuildError(String);

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BuildError {}
