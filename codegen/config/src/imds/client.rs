//! A client for instance metadata.

mod endpoint;
pub mod error;

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;
use tinsmith_runtime::aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use tinsmith_runtime::aws_smithy_types::body::SdkBody;
use tinsmith_runtime::client::cache::ExpiringCache;
use tinsmith_runtime::client::fetch::{FetchError, Fetcher, Limits};
use tinsmith_runtime::client::timeout::within;
use tinsmith_runtime::endpoint::EndpointUrl;
use tinsmith_runtime::http::{HeaderName, HeaderValue, Method, Request, Response, Uri};

pub use self::endpoint::EndpointMode;
use self::endpoint::EndpointSource;
use self::error::{ImdsError, TokenError};
use crate::provider_config::ProviderConfig;

const TOKEN_TTL: Duration = Duration::from_secs(21_600);
const MAX_ATTEMPTS: u32 = 4;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(1);
const READ_TIMEOUT: Duration = Duration::from_secs(1);
const OPERATION_TIMEOUT: Duration = Duration::from_secs(30);
const OPERATION_ATTEMPT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long before its expiry a token is renewed, so that no request is rejected because of an expired one.
const TOKEN_BUFFER: Duration = Duration::from_secs(120);

const TOKEN_PATH: &str = "/latest/api/token";
const TTL_HEADER: HeaderName = HeaderName::from_static("x-aws-ec2-metadata-token-ttl-seconds");
const TOKEN_HEADER: HeaderName = HeaderName::from_static("x-aws-ec2-metadata-token");

/// Reads the metadata of the instance that the program runs on.
///
/// Clones of a client share its token. A request is sent again after a server error, and with a new token if the old
/// one is rejected. It is not sent again if there is no response, because then the program probably does not run on an
/// instance.
///
/// ```no_run
/// # async fn example() -> Result<(), tinsmith_config::imds::client::error::ImdsError> {
/// use tinsmith_config::imds::Client;
///
/// let instance = Client::builder().build().get("/latest/meta-data/instance-id").await?;
/// println!("{}", instance.as_ref());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    config: ProviderConfig,
    endpoint: EndpointSource,
    token_ttl: Duration,
    operation_timeout: Duration,
    fetcher: Fetcher,
    max_attempts: u32,
    token: ExpiringCache<HeaderValue, TokenError>,
}

impl Client {
    /// Creates a builder for a client.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Reads the metadata at a path, such as `/latest/meta-data/instance-id`.
    ///
    /// # Errors
    /// If there is no token or no response, or if the response is an error or not UTF-8.
    pub async fn get(&self, path: impl Into<String>) -> Result<SensitiveString, ImdsError> {
        let path = path.into();
        let (sleep, limit) = (self.shared.config.sleep_impl(), Some(self.shared.operation_timeout));
        let response = pin!(self.shared.get(&path));
        let response = within(&sleep, "the request", limit, response).await;
        let response = response.map_err(|late| ImdsError::io(FetchError::Timeout(late)))??;
        if !response.status().is_success() {
            let body = SdkBody::from(response.body().to_vec());
            return Err(ImdsError::response(HttpResponse::new(response.status().into(), body)));
        }
        let text = String::from_utf8(response.into_body().into());
        text.map(SensitiveString).map_err(|_| ImdsError::unexpected("the response is not UTF-8"))
    }
}

impl Shared {
    async fn get(&self, path: &str) -> Result<Response<Bytes>, ImdsError> {
        let endpoint = self.endpoint.find(&self.config).await.map_err(ImdsError::unexpected)?;
        let uri = uri(&endpoint, path).map_err(ImdsError::unexpected)?;
        let mut attempt = 1;
        loop {
            let token = self.token(&endpoint).await.map_err(ImdsError::no_token)?;
            let request = request(Method::GET, uri.clone(), TOKEN_HEADER, token);
            let response = self.fetcher.fetch(&request, is_server_error).await.map_err(ImdsError::io)?;
            // The token was revoked before it expired.
            if response.status() != 401 || attempt >= self.max_attempts {
                return Ok(response);
            }
            self.token.clear();
            attempt += 1;
        }
    }

    async fn token(&self, endpoint: &EndpointUrl) -> Result<HeaderValue, Arc<TokenError>> {
        let now = || self.config.time_source().now();
        self.token.get(now, || self.load_token(endpoint)).await
    }

    async fn load_token(&self, endpoint: &EndpointUrl) -> Result<(HeaderValue, SystemTime), TokenError> {
        let uri = uri(endpoint, TOKEN_PATH).map_err(TokenError::Endpoint)?;
        let request = request(Method::PUT, uri, TTL_HEADER, HeaderValue::from(self.token_ttl.as_secs()));
        let response = self.fetcher.fetch(&request, is_server_error).await.map_err(TokenError::NoResponse)?;
        if !response.status().is_success() {
            return Err(TokenError::Status(response.status()));
        }
        let ttl = response.headers().get(TTL_HEADER).and_then(|ttl| ttl.to_str().ok()?.parse().ok());
        let ttl = Duration::from_secs(ttl.ok_or(TokenError::InvalidTtl)?);
        let mut token = HeaderValue::from_bytes(response.body()).map_err(|_| TokenError::InvalidToken)?;
        token.set_sensitive(true);
        let now = self.config.time_source().now();
        Ok((token, now.checked_add(ttl).unwrap_or(now)))
    }
}

fn uri(endpoint: &EndpointUrl, path: &str) -> Result<Uri, BoxError> {
    let slash = if path.starts_with('/') { "" } else { "/" };
    let relative: Uri =
        format!("{slash}{path}").parse().map_err(|_| format!("`{path}` is not a valid path"))?;
    Ok(endpoint.uri("", &relative)?)
}

fn request(method: Method, uri: Uri, name: HeaderName, value: HeaderValue) -> Request<()> {
    let mut request = Request::new(());
    *request.method_mut() = method;
    *request.uri_mut() = uri;
    request.headers_mut().insert(name, value);
    request
}

fn is_server_error(outcome: &Result<Response<Bytes>, FetchError>) -> bool {
    outcome.as_ref().is_ok_and(|response| response.status().is_server_error())
}

/// Text that may be secret. `Debug` does not show it.
#[derive(Clone)]
pub struct SensitiveString(String);

impl fmt::Debug for SensitiveString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(tinsmith_runtime::REDACTED)
    }
}

impl AsRef<str> for SensitiveString {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<String> for SensitiveString {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<SensitiveString> for String {
    fn from(text: SensitiveString) -> Self {
        text.0
    }
}

/// Builds a [`Client`].
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    endpoint: EndpointSource,
    max_attempts: Option<u32>,
    token_ttl: Option<Duration>,
    connect_timeout: Option<Duration>,
    read_timeout: Option<Duration>,
    operation_timeout: Option<Duration>,
    operation_attempt_timeout: Option<Duration>,
}

impl Builder {
    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = provider_config.clone();
        self
    }

    /// Sets the endpoint, such as `http://127.0.0.1:1338`. The environment and the profile are then ignored.
    ///
    /// # Errors
    /// If this is not a valid endpoint URL.
    pub fn endpoint(mut self, endpoint: impl AsRef<str>) -> Result<Self, BoxError> {
        self.endpoint = EndpointSource::Explicit(endpoint.as_ref().parse()?);
        Ok(self)
    }

    /// Sets the mode. It is used if neither this builder nor the environment nor the profile sets an endpoint.
    pub fn endpoint_mode(mut self, mode: EndpointMode) -> Self {
        if !matches!(self.endpoint, EndpointSource::Explicit(_)) {
            self.endpoint = EndpointSource::Found(Some(mode));
        }
        self
    }

    /// Sets how often a request is sent at most. The default is 4.
    pub fn max_attempts(mut self, max_attempts: u32) -> Self {
        self.max_attempts = Some(max_attempts);
        self
    }

    /// Sets how long a token lasts. The default is 6 hours.
    pub fn token_ttl(mut self, ttl: Duration) -> Self {
        self.token_ttl = Some(ttl);
        self
    }

    /// Sets how long connecting may take. The default is 1 second.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// Sets how long the service may take to respond. The default is 1 second.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.read_timeout = Some(timeout);
        self
    }

    /// Sets how long [`Client::get`] may take, including the token and all attempts. The default is 30 seconds.
    pub fn operation_timeout(mut self, timeout: Duration) -> Self {
        self.operation_timeout = Some(timeout);
        self
    }

    /// Sets how long one attempt may take. The default is 10 seconds.
    pub fn operation_attempt_timeout(mut self, timeout: Duration) -> Self {
        self.operation_attempt_timeout = Some(timeout);
        self
    }

    /// Builds the client.
    pub fn build(self) -> Client {
        let max_attempts = self.max_attempts.unwrap_or(MAX_ATTEMPTS);
        let limits = Limits {
            connect_timeout: self.connect_timeout.unwrap_or(CONNECT_TIMEOUT),
            read_timeout: self.read_timeout.unwrap_or(READ_TIMEOUT),
            attempt_timeout: self.operation_attempt_timeout.unwrap_or(OPERATION_ATTEMPT_TIMEOUT),
            max_attempts,
        };
        let shared = Shared {
            fetcher: self.config.fetcher(limits),
            config: self.config,
            endpoint: self.endpoint,
            token_ttl: self.token_ttl.unwrap_or(TOKEN_TTL),
            operation_timeout: self.operation_timeout.unwrap_or(OPERATION_TIMEOUT),
            max_attempts,
            token: ExpiringCache::new(TOKEN_BUFFER),
        };
        Client { shared: Arc::new(shared) }
    }
}

#[cfg(test)]
mod tests;
