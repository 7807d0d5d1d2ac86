// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `MoveBooks`.

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
use crate::operation::move_books::{
    MoveBooks, MoveBooksError, MoveBooksInput, MoveBooksOutput,
};
use crate::operation::move_books::builders::MoveBooksInputBuilder;
use crate::types::Move;

impl Call for MoveBooks {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::NoAuth];

    fn endpoint<'c>(
        config: &'c Config,
        input: &MoveBooksInput,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c> {
        config
            .endpoint(
                account_id,
                &|params| {
                    params
                        .set_shelves(
                            input
                                .moves
                                .as_deref()
                                .map(|items| {
                                    items
                                        .iter()
                                        .map(|item| [
                                            item.from().and_then(|from| from.shelf()),
                                            item.to().and_then(|to| to.shelf()),
                                        ])
                                })
                                .map(|items| {
                                    items.flat_map(|item| item.into_iter().flatten())
                                })
                                .map(|value| value.map(str::to_owned).collect()),
                        )
                },
            )
    }
}

/// Builds and sends a call of `MoveBooks`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct MoveBooksFluentBuilder {
    client: Client,
    inner: MoveBooksInputBuilder,
}

impl MoveBooksFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: MoveBooksInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &MoveBooksInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<MoveBooksOutput, SdkError<MoveBooksError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(
        self,
    ) -> CustomizableOperation<MoveBooksOutput, MoveBooksError, Self> {
        CustomizableOperation::new(self)
    }

    /// The member `moves`.
    ///
    /// Adds one item. [`set_moves`](Self::set_moves) sets the whole list.
    pub fn moves(mut self, input: Move) -> Self {
        self.inner = self.inner.moves(input);
        self
    }

    /// Sets or clears [`moves`](Self::moves).
    pub fn set_moves(mut self, input: Option<Vec<Move>>) -> Self {
        self.inner = self.inner.set_moves(input);
        self
    }

    /// Returns the value set for [`moves`](Self::moves).
    pub fn get_moves(&self) -> &Option<Vec<Move>> {
        self.inner.get_moves()
    }
}

impl CustomizableSend<MoveBooksOutput, MoveBooksError> for MoveBooksFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<MoveBooksOutput, SdkError<MoveBooksError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<MoveBooks>(&self.client, input, changes).await
    }
}

impl MoveBooksInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<MoveBooksOutput, SdkError<MoveBooksError, HttpResponse>> {
        MoveBooksFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
