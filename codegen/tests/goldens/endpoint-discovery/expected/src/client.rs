// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! A client for Service.

use std::sync::Arc;
use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::client::customize::Changes;
use tinsmith_runtime::client::discovery::{Named, discover};
use tinsmith_runtime::client::{Call, Handle, send};

use crate::config::http::HttpResponse;
use crate::config::{self, Config};
use crate::error::SdkError;
use crate::operation::ask::builders::AskFluentBuilder;
use crate::operation::describe_endpoints::builders::DescribeEndpointsFluentBuilder;

/// Calls Service.
///
/// A client holds connections and credentials. Create one client and clone it: cloning is cheap.
///
/// Most operations need an endpoint that the service assigns: first create a client with
/// [`with_endpoint_discovery_enabled`](Self::with_endpoint_discovery_enabled).
///
/// ```no_run
/// use golden_endpoint_discovery::config::{Builder, Region};
/// use golden_endpoint_discovery::operation::ask::AskOutput;
/// use golden_endpoint_discovery::{Client, Error};
///
/// # async fn call() -> Result<AskOutput, Error> {
/// // Reads the credentials from environment variables.
/// let config = Builder::from_env().region(Region::new("us-east-1")).build();
/// let client = Client::from_conf(config);
/// let output = client
///     .ask()
///     .send()
///     .await?;
/// # Ok(output)
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    config: Config,
    handle: Handle,
}

impl Client {
    /// Creates a client from the program's shared configuration, as loaded by the crate `aws-config`.
    pub fn new(sdk_config: &SdkConfig) -> Self {
        Self::from_conf(Config::new(sdk_config))
    }

    /// Creates a client with this configuration.
    pub fn from_conf(conf: Config) -> Self {
        let handle = Handle::new(&crate::meta::SERVICE, conf.settings().clone());
        Self {
            inner: Arc::new(Inner { config: conf, handle }),
        }
    }

    /// The configuration of this client.
    pub fn config(&self) -> &Config {
        &self.inner.config
    }

    /// Returns a client that sends its requests to the endpoint that the service assigns to the
    /// caller. Most operations of this service need it.
    ///
    /// This method calls `describe_endpoints` immediately. The endpoint is valid for some minutes
    /// only: run [`reload_task`](crate::endpoint_discovery::ReloadEndpoint::reload_task) in a task of
    /// its own, or call `reload_once` from time to time.
    ///
    /// # Errors
    /// Returns an error if the service returns no endpoint.
    pub async fn with_endpoint_discovery_enabled(
        self,
    ) -> Result<(Self, crate::endpoint_discovery::ReloadEndpoint), BoxError> {
        let undiscovered = self.clone();
        let ask = move || {
            let client = undiscovered.clone();
            async move {
                let output = client.describe_endpoints().send().await?;
                let endpoint = output
                    .endpoints()
                    .first()
                    .ok_or("the service names no endpoint")?;
                Ok(Named {
                    address: endpoint.address.clone(),
                    minutes: endpoint.cache_period_in_minutes.unwrap_or_default(),
                })
            }
        };
        let (resolver, reload) = discover(&self.inner.handle, ask).await?;
        let mut config = self.config().to_builder();
        config.set_endpoint_resolver(Some(resolver));
        Ok((Self::from_conf(config.build()), reload))
    }

    /// The operation `Ask`.
    ///
    /// No request is sent until you call `send()`.
    pub fn ask(&self) -> AskFluentBuilder {
        AskFluentBuilder::new(self.clone())
    }

    /// The operation `DescribeEndpoints`.
    ///
    /// No request is sent until you call `send()`.
    pub fn describe_endpoints(&self) -> DescribeEndpointsFluentBuilder {
        DescribeEndpointsFluentBuilder::new(self.clone())
    }
}

/// Sends the input of an operation. This is not a method, because an operation can have any name.
pub(crate) async fn call<O: Call<Config = Config>>(
    client: &Client,
    input: O::Input,
    changes: Changes<config::Builder>,
) -> Result<O::Output, SdkError<O::Error, HttpResponse>> {
    let changed = changes.config.map(|changed| change(client, changed));
    let Inner { config, handle } = &*changed.as_ref().unwrap_or(client).inner;
    send::<O>(handle, config, input, &changes.interceptors).await
}

/// Returns the same client with other settings, for a single call.
fn change(client: &Client, changed: config::Builder) -> Client {
    let handle = client.inner.handle.derive(changed.settings().clone());
    let config = changed.build_over(&client.inner.config);
    Client {
        inner: Arc::new(Inner { config, handle }),
    }
}

/// Settings for single calls.
pub mod customize {
    pub use tinsmith_runtime::client::customize::CustomizableOperation;
}
