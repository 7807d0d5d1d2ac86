//! Finds the region, the credentials and the other settings of AWS clients.
//!
//! This crate has the names of `aws-config` for the same things, so that a program changes from one to the other by
//! its imports. It gives the official [`SdkConfig`], which clients of both kinds take.
//!
//! ```no_run
//! # async fn example() {
//! use tinsmith_config::BehaviorVersion;
//!
//! let config = tinsmith_config::load_defaults(BehaviorVersion::latest()).await;
//! // let client = cognito::Client::new(&config);
//! # }
//! ```
//!
//! # Features
//! | feature | what for | by default |
//! | --- | --- | --- |
//! | `login` | profiles with a console session | no |
//! | `process` | profiles with `credential_process` | yes |
//! | `rustls` | an HTTP client with TLS; without it, the program sets one | yes |
//! | `sso` | profiles with SSO | yes |
//! | `sts` | profiles with roles, and web identities | yes |
//!
//! Environment variables, keys in profiles, containers and EC2 instances need none of these but an HTTP client. Where
//! something is configured that needs a feature, the error names it.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod cache;
#[cfg(feature = "process")]
pub mod credential_process;
pub mod default_provider;
pub mod ecs;
pub mod environment;
mod files;
mod home;
pub mod identity;
pub mod imds;
mod json_credentials;
mod loader;
#[cfg(feature = "login")]
pub mod login;
pub mod meta;
pub mod profile;
pub mod provider_config;
mod service_config;
mod setting;
#[cfg(feature = "sso")]
pub mod sso;
#[cfg(feature = "sts")]
pub mod sts;
#[cfg(feature = "sts")]
pub mod web_identity_token;

pub use loader::ConfigLoader;
pub use tinsmith_runtime::aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
pub use tinsmith_runtime::aws_types::SdkConfig;
pub use tinsmith_runtime::aws_types::app_name::{AppName, InvalidAppName};
pub use tinsmith_runtime::aws_types::region::Region;

/// Retry settings.
pub mod retry {
    pub use tinsmith_runtime::aws_smithy_types::retry::{
        ErrorKind, ProvideErrorKind, RetryConfig, RetryConfigBuilder, RetryKind, RetryMode,
    };
}

/// Timeout settings.
pub mod timeout {
    pub use tinsmith_runtime::aws_smithy_types::timeout::{
        OperationTimeoutConfig, TimeoutConfig, TimeoutConfigBuilder,
    };
}

/// Settings for services that stop in the middle of a response.
pub mod stalled_stream_protection {
    pub use tinsmith_runtime::aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
}

/// A loader that behaves as the newest version does.
pub fn from_env() -> ConfigLoader {
    defaults(BehaviorVersion::latest())
}

/// Loads a configuration that behaves as the newest version does.
pub async fn load_from_env() -> SdkConfig {
    from_env().load().await
}

/// A loader that behaves as this version does.
pub fn defaults(version: BehaviorVersion) -> ConfigLoader {
    ConfigLoader::default().behavior_version(version)
}

/// Loads a configuration that behaves as this version does.
pub async fn load_defaults(version: BehaviorVersion) -> SdkConfig {
    defaults(version).load().await
}

#[cfg(test)]
mod fixtures;
