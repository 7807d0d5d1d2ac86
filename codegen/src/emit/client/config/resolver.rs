//! Endpoint resolution in a client's configuration: by the service's rules, or by a resolver that the program sets.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::text::ident;
use crate::ir::ClientParam;
use crate::ir::endpoint::{BuiltIn, EndpointRules};

/// The parts of the configuration for endpoint resolution.
pub struct Resolver {
    pub field: TokenStream,
    pub over: TokenStream,
    pub accessor: TokenStream,
    pub setters: TokenStream,
    pub resolve: TokenStream,
}

pub fn resolver(rules: Option<&EndpointRules>, params: &[ClientParam]) -> Resolver {
    let Some(rules) = rules else {
        return Resolver {
            field: TokenStream::new(),
            over: TokenStream::new(),
            accessor: TokenStream::new(),
            setters: TokenStream::new(),
            // Without rules, the model does not define any endpoints.
            resolve: quote! {
                pub(crate) fn endpoint(&self) -> EndpointFuture<'_> {
                    resolve::without_rules(&self.values.settings)
                }
            },
        };
    };
    let built_ins = rules.params.iter().filter_map(|param| {
        let set = format_ident!("set_{}", param.plain_name);
        let value = match param.built_in? {
            BuiltIn::Region => quote!(settings.region.as_ref().map(|region| region.to_string())),
            BuiltIn::UseFips => quote!(settings.use_fips),
            BuiltIn::UseDualStack => quote!(settings.use_dual_stack),
            BuiltIn::Endpoint => quote!(settings.endpoint_url.clone()),
            BuiltIn::AccountId => quote!(account_id.map(str::to_owned)),
            BuiltIn::AccountIdEndpointMode => {
                quote!(Some(self.values.account_id_endpoint_mode.clone().unwrap_or_default().to_string()))
            }
        };
        Some(quote!(.#set(#value)))
    });
    let client_params = params.iter().filter(|param| {
        rules.params.iter().any(|known| known.plain_name == param.plain_name && known.kind == param.kind)
    });
    let client_params = client_params.map(|param| {
        let (set, name) = (format_ident!("set_{}", param.plain_name), ident(&param.name));
        quote!(.#set(self.values.#name.clone()))
    });
    let account = if has(Some(rules), BuiltIn::AccountId) { quote!(account_id) } else { quote!(_) };
    Resolver {
        field: quote!(endpoint_resolver: Option<SharedEndpointResolver>,),
        over: quote!(endpoint_resolver: self.endpoint_resolver.or_else(|| base.endpoint_resolver.clone()),),
        accessor: quote! {
            /// The endpoint resolver. The default applies the service's own rules.
            pub fn endpoint_resolver(&self) -> SharedEndpointResolver {
                let resolver = self.values.endpoint_resolver.clone();
                resolver.unwrap_or_else(|| endpoint::DefaultResolver::new().into_shared_resolver())
            }
        },
        setters: quote! {
            /// An endpoint resolver to use instead of the service's own rules.
            pub fn endpoint_resolver(mut self, endpoint_resolver: impl ResolveEndpoint + 'static) -> Self {
                self.endpoint_resolver = Some(endpoint_resolver.into_shared_resolver());
                self
            }

            /// An endpoint resolver to use instead of the service's own rules.
            pub fn set_endpoint_resolver(&mut self, endpoint_resolver: Option<SharedEndpointResolver>) -> &mut Self {
                self.endpoint_resolver = endpoint_resolver;
                self
            }
        },
        resolve: quote! {
            /// Returns the endpoint of a request that binds these endpoint parameters.
            pub(crate) fn endpoint(
                &self,
                #account: Option<&str>,
                bind: &dyn Fn(ParamsBuilder) -> ParamsBuilder,
            ) -> EndpointFuture<'_> {
                let settings = &self.values.settings;
                let params = ParamsBuilder::default() #(#built_ins)* #(#client_params)*;
                let params = match bind(params).build() {
                    Ok(params) => params,
                    Err(error) => return resolve::failed(error),
                };
                match &self.values.endpoint_resolver {
                    None => resolve::by_rules(settings, endpoint::resolve(&params)),
                    Some(resolver) => resolve::by_resolver(resolver, EndpointResolverParams::new(params)),
                }
            }
        },
    }
}

/// Whether a parameter of the rules has this built-in value.
pub fn has(rules: Option<&EndpointRules>, built_in: BuiltIn) -> bool {
    rules.is_some_and(|rules| rules.params.iter().any(|param| param.built_in == Some(built_in)))
}
