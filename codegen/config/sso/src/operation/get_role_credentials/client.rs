// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `GetRoleCredentials`.

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
use crate::operation::get_role_credentials::{
    GetRoleCredentials, GetRoleCredentialsError, GetRoleCredentialsInput,
    GetRoleCredentialsOutput,
};
use crate::operation::get_role_credentials::builders::GetRoleCredentialsInputBuilder;

impl Call for GetRoleCredentials {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::NoAuth];

    fn endpoint<'c>(
        config: &'c Config,
        _: &GetRoleCredentialsInput,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint(account_id, &|params| params)
    }
}

/// Builds and sends a call of `GetRoleCredentials`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct GetRoleCredentialsFluentBuilder {
    client: Client,
    inner: GetRoleCredentialsInputBuilder,
}

impl GetRoleCredentialsFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: GetRoleCredentialsInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &GetRoleCredentialsInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<
        GetRoleCredentialsOutput,
        SdkError<GetRoleCredentialsError, HttpResponse>,
    > {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(
        self,
    ) -> CustomizableOperation<GetRoleCredentialsOutput, GetRoleCredentialsError, Self> {
        CustomizableOperation::new(self)
    }

    /// The member `roleName`.
    pub fn role_name(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.role_name(input);
        self
    }

    /// Sets or clears [`role_name`](Self::role_name).
    pub fn set_role_name(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_role_name(input);
        self
    }

    /// Returns the value set for [`role_name`](Self::role_name).
    pub fn get_role_name(&self) -> &Option<String> {
        self.inner.get_role_name()
    }

    /// The member `accountId`.
    pub fn account_id(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.account_id(input);
        self
    }

    /// Sets or clears [`account_id`](Self::account_id).
    pub fn set_account_id(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_account_id(input);
        self
    }

    /// Returns the value set for [`account_id`](Self::account_id).
    pub fn get_account_id(&self) -> &Option<String> {
        self.inner.get_account_id()
    }

    /// The member `accessToken`.
    pub fn access_token(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.access_token(input);
        self
    }

    /// Sets or clears [`access_token`](Self::access_token).
    pub fn set_access_token(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_access_token(input);
        self
    }

    /// Returns the value set for [`access_token`](Self::access_token).
    pub fn get_access_token(&self) -> &Option<String> {
        self.inner.get_access_token()
    }
}

impl CustomizableSend<GetRoleCredentialsOutput, GetRoleCredentialsError>
for GetRoleCredentialsFluentBuilder {
    type Config = Builder;
    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<
        GetRoleCredentialsOutput,
        SdkError<GetRoleCredentialsError, HttpResponse>,
    > {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<GetRoleCredentials>(&self.client, input, changes).await
    }
}

impl GetRoleCredentialsInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<
        GetRoleCredentialsOutput,
        SdkError<GetRoleCredentialsError, HttpResponse>,
    > {
        GetRoleCredentialsFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
