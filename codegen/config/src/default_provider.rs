//! The chains and settings that a configuration is made of, unless a program sets something else.
//!
//! A setting is looked for in the environment, then in the profile. One that has a value that nobody knows counts as
//! not set, and the log says so.

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
