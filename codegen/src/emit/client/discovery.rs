//! Endpoint discovery: the client's method that asks the service for endpoints.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::client::cloned_owned;
use crate::emit::text::{doc, ident};
use crate::ir::{Crate, Discovery};
use crate::markdown::wrapped;

/// Returns the method of the client.
pub fn method(lowered: &Crate, discovery: &Discovery) -> TokenStream {
    let undiscovered = cloned_owned(lowered, quote!(self));
    let client = cloned_owned(lowered, quote!(undiscovered));
    let (operation, list) = (ident(&discovery.operation), ident(&discovery.list));
    let (address, or_none) = (ident(&discovery.address.0), or_default(discovery.address.1));
    let (minutes, or_zero) = (ident(&discovery.minutes.0), or_default(discovery.minutes.1));
    let docs = doc(&wrapped(&format!(
        "Returns a client that sends its requests to the endpoint that the service assigns to the caller. Most \
         operations of this service need it.\n\nThis method calls `{operation}` immediately. The endpoint is valid \
         for some minutes only: run [`reload_task`](crate::endpoint_discovery::ReloadEndpoint::reload_task) in a \
         task of its own, or call `reload_once` from time to time.\n\n# Errors\nReturns an error if the service \
         returns no endpoint."
    )));
    quote! {
        #docs
        pub async fn with_endpoint_discovery_enabled(
            self,
        ) -> Result<(Self, crate::endpoint_discovery::ReloadEndpoint), BoxError> {
            let undiscovered = #undiscovered;
            let ask = move || {
                let client = #client;
                async move {
                    let output = client.#operation().send().await?;
                    let endpoint = output.#list().first().ok_or("the service names no endpoint")?;
                    Ok(Named {
                        address: endpoint.#address.clone()#or_none,
                        minutes: endpoint.#minutes #or_zero,
                    })
                }
            };
            let (resolver, reload) = discover(&self.inner.handle, ask).await?;
            let mut config = self.config().to_builder();
            config.set_endpoint_resolver(Some(resolver));
            Ok((Self::from_conf(config.build()), reload))
        }
    }
}

/// Returns the imports that the method needs from the official crates and from the runtime.
pub fn uses() -> [TokenStream; 2] {
    [
        quote!(
            use tinsmith_runtime::aws_smithy_runtime_api::box_error::BoxError;
        ),
        quote!(
            use tinsmith_runtime::client::discovery::{Named, discover};
        ),
    ]
}

/// Returns the module at the root of the crate.
pub fn module() -> TokenStream {
    quote! {
        /// Keeps discovered endpoints up to date.
        #[cfg(feature = "client")]
        pub mod endpoint_discovery {
            pub use tinsmith_runtime::client::discovery::ReloadEndpoint;
        }
    }
}

fn or_default(optional: bool) -> Option<TokenStream> {
    optional.then(|| quote!(.unwrap_or_default()))
}
