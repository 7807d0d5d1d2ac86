// Written by `cargo xtask conformance`. Do not edit: change the model or the generator.

//! Tests that the service's model has for its clients.

#[cfg(test)]
mod endpoint;

#[cfg(test)]
mod protocol;
