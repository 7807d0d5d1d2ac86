// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Calls of `Config` by a client.

use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::{Auth, Call};
use tinsmith_runtime::client::customize::{
    Changes, CustomizableOperation, CustomizableSend,
};

use crate::Client;
use crate::client::call;
use crate::config::Builder;
use crate::config::http::HttpResponse;
use crate::operation::config_2::{Config, ConfigError, ConfigInput, ConfigOutput};
use crate::operation::config_2::builders::ConfigInputBuilder;

impl Call for Config {
    type Config = crate::config::Config;
    const AUTH: Auth = Auth::Unsigned;

    fn endpoint<'c>(
        config: &'c crate::config::Config,
        _: &ConfigInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds a call of `Config`, one setter for each member of its input.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send()`"]
pub struct ConfigFluentBuilder {
    client: Client,
    inner: ConfigInputBuilder,
}

impl ConfigFluentBuilder {
    pub(crate) fn new(client: Client) -> Self {
        Self {
            client,
            inner: ConfigInputBuilder::default(),
        }
    }

    /// What has been set so far.
    pub fn as_input(&self) -> &ConfigInputBuilder {
        &self.inner
    }

    /// Sends the request, and tries again where that may help.
    ///
    /// # Errors
    /// The service's own, and whatever keeps the request or the response from arriving.
    pub async fn send(
        self,
    ) -> Result<ConfigOutput, SdkError<ConfigError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Makes this call differ from the others of its client: by a header, an endpoint, a timeout.
    pub fn customize(self) -> CustomizableOperation<ConfigOutput, ConfigError, Self> {
        CustomizableOperation::new(self)
    }
}

impl CustomizableSend<ConfigOutput, ConfigError> for ConfigFluentBuilder {
    type Config = Builder;

    async fn send_with_changes(
        self,
        changes: Changes<Builder>,
    ) -> Result<ConfigOutput, SdkError<ConfigError, HttpResponse>> {
        let input = self.inner.build().map_err(SdkError::construction_failure)?;
        call::<Config>(&self.client, &input, changes).await
    }
}

impl ConfigInputBuilder {
    /// Sends a request with this input, and tries again where that may help.
    ///
    /// # Errors
    /// The service's own, and whatever keeps the request or the response from arriving.
    pub async fn send_with(
        self,
        client: &Client,
    ) -> Result<ConfigOutput, SdkError<ConfigError, HttpResponse>> {
        ConfigFluentBuilder {
            client: client.clone(),
            inner: self,
        }
            .send()
            .await
    }
}
