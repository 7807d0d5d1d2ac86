//! Turns a Smithy service model into a Rust client crate.

pub mod diagnostic;
pub mod json;
pub mod model;

pub mod import;
pub mod compare;
pub mod markdown;
