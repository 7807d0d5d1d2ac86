//! The Rust code of one shape: its type and builder, and its schema with the functions that read and write its values.

pub mod builder;
pub mod enumeration;
pub mod error;
pub mod schema;
pub mod structure;
pub mod types;
pub mod union;
