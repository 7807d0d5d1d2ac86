//! The runtime of generated clients: schemas, codecs, protocols and errors, and with the feature `client` the code that
//! sends requests.
//!
//! Generated crates re-export these types under their own paths. This library is not meant to be used on its own, and
//! its interface changes together with the generator.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod body;
#[cfg(feature = "checksum")]
pub mod checksum;
#[cfg(feature = "checksums")]
pub mod checksums;
#[cfg(feature = "client")]
pub mod client;
pub mod codec;
#[cfg(feature = "compression")]
pub mod compression;
pub mod debug;
pub mod endpoint;
pub mod enumeration;
pub mod error;
#[cfg(feature = "event-stream")]
pub mod event_stream;
pub mod operation;
pub mod protocol;
pub mod schema;
#[cfg(feature = "secret")]
pub mod secret;
#[cfg(feature = "secret-hash")]
pub mod secret_hash;
pub mod serde;
#[cfg(feature = "srp")]
pub mod srp;
#[cfg(any(feature = "native-tls", feature = "rustls"))]
pub mod transport;
#[cfg(feature = "tree-hash")]
pub mod tree_hash;
#[cfg(feature = "validation")]
pub mod validation;

#[cfg(feature = "client")]
pub use aws_credential_types;
#[cfg(feature = "client")]
pub use aws_smithy_async;
#[cfg(feature = "client")]
pub use aws_smithy_runtime_api;
pub use aws_smithy_types;
#[cfg(feature = "client")]
pub use aws_types;
pub use http;

/// The text that `Debug` shows instead of a secret, as in the official clients.
pub const REDACTED: &str = "*** Sensitive Data Redacted ***";
