//! Turns a Smithy service model into a Rust client crate.

pub mod import;
pub mod compare;
pub mod markdown;
