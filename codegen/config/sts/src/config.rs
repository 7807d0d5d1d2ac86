// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The configuration that a client needs to call the service.

pub mod endpoint;

#[cfg(feature = "client")]
mod settings;

#[cfg(feature = "client")]
pub use settings::*;
