// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Presigned requests: a request that is signed by one program and sent by another.
//!
//! ```text
//! let config = PresigningConfig::expires_in(Duration::from_secs(600))?;
//! let request = client.operation().presigned(config).await?;
//! ```

pub use tinsmith_runtime::client::presigning::{
    PresignedRequest, PresigningConfig, PresigningConfigBuilder, PresigningConfigError,
};
