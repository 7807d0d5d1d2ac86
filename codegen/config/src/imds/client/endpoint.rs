//! The endpoint of instance metadata.

use std::str::FromStr;

use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;
use tinsmith_runtime::endpoint::EndpointUrl;

use super::error::InvalidEndpointMode;
use crate::provider_config::ProviderConfig;
use crate::setting::Setting;

const ENDPOINT: Setting<'static> =
    Setting::shared("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint");
const MODE: Setting<'static> =
    Setting::shared("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ec2_metadata_service_endpoint_mode");

/// The IP version that is used to reach instance metadata.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndpointMode {
    /// `http://169.254.169.254`
    IpV4,
    /// `http://[fd00:ec2::254]`
    IpV6,
}

impl EndpointMode {
    fn endpoint(&self) -> &'static str {
        match self {
            Self::IpV4 => "http://169.254.169.254",
            Self::IpV6 => "http://[fd00:ec2::254]",
        }
    }
}

impl FromStr for EndpointMode {
    type Err = InvalidEndpointMode;

    fn from_str(value: &str) -> Result<Self, InvalidEndpointMode> {
        match value {
            _ if value.eq_ignore_ascii_case("ipv4") => Ok(Self::IpV4),
            _ if value.eq_ignore_ascii_case("ipv6") => Ok(Self::IpV6),
            _ => Err(InvalidEndpointMode::new(value)),
        }
    }
}

/// The source of the endpoint.
#[derive(Clone, Debug)]
pub(super) enum EndpointSource {
    /// The program.
    Explicit(EndpointUrl),
    /// The environment or the profile. If neither has an endpoint, it is the default endpoint of a mode, which the
    /// program can set.
    Found(Option<EndpointMode>),
}

impl Default for EndpointSource {
    fn default() -> Self {
        Self::Found(None)
    }
}

impl EndpointSource {
    pub(super) async fn find(&self, config: &ProviderConfig) -> Result<EndpointUrl, BoxError> {
        let mode = match self {
            Self::Explicit(endpoint) => return Ok(endpoint.clone()),
            Self::Found(mode) => mode.clone(),
        };
        let profiles = config.profiles().await;
        if let Some((endpoint, _)) = ENDPOINT.find(config.env(), profiles) {
            return Ok(endpoint.parse()?);
        }
        let mode = match (mode, MODE.find(config.env(), profiles)) {
            (Some(mode), _) => mode,
            (None, Some((mode, _))) => mode.parse()?,
            (None, None) => EndpointMode::IpV4,
        };
        Ok(mode.endpoint().parse()?)
    }
}
