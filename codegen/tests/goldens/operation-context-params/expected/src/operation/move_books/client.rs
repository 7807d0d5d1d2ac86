// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Calls of `MoveBooks` by a client.

use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::{Auth, Call};
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
    const AUTH: Auth = Auth::Unsigned;

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

/// Builds a call of `MoveBooks`, one setter for each member of its input.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send()`"]
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

    /// What has been set so far.
    pub fn as_input(&self) -> &MoveBooksInputBuilder {
        &self.inner
    }

    /// Sends the request, and tries again where that may help.
    ///
    /// # Errors
    /// The service's own, and whatever keeps the request or the response from arriving.
    pub async fn send(
        self,
    ) -> Result<MoveBooksOutput, SdkError<MoveBooksError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Makes this call differ from the others of its client: by a header, an endpoint, a timeout.
    pub fn customize(
        self,
    ) -> CustomizableOperation<MoveBooksOutput, MoveBooksError, Self> {
        CustomizableOperation::new(self)
    }

    /// The member `moves`.
    ///
    /// Adds one item; [`set_moves`](Self::set_moves) sets them all.
    pub fn moves(mut self, input: Move) -> Self {
        self.inner = self.inner.moves(input);
        self
    }

    /// Sets or clears [`moves`](Self::moves).
    pub fn set_moves(mut self, input: Option<Vec<Move>>) -> Self {
        self.inner = self.inner.set_moves(input);
        self
    }

    /// Returns the [`moves`](Self::moves) set so far.
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
        call::<MoveBooks>(&self.client, &input, changes).await
    }
}

impl MoveBooksInputBuilder {
    /// Sends a request with this input, and tries again where that may help.
    ///
    /// # Errors
    /// The service's own, and whatever keeps the request or the response from arriving.
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
