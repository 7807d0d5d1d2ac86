// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `AssumeRoleWithWebIdentity`.

use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::{AuthScheme, Call};
use tinsmith_runtime::client::customize::{
    Changes, CustomizableOperation, CustomizableSend,
};

use crate::Client;
use crate::client::call;
use crate::config::{Builder, Config};
use crate::config::http::HttpResponse;
use crate::operation::assume_role_with_web_identity::{
    AssumeRoleWithWebIdentity, AssumeRoleWithWebIdentityError,
    AssumeRoleWithWebIdentityInput, AssumeRoleWithWebIdentityOutput,
};
use crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityInputBuilder;
use crate::types::PolicyDescriptorType;

impl Call for AssumeRoleWithWebIdentity {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::NoAuth];

    fn endpoint<'c>(
        config: &'c Config,
        _: &AssumeRoleWithWebIdentityInput,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint(account_id, &|params| params)
    }
}

/// Builds and sends a call of `AssumeRoleWithWebIdentity`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct AssumeRoleWithWebIdentityFluentBuilder {
    client: Client,
    inner: AssumeRoleWithWebIdentityInputBuilder,
}

impl AssumeRoleWithWebIdentityFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: AssumeRoleWithWebIdentityInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &AssumeRoleWithWebIdentityInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<
        AssumeRoleWithWebIdentityOutput,
        SdkError<AssumeRoleWithWebIdentityError, HttpResponse>,
    > {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(
        self,
    ) -> CustomizableOperation<
        AssumeRoleWithWebIdentityOutput,
        AssumeRoleWithWebIdentityError,
        Self,
    > {
        CustomizableOperation::new(self)
    }

    /// The member `RoleArn`.
    pub fn role_arn(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.role_arn(input);
        self
    }

    /// Sets or clears [`role_arn`](Self::role_arn).
    pub fn set_role_arn(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_role_arn(input);
        self
    }

    /// Returns the value set for [`role_arn`](Self::role_arn).
    pub fn get_role_arn(&self) -> &Option<String> {
        self.inner.get_role_arn()
    }

    /// The member `RoleSessionName`.
    pub fn role_session_name(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.role_session_name(input);
        self
    }

    /// Sets or clears [`role_session_name`](Self::role_session_name).
    pub fn set_role_session_name(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_role_session_name(input);
        self
    }

    /// Returns the value set for [`role_session_name`](Self::role_session_name).
    pub fn get_role_session_name(&self) -> &Option<String> {
        self.inner.get_role_session_name()
    }

    /// The member `WebIdentityToken`.
    pub fn web_identity_token(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.web_identity_token(input);
        self
    }

    /// Sets or clears [`web_identity_token`](Self::web_identity_token).
    pub fn set_web_identity_token(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_web_identity_token(input);
        self
    }

    /// Returns the value set for [`web_identity_token`](Self::web_identity_token).
    pub fn get_web_identity_token(&self) -> &Option<String> {
        self.inner.get_web_identity_token()
    }

    /// The member `ProviderId`.
    pub fn provider_id(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.provider_id(input);
        self
    }

    /// Sets or clears [`provider_id`](Self::provider_id).
    pub fn set_provider_id(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_provider_id(input);
        self
    }

    /// Returns the value set for [`provider_id`](Self::provider_id).
    pub fn get_provider_id(&self) -> &Option<String> {
        self.inner.get_provider_id()
    }

    /// The member `PolicyArns`.
    ///
    /// Adds one item. [`set_policy_arns`](Self::set_policy_arns) sets the whole list.
    pub fn policy_arns(mut self, input: PolicyDescriptorType) -> Self {
        self.inner = self.inner.policy_arns(input);
        self
    }

    /// Sets or clears [`policy_arns`](Self::policy_arns).
    pub fn set_policy_arns(mut self, input: Option<Vec<PolicyDescriptorType>>) -> Self {
        self.inner = self.inner.set_policy_arns(input);
        self
    }

    /// Returns the value set for [`policy_arns`](Self::policy_arns).
    pub fn get_policy_arns(&self) -> &Option<Vec<PolicyDescriptorType>> {
        self.inner.get_policy_arns()
    }

    /// The member `Policy`.
    pub fn policy(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.policy(input);
        self
    }

    /// Sets or clears [`policy`](Self::policy).
    pub fn set_policy(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_policy(input);
        self
    }

    /// Returns the value set for [`policy`](Self::policy).
    pub fn get_policy(&self) -> &Option<String> {
        self.inner.get_policy()
    }

    /// The member `DurationSeconds`.
    pub fn duration_seconds(mut self, input: i32) -> Self {
        self.inner = self.inner.duration_seconds(input);
        self
    }

    /// Sets or clears [`duration_seconds`](Self::duration_seconds).
    pub fn set_duration_seconds(mut self, input: Option<i32>) -> Self {
        self.inner = self.inner.set_duration_seconds(input);
        self
    }

    /// Returns the value set for [`duration_seconds`](Self::duration_seconds).
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        self.inner.get_duration_seconds()
    }
}

impl CustomizableSend<AssumeRoleWithWebIdentityOutput, AssumeRoleWithWebIdentityError>
for AssumeRoleWithWebIdentityFluentBuilder {
    type Config = Builder;
    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<
        AssumeRoleWithWebIdentityOutput,
        SdkError<AssumeRoleWithWebIdentityError, HttpResponse>,
    > {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<AssumeRoleWithWebIdentity>(&self.client, input, changes).await
    }
}

impl AssumeRoleWithWebIdentityInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<
        AssumeRoleWithWebIdentityOutput,
        SdkError<AssumeRoleWithWebIdentityError, HttpResponse>,
    > {
        AssumeRoleWithWebIdentityFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
