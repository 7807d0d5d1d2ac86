// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `Get_URL`.

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
use crate::operation::get_url_2::{GetURL, GetURLError, GetUrlInput, GetUrlOutput};
use crate::operation::get_url_2::builders::GetUrlInputBuilder;

impl Call for GetURL {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::NoAuth];

    fn endpoint<'c>(
        config: &'c Config,
        _: &GetUrlInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds and sends a call of `Get_URL`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct GetURLFluentBuilder {
    client: Client,
    inner: GetUrlInputBuilder,
}

impl GetURLFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: GetUrlInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &GetUrlInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<GetUrlOutput, SdkError<GetURLError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(self) -> CustomizableOperation<GetUrlOutput, GetURLError, Self> {
        CustomizableOperation::new(self)
    }
}

impl CustomizableSend<GetUrlOutput, GetURLError> for GetURLFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<GetUrlOutput, SdkError<GetURLError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<GetURL>(&self.client, input, changes).await
    }
}

impl GetUrlInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<GetUrlOutput, SdkError<GetURLError, HttpResponse>> {
        GetURLFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
