//! The files that every crate has: `Cargo.toml`, `README.md`, `src/lib.rs` and the modules that only list others.

pub mod features;
pub mod library;
pub mod manifest;
