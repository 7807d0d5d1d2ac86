//! A role that is assumed with the credentials of another provider.

use std::time::Duration;

use tinsmith_config_sts::Client;
use tinsmith_config_sts::error::SdkError;
use tinsmith_config_sts::operation::assume_role::builders::AssumeRoleFluentBuilder;
use tinsmith_config_sts::types::{PolicyDescriptorType, Tag};
use tinsmith_runtime::aws_credential_types::provider::error::CredentialsError;
use tinsmith_runtime::aws_credential_types::provider::{
    self, ProvideCredentials, SharedCredentialsProvider, future,
};
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::aws_types::region::Region;

use super::{credentials, default_session_name};

/// Provides the credentials of a role, which is assumed with the credentials of another provider.
///
/// ```no_run
/// # async fn example() {
/// use tinsmith_config::Region;
/// use tinsmith_config::sts::AssumeRoleProvider;
///
/// let provider = AssumeRoleProvider::builder("arn:aws:iam::123456789012:role/example")
///     .region(Region::from_static("us-east-2"))
///     .session_name("example")
///     .build()
///     .await;
/// let config = tinsmith_config::from_env().credentials_provider(provider).load().await;
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct AssumeRoleProvider {
    request: AssumeRoleFluentBuilder,
}

impl AssumeRoleProvider {
    /// Creates a builder of a provider for the role with this ARN.
    pub fn builder(role: impl Into<String>) -> AssumeRoleProviderBuilder {
        AssumeRoleProviderBuilder::new(role.into())
    }
}

impl ProvideCredentials for AssumeRoleProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(assume_role(self.request.clone()))
    }
}

/// Assumes the role in a request.
pub(crate) async fn assume_role(request: AssumeRoleFluentBuilder) -> provider::Result {
    match request.send().await {
        Ok(output) => credentials(output.credentials, output.assumed_role_user, "AssumeRoleProvider"),
        Err(error) => Err(match &error {
            SdkError::ServiceError(service)
                if service.err().is_region_disabled_exception()
                    || service.err().is_malformed_policy_document_exception() =>
            {
                CredentialsError::invalid_configuration(error)
            }
            _ => CredentialsError::provider_error(error),
        }),
    }
}

/// Builds an [`AssumeRoleProvider`].
#[derive(Clone, Debug)]
#[must_use]
pub struct AssumeRoleProviderBuilder {
    role_arn: String,
    external_id: Option<String>,
    session_name: Option<String>,
    session_length: Option<Duration>,
    policy: Option<String>,
    policy_arns: Option<Vec<PolicyDescriptorType>>,
    tags: Option<Vec<Tag>>,
    region: Option<Region>,
    config: Option<SdkConfig>,
}

impl AssumeRoleProviderBuilder {
    /// Creates a builder for the role with this ARN.
    pub fn new(role: impl Into<String>) -> Self {
        Self {
            role_arn: role.into(),
            external_id: None,
            session_name: None,
            session_length: None,
            policy: None,
            policy_arns: None,
            tags: None,
            region: None,
            config: None,
        }
    }

    /// Sets the external ID that the owner of a role in another account may require.
    pub fn external_id(mut self, id: impl Into<String>) -> Self {
        self.external_id = Some(id.into());
        self
    }

    /// Sets the name of the session, which logs and the user's ARN show. By default, it contains the time.
    pub fn session_name(mut self, name: impl Into<String>) -> Self {
        self.session_name = Some(name.into());
        self
    }

    /// Sets how long the credentials last: at least 15 minutes, and at most what the role allows. The default is an
    /// hour.
    pub fn session_length(mut self, length: Duration) -> Self {
        self.session_length = Some(length);
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

    /// Sets the tags of the session, as names and values.
    pub fn tags<K, V>(mut self, tags: impl IntoIterator<Item = (K, V)>) -> Self
    where
        K: Into<String>,
        V: Into<String>,
    {
        let tag = |(key, value): (K, V)| Tag::builder().key(key).value(value).build();
        // Only a tag without a name or a value would be an error.
        self.tags = Some(tags.into_iter().filter_map(|pair| tag(pair).ok()).collect());
        self
    }

    /// Sets the region in which STS is called. The default is that of the configuration.
    pub fn region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// Sets the configuration, which includes the credentials that assume the role. The default is the result of
    /// [`load_from_env`](crate::load_from_env).
    pub fn configure(mut self, conf: &SdkConfig) -> Self {
        self.config = Some(conf.clone());
        self
    }

    /// Builds the provider.
    pub async fn build(self) -> AssumeRoleProvider {
        let config = match self.config {
            Some(config) => config,
            None => crate::load_from_env().await,
        };
        let now = config.time_source().unwrap_or_default().now();
        let mut config = config.into_builder();
        // The client has its own cache. The shared cache keeps the credentials of this provider.
        config.set_identity_cache(None);
        if self.region.is_some() {
            config.set_region(self.region);
        }
        let session_name =
            self.session_name.unwrap_or_else(|| default_session_name("assume-role-provider", now));
        let seconds = |length: Duration| i32::try_from(length.as_secs()).unwrap_or(i32::MAX);
        let request = Client::new(&config.build())
            .assume_role()
            .role_arn(self.role_arn)
            .role_session_name(session_name)
            .set_external_id(self.external_id)
            .set_policy(self.policy)
            .set_policy_arns(self.policy_arns)
            .set_duration_seconds(self.session_length.map(seconds))
            .set_tags(self.tags);
        AssumeRoleProvider { request }
    }

    /// Builds the provider. The role is assumed with the credentials of `provider`.
    pub async fn build_from_provider(
        self,
        provider: impl ProvideCredentials + 'static,
    ) -> AssumeRoleProvider {
        let config = match &self.config {
            Some(config) => config.clone(),
            None => crate::load_from_env().await,
        };
        let provider = SharedCredentialsProvider::new(provider);
        self.configure(&config.into_builder().credentials_provider(provider).build()).build().await
    }
}
