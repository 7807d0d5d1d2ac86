//! Credentials of a role for the token of another identity provider, as in EKS.
//!
//! `AWS_WEB_IDENTITY_TOKEN_FILE` is the path of the token file, `AWS_ROLE_ARN` is the role, and `AWS_ROLE_SESSION_NAME`
//! is the optional name of the session. The file is read each time, because it is replaced regularly.

use std::path::PathBuf;

use tinsmith_config_sts::Client;
use tinsmith_config_sts::types::PolicyDescriptorType;
use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_credential_types::provider::{self, ProvideCredentials, future};
use tinsmith_runtime::client::environment::variable;

use crate::provider_config::ProviderConfig;
use crate::sts::{credentials, default_session_name};

const TOKEN_FILE: &str = "AWS_WEB_IDENTITY_TOKEN_FILE";
const ROLE_ARN: &str = "AWS_ROLE_ARN";
const SESSION_NAME: &str = "AWS_ROLE_SESSION_NAME";

/// Provides the credentials of a role for a web identity. The [module](self) describes the configuration.
#[derive(Clone, Debug)]
pub struct WebIdentityTokenCredentialsProvider {
    settings: Builder,
}

/// A web identity that the program sets itself.
#[derive(Clone, Debug)]
pub struct StaticConfiguration {
    /// The path of the token file.
    pub web_identity_token_file: PathBuf,
    /// The ARN of the role.
    pub role_arn: String,
    /// The name of the session.
    pub session_name: String,
}

impl WebIdentityTokenCredentialsProvider {
    /// Creates a builder for this provider.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Returns the web identity that the program or the environment sets.
    fn identity(&self) -> Result<StaticConfiguration, CredentialsError> {
        if let Some(identity) = &self.settings.identity {
            return Ok(identity.clone());
        }
        let config = &self.settings.config;
        let get = |name| variable(config.env(), name);
        let missing = || CredentialsError::not_loaded(format!("{TOKEN_FILE} is not set"));
        let file = get(TOKEN_FILE).ok_or_else(missing)?;
        let missing = || {
            let problem = format!("{TOKEN_FILE} is set, and {ROLE_ARN} is not");
            CredentialsError::invalid_configuration(problem)
        };
        let role_arn = get(ROLE_ARN).ok_or_else(missing)?;
        let made_up = || default_session_name("web-identity-token", config.time_source().now());
        let session_name = get(SESSION_NAME).unwrap_or_else(made_up);
        Ok(StaticConfiguration { web_identity_token_file: file.into(), role_arn, session_name })
    }

    async fn credentials(&self) -> provider::Result {
        let identity = self.identity()?;
        let settings = &self.settings;
        let path = &identity.web_identity_token_file;
        let token = settings.config.read(path).await.map_err(|error| {
            CredentialsError::provider_error(format!(
                "the token file `{}` cannot be read: {error}",
                path.display()
            ))
        })?;
        let token = String::from_utf8(token).map_err(|_| {
            CredentialsError::unhandled(format!("the token file `{}` is not UTF-8", path.display()))
        })?;
        let response = Client::new(&settings.config.sdk_config().await)
            .assume_role_with_web_identity()
            .role_arn(identity.role_arn)
            .role_session_name(identity.session_name)
            .web_identity_token(token.trim())
            .set_policy(settings.policy.clone())
            .set_policy_arns(settings.policy_arns.clone())
            .send()
            .await
            .map_err(CredentialsError::provider_error)?;
        credentials(response.credentials, response.assumed_role_user, "WebIdentityToken")
    }
}

impl ProvideCredentials for WebIdentityTokenCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }
}

/// Builds a [`WebIdentityTokenCredentialsProvider`].
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Builder {
    config: ProviderConfig,
    identity: Option<StaticConfiguration>,
    policy: Option<String>,
    policy_arns: Option<Vec<PolicyDescriptorType>>,
}

impl Builder {
    /// Sets the configuration that providers share, such as the environment and the HTTP client.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = provider_config.clone();
        self
    }

    /// Sets the web identity. By default, it is taken from environment variables.
    pub fn static_configuration(mut self, config: StaticConfiguration) -> Self {
        self.identity = Some(config);
        self
    }

    /// Sets a policy in JSON that restricts the session.
    pub fn policy(mut self, policy: impl Into<String>) -> Self {
        self.policy = Some(policy.into());
        self
    }

    /// Sets the ARNs of managed policies that restrict the session.
    pub fn policy_arns(mut self, policy_arns: Vec<String>) -> Self {
        let policy = |arn| PolicyDescriptorType::builder().arn(arn).build();
        self.policy_arns = Some(policy_arns.into_iter().map(policy).collect());
        self
    }

    /// Builds the provider.
    pub fn build(self) -> WebIdentityTokenCredentialsProvider {
        WebIdentityTokenCredentialsProvider { settings: self }
    }
}
