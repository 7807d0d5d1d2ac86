// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `Talk`.

use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::Call;
use tinsmith_runtime::client::customize::{
    Changes, CustomizableOperation, CustomizableSend,
};

use crate::Client;
use crate::client::call_with_events;
use crate::config::{Builder, Config};
use crate::config::http::HttpResponse;
use crate::operation::talk::{Talk, TalkError, TalkInput, TalkOutput};
use crate::operation::talk::builders::TalkInputBuilder;
use crate::primitives::event_stream::EventStreamSender;
use crate::types::Said;
use crate::types::error::SaidError;

impl Call for Talk {
    type Config = Config;

    fn endpoint<'c>(
        config: &'c Config,
        _: &TalkInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds and sends a call of `Talk`. There is a setter for each member of the input.
#[derive(Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct TalkFluentBuilder {
    client: Client,
    inner: TalkInputBuilder,
}

impl TalkFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: TalkInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &TalkInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(self) -> Result<TalkOutput, SdkError<TalkError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(self) -> CustomizableOperation<TalkOutput, TalkError, Self> {
        CustomizableOperation::new(self)
    }

    /// The member `topic`.
    pub fn topic(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.topic(input);
        self
    }

    /// Sets or clears [`topic`](Self::topic).
    pub fn set_topic(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_topic(input);
        self
    }

    /// Returns the value set for [`topic`](Self::topic).
    pub fn get_topic(&self) -> &Option<String> {
        self.inner.get_topic()
    }

    /// The member `said`.
    pub fn said(mut self, input: EventStreamSender<Said, SaidError>) -> Self {
        self.inner = self.inner.said(input);
        self
    }

    /// Sets or clears [`said`](Self::said).
    pub fn set_said(
        mut self,
        input: Option<EventStreamSender<Said, SaidError>>,
    ) -> Self {
        self.inner = self.inner.set_said(input);
        self
    }

    /// Returns the value set for [`said`](Self::said).
    pub fn get_said(&self) -> &Option<EventStreamSender<Said, SaidError>> {
        self.inner.get_said()
    }
}

impl CustomizableSend<TalkOutput, TalkError> for TalkFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<TalkOutput, SdkError<TalkError, HttpResponse>> {
        let mut input = self.inner.build().map_err(SdkError::construction_failure)?;
        let events = input.said.take();
        call_with_events::<Talk>(&self.client, input, events, changes).await
    }
}

impl TalkInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<TalkOutput, SdkError<TalkError, HttpResponse>> {
        TalkFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
