// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Types for values that Rust has no built-in types for: bytes, times, documents and numbers of any size.

pub use tinsmith_runtime::aws_smithy_types::body::SdkBody;
pub use tinsmith_runtime::aws_smithy_types::byte_stream::error::Error as ByteStreamError;
pub use tinsmith_runtime::aws_smithy_types::byte_stream::{AggregatedBytes, ByteStream};

#[cfg(feature = "rt-tokio")]
pub use tinsmith_runtime::aws_smithy_types::byte_stream::{FsBuilder, Length};
pub use tinsmith_runtime::aws_smithy_types::date_time::Format as DateTimeFormat;
pub use tinsmith_runtime::aws_smithy_types::{
    BigDecimal, BigInteger, Blob, DateTime, Document, Number,
};
