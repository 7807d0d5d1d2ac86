//! The runtime components that the official interfaces of HTTP clients and identity caches take as an argument.
//!
//! Those interfaces use only the clock and the sleep implementation. The other components are placeholders, because a
//! value with a missing component cannot be built.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::static_resolver::StaticAuthSchemeOptionResolver;
use aws_smithy_runtime_api::client::auth::{AuthScheme, AuthSchemeEndpointConfig, AuthSchemeId, Sign};
use aws_smithy_runtime_api::client::endpoint::{EndpointFuture, EndpointResolverParams, ResolveEndpoint};
use aws_smithy_runtime_api::client::identity::{
    Identity, IdentityFuture, ResolveCachedIdentity, ResolveIdentity, SharedIdentityResolver,
};
use aws_smithy_runtime_api::client::interceptors::context::InterceptorContext;
use aws_smithy_runtime_api::client::retries::{RetryStrategy, ShouldAttempt};
use aws_smithy_runtime_api::client::runtime_components::{
    GetIdentityResolver, RuntimeComponents, RuntimeComponentsBuilder,
};
use aws_smithy_types::config_bag::ConfigBag;

use super::HttpRequest;

const SCHEME: AuthSchemeId = AuthSchemeId::new("sigv4");

/// Returns components with this clock, sleep implementation and HTTP client. All others return errors.
pub fn components(
    time: aws_smithy_async::time::SharedTimeSource,
    sleep: aws_smithy_async::rt::sleep::SharedAsyncSleep,
    http: Option<aws_smithy_runtime_api::client::http::SharedHttpClient>,
) -> RuntimeComponents {
    let mut builder = RuntimeComponentsBuilder::new("tinsmith");
    builder
        .set_auth_scheme_option_resolver(Some(StaticAuthSchemeOptionResolver::new(vec![SCHEME])))
        .set_endpoint_resolver(Some(Absent))
        .push_auth_scheme(Absent)
        .set_identity_cache(Some(Absent))
        .set_identity_resolver(SCHEME, Absent)
        .set_retry_strategy(Some(Absent))
        .set_http_client(http)
        .set_time_source(Some(time))
        .set_sleep_impl(Some(sleep));
    builder.build().expect("every required component is set above")
}

/// The placeholder for a required component.
#[derive(Debug)]
struct Absent;

impl Absent {
    fn error(&self) -> BoxError {
        "this client does not have the official runtime's components".into()
    }
}

impl ResolveEndpoint for Absent {
    fn resolve_endpoint<'a>(&'a self, _: &'a EndpointResolverParams) -> EndpointFuture<'a> {
        EndpointFuture::ready(Err(self.error()))
    }
}

impl ResolveIdentity for Absent {
    fn resolve_identity<'a>(&'a self, _: &'a RuntimeComponents, _: &'a ConfigBag) -> IdentityFuture<'a> {
        IdentityFuture::ready(Err(self.error()))
    }
}

impl ResolveCachedIdentity for Absent {
    fn resolve_cached_identity<'a>(
        &'a self,
        _: SharedIdentityResolver,
        _: &'a RuntimeComponents,
        _: &'a ConfigBag,
    ) -> IdentityFuture<'a> {
        IdentityFuture::ready(Err(self.error()))
    }
}

impl AuthScheme for Absent {
    fn scheme_id(&self) -> AuthSchemeId {
        SCHEME
    }

    fn identity_resolver(&self, _: &dyn GetIdentityResolver) -> Option<SharedIdentityResolver> {
        None
    }

    fn signer(&self) -> &dyn Sign {
        self
    }
}

impl Sign for Absent {
    fn sign_http_request(
        &self,
        _: &mut HttpRequest,
        _: &Identity,
        _: AuthSchemeEndpointConfig<'_>,
        _: &RuntimeComponents,
        _: &ConfigBag,
    ) -> Result<(), BoxError> {
        Err(self.error())
    }
}

impl RetryStrategy for Absent {
    fn should_attempt_initial_request(
        &self,
        _: &RuntimeComponents,
        _: &ConfigBag,
    ) -> Result<ShouldAttempt, BoxError> {
        Err(self.error())
    }

    fn should_attempt_retry(
        &self,
        _: &InterceptorContext,
        _: &RuntimeComponents,
        _: &ConfigBag,
    ) -> Result<ShouldAttempt, BoxError> {
        Err(self.error())
    }
}
