// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The waiter `BookBack`, which calls `DescribeBook`.

use std::time::Duration;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::aws_smithy_runtime_api::client::waiters::FinalPoll;
use tinsmith_runtime::aws_smithy_runtime_api::client::waiters::error::WaiterError;
use tinsmith_runtime::client::customize::Changes;
use tinsmith_runtime::client::waiter::{Delays, State, wait};

use crate::Client;
use crate::client::{call, handle};
use crate::config::http::HttpResponse;
use crate::operation::describe_book::{
    DescribeBook, DescribeBookError, DescribeBookOutput,
};
use crate::operation::describe_book::builders::DescribeBookInputBuilder;

/// The book is on its shelf again.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `wait()`"]
pub struct BookBackFluentBuilder {
    client: Client,
    inner: DescribeBookInputBuilder,
}

impl BookBackFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: DescribeBookInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &DescribeBookInputBuilder {
        &self.inner
    }

    /// Waits for at most `max_wait`. The delays between calls grow and are random, so that many waiters do
    /// not call the service at the same time.
    ///
    /// # Errors
    /// Returns an error if the condition can no longer be met, if it is not met in time, or if a call fails
    /// with an error that the waiter does not expect.
    pub async fn wait(
        self,
        max_wait: Duration,
    ) -> Result<BookBackFinalPoll, WaitUntilBookBackError> {
        let Self { client, inner } = self;
        let input = inner.build().map_err(WaitUntilBookBackError::construction_failure)?;
        let delays = Delays {
            min: Duration::from_secs(20),
            max: Duration::from_secs(60),
        };
        let poll = || call::<DescribeBook>(&client, input.clone(), Changes::default());
        wait(handle(&client), delays, max_wait, poll, accept).await
    }

    /// The member `title`.
    pub fn title(mut self, input: impl Into<String>) -> Self {
        self.inner = self.inner.title(input);
        self
    }

    /// Sets or clears [`title`](Self::title).
    pub fn set_title(mut self, input: Option<String>) -> Self {
        self.inner = self.inner.set_title(input);
        self
    }

    /// Returns the value set for [`title`](Self::title).
    pub fn get_title(&self) -> &Option<String> {
        self.inner.get_title()
    }
}

/// The result that ended the waiter `BookBack`.
pub type BookBackFinalPoll = FinalPoll<
    DescribeBookOutput,
    SdkError<DescribeBookError, HttpResponse>,
>;

/// The error of the waiter `BookBack`.
pub type WaitUntilBookBackError = WaiterError<DescribeBookOutput, DescribeBookError>;

/// Returns the state that a result leads to, if any acceptor matches it.
fn accept(result: Result<&DescribeBookOutput, &DescribeBookError>) -> Option<State> {
    if result
        .is_ok_and(|output| {
            output.book().and_then(|book| book.status().map(|value| value.as_str()))
                == Some("ON_SHELF")
        })
    {
        return Some(State::Success);
    }
    if result.is_err_and(|error| error.is_not_found()) {
        return Some(State::Retry);
    }
    if result.is_err_and(|error| error.meta().code() == Some("Burnt")) {
        return Some(State::Failure);
    }
    None
}
