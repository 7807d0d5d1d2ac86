// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `AssumeRole`.

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
use crate::operation::assume_role::{
    AssumeRole, AssumeRoleError, AssumeRoleInput, AssumeRoleOutput,
};
use crate::operation::assume_role::builders::AssumeRoleInputBuilder;
use crate::types::{PolicyDescriptorType, ProvidedContext, Tag};

impl Call for AssumeRole {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::SigV4, AuthScheme::SigV4a];

    fn endpoint<'c>(
        config: &'c Config,
        _: &AssumeRoleInput,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint(account_id, &|params| params)
    }
}

/// Builds and sends a call of `AssumeRole`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct AssumeRoleFluentBuilder {
    client: Client,
    inner: AssumeRoleInputBuilder,
}

impl AssumeRoleFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: AssumeRoleInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &AssumeRoleInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<AssumeRoleOutput, SdkError<AssumeRoleError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(
        self,
    ) -> CustomizableOperation<AssumeRoleOutput, AssumeRoleError, Self> {
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

    /// The member `Tags`.
    ///
    /// Adds one item. [`set_tags`](Self::set_tags) sets the whole list.
    pub fn tags(mut self, input: Tag) -> Self {
        self.inner = self.inner.tags(input);
        self
    }

    /// Sets or clears [`tags`](Self::tags).
    pub fn set_tags(mut self, input: Option<Vec<Tag>>) -> Self {
        self.inner = self.inner.set_tags(input);
        self
    }

    /// Returns the value set for [`tags`](Self::tags).
    pub fn get_tags(&self) -> &Option<Vec<Tag>> {
        self.inner.get_tags()
    }

    /// The member `TransitiveTagKeys`.
    ///
    /// Adds one item. [`set_transitive_tag_keys`](Self::set_transitive_tag_keys) sets the whole list.
    pub fn transitive_tag_keys(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.transitive_tag_keys(input);
        self
    }

    /// Sets or clears [`transitive_tag_keys`](Self::transitive_tag_keys).
    pub fn set_transitive_tag_keys(mut self, input: Option<Vec<String>>) -> Self {
        self.inner = self.inner.set_transitive_tag_keys(input);
        self
    }

    /// Returns the value set for [`transitive_tag_keys`](Self::transitive_tag_keys).
    pub fn get_transitive_tag_keys(&self) -> &Option<Vec<String>> {
        self.inner.get_transitive_tag_keys()
    }

    /// The member `ExternalId`.
    pub fn external_id(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.external_id(input);
        self
    }

    /// Sets or clears [`external_id`](Self::external_id).
    pub fn set_external_id(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_external_id(input);
        self
    }

    /// Returns the value set for [`external_id`](Self::external_id).
    pub fn get_external_id(&self) -> &Option<String> {
        self.inner.get_external_id()
    }

    /// The member `SerialNumber`.
    pub fn serial_number(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.serial_number(input);
        self
    }

    /// Sets or clears [`serial_number`](Self::serial_number).
    pub fn set_serial_number(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_serial_number(input);
        self
    }

    /// Returns the value set for [`serial_number`](Self::serial_number).
    pub fn get_serial_number(&self) -> &Option<String> {
        self.inner.get_serial_number()
    }

    /// The member `TokenCode`.
    pub fn token_code(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.token_code(input);
        self
    }

    /// Sets or clears [`token_code`](Self::token_code).
    pub fn set_token_code(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_token_code(input);
        self
    }

    /// Returns the value set for [`token_code`](Self::token_code).
    pub fn get_token_code(&self) -> &Option<String> {
        self.inner.get_token_code()
    }

    /// The member `SourceIdentity`.
    pub fn source_identity(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.source_identity(input);
        self
    }

    /// Sets or clears [`source_identity`](Self::source_identity).
    pub fn set_source_identity(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_source_identity(input);
        self
    }

    /// Returns the value set for [`source_identity`](Self::source_identity).
    pub fn get_source_identity(&self) -> &Option<String> {
        self.inner.get_source_identity()
    }

    /// The member `ProvidedContexts`.
    ///
    /// Adds one item. [`set_provided_contexts`](Self::set_provided_contexts) sets the whole list.
    pub fn provided_contexts(mut self, input: ProvidedContext) -> Self {
        self.inner = self.inner.provided_contexts(input);
        self
    }

    /// Sets or clears [`provided_contexts`](Self::provided_contexts).
    pub fn set_provided_contexts(mut self, input: Option<Vec<ProvidedContext>>) -> Self {
        self.inner = self.inner.set_provided_contexts(input);
        self
    }

    /// Returns the value set for [`provided_contexts`](Self::provided_contexts).
    pub fn get_provided_contexts(&self) -> &Option<Vec<ProvidedContext>> {
        self.inner.get_provided_contexts()
    }
}

impl CustomizableSend<AssumeRoleOutput, AssumeRoleError> for AssumeRoleFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<AssumeRoleOutput, SdkError<AssumeRoleError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<AssumeRole>(&self.client, input, changes).await
    }
}

impl AssumeRoleInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<AssumeRoleOutput, SdkError<AssumeRoleError, HttpResponse>> {
        AssumeRoleFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
