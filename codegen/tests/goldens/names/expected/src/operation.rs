// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The operations, each in its own module.

pub use tinsmith_runtime::error::RequestId;
pub use tinsmith_runtime::operation::Operation;

pub mod clone;
pub mod get_db_item;
pub mod mod_;
pub mod name;
pub mod send;
pub mod r#type;
pub mod vec;
