// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The waiter `Flag`, which calls `Look`.

#![allow(deprecated, reason = "what the model deprecates is still written and read")]

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

/// The waiter `Flag`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `wait()`"]
pub struct FlagFluentBuilder {
    client: Client,
    inner: LookInputBuilder,
}

impl FlagFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: LookInputBuilder::default(),
        }
    }

    /// What has been set so far.
    pub fn as_input(&self) -> &LookInputBuilder {
        &self.inner
    }

    /// Waits, for no longer than that. Pauses grow and are random, so that many who wait do not all ask at
    /// the same time.
    ///
    /// # Errors
    /// When it cannot be so any more, when it is not so in time, and when a call fails with an error that
    /// the waiter does not expect.
    pub async fn wait(
        self,
        max_wait: Duration,
    ) -> Result<FlagFinalPoll, WaitUntilFlagError> {
        let Self { client, inner } = self;
        let input = inner.build().map_err(WaitUntilFlagError::construction_failure)?;
        let delays = Delays {
            min: Duration::from_secs(2),
            max: Duration::from_secs(120),
        };
        let poll = || call::<Look>(&client, &input, Changes::default());
        wait(handle(&client), delays, max_wait, poll, accept).await
    }
}

/// The answer that ended the waiting for `Flag`.
pub type FlagFinalPoll = FinalPoll<LookOutput, SdkError<LookError, HttpResponse>>;

/// Why the waiting for `Flag` was in vain.
pub type WaitUntilFlagError = WaiterError<LookOutput, LookError>;

/// What an answer means for the waiting, if it means anything.
fn accept(result: Result<&LookOutput, &LookError>) -> Option<State> {
    if result.is_ok_and(|output| output.flag() == Some(true)) {
        return Some(State::Success);
    }
    None
}
