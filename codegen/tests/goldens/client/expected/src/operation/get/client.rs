// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `Get`.

use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::Call;
use tinsmith_runtime::client::customize::{
    Changes, CustomizableOperation, CustomizableSend,
};

use crate::Client;
use crate::client::call;
use crate::config::{Builder, Config};
use crate::config::http::HttpResponse;
use crate::operation::get::{Get, GetError, GetInput, GetOutput};
use crate::operation::get::builders::GetInputBuilder;
use crate::types::Floor;

impl Call for Get {
    type Config = Config;

    fn endpoint<'c>(
        config: &'c Config,
        input: &GetInput,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c> {
        config
            .endpoint(
                account_id,
                &|params| {
                    let params = match input.mirrored {
                        Some(value) => params.set_mirror(Some(value)),
                        None => params,
                    };
                    params
                        .set_shelf(input.shelf.clone())
                        .set_floors(
                            input
                                .floors
                                .as_ref()
                                .map(|list| {
                                    list.iter().map(|value| value.as_str().to_owned()).collect()
                                }),
                        )
                        .set_kind(Some("books".to_owned()))
                },
            )
    }
}

/// Builds and sends a call of `Get`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct GetFluentBuilder {
    client: Client,
    inner: GetInputBuilder,
}

impl GetFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: GetInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &GetInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(self) -> Result<GetOutput, SdkError<GetError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(self) -> CustomizableOperation<GetOutput, GetError, Self> {
        CustomizableOperation::new(self)
    }

    /// The member `shelf`.
    pub fn shelf(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.shelf(input);
        self
    }

    /// Sets or clears [`shelf`](Self::shelf).
    pub fn set_shelf(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_shelf(input);
        self
    }

    /// Returns the value set for [`shelf`](Self::shelf).
    pub fn get_shelf(&self) -> &Option<String> {
        self.inner.get_shelf()
    }

    /// The member `mirrored`.
    pub fn mirrored(mut self, input: bool) -> Self {
        self.inner = self.inner.mirrored(input);
        self
    }

    /// Sets or clears [`mirrored`](Self::mirrored).
    pub fn set_mirrored(mut self, input: Option<bool>) -> Self {
        self.inner = self.inner.set_mirrored(input);
        self
    }

    /// Returns the value set for [`mirrored`](Self::mirrored).
    pub fn get_mirrored(&self) -> &Option<bool> {
        self.inner.get_mirrored()
    }

    /// The member `floors`.
    ///
    /// Adds one item. [`set_floors`](Self::set_floors) sets the whole list.
    pub fn floors(mut self, input: Floor) -> Self {
        self.inner = self.inner.floors(input);
        self
    }

    /// Sets or clears [`floors`](Self::floors).
    pub fn set_floors(mut self, input: Option<Vec<Floor>>) -> Self {
        self.inner = self.inner.set_floors(input);
        self
    }

    /// Returns the value set for [`floors`](Self::floors).
    pub fn get_floors(&self) -> &Option<Vec<Floor>> {
        self.inner.get_floors()
    }
}

impl CustomizableSend<GetOutput, GetError> for GetFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<GetOutput, SdkError<GetError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<Get>(&self.client, input, changes).await
    }
}

impl GetInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<GetOutput, SdkError<GetError, HttpResponse>> {
        GetFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
