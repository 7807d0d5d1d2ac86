// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! Builders for the structures.

pub use super::analytics_metadata_type::AnalyticsMetadataTypeBuilder;
pub use super::authentication_result_type::AuthenticationResultTypeBuilder;
pub use super::context_data_type::ContextDataTypeBuilder;
pub use super::http_header::HttpHeaderBuilder;
pub use super::new_device_metadata_type::NewDeviceMetadataTypeBuilder;
