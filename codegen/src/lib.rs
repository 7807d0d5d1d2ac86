//! Turns a Smithy service model into a Rust client crate.

pub mod compare;
pub mod import;
pub mod markdown;
