// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! What a client has to know before it can call the service.

pub mod endpoint;

#[cfg(feature = "client")]
mod settings;

#[cfg(feature = "client")]
pub use settings::*;
