//! The metadata of an EC2 instance (IMDSv2), which includes the credentials of its role and its region.
//!
//! The service is at `http://169.254.169.254`. `AWS_EC2_METADATA_SERVICE_ENDPOINT` or the profile's
//! `ec2_metadata_service_endpoint` sets another endpoint. `AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE` or
//! `ec2_metadata_service_endpoint_mode` selects `IPv4` or `IPv6`. If `AWS_EC2_METADATA_DISABLED` is `true`, the
//! providers do not call the service.
//!
//! All requests have a token, as version 2 requires. There is no fallback to version 1.

pub mod client;
pub mod credentials;
pub mod region;

use tinsmith_runtime::aws_types::os_shim_internal::Env;
use tinsmith_runtime::client::environment::variable;

pub use self::client::Client;

fn is_disabled(env: &Env) -> bool {
    variable(env, "AWS_EC2_METADATA_DISABLED").is_some_and(|value| value.eq_ignore_ascii_case("true"))
}
