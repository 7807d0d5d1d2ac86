// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The structures, unions and enums that inputs and outputs contain.

pub mod builders;
pub mod error;
mod role_credentials;

pub use role_credentials::RoleCredentials;
