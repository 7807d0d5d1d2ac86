// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! A client for Amazon Cognito Identity Provider.

use std::sync::Arc;
use tinsmith_runtime::aws_types::SdkConfig;
use tinsmith_runtime::client::customize::Changes;
use tinsmith_runtime::client::{Call, Handle, send};

use crate::config::http::HttpResponse;
use crate::config::{self, Config};
use crate::error::SdkError;
use crate::operation::admin_initiate_auth::builders::AdminInitiateAuthFluentBuilder;
use crate::operation::admin_respond_to_auth_challenge::builders::AdminRespondToAuthChallengeFluentBuilder;

/// Calls Amazon Cognito Identity Provider.
///
/// A client holds connections and credentials. Create one client and clone it: cloning is cheap.
///
/// ```no_run
/// use cognito_identity_provider::answer::Answer;
/// use cognito_identity_provider::challenge::NextStep;
/// use cognito_identity_provider::config::{Builder, Region};
/// use cognito_identity_provider::flow::AdminUserPasswordAuth;
/// use cognito_identity_provider::{AppClient, Client};
///
/// # async fn sign_in() -> Result<(), Box<dyn std::error::Error>> {
/// // The credentials are taken from environment variables.
/// let config = Builder::from_env().region(Region::new("us-east-1")).build();
/// let client = Client::from_conf(config);
/// let app_client = AppClient::new("user pool id", "client id");
/// let flow = AdminUserPasswordAuth::new("username", "password");
/// let begun = client.admin_initiate_auth().app_client(&app_client).flow(flow).send().await?;
/// let mut step = begun.next_step(&app_client, "username")?;
/// let tokens = loop {
///     let answer: Answer = match step {
///         NextStep::Authenticated(tokens) => break tokens,
///         NextStep::NewPasswordRequired(asked) => asked.answer("new password").into(),
///         NextStep::SoftwareTokenMfa(asked) => asked.answer("code").into(),
///         other => return Err(format!("unexpected: {other:?}").into()),
///     };
///     let answered = client.admin_respond_to_auth_challenge().challenge(answer).send().await?;
///     step = answered.next_step(&app_client, "username")?;
/// };
/// # drop(tokens);
/// # Ok(())
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

    /// Starts signing in a user from a server, or exchanges a refresh token for new tokens.
    ///
    /// No request is sent until you call `send()`.
    pub fn admin_initiate_auth(&self) -> AdminInitiateAuthFluentBuilder {
        AdminInitiateAuthFluentBuilder::new(self.clone())
    }

    /// Answers a challenge of a sign-in.
    ///
    /// No request is sent until you call `send()`.
    pub fn admin_respond_to_auth_challenge(
        &self,
    ) -> AdminRespondToAuthChallengeFluentBuilder {
        AdminRespondToAuthChallengeFluentBuilder::new(self.clone())
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
