//! The default chains and settings.
//!
//! Settings are taken from the environment or else from the profile. A setting with an invalid value is ignored, and a
//! warning is logged.

pub mod app_name;
pub mod credentials;
pub mod region;
pub mod retry_config;
mod settings;
pub mod timeout_config;
#[cfg(feature = "sso")]
pub mod token;

pub use settings::{
    account_id_endpoint_mode, auth_scheme_preference, checksums, disable_clock_skew_correction,
    disable_request_compression, endpoint_url, ignore_configured_endpoint_urls,
    request_min_compression_size_bytes, sigv4a_signing_region_set, use_dual_stack, use_fips,
};
