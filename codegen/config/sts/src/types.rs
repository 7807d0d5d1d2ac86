// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The structures, unions and enums that inputs and outputs contain.

pub mod builders;
pub mod error;
mod assumed_role_user;
mod credentials;
mod policy_descriptor_type;
mod provided_context;
mod tag;

pub use assumed_role_user::AssumedRoleUser;
pub use credentials::Credentials;
pub use policy_descriptor_type::PolicyDescriptorType;
pub use provided_context::ProvidedContext;
pub use tag::Tag;
