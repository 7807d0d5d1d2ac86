// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `Put`.

use std::mem::take;
use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::Call;
use tinsmith_runtime::client::customize::{
    Changes, CustomizableOperation, CustomizableSend,
};

use crate::Client;
use crate::client::call_with_body;
use crate::config::{Builder, Config};
use crate::config::http::HttpResponse;
use crate::operation::put::{Put, PutError, PutInput, PutOutput};
use crate::operation::put::builders::PutInputBuilder;
use crate::primitives::ByteStream;

impl Call for Put {
    type Config = Config;

    fn endpoint<'c>(
        config: &'c Config,
        _: &PutInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds and sends a call of `Put`. There is a setter for each member of the input.
#[derive(Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct PutFluentBuilder {
    client: Client,
    inner: PutInputBuilder,
}

impl PutFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: PutInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &PutInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(self) -> Result<PutOutput, SdkError<PutError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(self) -> CustomizableOperation<PutOutput, PutError, Self> {
        CustomizableOperation::new(self)
    }

    /// The member `body`.
    pub fn body(mut self, input: ByteStream) -> Self {
        self.inner = self.inner.body(input);
        self
    }

    /// Sets or clears [`body`](Self::body).
    pub fn set_body(mut self, input: Option<ByteStream>) -> Self {
        self.inner = self.inner.set_body(input);
        self
    }

    /// Returns the value set for [`body`](Self::body).
    pub fn get_body(&self) -> &Option<ByteStream> {
        self.inner.get_body()
    }

    /// The member `kind`.
    pub fn kind(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.kind(input);
        self
    }

    /// Sets or clears [`kind`](Self::kind).
    pub fn set_kind(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_kind(input);
        self
    }

    /// Returns the value set for [`kind`](Self::kind).
    pub fn get_kind(&self) -> &Option<String> {
        self.inner.get_kind()
    }
}

impl CustomizableSend<PutOutput, PutError> for PutFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<PutOutput, SdkError<PutError, HttpResponse>> {
        let mut input = self.inner.build().map_err(SdkError::construction_failure)?;
        let body = take(&mut input.body);
        call_with_body::<Put>(&self.client, input, body, changes).await
    }
}

impl PutInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<PutOutput, SdkError<PutError, HttpResponse>> {
        PutFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
