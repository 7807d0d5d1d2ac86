//! Loads the region, credentials and other settings of AWS clients from the environment.
//!
//! This crate has the same API as `aws-config`, so a program can switch by changing its imports. It returns the
//! official [`SdkConfig`], which both Tinsmith's and the official clients accept.
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
//! | feature | purpose | default |
//! | --- | --- | --- |
//! | `http2` | HTTP/2 in the HTTP client of `native-tls` or `rustls`, which clients of services share | no |
//! | `login` | profiles with a console session | no |
//! | `native-tls` | an HTTP client with TLS by the system's library, which is OpenSSL on Linux | no |
//! | `process` | profiles with `credential_process` | yes |
//! | `rustls` | an HTTP client with TLS by rustls, also where `native-tls` is enabled as well | yes |
//! | `sso` | profiles with SSO | yes |
//! | `sts` | profiles with roles, and web identities | yes |
//!
//! Without `native-tls` and `rustls`, set an HTTP client in the configuration.
//!
//! Credentials from environment variables, keys in profiles, containers and EC2 instances need only an HTTP client. If
//! the configuration needs a feature that is not enabled, the error names the feature.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

#[cfg(feature = "process")]
pub mod credential_process;
pub mod default_provider;
pub mod ecs;
pub mod environment;
mod files;
mod home;
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
#[cfg(any(feature = "login", feature = "sso"))]
mod token_file;
#[cfg(feature = "sts")]
pub mod web_identity_token;

pub use loader::ConfigLoader;
pub use tinsmith_runtime::aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
pub use tinsmith_runtime::aws_types::SdkConfig;
pub use tinsmith_runtime::aws_types::app_name::{AppName, InvalidAppName};
pub use tinsmith_runtime::aws_types::region::Region;
pub use tinsmith_runtime::aws_types::sdk_ua_metadata::{FrameworkMetadata, InvalidFrameworkMetadata};

/// Retry settings.
pub mod retry {
    pub use tinsmith_runtime::aws_smithy_types::retry::{
        ErrorKind, ProvideErrorKind, RetryConfig, RetryConfigBuilder, RetryKind, RetryMode,
    };

    /// The errors of retry settings.
    pub mod error {
        pub use tinsmith_runtime::aws_smithy_types::retry::RetryModeParseError;
    }
}

/// Timeout settings.
pub mod timeout {
    pub use tinsmith_runtime::aws_smithy_types::timeout::{
        OperationTimeoutConfig, TimeoutConfig, TimeoutConfigBuilder,
    };
}

/// The cache for credentials and tokens that all clients of a configuration share.
pub mod identity {
    pub use tinsmith_runtime::client::identity_cache::{IdentityCache, LazyCacheBuilder};
}

/// Settings for services that pause in the middle of a response.
pub mod stalled_stream_protection {
    pub use tinsmith_runtime::aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
}

/// Creates a loader with the latest behavior version.
pub fn from_env() -> ConfigLoader {
    defaults(BehaviorVersion::latest())
}

/// Loads a configuration with the latest behavior version.
pub async fn load_from_env() -> SdkConfig {
    from_env().load().await
}

/// Creates a loader with this behavior version.
pub fn defaults(version: BehaviorVersion) -> ConfigLoader {
    ConfigLoader::default().behavior_version(version)
}

/// Loads a configuration with this behavior version.
pub async fn load_defaults(version: BehaviorVersion) -> SdkConfig {
    defaults(version).load().await
}

#[cfg(test)]
mod fixtures;
