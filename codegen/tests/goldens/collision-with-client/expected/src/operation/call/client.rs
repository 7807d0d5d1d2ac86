// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Calls of `Call` by a client.

use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::Auth;
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
    const AUTH: Auth = Auth::Unsigned;

    fn endpoint<'c>(
        config: &'c Config,
        _: &CallInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds a call of `Call`, one setter for each member of its input.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send()`"]
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

    /// What has been set so far.
    pub fn as_input(&self) -> &CallInputBuilder {
        &self.inner
    }

    /// Sends the request, and tries again where that may help.
    ///
    /// # Errors
    /// The service's own, and whatever keeps the request or the response from arriving.
    pub async fn send(self) -> Result<CallOutput, SdkError<CallError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Makes this call differ from the others of its client: by a header, an endpoint, a timeout.
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
        call::<Call>(&self.client, &input, changes).await
    }
}

impl CallInputBuilder {
    /// Sends a request with this input, and tries again where that may help.
    ///
    /// # Errors
    /// The service's own, and whatever keeps the request or the response from arriving.
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
