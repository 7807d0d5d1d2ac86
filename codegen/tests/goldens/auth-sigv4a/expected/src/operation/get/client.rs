// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `Get`.

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
use crate::operation::get::{Get, GetError, GetInput, GetOutput};
use crate::operation::get::builders::GetInputBuilder;

impl Call for Get {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::SigV4, AuthScheme::SigV4a];

    fn endpoint<'c>(
        config: &'c Config,
        _: &GetInput,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint(account_id, &|params| params)
    }
}

/// Builds and sends a call of `Get`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct GetFluentBuilder {
    client: Client,
    inner: GetInputBuilder,
}

impl GetFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: GetInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &GetInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(self) -> Result<GetOutput, SdkError<GetError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(self) -> CustomizableOperation<GetOutput, GetError, Self> {
        CustomizableOperation::new(self)
    }
}

impl CustomizableSend<GetOutput, GetError> for GetFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<GetOutput, SdkError<GetError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<Get>(&self.client, input, changes).await
    }
}

impl GetInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<GetOutput, SdkError<GetError, HttpResponse>> {
        GetFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
