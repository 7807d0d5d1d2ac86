// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! A client for Service.

use std::sync::Arc;
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::client::customize::Changes;
use tinsmith_runtime::client::{Call, Handle, send};

use crate::config::http::HttpResponse;
use crate::config::{self, Config};
use crate::error::SdkError;
use crate::operation::delete::builders::DeleteFluentBuilder;
use crate::operation::put::builders::PutFluentBuilder;
use crate::operation::speak::builders::SpeakFluentBuilder;

/// Calls Service.
///
/// A client holds connections and credentials. Create one client and clone it: cloning is cheap.
///
/// ```no_run
/// use golden_presigning::config::{Builder, Region};
/// use golden_presigning::operation::delete::DeleteOutput;
/// use golden_presigning::{Client, Error};
///
/// # async fn call() -> Result<DeleteOutput, Error> {
/// // Reads the credentials from environment variables.
/// let config = Builder::from_env().region(Region::new("us-east-1")).build();
/// let client = Client::from_conf(config);
/// let output = client
///     .delete()
///     .key("...")
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

    /// The operation `Delete`.
    ///
    /// No request is sent until you call `send()`.
    pub fn delete(&self) -> DeleteFluentBuilder {
        DeleteFluentBuilder::new(self.clone())
    }

    /// The operation `Put`.
    ///
    /// No request is sent until you call `send()`.
    pub fn put(&self) -> PutFluentBuilder {
        PutFluentBuilder::new(self.clone())
    }

    /// The operation `Speak`.
    ///
    /// No request is sent until you call `send()`.
    pub fn speak(&self) -> SpeakFluentBuilder {
        SpeakFluentBuilder::new(self.clone())
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

/// Presigns the request for the input of an operation.
pub(crate) async fn presign<O: Call<Config = Config>>(
    client: &Client,
    input: O::Input,
    changes: Changes<config::Builder>,
    presigning: &crate::presigning::PresigningConfig,
) -> Result<crate::presigning::PresignedRequest, SdkError<O::Error, HttpResponse>> {
    let changed = changes.config.map(|changed| change(client, changed));
    let Inner { config, handle } = &*changed.as_ref().unwrap_or(client).inner;
    tinsmith_runtime::client::presign::<
        O,
    >(handle, config, input, &changes.interceptors, presigning)
        .await
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
