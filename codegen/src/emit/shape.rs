//! The Rust of one shape: its type and builder, and the code that reads, writes and checks its values.

pub mod builder;
pub mod enumeration;
pub mod error;
pub mod schema;
pub mod structure;
pub mod types;
pub mod union;
