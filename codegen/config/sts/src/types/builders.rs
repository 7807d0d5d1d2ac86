// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the structures.

pub use super::assumed_role_user::AssumedRoleUserBuilder;
pub use super::credentials::CredentialsBuilder;
pub use super::policy_descriptor_type::PolicyDescriptorTypeBuilder;
pub use super::provided_context::ProvidedContextBuilder;
pub use super::tag::TagBuilder;
