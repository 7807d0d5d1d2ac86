// Written by `cargo xtask conformance`. Do not edit: change the model or the generator.

//! The model's tests for clients of the service.

#[cfg(test)]
mod endpoint;

#[cfg(test)]
mod protocol;
