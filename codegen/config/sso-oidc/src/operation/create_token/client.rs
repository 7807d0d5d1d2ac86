// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `CreateToken`.

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
use crate::operation::create_token::{
    CreateToken, CreateTokenError, CreateTokenInput, CreateTokenOutput,
};
use crate::operation::create_token::builders::CreateTokenInputBuilder;

impl Call for CreateToken {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::NoAuth];

    fn endpoint<'c>(
        config: &'c Config,
        _: &CreateTokenInput,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint(account_id, &|params| params)
    }
}

/// Builds and sends a call of `CreateToken`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct CreateTokenFluentBuilder {
    client: Client,
    inner: CreateTokenInputBuilder,
}

impl CreateTokenFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: CreateTokenInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &CreateTokenInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<CreateTokenOutput, SdkError<CreateTokenError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(
        self,
    ) -> CustomizableOperation<CreateTokenOutput, CreateTokenError, Self> {
        CustomizableOperation::new(self)
    }

    /// The member `clientId`.
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

    /// The member `clientSecret`.
    pub fn client_secret(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.client_secret(input);
        self
    }

    /// Sets or clears [`client_secret`](Self::client_secret).
    pub fn set_client_secret(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_client_secret(input);
        self
    }

    /// Returns the value set for [`client_secret`](Self::client_secret).
    pub fn get_client_secret(&self) -> &Option<String> {
        self.inner.get_client_secret()
    }

    /// The member `grantType`.
    pub fn grant_type(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.grant_type(input);
        self
    }

    /// Sets or clears [`grant_type`](Self::grant_type).
    pub fn set_grant_type(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_grant_type(input);
        self
    }

    /// Returns the value set for [`grant_type`](Self::grant_type).
    pub fn get_grant_type(&self) -> &Option<String> {
        self.inner.get_grant_type()
    }

    /// The member `deviceCode`.
    pub fn device_code(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.device_code(input);
        self
    }

    /// Sets or clears [`device_code`](Self::device_code).
    pub fn set_device_code(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_device_code(input);
        self
    }

    /// Returns the value set for [`device_code`](Self::device_code).
    pub fn get_device_code(&self) -> &Option<String> {
        self.inner.get_device_code()
    }

    /// The member `code`.
    pub fn code(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.code(input);
        self
    }

    /// Sets or clears [`code`](Self::code).
    pub fn set_code(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_code(input);
        self
    }

    /// Returns the value set for [`code`](Self::code).
    pub fn get_code(&self) -> &Option<String> {
        self.inner.get_code()
    }

    /// The member `refreshToken`.
    pub fn refresh_token(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.refresh_token(input);
        self
    }

    /// Sets or clears [`refresh_token`](Self::refresh_token).
    pub fn set_refresh_token(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_refresh_token(input);
        self
    }

    /// Returns the value set for [`refresh_token`](Self::refresh_token).
    pub fn get_refresh_token(&self) -> &Option<String> {
        self.inner.get_refresh_token()
    }

    /// The member `scope`.
    ///
    /// Adds one item. [`set_scope`](Self::set_scope) sets the whole list.
    pub fn scope(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.scope(input);
        self
    }

    /// Sets or clears [`scope`](Self::scope).
    pub fn set_scope(mut self, input: Option<Vec<String>>) -> Self {
        self.inner = self.inner.set_scope(input);
        self
    }

    /// Returns the value set for [`scope`](Self::scope).
    pub fn get_scope(&self) -> &Option<Vec<String>> {
        self.inner.get_scope()
    }

    /// The member `redirectUri`.
    pub fn redirect_uri(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.redirect_uri(input);
        self
    }

    /// Sets or clears [`redirect_uri`](Self::redirect_uri).
    pub fn set_redirect_uri(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_redirect_uri(input);
        self
    }

    /// Returns the value set for [`redirect_uri`](Self::redirect_uri).
    pub fn get_redirect_uri(&self) -> &Option<String> {
        self.inner.get_redirect_uri()
    }

    /// The member `codeVerifier`.
    pub fn code_verifier(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.code_verifier(input);
        self
    }

    /// Sets or clears [`code_verifier`](Self::code_verifier).
    pub fn set_code_verifier(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_code_verifier(input);
        self
    }

    /// Returns the value set for [`code_verifier`](Self::code_verifier).
    pub fn get_code_verifier(&self) -> &Option<String> {
        self.inner.get_code_verifier()
    }
}

impl CustomizableSend<CreateTokenOutput, CreateTokenError> for CreateTokenFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<CreateTokenOutput, SdkError<CreateTokenError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<CreateToken>(&self.client, input, changes).await
    }
}

impl CreateTokenInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<CreateTokenOutput, SdkError<CreateTokenError, HttpResponse>> {
        CreateTokenFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
