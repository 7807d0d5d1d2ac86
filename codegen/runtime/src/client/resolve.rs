//! Where requests go: to where the service's rules say, or the resolver that the program has set.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::{
    EndpointFuture, EndpointResolverParams, ResolveEndpoint, SharedEndpointResolver,
};
use aws_smithy_types::endpoint::Endpoint;

use super::Settings;
use crate::endpoint::ResolveEndpointError;

/// What the rules have found. Where that is nothing for want of a region, the error says what to set.
pub fn by_rules(
    settings: &Settings,
    found: Result<Endpoint, ResolveEndpointError>,
) -> EndpointFuture<'static> {
    EndpointFuture::ready(found.map_err(|error| {
        match settings.region {
            Some(_) => error.into(),
            None => format!(
                "there is no endpoint without a region: set `region` in the configuration, or AWS_REGION and \
             `Builder::from_env()` ({error})"
            )
            .into(),
        }
    }))
}

/// What a resolver finds.
pub fn by_resolver(
    resolver: &SharedEndpointResolver,
    mut params: EndpointResolverParams,
) -> EndpointFuture<'static> {
    let resolver = resolver.clone();
    EndpointFuture::new(async move {
        resolver.finalize_params(&mut params)?;
        resolver.resolve_endpoint(&params).await
    })
}

/// The endpoint of a service whose model does not say where it is: an error when none is set.
pub fn without_rules(settings: &Settings) -> EndpointFuture<'static> {
    EndpointFuture::ready(match &settings.endpoint_url {
        Some(url) => Ok(Endpoint::builder().url(url.clone()).build()),
        None => {
            Err("there is no endpoint: set `endpoint_url` in the configuration, since the service's model \
                     has none"
                .into())
        }
    })
}

/// There is no endpoint because of this error.
pub fn failed(error: impl Into<BoxError>) -> EndpointFuture<'static> {
    EndpointFuture::ready(Err(error.into()))
}
