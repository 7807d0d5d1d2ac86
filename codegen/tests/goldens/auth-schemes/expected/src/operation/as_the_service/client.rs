// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `AsTheService`.

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
use crate::operation::as_the_service::{
    AsTheService, AsTheServiceError, AsTheServiceInput, AsTheServiceOutput,
};
use crate::operation::as_the_service::builders::AsTheServiceInputBuilder;

impl Call for AsTheService {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::SigV4, AuthScheme::HttpBearer];

    fn endpoint<'c>(
        config: &'c Config,
        _: &AsTheServiceInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds and sends a call of `AsTheService`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct AsTheServiceFluentBuilder {
    client: Client,
    inner: AsTheServiceInputBuilder,
}

impl AsTheServiceFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: AsTheServiceInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &AsTheServiceInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<AsTheServiceOutput, SdkError<AsTheServiceError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(
        self,
    ) -> CustomizableOperation<AsTheServiceOutput, AsTheServiceError, Self> {
        CustomizableOperation::new(self)
    }
}

impl CustomizableSend<AsTheServiceOutput, AsTheServiceError>
for AsTheServiceFluentBuilder {
    type Config = Builder;
    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<AsTheServiceOutput, SdkError<AsTheServiceError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<AsTheService>(&self.client, input, changes).await
    }
}

impl AsTheServiceInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<AsTheServiceOutput, SdkError<AsTheServiceError, HttpResponse>> {
        AsTheServiceFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
