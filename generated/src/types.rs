// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The structures, unions and enums that inputs and outputs contain.

pub mod builders;
pub mod error;
mod analytics_metadata_type;
mod auth_flow_type;
mod authentication_result_type;
mod challenge_name_type;
mod context_data_type;
mod http_header;
mod new_device_metadata_type;

pub use analytics_metadata_type::AnalyticsMetadataType;
pub use auth_flow_type::AuthFlowType;
pub use authentication_result_type::AuthenticationResultType;
pub use challenge_name_type::ChallengeNameType;
pub use context_data_type::ContextDataType;
pub use http_header::HttpHeader;
pub use new_device_metadata_type::NewDeviceMetadataType;
