//! Credentials from the endpoint of a container: ECS tasks, EKS Pod Identity, and others that speak as they do.
//!
//! `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` names a path at `http://169.254.170.2`,
//! `AWS_CONTAINER_CREDENTIALS_FULL_URI` a whole URI; if both are set, the former counts. Credentials must not come from
//! just anywhere in plain text, so that a whole URI has to be one of these:
//!
//! - `https`,
//! - `http` with a loopback address,
//! - `http` with the address of an agent: `169.254.170.2`, `169.254.170.23` or `fd00:ec2::23`,
//! - `http` with a name for which the lookup gives such addresses and no others.
//!
//! The request is authorised by the contents of the file that `AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE` names, or else
//! by `AWS_CONTAINER_AUTHORIZATION_TOKEN`. The file is read each time, since it is replaced from time to time.

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

/// Provides the credentials of a container. [The module](self) says how it is configured.
#[derive(Clone, Debug)]
pub struct EcsCredentialsProvider {
    config: ProviderConfig,
    dns: Option<SharedDnsResolver>,
    limits: Limits,
}

impl EcsCredentialsProvider {
    /// A builder for this provider.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Loads the credentials.
    ///
    /// # Errors
    /// When the container has no endpoint, or one that is not allowed or does not give credentials.
    pub async fn credentials(&self) -> provider::Result {
        let uri = uri::find(self.config.env(), self.dns.as_ref()).await?;
        let request = self.request(uri).await?;
        let response = self.config.fetcher(self.limits).fetch(&request, is_worth_another_attempt).await;
        let response = response.map_err(CredentialsError::provider_error)?;
        let (status, document) = (response.status(), parse(response.body()));
        match document {
            Ok(EndpointDocument::Error { code, message }) => Err(CredentialsError::provider_error(format!(
                "the container's endpoint gives an error, {code}: {message} (status {status})"
            ))),
            _ if !status.is_success() => Err(CredentialsError::provider_error(format!(
                "the container's endpoint gives an error (status {status})"
            ))),
            Ok(EndpointDocument::Credentials(credentials)) => Ok(credentials),
            Err(error) => Err(CredentialsError::unhandled(format!(
                "the response of the container's endpoint cannot be read: {error}"
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
                "the token that {source} says cannot be in an HTTP header: it has a control character"
            ))
        })?;
        value.set_sensitive(true);
        Ok(Some(value))
    }
}

fn parse(body: &[u8]) -> Result<EndpointDocument, InvalidJson> {
    EndpointDocument::parse(body, "EcsContainer")
}

/// After trouble with the network, the endpoint, or half a document.
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
    /// Sets the environment, the HTTP client and what else providers have in common.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = provider_config.clone();
        self
    }

    /// Sets what looks up the name in the URI; the system does unless set.
    pub fn dns(mut self, dns: impl ResolveDns + 'static) -> Self {
        self.dns = Some(SharedDnsResolver::new(dns));
        self
    }

    /// How long connecting may take; 2 seconds unless set.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// How long the endpoint may take to answer; 5 seconds unless set.
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
