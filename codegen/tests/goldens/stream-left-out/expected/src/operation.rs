// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The operations, each in its own module.

pub use tinsmith_runtime::error::RequestId;
pub use tinsmith_runtime::operation::Operation;

pub mod ping;
