// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `CreateOAuth2Token`.

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
use crate::operation::create_o_auth2_token::{
    CreateOAuth2Token, CreateOAuth2TokenError, CreateOAuth2TokenInput,
    CreateOAuth2TokenOutput,
};
use crate::operation::create_o_auth2_token::builders::CreateOAuth2TokenInputBuilder;
use crate::types::CreateOAuth2TokenRequestBody;

impl Call for CreateOAuth2Token {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::NoAuth];

    fn endpoint<'c>(
        config: &'c Config,
        _: &CreateOAuth2TokenInput,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint(account_id, &|params| params.set_is_control_plane(Some(false)))
    }
}

/// Builds and sends a call of `CreateOAuth2Token`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct CreateOAuth2TokenFluentBuilder {
    client: Client,
    inner: CreateOAuth2TokenInputBuilder,
}

impl CreateOAuth2TokenFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: CreateOAuth2TokenInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &CreateOAuth2TokenInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<
        CreateOAuth2TokenOutput,
        SdkError<CreateOAuth2TokenError, HttpResponse>,
    > {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(
        self,
    ) -> CustomizableOperation<CreateOAuth2TokenOutput, CreateOAuth2TokenError, Self> {
        CustomizableOperation::new(self)
    }

    /// The member `tokenInput`.
    pub fn token_input(mut self, input: CreateOAuth2TokenRequestBody) -> Self {
        self.inner = self.inner.token_input(input);
        self
    }

    /// Sets or clears [`token_input`](Self::token_input).
    pub fn set_token_input(
        mut self,
        input: Option<CreateOAuth2TokenRequestBody>,
    ) -> Self {
        self.inner = self.inner.set_token_input(input);
        self
    }

    /// Returns the value set for [`token_input`](Self::token_input).
    pub fn get_token_input(&self) -> &Option<CreateOAuth2TokenRequestBody> {
        self.inner.get_token_input()
    }
}

impl CustomizableSend<CreateOAuth2TokenOutput, CreateOAuth2TokenError>
for CreateOAuth2TokenFluentBuilder {
    type Config = Builder;
    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<
        CreateOAuth2TokenOutput,
        SdkError<CreateOAuth2TokenError, HttpResponse>,
    > {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<CreateOAuth2Token>(&self.client, input, changes).await
    }
}

impl CreateOAuth2TokenInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<
        CreateOAuth2TokenOutput,
        SdkError<CreateOAuth2TokenError, HttpResponse>,
    > {
        CreateOAuth2TokenFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
