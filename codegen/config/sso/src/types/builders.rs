// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the structures.

pub use super::role_credentials::RoleCredentialsBuilder;
