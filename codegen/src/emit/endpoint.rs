//! `src/config/endpoint.rs`: the parameters of the endpoint rules with their builder, and the rules as code.

pub mod params;
mod rules;
pub mod tests;
mod value;

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::endpoint::EndpointRules;

use super::scope::Scope;

/// Returns `src/config/endpoint.rs`.
pub fn file(endpoint: &EndpointRules) -> TokenStream {
    let defined = [
        "DefaultResolver",
        "Endpoint",
        "EndpointFuture",
        "InvalidParams",
        "Params",
        "ParamsBuilder",
        "ResolveEndpoint",
        "ResolveEndpointError",
        "SharedEndpointResolver",
        "Untyped",
    ];
    let scope = Scope::new(&[], defined);
    let resolve = resolve(&scope, endpoint);
    let params = params::params(&scope, &endpoint.params);
    let builder = params::builder(&scope, &endpoint.params);
    let resolver = resolver();
    let uses = scope.uses();
    quote! {
        //! The service's endpoint rules, which determine the URL of a request.

        #uses
        #[cfg(feature = "client")]
        use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint as untyped;

        #[cfg(feature = "client")]
        pub use tinsmith_runtime::aws_smithy_runtime_api::client::endpoint::{EndpointFuture, SharedEndpointResolver};
        pub use tinsmith_runtime::endpoint::{Endpoint, InvalidParams, ResolveEndpointError};

        #resolve
        #params
        #builder
        #resolver
    }
}

/// Returns the trait for endpoint resolvers of programs, and the default resolver.
fn resolver() -> TokenStream {
    quote! {
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
            fn resolve_endpoint<'a>(&'a self, params: &'a untyped::EndpointResolverParams) -> EndpointFuture<'a> {
                match params.get::<Params>() {
                    Some(params) => self.0.resolve_endpoint(params),
                    None => EndpointFuture::ready(Err("the endpoint's parameters are not this service's".into())),
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
    }
}

fn resolve(scope: &Scope, endpoint: &EndpointRules) -> TokenStream {
    let body = rules::function_body(scope, &endpoint.rules);
    let params = if endpoint.reads_params { quote!(params) } else { quote!(_) };
    quote! {
        /// Returns the endpoint for these parameters.
        ///
        /// # Errors
        /// Returns an error if the service has no such endpoint, or if the parameters contradict each other.
        pub fn resolve(#params: &Params) -> Result<Endpoint, ResolveEndpointError> {
            #body
        }
    }
}
