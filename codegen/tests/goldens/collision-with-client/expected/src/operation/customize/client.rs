// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Calls of `Customize` by a client.

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
use crate::operation::customize::{
    Customize, CustomizeError, CustomizeInput, CustomizeOutput,
};
use crate::operation::customize::builders::CustomizeInputBuilder;

impl Call for Customize {
    type Config = Config;
    const AUTH: Auth = Auth::Unsigned;

    fn endpoint<'c>(
        config: &'c Config,
        _: &CustomizeInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds a call of `Customize`, one setter for each member of its input.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send()`"]
pub struct CustomizeFluentBuilder {
    client: Client,
    inner: CustomizeInputBuilder,
}

impl CustomizeFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: CustomizeInputBuilder::default(),
        }
    }

    /// What has been set so far.
    pub fn as_input(&self) -> &CustomizeInputBuilder {
        &self.inner
    }

    /// Sends the request, and tries again where that may help.
    ///
    /// # Errors
    /// The service's own, and whatever keeps the request or the response from arriving.
    pub async fn send(
        self,
    ) -> Result<CustomizeOutput, SdkError<CustomizeError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Makes this call differ from the others of its client: by a header, an endpoint, a timeout.
    pub fn customize(
        self,
    ) -> CustomizableOperation<CustomizeOutput, CustomizeError, Self> {
        CustomizableOperation::new(self)
    }
}

impl CustomizableSend<CustomizeOutput, CustomizeError> for CustomizeFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<CustomizeOutput, SdkError<CustomizeError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<Customize>(&self.client, &input, changes).await
    }
}

impl CustomizeInputBuilder {
    /// Sends a request with this input, and tries again where that may help.
    ///
    /// # Errors
    /// The service's own, and whatever keeps the request or the response from arriving.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<CustomizeOutput, SdkError<CustomizeError, HttpResponse>> {
        CustomizeFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
