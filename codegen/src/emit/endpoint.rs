//! `src/config/endpoint.rs`: the parameters of the endpoint rules with their builder, and the rules as code.

mod params;
mod rules;
pub mod tests;
mod value;

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::endpoint::EndpointRules;

use super::scope::Scope;

/// `src/config.rs`
pub fn config() -> TokenStream {
    quote! {
        //! What a client has to know before it can call the service.

        pub mod endpoint;
    }
}

/// `src/config/endpoint.rs`
pub fn file(endpoint: &EndpointRules) -> TokenStream {
    let defined = ["Endpoint", "InvalidParams", "Params", "ParamsBuilder", "ResolveEndpointError"];
    let scope = Scope::new(&[], defined);
    let resolve = resolve(&scope, endpoint);
    let params = params::params(&endpoint.params);
    let builder = params::builder(&scope, &endpoint.params);
    let uses = scope.uses();
    quote! {
        //! Which URL a request goes to: the service's endpoint rules.

        #uses

        pub use tinsmith_runtime::endpoint::{Endpoint, InvalidParams, ResolveEndpointError};

        #resolve
        #params
        #builder
    }
}

fn resolve(scope: &Scope, endpoint: &EndpointRules) -> TokenStream {
    let body = rules::function_body(scope, &endpoint.rules);
    let params = if endpoint.reads_params { quote!(params) } else { quote!(_) };
    quote! {
        /// The endpoint for these parameters.
        ///
        /// # Errors
        /// When the service has no such endpoint, or when the parameters exclude each other.
        pub fn resolve(#params: &Params) -> Result<Endpoint, ResolveEndpointError> {
            #body
        }
    }
}
