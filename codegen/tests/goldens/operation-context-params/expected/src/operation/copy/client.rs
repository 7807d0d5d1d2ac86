// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `Copy`.

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
use crate::operation::copy::{CopyError, CopyInput, CopyOutput, CopyShape};
use crate::operation::copy::builders::CopyInputBuilder;
use crate::types::{Book, How};

impl Call for CopyShape {
    type Config = Config;
    const AUTH: &'static [AuthScheme] = &[AuthScheme::NoAuth];

    fn endpoint<'c>(
        config: &'c Config,
        input: &CopyInput,
        account_id: Option<&str>,
    ) -> EndpointFuture<'c> {
        config
            .endpoint(
                account_id,
                &|params| {
                    params
                        .set_fast(input.how().and_then(|how| how.fast()))
                        .set_shelf(
                            input.book().and_then(|book| book.shelf()).map(str::to_owned),
                        )
                },
            )
    }
}

/// Builds and sends a call of `Copy`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
pub struct CopyFluentBuilder {
    client: Client,
    inner: CopyInputBuilder,
}

impl CopyFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: CopyInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &CopyInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(self) -> Result<CopyOutput, SdkError<CopyError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
    pub fn customize(self) -> CustomizableOperation<CopyOutput, CopyError, Self> {
        CustomizableOperation::new(self)
    }

    /// The member `book`.
    pub fn book(mut self, input: Book) -> Self {
        self.inner = self.inner.book(input);
        self
    }

    /// Sets or clears [`book`](Self::book).
    pub fn set_book(mut self, input: Option<Book>) -> Self {
        self.inner = self.inner.set_book(input);
        self
    }

    /// Returns the value set for [`book`](Self::book).
    pub fn get_book(&self) -> &Option<Book> {
        self.inner.get_book()
    }

    /// The member `how`.
    pub fn how(mut self, input: How) -> Self {
        self.inner = self.inner.how(input);
        self
    }

    /// Sets or clears [`how`](Self::how).
    pub fn set_how(mut self, input: Option<How>) -> Self {
        self.inner = self.inner.set_how(input);
        self
    }

    /// Returns the value set for [`how`](Self::how).
    pub fn get_how(&self) -> &Option<How> {
        self.inner.get_how()
    }
}

impl CustomizableSend<CopyOutput, CopyError> for CopyFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<CopyOutput, SdkError<CopyError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<CopyShape>(&self.client, input, changes).await
    }
}

impl CopyInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<CopyOutput, SdkError<CopyError, HttpResponse>> {
        CopyFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
