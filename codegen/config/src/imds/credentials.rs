//! The credentials of an EC2 instance's role.

use std::sync::RwLock;
use std::time::{Duration, SystemTime};

use tinsmith_runtime::aws_credential_types::Credentials;
use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_credential_types::provider::{self, ProvideCredentials, future};
use tinsmith_runtime::aws_smithy_types::error::display::DisplayErrorContext;
use tinsmith_runtime::operation::random;
use tracing::{debug, warn};

use super::client::Client;
use super::client::error::ImdsError;
use super::is_disabled;
use crate::json_credentials::EndpointDocument;
use crate::provider_config::ProviderConfig;

const PATH: &str = "/latest/meta-data/iam/security-credentials/";

/// Services accept expired credentials for a while if instances cannot get newer ones. The provider asks again after 10
/// to 15 minutes; the jitter spreads the requests of many instances.
const EXTENSION: Duration = Duration::from_secs(10 * 60);
const JITTER_SECONDS: u64 = 5 * 60;

/// Provides the credentials of an EC2 instance.
///
/// If the metadata has only expired credentials, these are used for another 10 to 15 minutes. If a later request fails,
/// the provider returns the last credentials that it got.
#[derive(Debug)]
pub struct ImdsCredentialsProvider {
    config: ProviderConfig,
    client: Client,
    profile: Option<String>,
    last: RwLock<Option<Credentials>>,
}

impl ImdsCredentialsProvider {
    /// Creates a builder for this provider.
    pub fn builder() -> Builder {
        Builder::default()
    }

    async fn credentials(&self) -> provider::Result {
        match self.load().await {
            Ok(credentials) => {
                let mut last = self.last.write().unwrap_or_else(|poisoned| poisoned.into_inner());
                *last = Some(credentials.clone());
                Ok(credentials)
            }
            Err(error) => match self.last() {
                Some(last) => {
                    warn!(error = %DisplayErrorContext(&error), "loading credentials failed; using the last ones");
                    Ok(last)
                }
                None => Err(error),
            },
        }
    }

    fn last(&self) -> Option<Credentials> {
        self.last.read().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
    }

    async fn load(&self) -> provider::Result {
        if is_disabled(self.config.env()) {
            return Err(CredentialsError::not_loaded("AWS_EC2_METADATA_DISABLED is set"));
        }
        let profile = match &self.profile {
            Some(profile) => profile.clone(),
            None => self.load_profile().await?,
        };
        debug!(profile, "the instance has a role");
        let document =
            self.client.get(format!("{PATH}{profile}")).await.map_err(CredentialsError::provider_error)?;
        match EndpointDocument::parse(document.as_ref().as_bytes(), "IMDSv2") {
            Ok(EndpointDocument::Credentials(credentials)) => {
                // The official provider does not use the account of the response either.
                Ok(Credentials::new(
                    credentials.access_key_id(),
                    credentials.secret_access_key(),
                    credentials.session_token().map(str::to_owned),
                    credentials.expiry().map(|expiry| self.extended(expiry)),
                    "IMDSv2",
                ))
            }
            Ok(EndpointDocument::Error { code, message }) if code == "AssumeRoleUnauthorizedAccess" => {
                Err(CredentialsError::invalid_configuration(format!(
                    "the instance is not allowed to use its role, {code}: {message} (does the role trust EC2?)"
                )))
            }
            Ok(EndpointDocument::Error { code, message }) => Err(CredentialsError::provider_error(format!(
                "instance metadata returned an error, {code}: {message}"
            ))),
            Err(error) => Err(CredentialsError::unhandled(format!(
                "the credentials in instance metadata are not valid: {error}"
            ))),
        }
    }

    async fn load_profile(&self) -> Result<String, CredentialsError> {
        match self.client.get(PATH).await {
            Ok(profile) => Ok(profile.as_ref().trim().to_owned()),
            Err(ImdsError::ErrorResponse(error)) if error.response().status().as_u16() == 404 => {
                Err(CredentialsError::not_loaded("the instance has no role"))
            }
            Err(ImdsError::FailedToLoadToken(error)) if error.is_dispatch_failure() => {
                Err(CredentialsError::not_loaded(ImdsError::FailedToLoadToken(error)))
            }
            Err(error) => Err(CredentialsError::provider_error(error)),
        }
    }

    fn extended(&self, expiry: SystemTime) -> SystemTime {
        let now = self.config.time_source().now();
        if now < expiry {
            return expiry;
        }
        let extension = EXTENSION + Duration::from_secs(random() % JITTER_SECONDS);
        warn!(?extension, "instance metadata has only expired credentials; using them for now");
        now.checked_add(extension).unwrap_or(expiry)
    }
}

impl ProvideCredentials for ImdsCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }

    fn fallback_on_interrupt(&self) -> Option<Credentials> {
        self.last()
    }
}

/// Builds an [`ImdsCredentialsProvider`].
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    client: Option<Client>,
    profile: Option<String>,
}

impl Builder {
    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = provider_config.clone();
        self
    }

    /// Sets the name of the instance profile. By default, the provider asks the service for it first.
    pub fn profile(mut self, profile: impl Into<String>) -> Self {
        self.profile = Some(profile.into());
        self
    }

    /// Sets the client. By default, it is created from the configuration.
    pub fn imds_client(mut self, client: Client) -> Self {
        self.client = Some(client);
        self
    }

    /// Builds the provider.
    pub fn build(self) -> ImdsCredentialsProvider {
        let client = self.client.unwrap_or_else(|| Client::builder().configure(&self.config).build());
        ImdsCredentialsProvider {
            config: self.config,
            client,
            profile: self.profile,
            last: RwLock::default(),
        }
    }
}
