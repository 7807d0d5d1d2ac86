//! The metadata of an EC2 instance (IMDSv2): credentials of its role, its region, and all else that it has.
//!
//! The service is at `http://169.254.169.254`. `AWS_EC2_METADATA_SERVICE_ENDPOINT` and the profile's
//! `ec2_metadata_service_endpoint` say where else; `AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE` and
//! `ec2_metadata_service_endpoint_mode` choose between `IPv4` and `IPv6`. Where `AWS_EC2_METADATA_DISABLED` is `true`,
//! the default chains do not ask.
//!
//! Requests have a token, as version 2 wants it; there is no way back to version 1.

pub mod client;
pub mod credentials;
pub mod region;

use tinsmith_runtime::aws_types::os_shim_internal::Env;
use tinsmith_runtime::client::environment::variable;

pub use self::client::Client;

fn is_disabled(env: &Env) -> bool {
    variable(env, "AWS_EC2_METADATA_DISABLED").is_some_and(|value| value.eq_ignore_ascii_case("true"))
}
