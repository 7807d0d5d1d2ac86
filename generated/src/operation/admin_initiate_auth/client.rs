// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `AdminInitiateAuth`.

use std::collections::HashMap;
use std::time::SystemTime;
use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::Call;
use tinsmith_runtime::client::customize::{
    Changes, CustomizableOperation, CustomizableSend,
};

use crate::Client;
use crate::client::call;
use crate::config::{Builder, Config};
use crate::config::http::HttpResponse;
use crate::operation::admin_initiate_auth::{
    AdminInitiateAuth, AdminInitiateAuthError, AdminInitiateAuthInput,
    AdminInitiateAuthOutput,
};
use crate::operation::admin_initiate_auth::builders::AdminInitiateAuthInputBuilder;
use crate::types::{AnalyticsMetadataType, AuthFlowType, ContextDataType};

impl Call for AdminInitiateAuth {
    type Config = Config;

    fn endpoint<'c>(
        config: &'c Config,
        _: &AdminInitiateAuthInput,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint(account_id, &|params| params)
    }

    fn keep(
        output: &mut AdminInitiateAuthOutput,
        input: &AdminInitiateAuthInput,
        service_time: SystemTime,
    ) {
        output.learn(input, service_time);
    }
}

/// Builds and sends a call of `AdminInitiateAuth`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct AdminInitiateAuthFluentBuilder {
    client: Client,
    pub(super) inner: AdminInitiateAuthInputBuilder,
}

impl AdminInitiateAuthFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: AdminInitiateAuthInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &AdminInitiateAuthInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<
        AdminInitiateAuthOutput,
        SdkError<AdminInitiateAuthError, HttpResponse>,
    > {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(
        self,
    ) -> CustomizableOperation<AdminInitiateAuthOutput, AdminInitiateAuthError, Self> {
        CustomizableOperation::new(self)
    }

    /// The ID of the user pool.
    pub fn user_pool_id(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.user_pool_id(input);
        self
    }

    /// Sets or clears [`user_pool_id`](Self::user_pool_id).
    pub fn set_user_pool_id(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_user_pool_id(input);
        self
    }

    /// Returns the value set for [`user_pool_id`](Self::user_pool_id).
    pub fn get_user_pool_id(&self) -> &Option<String> {
        self.inner.get_user_pool_id()
    }

    /// The ID of the app client through which the user signs in.
    pub fn client_id(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.client_id(input);
        self
    }

    /// Sets or clears [`client_id`](Self::client_id).
    pub fn set_client_id(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_client_id(input);
        self
    }

    /// Returns the value set for [`client_id`](Self::client_id).
    pub fn get_client_id(&self) -> &Option<String> {
        self.inner.get_client_id()
    }

    /// The flow by which the user signs in.
    pub fn auth_flow(mut self, input: AuthFlowType) -> Self {
        self.inner = self.inner.auth_flow(input);
        self
    }

    /// Sets or clears [`auth_flow`](Self::auth_flow).
    pub fn set_auth_flow(mut self, input: Option<AuthFlowType>) -> Self {
        self.inner = self.inner.set_auth_flow(input);
        self
    }

    /// Returns the value set for [`auth_flow`](Self::auth_flow).
    pub fn get_auth_flow(&self) -> &Option<AuthFlowType> {
        self.inner.get_auth_flow()
    }

    /// The parameters of the chosen flow, as keys and values.
    ///
    /// Adds one entry. [`set_auth_parameters`](Self::set_auth_parameters) sets the whole map.
    pub fn auth_parameters(
        mut self,
        k: impl Into<String>,
        v: impl Into<String>,
    ) -> Self {
        self.inner = self.inner.auth_parameters(k, v);
        self
    }

    /// Sets or clears [`auth_parameters`](Self::auth_parameters).
    pub fn set_auth_parameters(
        mut self,
        input: Option<HashMap<String, String>>,
    ) -> Self {
        self.inner = self.inner.set_auth_parameters(input);
        self
    }

    /// Returns the value set for [`auth_parameters`](Self::auth_parameters).
    pub fn get_auth_parameters(&self) -> &Option<HashMap<String, String>> {
        self.inner.get_auth_parameters()
    }

    /// Your own keys and values for the user pool's Lambda functions.
    ///
    /// Adds one entry. [`set_client_metadata`](Self::set_client_metadata) sets the whole map.
    pub fn client_metadata(
        mut self,
        k: impl Into<String>,
        v: impl Into<String>,
    ) -> Self {
        self.inner = self.inner.client_metadata(k, v);
        self
    }

    /// Sets or clears [`client_metadata`](Self::client_metadata).
    pub fn set_client_metadata(
        mut self,
        input: Option<HashMap<String, String>>,
    ) -> Self {
        self.inner = self.inner.set_client_metadata(input);
        self
    }

    /// Returns the value set for [`client_metadata`](Self::client_metadata).
    pub fn get_client_metadata(&self) -> &Option<HashMap<String, String>> {
        self.inner.get_client_metadata()
    }

    /// The Amazon Pinpoint endpoint to which this sign-in is attributed.
    pub fn analytics_metadata(mut self, input: AnalyticsMetadataType) -> Self {
        self.inner = self.inner.analytics_metadata(input);
        self
    }

    /// Sets or clears [`analytics_metadata`](Self::analytics_metadata).
    pub fn set_analytics_metadata(
        mut self,
        input: Option<AnalyticsMetadataType>,
    ) -> Self {
        self.inner = self.inner.set_analytics_metadata(input);
        self
    }

    /// Returns the value set for [`analytics_metadata`](Self::analytics_metadata).
    pub fn get_analytics_metadata(&self) -> &Option<AnalyticsMetadataType> {
        self.inner.get_analytics_metadata()
    }

    /// Details of the user's own request: IP address, headers and device fingerprint.
    pub fn context_data(mut self, input: ContextDataType) -> Self {
        self.inner = self.inner.context_data(input);
        self
    }

    /// Sets or clears [`context_data`](Self::context_data).
    pub fn set_context_data(mut self, input: Option<ContextDataType>) -> Self {
        self.inner = self.inner.set_context_data(input);
        self
    }

    /// Returns the value set for [`context_data`](Self::context_data).
    pub fn get_context_data(&self) -> &Option<ContextDataType> {
        self.inner.get_context_data()
    }

    /// The session that `ConfirmSignUp` returned, to sign in a user who has just signed up.
    pub fn session(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.session(input);
        self
    }

    /// Sets or clears [`session`](Self::session).
    pub fn set_session(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_session(input);
        self
    }

    /// Returns the value set for [`session`](Self::session).
    pub fn get_session(&self) -> &Option<String> {
        self.inner.get_session()
    }
}

impl CustomizableSend<AdminInitiateAuthOutput, AdminInitiateAuthError>
for AdminInitiateAuthFluentBuilder {
    type Config = Builder;
    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<
        AdminInitiateAuthOutput,
        SdkError<AdminInitiateAuthError, HttpResponse>,
    > {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<AdminInitiateAuth>(&self.client, input, changes).await
    }
}

impl AdminInitiateAuthInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<
        AdminInitiateAuthOutput,
        SdkError<AdminInitiateAuthError, HttpResponse>,
    > {
        AdminInitiateAuthFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
