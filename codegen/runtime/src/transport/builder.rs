//! The settings of the HTTP client that are not settings of a single call.

use std::fmt;
use std::time::Duration;

use aws_smithy_runtime_api::client::http::SharedHttpClient;

use super::client::Client;
use super::pool::Pool;
use super::proxy::Proxies;
use super::tls::{Tls, TlsProvider};

/// Below the 60 seconds after which AWS's load balancers close a silent connection unless told otherwise.
const IDLE_TIMEOUT: Duration = Duration::from_secs(50);
const MAX_IDLE_CONNECTIONS: usize = 100;

/// Makes an HTTP client with settings of its own, and with a connection pool of its own.
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

/// Where the proxies come from.
#[derive(Clone)]
enum ProxySource {
    Environment,
    Nowhere,
    /// The proxy's URL, and the hosts that it is not used for.
    Url(String, String),
}

/// Shows no URL, which may hold a password.
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
    /// The settings of [`default_http_client`](super::default_http_client).
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

    /// The library that does TLS, for a program that is compiled with both; rustls unless set.
    pub fn tls_provider(mut self, provider: TlsProvider) -> Self {
        self.tls_provider = provider;
        self
    }

    /// Trusts a further certificate authority: PEM with one certificate or several, or a single one in DER.
    ///
    /// May be called more than once. The certificate is looked at in [`build`](Self::build).
    pub fn root_certificate(mut self, pem_or_der: impl Into<Vec<u8>>) -> Self {
        self.certificates.push(pem_or_der.into());
        self
    }

    /// Trusts only what [`root_certificate`](Self::root_certificate) names, not what the system trusts.
    pub fn without_system_roots(mut self) -> Self {
        self.system_roots = false;
        self
    }

    /// How long an unused connection stays usable; 50 seconds unless set. Zero keeps none.
    ///
    /// There is no task that watches over this: an expired connection is closed by the next call.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = timeout;
        self
    }

    /// How many unused connections are kept, to all hosts together; 100 unless set. Zero keeps none.
    pub fn max_idle_connections(mut self, count: usize) -> Self {
        self.max_idle_connections = count;
        self
    }

    /// Sends every request through the proxy with this URL, such as `http://user:password@proxy.example:3128`, instead
    /// of what environment variables say. `no_proxy` lists the hosts that are reached without it, as in `NO_PROXY`.
    ///
    /// The URL is looked at in [`build`](Self::build).
    pub fn proxy(mut self, url: impl Into<String>, no_proxy: impl Into<String>) -> Self {
        self.proxies = ProxySource::Url(url.into(), no_proxy.into());
        self
    }

    /// Uses no proxy, whatever environment variables say.
    pub fn without_proxy(mut self) -> Self {
        self.proxies = ProxySource::Nowhere;
        self
    }

    /// Speaks HTTP/2 to servers without TLS, whose URLs begin with `http:`. Such servers cannot be asked for the
    /// protocols that they know: those that know HTTP/1.1 only fail. Requests that are handed to a proxy are not affected.
    ///
    /// With TLS nothing has to be set: HTTP/2 is spoken to every server that accepts it.
    #[cfg(feature = "http2")]
    pub fn http2_prior_knowledge(mut self) -> Self {
        self.http2_prior_knowledge = true;
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    /// A root certificate that cannot be read, nothing to trust at all, or a proxy's URL that is none.
    pub fn build(self) -> Result<SharedHttpClient, BuildError> {
        if self.certificates.is_empty() && !self.system_roots {
            return Err(BuildError("no root certificate to trust: name one or keep the system's".to_owned()));
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

/// The client with every setting at its default.
pub(super) fn default_client() -> SharedHttpClient {
    let pool = Pool::new(IDLE_TIMEOUT, MAX_IDLE_CONNECTIONS);
    SharedHttpClient::new(Client::new(pool, Tls::default(), Proxies::from_environment(), false))
}

/// Why no HTTP client could be made.
#[derive(Debug)]
pub struct BuildError(String);

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BuildError {}
