// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The fluent builder of `Config`.

use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::EndpointFuture;
use tinsmith_runtime::aws_smithy_runtime_api::client::result::SdkError;
use tinsmith_runtime::client::{AuthScheme, Call};
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
    const AUTH: &'static [AuthScheme] = &[AuthScheme::NoAuth];

    fn endpoint<'c>(
        config: &'c crate::config::Config,
        _: &ConfigInput,
        _: Option<&str>,
    ) -> EndpointFuture<'c> {
        config.endpoint()
    }
}

/// Builds and sends a call of `Config`. There is a setter for each member of the input.
#[derive(Clone, Debug)]
#[must_use = "no request is sent until you call `send()`"]
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

    /// Returns the builder of the input, with the values set so far.
    pub fn as_input(&self) -> &ConfigInputBuilder {
        &self.inner
    }

    /// Sends the request, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
    pub async fn send(
        self,
    ) -> Result<ConfigOutput, SdkError<ConfigError, HttpResponse>> {
        self.send_with_changes(Changes::default()).await
    }

    /// Customizes this call, for example with a header, an endpoint or a timeout of its own.
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
        call::<Config>(&self.client, input, changes).await
    }
}

impl ConfigInputBuilder {
    /// Sends a request with this input, with retries as configured.
    ///
    /// # Errors
    /// Returns an error if the service does, or if the request or the response cannot be transmitted.
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
