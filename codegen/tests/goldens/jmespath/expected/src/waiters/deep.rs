// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The waiter `Deep`, which calls `Look`.

#![allow(deprecated, reason = "deprecated parts of the model stay usable")]

use std::time::Duration;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::aws_smithy_runtime_api::client::waiters::FinalPoll;
use tinsmith_runtime::aws_smithy_runtime_api::client::waiters::error::WaiterError;
use tinsmith_runtime::client::customize::Changes;
use tinsmith_runtime::client::waiter::{Delays, State, wait};

use crate::Client;
use crate::client::{call, handle};
use crate::config::http::HttpResponse;
use crate::operation::look::{Look, LookError, LookOutput};
use crate::operation::look::builders::LookInputBuilder;

/// The waiter `Deep`.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `wait()`"]
pub struct DeepFluentBuilder {
    client: Client,
    inner: LookInputBuilder,
}

impl DeepFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: LookInputBuilder::default(),
        }
    }

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &LookInputBuilder {
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
    ) -> Result<DeepFinalPoll, WaitUntilDeepError> {
        let Self { client, inner } = self;
        let input = inner.build().map_err(WaitUntilDeepError::construction_failure)?;
        let delays = Delays {
            min: Duration::from_secs(2),
            max: Duration::from_secs(120),
        };
        let poll = || call::<Look>(&client, input.clone(), Changes::default());
        wait(handle(&client), delays, max_wait, poll, accept).await
    }
}

/// The result that ended the waiter `Deep`.
pub type DeepFinalPoll = FinalPoll<LookOutput, SdkError<LookError, HttpResponse>>;

/// The error of the waiter `Deep`.
pub type WaitUntilDeepError = WaiterError<LookOutput, LookError>;

/// Returns the state that a result leads to, if any acceptor matches it.
fn accept(result: Result<&LookOutput, &LookError>) -> Option<State> {
    if result
        .is_ok_and(|output| {
            output
                .nested()
                .and_then(|nested| nested.nested())
                .and_then(|nested| nested.kind().map(|value| value.as_str()))
                == Some("A")
        })
    {
        return Some(State::Success);
    }
    None
}
