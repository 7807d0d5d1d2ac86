// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `Speak`.

use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::Call;
use tinsmith_runtime::client::customize::{
    Changes, CustomizableOperation, CustomizablePresigned, CustomizableSend,
};

use crate::Client;
use crate::client::{call, presign};
use crate::config::{Builder, Config};
use crate::config::http::HttpResponse;
use crate::operation::speak::{Speak, SpeakError, SpeakInput, SpeakOutput};
use crate::operation::speak::builders::SpeakInputBuilder;
use crate::presigning::{PresignedRequest, PresigningConfig};

impl Call for Speak {
    type Config = Config;

    fn endpoint<'c>(
        config: &'c Config,
        _: &SpeakInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds and sends a call of `Speak`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct SpeakFluentBuilder {
    client: Client,
    inner: SpeakInputBuilder,
}

impl SpeakFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: SpeakInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &SpeakInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(self) -> Result<SpeakOutput, SdkError<SpeakError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(self) -> CustomizableOperation<SpeakOutput, SpeakError, Self> {
        CustomizableOperation::new(self)
    }

    /// Presigns the request, which another program can then send. Nothing is sent. A body is not part of the request.
    ///
    /// # Errors
    /// Returns an error if the request cannot be made, or if there are no credentials to sign it with.
    pub async fn presigned(
        self,
        presigning_config: PresigningConfig,
    ) -> Result<PresignedRequest, SdkError<SpeakError, HttpResponse>> {
        self.presign_with_changes(Changes::default(), presigning_config).await
    }

    /// The member `text`.
    pub fn text(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.text(input);
        self
    }

    /// Sets or clears [`text`](Self::text).
    pub fn set_text(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_text(input);
        self
    }

    /// Returns the value set for [`text`](Self::text).
    pub fn get_text(&self) -> &Option<String> {
        self.inner.get_text()
    }

    /// The member `marks`.
    ///
    /// Adds one item. [`set_marks`](Self::set_marks) sets the whole list.
    pub fn marks(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.marks(input);
        self
    }

    /// Sets or clears [`marks`](Self::marks).
    pub fn set_marks(mut self, input: Option<Vec<String>>) -> Self {
        self.inner = self.inner.set_marks(input);
        self
    }

    /// Returns the value set for [`marks`](Self::marks).
    pub fn get_marks(&self) -> &Option<Vec<String>> {
        self.inner.get_marks()
    }

    /// The member `rate`.
    pub fn rate(mut self, input: i32) -> Self {
        self.inner = self.inner.rate(input);
        self
    }

    /// Sets or clears [`rate`](Self::rate).
    pub fn set_rate(mut self, input: Option<i32>) -> Self {
        self.inner = self.inner.set_rate(input);
        self
    }

    /// Returns the value set for [`rate`](Self::rate).
    pub fn get_rate(&self) -> &Option<i32> {
        self.inner.get_rate()
    }
}

impl CustomizablePresigned<SpeakOutput, SpeakError> for SpeakFluentBuilder {
    async fn presign_with_changes(
        self,
        changes: Changes<Builder>,
        presigning_config: PresigningConfig,
    ) -> Result<PresignedRequest, SdkError<SpeakError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        presign::<Speak>(&self.client, input, changes, &presigning_config).await
    }
}

impl CustomizableSend<SpeakOutput, SpeakError> for SpeakFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<SpeakOutput, SdkError<SpeakError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<Speak>(&self.client, input, changes).await
    }
}

impl SpeakInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<SpeakOutput, SdkError<SpeakError, HttpResponse>> {
        SpeakFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
