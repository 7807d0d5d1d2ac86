// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! A client for Service.

use std::sync::Arc;
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::client::customize::Changes;
use tinsmith_runtime::client::{Call, Handle, send};

use crate::config::http::HttpResponse;
use crate::config::{self, Config};
use crate::error::SdkError;

/// Calls Service.
///
/// A client holds connections and credentials; make one and clone it, which costs next to nothing.
///
/// ```no_run
/// use golden_waiter::config::{Builder, Region};
/// use golden_waiter::operation::describe_book::DescribeBookOutput;
/// use golden_waiter::{Client, Error};
///
/// # async fn call() -> Result<DescribeBookOutput, Error> {
/// // The credentials are taken from environment variables.
/// let config = Builder::from_env().region(Region::new("us-east-1")).build();
/// let client = Client::from_conf(config);
/// let output = client
///     .describe_book()
///     .title("...")
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
    /// A client that is configured as the program is, by the crate `aws-config` for one.
    pub fn new(sdk_config: &SdkConfig) -> Self {
        Self::from_conf(Config::new(sdk_config))
    }

    /// A client that is configured like this.
    pub fn from_conf(conf: Config) -> Self {
        let handle = Handle::new(&crate::meta::SERVICE, conf.settings().clone());
        Self {
            inner: Arc::new(Inner { config: conf, handle }),
        }
    }

    /// How the client is configured.
    pub fn config(&self) -> &Config {
        &self.inner.config
    }

    /// The operation `DescribeBook`.
    ///
    /// Nothing is sent before `send()`.
    pub fn describe_book(
        &self,
    ) -> crate::operation::describe_book::builders::DescribeBookFluentBuilder {
        crate::operation::describe_book::builders::DescribeBookFluentBuilder::new(
            self.clone(),
        )
    }
}

/// Sends the input of an operation. It is no method, because an operation may have any name.
pub(crate) async fn call<O: Call<Config = Config>>(
    client: &Client,
    input: &O::Input,
    changes: Changes<config::Builder>,
) -> Result<O::Output, SdkError<O::Error, HttpResponse>> {
    let changed = changes.config.map(|changed| change(client, changed));
    let Inner { config, handle } = &*changed.as_ref().unwrap_or(client).inner;
    send::<O>(handle, config, input, &changes.request).await
}

/// The same client with other settings, for a single call.
fn change(client: &Client, changed: config::Builder) -> Client {
    let handle = client.inner.handle.derive(changed.settings().clone());
    let config = changed.build_over(&client.inner.config);
    Client {
        inner: Arc::new(Inner { config, handle }),
    }
}

/// The client's waiters: calls that are made again and again, until something is the case.
pub trait Waiters {
    /// The book is on its shelf again.
    ///
    /// Calls `DescribeBook` until it is so. Nothing is sent before `wait()`.
    fn wait_until_book_back(&self) -> crate::waiters::book_back::BookBackFluentBuilder;
    /// The waiter `BookGone`.
    ///
    /// Calls `DescribeBook` until it is so. Nothing is sent before `wait()`.
    #[deprecated]
    fn wait_until_book_gone(&self) -> crate::waiters::book_gone::BookGoneFluentBuilder;
}

impl Waiters for Client {
    fn wait_until_book_back(&self) -> crate::waiters::book_back::BookBackFluentBuilder {
        crate::waiters::book_back::BookBackFluentBuilder::new(self.clone())
    }

    fn wait_until_book_gone(&self) -> crate::waiters::book_gone::BookGoneFluentBuilder {
        crate::waiters::book_gone::BookGoneFluentBuilder::new(self.clone())
    }
}

/// What a waiter needs of the client: its clock and its sleep.
pub(crate) fn handle(client: &Client) -> &Handle {
    &client.inner.handle
}

/// Calls that differ in something from the others of their client.
pub mod customize {
    pub use tinsmith_runtime::client::customize::CustomizableOperation;
}
