// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `Call`.

use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::AuthScheme;
use tinsmith_runtime::client::customize::{
    Changes, CustomizableOperation, CustomizableSend,
};

use crate::Client;
use crate::client::call;
use crate::config::{Builder, Config};
use crate::config::http::HttpResponse;
use crate::operation::call::{Call, CallError, CallInput, CallOutput};
use crate::operation::call::builders::CallInputBuilder;

impl tinsmith_runtime::client::Call for Call {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::NoAuth];

    fn endpoint<'c>(
        config: &'c Config,
        _: &CallInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds and sends a call of `Call`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct CallFluentBuilder {
    client: Client,
    inner: CallInputBuilder,
}

impl CallFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: CallInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &CallInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(self) -> Result<CallOutput, SdkError<CallError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(self) -> CustomizableOperation<CallOutput, CallError, Self> {
        CustomizableOperation::new(self)
    }
}

impl CustomizableSend<CallOutput, CallError> for CallFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<CallOutput, SdkError<CallError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<Call>(&self.client, input, changes).await
    }
}

impl CallInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<CallOutput, SdkError<CallError, HttpResponse>> {
        CallFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
