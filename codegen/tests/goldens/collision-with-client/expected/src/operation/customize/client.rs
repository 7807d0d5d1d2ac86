// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `Customize`.

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
use crate::operation::customize::{
    Customize, CustomizeError, CustomizeInput, CustomizeOutput,
};
use crate::operation::customize::builders::CustomizeInputBuilder;

impl Call for Customize {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::NoAuth];

    fn endpoint<'c>(
        config: &'c Config,
        _: &CustomizeInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds and sends a call of `Customize`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
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

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &CustomizeInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<CustomizeOutput, SdkError<CustomizeError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
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
        call::<Customize>(&self.client, input, changes).await
    }
}

impl CustomizeInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
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
