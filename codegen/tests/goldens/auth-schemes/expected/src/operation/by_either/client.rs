// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `ByEither`.

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
use crate::operation::by_either::{
    ByEither, ByEitherError, ByEitherInput, ByEitherOutput,
};
use crate::operation::by_either::builders::ByEitherInputBuilder;

impl Call for ByEither {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::HttpBearer, AuthScheme::SigV4];

    fn endpoint<'c>(
        config: &'c Config,
        _: &ByEitherInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds and sends a call of `ByEither`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct ByEitherFluentBuilder {
    client: Client,
    inner: ByEitherInputBuilder,
}

impl ByEitherFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: ByEitherInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &ByEitherInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<ByEitherOutput, SdkError<ByEitherError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(
        self,
    ) -> CustomizableOperation<ByEitherOutput, ByEitherError, Self> {
        CustomizableOperation::new(self)
    }
}

impl CustomizableSend<ByEitherOutput, ByEitherError> for ByEitherFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<ByEitherOutput, SdkError<ByEitherError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<ByEither>(&self.client, input, changes).await
    }
}

impl ByEitherInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<ByEitherOutput, SdkError<ByEitherError, HttpResponse>> {
        ByEitherFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
