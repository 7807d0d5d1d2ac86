// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Values that no language has built in: bytes, times, documents, numbers of any size.

pub use tinsmith_runtime::aws_smithy_types::date_time::Format as DateTimeFormat;
pub use tinsmith_runtime::aws_smithy_types::{
    BigDecimal, BigInteger, Blob, DateTime, Document, Number,
};
pub use tinsmith_runtime::secret::Secret;
