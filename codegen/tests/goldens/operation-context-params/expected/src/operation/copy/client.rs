// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Calls of `Copy` by a client.

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
use crate::operation::copy::{Copy, CopyError, CopyInput, CopyOutput};
use crate::operation::copy::builders::CopyInputBuilder;
use crate::types::{Book, How};

impl Call for Copy {
    type Config = Config;
    const AUTH: Auth = Auth::Unsigned;

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

/// Builds a call of `Copy`, one setter for each member of its input.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send()`"]
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

    /// What has been set so far.
    pub fn as_input(&self) -> &CopyInputBuilder {
        &self.inner
    }

    /// Sends the request, and tries again where that may help.
    ///
    /// # Errors
    /// The service's own, and whatever keeps the request or the response from arriving.
    pub async fn send(self) -> Result<CopyOutput, SdkError<CopyError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Makes this call differ from the others of its client: by a header, an endpoint, a timeout.
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

    /// Returns the [`book`](Self::book) set so far.
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

    /// Returns the [`how`](Self::how) set so far.
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
        call::<Copy>(&self.client, &input, changes).await
    }
}

impl CopyInputBuilder {
    /// Sends a request with this input, and tries again where that may help.
    ///
    /// # Errors
    /// The service's own, and whatever keeps the request or the response from arriving.
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
