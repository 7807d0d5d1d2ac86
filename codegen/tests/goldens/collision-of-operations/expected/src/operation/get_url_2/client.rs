// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Calls of `Get_URL` by a client.

use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::{Auth, Call};
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
    const AUTH: Auth = Auth::Unsigned;

    fn endpoint<'c>(
        config: &'c Config,
        _: &GetUrlInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds a call of `Get_URL`, one setter for each member of its input.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send()`"]
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

    /// What has been set so far.
    pub fn as_input(&self) -> &GetUrlInputBuilder {
        &self.inner
    }

    /// Sends the request, and tries again where that may help.
    ///
    /// # Errors
    /// The service's own, and whatever keeps the request or the response from arriving.
    pub async fn send(
        self,
    ) -> Result<GetUrlOutput, SdkError<GetURLError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Makes this call differ from the others of its client: by a header, an endpoint, a timeout.
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
        call::<GetURL>(&self.client, &input, changes).await
    }
}

impl GetUrlInputBuilder {
    /// Sends a request with this input, and tries again where that may help.
    ///
    /// # Errors
    /// The service's own, and whatever keeps the request or the response from arriving.
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
