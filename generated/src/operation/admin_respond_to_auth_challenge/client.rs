// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `AdminRespondToAuthChallenge`.

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
use crate::operation::admin_respond_to_auth_challenge::{
    AdminRespondToAuthChallenge, AdminRespondToAuthChallengeError,
    AdminRespondToAuthChallengeInput, AdminRespondToAuthChallengeOutput,
};
use crate::operation::admin_respond_to_auth_challenge::builders::AdminRespondToAuthChallengeInputBuilder;
use crate::types::{AnalyticsMetadataType, ChallengeNameType, ContextDataType};

impl Call for AdminRespondToAuthChallenge {
    type Config = Config;

    fn endpoint<'c>(
        config: &'c Config,
        _: &AdminRespondToAuthChallengeInput,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint(account_id, &|params| params)
    }

    fn keep(
        output: &mut AdminRespondToAuthChallengeOutput,
        input: &AdminRespondToAuthChallengeInput,
        service_time: SystemTime,
    ) {
        output.learn(input, service_time);
    }
}

/// Builds and sends a call of `AdminRespondToAuthChallenge`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct AdminRespondToAuthChallengeFluentBuilder {
    client: Client,
    pub(super) inner: AdminRespondToAuthChallengeInputBuilder,
}

impl AdminRespondToAuthChallengeFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: AdminRespondToAuthChallengeInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &AdminRespondToAuthChallengeInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<
        AdminRespondToAuthChallengeOutput,
        SdkError<AdminRespondToAuthChallengeError, HttpResponse>,
    > {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(
        self,
    ) -> CustomizableOperation<
        AdminRespondToAuthChallengeOutput,
        AdminRespondToAuthChallengeError,
        Self,
    > {
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

    /// The ID of the app client with which the sign-in started.
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

    /// The name of the challenge to answer, as given in the previous response.
    pub fn challenge_name(mut self, input: ChallengeNameType) -> Self {
        self.inner = self.inner.challenge_name(input);
        self
    }

    /// Sets or clears [`challenge_name`](Self::challenge_name).
    pub fn set_challenge_name(mut self, input: Option<ChallengeNameType>) -> Self {
        self.inner = self.inner.set_challenge_name(input);
        self
    }

    /// Returns the value set for [`challenge_name`](Self::challenge_name).
    pub fn get_challenge_name(&self) -> &Option<ChallengeNameType> {
        self.inner.get_challenge_name()
    }

    /// The answer to the challenge, as keys and values.
    ///
    /// Adds one entry. [`set_challenge_responses`](Self::set_challenge_responses) sets the whole map.
    pub fn challenge_responses(
        mut self,
        k: impl Into<String>,
        v: impl Into<String>,
    ) -> Self {
        self.inner = self.inner.challenge_responses(k, v);
        self
    }

    /// Sets or clears [`challenge_responses`](Self::challenge_responses).
    pub fn set_challenge_responses(
        mut self,
        input: Option<HashMap<String, String>>,
    ) -> Self {
        self.inner = self.inner.set_challenge_responses(input);
        self
    }

    /// Returns the value set for [`challenge_responses`](Self::challenge_responses).
    pub fn get_challenge_responses(&self) -> &Option<HashMap<String, String>> {
        self.inner.get_challenge_responses()
    }

    /// The `Session` of the response that contained this challenge, unchanged.
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
}

impl CustomizableSend<
    AdminRespondToAuthChallengeOutput,
    AdminRespondToAuthChallengeError,
> for AdminRespondToAuthChallengeFluentBuilder {
    type Config = Builder;
    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<
        AdminRespondToAuthChallengeOutput,
        SdkError<AdminRespondToAuthChallengeError, HttpResponse>,
    > {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<AdminRespondToAuthChallenge>(&self.client, input, changes).await
    }
}

impl AdminRespondToAuthChallengeInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<
        AdminRespondToAuthChallengeOutput,
        SdkError<AdminRespondToAuthChallengeError, HttpResponse>,
    > {
        AdminRespondToAuthChallengeFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
