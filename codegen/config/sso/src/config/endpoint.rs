// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! The service's endpoint rules, which determine the URL of a request.

use std::fmt;
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
                        "https://portal.sso-fips.{region}.{}", partition_result
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
                        format!("https://portal.sso.{region}.amazonaws.com"),
                    );
                }
                return rules::endpoint(
                    format!(
                        "https://portal.sso-fips.{region}.{}", partition_result
                        .dns_suffix
                    ),
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
                        "https://portal.sso.{region}.{}", partition_result
                        .dual_stack_dns_suffix
                    ),
                );
            }
            return rules::error(
                "DualStack is enabled but this partition does not support DualStack",
            );
        }
        return rules::endpoint(
            format!("https://portal.sso.{region}.{}", partition_result.dns_suffix),
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
}

impl fmt::Debug for Params {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Params")
            .field("region", &self.region)
            .field("use_dual_stack", &self.use_dual_stack)
            .field("use_fips", &self.use_fips)
            .field("endpoint", &self.endpoint.as_deref().map(redacted))
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
