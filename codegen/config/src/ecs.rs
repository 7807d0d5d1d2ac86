//! Credentials from a container's endpoint, as in ECS and with EKS Pod Identity.
//!
//! `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` is a path at `http://169.254.170.2`, and
//! `AWS_CONTAINER_CREDENTIALS_FULL_URI` is a full URI. If both are set, the relative URI is used. Because credentials
//! must not be sent over a network in plain text, a full URI must have
//!
//! - the scheme `https`,
//! - or the scheme `http` and a loopback address,
//! - or the scheme `http` and the address of an agent: `169.254.170.2`, `169.254.170.23` or `fd00:ec2::23`,
//! - or the scheme `http` and a host name that resolves to such addresses only.
//!
//! The value of the `Authorization` header is read from the file that `AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE` names,
//! or else from `AWS_CONTAINER_AUTHORIZATION_TOKEN`. The file is read each time, because agents replace it regularly.

mod uri;

use std::path::Path;
use std::time::Duration;

use bytes::Bytes;
use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_credential_types::provider::{self, ProvideCredentials, future};
use tinsmith_runtime::aws_smithy_runtime_api::client::dns::{ResolveDns, SharedDnsResolver};
use tinsmith_runtime::client::environment::variable;
use tinsmith_runtime::client::fetch::{FetchError, Limits};
use tinsmith_runtime::http::{HeaderValue, Request, Response, Uri, header};

use crate::json_credentials::{EndpointDocument, InvalidJson};
use crate::provider_config::ProviderConfig;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(2);
const READ_TIMEOUT: Duration = Duration::from_secs(5);
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(10);
const MAX_ATTEMPTS: u32 = 3;

const TOKEN_FILE: &str = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
const TOKEN: &str = "AWS_CONTAINER_AUTHORIZATION_TOKEN";

/// Provides the credentials of a container. The [module](self) describes the configuration.
#[derive(Clone, Debug)]
pub struct EcsCredentialsProvider {
    config: ProviderConfig,
    dns: Option<SharedDnsResolver>,
    limits: Limits,
}

impl EcsCredentialsProvider {
    /// Creates a builder for this provider.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Loads the credentials.
    ///
    /// # Errors
    /// If the container has no endpoint, or if the endpoint is not allowed or returns no credentials.
    pub async fn credentials(&self) -> provider::Result {
        let uri = uri::find(self.config.env(), self.dns.as_ref()).await?;
        let request = self.request(uri).await?;
        let response = self.config.fetcher(self.limits).fetch(&request, is_worth_another_attempt).await;
        let response = response.map_err(CredentialsError::provider_error)?;
        let (status, document) = (response.status(), parse(response.body()));
        match document {
            Ok(EndpointDocument::Error { code, message }) => Err(CredentialsError::provider_error(format!(
                "the container's endpoint returned an error, {code}: {message} (status {status})"
            ))),
            _ if !status.is_success() => Err(CredentialsError::provider_error(format!(
                "the container's endpoint returned an error (status {status})"
            ))),
            Ok(EndpointDocument::Credentials(credentials)) => Ok(credentials),
            Err(error) => Err(CredentialsError::unhandled(format!(
                "the response of the container's endpoint is not valid: {error}"
            ))),
        }
    }

    async fn request(&self, uri: Uri) -> Result<Request<()>, CredentialsError> {
        let mut request = Request::new(());
        *request.uri_mut() = uri;
        request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(token) = self.authorization().await? {
            request.headers_mut().insert(header::AUTHORIZATION, token);
        }
        Ok(request)
    }

    async fn authorization(&self) -> Result<Option<HeaderValue>, CredentialsError> {
        let env = self.config.env();
        let (source, token) = match (variable(env, TOKEN_FILE), variable(env, TOKEN)) {
            (Some(path), _) => {
                let bytes = self.config.read(Path::new(&path)).await.map_err(|error| {
                    CredentialsError::provider_error(format!(
                        "the token file `{path}` cannot be read: {error}"
                    ))
                })?;
                (TOKEN_FILE, bytes)
            }
            (None, Some(token)) => (TOKEN, token.into_bytes()),
            (None, None) => return Ok(None),
        };
        let mut value = HeaderValue::from_bytes(token.trim_ascii()).map_err(|_| {
            CredentialsError::invalid_configuration(format!(
                "the token in {source} is not valid in an HTTP header: it has a control character"
            ))
        })?;
        value.set_sensitive(true);
        Ok(Some(value))
    }
}

fn parse(body: &[u8]) -> Result<EndpointDocument, InvalidJson> {
    EndpointDocument::parse(body, "EcsContainer")
}

/// Retries after network errors, server errors and invalid documents.
fn is_worth_another_attempt(outcome: &Result<Response<Bytes>, FetchError>) -> bool {
    match outcome {
        Ok(response) if response.status().is_success() => parse(response.body()).is_err(),
        Ok(response) => response.status().is_server_error(),
        Err(FetchError::Dispatch(error)) => error.is_io() || error.is_timeout(),
        Err(error) => matches!(error, FetchError::Timeout(_) | FetchError::Response(_)),
    }
}

impl ProvideCredentials for EcsCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }
}

/// Builds an [`EcsCredentialsProvider`].
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    dns: Option<SharedDnsResolver>,
    connect_timeout: Option<Duration>,
    read_timeout: Option<Duration>,
}

impl Builder {
    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = provider_config.clone();
        self
    }

    /// Sets the resolver for the host name in the URI. By default, the system resolves it.
    pub fn dns(mut self, dns: impl ResolveDns + 'static) -> Self {
        self.dns = Some(SharedDnsResolver::new(dns));
        self
    }

    /// Sets how long connecting may take. The default is 2 seconds.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// Sets how long the endpoint may take to respond. The default is 5 seconds.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.read_timeout = Some(timeout);
        self
    }

    /// Builds the provider.
    pub fn build(self) -> EcsCredentialsProvider {
        let connect_timeout = self.connect_timeout.unwrap_or(CONNECT_TIMEOUT);
        let read_timeout = self.read_timeout.unwrap_or(READ_TIMEOUT);
        let attempt_timeout = ATTEMPT_TIMEOUT.max(connect_timeout.saturating_add(read_timeout));
        let limits = Limits { connect_timeout, read_timeout, attempt_timeout, max_attempts: MAX_ATTEMPTS };
        EcsCredentialsProvider { config: self.config, dns: self.dns, limits }
    }
}
