//! What generated clients call: the JSON on the wire, errors, requests and answers. Nothing here does any I/O.
//!
//! Users of a generated crate meet these types under that crate's own paths; this library is not meant to be
//! used by itself, and its interface changes together with the generator.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

#[cfg(feature = "checksum")]
pub mod checksum;
#[cfg(feature = "compression")]
pub mod compression;
pub mod endpoint;
pub mod enumeration;
pub mod error;
pub mod json;
pub mod operation;
pub mod required;
#[cfg(feature = "validation")]
pub mod validation;

pub use aws_smithy_types;
pub use http;

/// What `Debug` shows instead of a secret; the same words as in official clients.
pub const REDACTED: &str = "*** Sensitive Data Redacted ***";
