// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The service's endpoint rules, which determine the URL of a request.

use std::fmt;
use tinsmith_runtime::aws_smithy_types::endpoint::EndpointAuthScheme;
use tinsmith_runtime::endpoint::{redacted, rules};

#[cfg(feature = "client")]
use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint as untyped;

#[cfg(feature = "client")]
pub use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::{
    EndpointFuture, SharedEndpointResolver,
};
pub use tinsmith_runtime::endpoint::{Endpoint, InvalidParams, ResolveEndpointError};

/// Returns the endpoint for these parameters.
///
/// # Errors
/// Returns an error if the service has no such endpoint, or if the parameters contradict each other.
pub fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
    if params.use_global_endpoint && params.endpoint.as_deref().is_none()
        && let Some(region) = params.region.as_deref()
    {
        let partition_result = rules::partition(region);
        if !params.use_fips && !params.use_dual_stack {
            if region == "ap-northeast-1" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "ap-south-1" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "ap-southeast-1" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "ap-southeast-2" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "aws-global" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "ca-central-1" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "eu-central-1" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "eu-north-1" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "eu-west-1" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "eu-west-2" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "eu-west-3" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "sa-east-1" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "us-east-1" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "us-east-2" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "us-west-1" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            if region == "us-west-2" {
                return Ok(
                    rules::endpoint("https://sts.amazonaws.com")?
                        .into_builder()
                        .auth_scheme(
                            EndpointAuthScheme::with_capacity("sigv4", 2)
                                .put("signingName", "sts")
                                .put("signingRegion", "us-east-1"),
                        )
                        .build(),
                );
            }
            return Ok(
                rules::endpoint(
                        format!("https://sts.{region}.{}", partition_result.dns_suffix),
                    )?
                    .into_builder()
                    .auth_scheme(
                        EndpointAuthScheme::with_capacity("sigv4", 2)
                            .put("signingName", "sts")
                            .put("signingRegion", region.to_owned()),
                    )
                    .build(),
            );
        }
    }
    if let Some(endpoint) = params.endpoint.as_deref() {
        if params.use_fips {
            return rules::error(
                "Invalid Configuration: FIPS and custom endpoint are not supported",
            );
        }
        if params.use_dual_stack {
            return rules::error(
                "Invalid Configuration: Dualstack and custom endpoint are not supported",
            );
        }
        return rules::endpoint(endpoint.to_owned());
    }
    if let Some(region) = params.region.as_deref() {
        let partition_result = rules::partition(region);
        if params.use_fips && params.use_dual_stack {
            if partition_result.supports_fips && partition_result.supports_dual_stack {
                return rules::endpoint(
                    format!(
                        "https://sts-fips.{region}.{}", partition_result
                        .dual_stack_dns_suffix
                    ),
                );
            }
            return rules::error(
                "FIPS and DualStack are enabled, but this partition does not support one or both",
            );
        }
        if params.use_fips {
            if partition_result.supports_fips {
                if partition_result.name == "aws-us-gov" {
                    return rules::endpoint(
                        format!("https://sts.{region}.amazonaws.com"),
                    );
                }
                return rules::endpoint(
                    format!("https://sts-fips.{region}.{}", partition_result.dns_suffix),
                );
            }
            return rules::error(
                "FIPS is enabled but this partition does not support FIPS",
            );
        }
        if params.use_dual_stack {
            if partition_result.supports_dual_stack {
                return rules::endpoint(
                    format!(
                        "https://sts.{region}.{}", partition_result.dual_stack_dns_suffix
                    ),
                );
            }
            return rules::error(
                "DualStack is enabled but this partition does not support DualStack",
            );
        }
        if region == "aws-global" {
            return Ok(
                rules::endpoint("https://sts.amazonaws.com")?
                    .into_builder()
                    .auth_scheme(
                        EndpointAuthScheme::with_capacity("sigv4", 2)
                            .put("signingName", "sts")
                            .put("signingRegion", "us-east-1"),
                    )
                    .build(),
            );
        }
        return rules::endpoint(
            format!("https://sts.{region}.{}", partition_result.dns_suffix),
        );
    }
    rules::error("Invalid Configuration: Missing Region")
}

/// The parameters that determine the endpoint.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Params {
    region: Option<String>,
    use_dual_stack: bool,
    use_fips: bool,
    endpoint: Option<String>,
    use_global_endpoint: bool,
}

impl Params {
    /// Returns a builder without any parameters.
    pub fn builder() -> ParamsBuilder {
        ParamsBuilder::default()
    }

    /// The region to send the request to, such as `us-east-1`.
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// Whether the endpoint must also be reachable over IPv6.
    pub fn use_dual_stack(&self) -> Option<bool> {
        Some(self.use_dual_stack)
    }

    /// Whether the endpoint must comply with FIPS 140.
    pub fn use_fips(&self) -> Option<bool> {
        Some(self.use_fips)
    }

    /// A URL to use instead of the service's own.
    pub fn endpoint(&self) -> Option<&str> {
        self.endpoint.as_deref()
    }

    /// The parameter `UseGlobalEndpoint` of the service's endpoint rules.
    pub fn use_global_endpoint(&self) -> Option<bool> {
        Some(self.use_global_endpoint)
    }
}

impl fmt::Debug for Params {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Params")
            .field("region", &self.region)
            .field("use_dual_stack", &self.use_dual_stack)
            .field("use_fips", &self.use_fips)
            .field("endpoint", &self.endpoint.as_deref().map(redacted))
            .field("use_global_endpoint", &self.use_global_endpoint)
            .finish()
    }
}

/// Builds [`Params`].
#[derive(Clone, PartialEq, Default)]
pub struct ParamsBuilder {
    region: Option<String>,
    use_dual_stack: Option<bool>,
    use_fips: Option<bool>,
    endpoint: Option<String>,
    use_global_endpoint: Option<bool>,
}

impl ParamsBuilder {
    /// The region to send the request to, such as `us-east-1`.
    pub fn region(mut self, value: impl Into<String>) -> Self {
        self.region = Some(value.into());
        self
    }

    /// The region to send the request to, such as `us-east-1`.
    pub fn set_region(mut self, value: Option<String>) -> Self {
        self.region = value;
        self
    }

    /// Whether the endpoint must also be reachable over IPv6.
    ///
    /// The default is `false`.
    pub fn use_dual_stack(mut self, value: impl Into<bool>) -> Self {
        self.use_dual_stack = Some(value.into());
        self
    }

    /// Whether the endpoint must also be reachable over IPv6.
    ///
    /// The default is `false`.
    pub fn set_use_dual_stack(mut self, value: Option<bool>) -> Self {
        self.use_dual_stack = value;
        self
    }

    /// Whether the endpoint must comply with FIPS 140.
    ///
    /// The default is `false`.
    pub fn use_fips(mut self, value: impl Into<bool>) -> Self {
        self.use_fips = Some(value.into());
        self
    }

    /// Whether the endpoint must comply with FIPS 140.
    ///
    /// The default is `false`.
    pub fn set_use_fips(mut self, value: Option<bool>) -> Self {
        self.use_fips = value;
        self
    }

    /// A URL to use instead of the service's own.
    pub fn endpoint(mut self, value: impl Into<String>) -> Self {
        self.endpoint = Some(value.into());
        self
    }

    /// A URL to use instead of the service's own.
    pub fn set_endpoint(mut self, value: Option<String>) -> Self {
        self.endpoint = value;
        self
    }

    /// The parameter `UseGlobalEndpoint` of the service's endpoint rules.
    ///
    /// The default is `false`.
    pub fn use_global_endpoint(mut self, value: impl Into<bool>) -> Self {
        self.use_global_endpoint = Some(value.into());
        self
    }

    /// The parameter `UseGlobalEndpoint` of the service's endpoint rules.
    ///
    /// The default is `false`.
    pub fn set_use_global_endpoint(mut self, value: Option<bool>) -> Self {
        self.use_global_endpoint = value;
        self
    }

    /// Builds the parameters.
    ///
    /// # Errors
    /// Returns an error if a required parameter is missing, or if the region cannot be part of a host name.
    pub fn build(self) -> Result<Params, InvalidParams> {
        if self
            .region
            .as_deref()
            .is_some_and(|region| !rules::is_valid_host_label(region, true))
        {
            return Err(InvalidParams::region("region"));
        }
        Ok(Params {
            region: self.region,
            use_dual_stack: self.use_dual_stack.unwrap_or(false),
            use_fips: self.use_fips.unwrap_or(false),
            endpoint: self.endpoint,
            use_global_endpoint: self.use_global_endpoint.unwrap_or(false),
        })
    }
}

impl fmt::Debug for ParamsBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ParamsBuilder")
            .field("region", &self.region)
            .field("use_dual_stack", &self.use_dual_stack)
            .field("use_fips", &self.use_fips)
            .field("endpoint", &self.endpoint.as_deref().map(redacted))
            .field("use_global_endpoint", &self.use_global_endpoint)
            .finish()
    }
}

/// Resolves the endpoint of each request.
#[cfg(feature = "client")]
pub trait ResolveEndpoint: Send + Sync + std::fmt::Debug {
    /// Returns the endpoint for these parameters.
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a>;
    /// Turns this resolver into the type that all services have in common.
    fn into_shared_resolver(self) -> SharedEndpointResolver
    where
        Self: Sized + 'static,
    {
        SharedEndpointResolver::new(Untyped(self))
    }
}

#[cfg(feature = "client")]
#[derive(Debug)]
struct Untyped<R>(R);

#[cfg(feature = "client")]
impl<R: ResolveEndpoint> untyped::ResolveEndpoint for Untyped<R> {
    fn resolve_endpoint<'a>(
        &'a self,
        params: &'a untyped::EndpointResolverParams,
    ) -> EndpointFuture<'a> {
        match params.get::<Params>() {
            Some(params) => self.0.resolve_endpoint(params),
            None => {
                EndpointFuture::ready(
                    Err("the endpoint's parameters are not this service's".into()),
                )
            }
        }
    }
}

/// Resolves endpoints by the service's own rules.
#[cfg(feature = "client")]
#[derive(Clone, Copy, Debug, Default)]
pub struct DefaultResolver(());

#[cfg(feature = "client")]
impl DefaultResolver {
    /// Creates the resolver.
    pub fn new() -> Self {
        Self(())
    }
}

#[cfg(feature = "client")]
impl ResolveEndpoint for DefaultResolver {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        EndpointFuture::ready(resolve(params).map_err(Into::into))
    }
}
