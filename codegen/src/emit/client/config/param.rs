//! The client settings that are parameters of the service's endpoint rules.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::text::{docs, ident};
use crate::ir::ClientParam;
use crate::ir::endpoint::ParamKind;

fn param_type(kind: ParamKind) -> TokenStream {
    match kind {
        ParamKind::Text => quote!(String),
        ParamKind::Boolean => quote!(bool),
        ParamKind::StringArray => quote!(Vec<String>),
    }
}

pub fn field(param: &ClientParam) -> TokenStream {
    let (name, type_) = (ident(&param.name), param_type(param.kind));
    quote!(#name: Option<#type_>,)
}

pub fn setters(param: &ClientParam) -> TokenStream {
    let (name, set) = (ident(&param.name), format_ident!("set_{}", param.plain_name));
    let (type_, docs) = (param_type(param.kind), docs(&param.docs));
    quote! {
        #docs
        pub fn #name(mut self, #name: impl Into<#type_>) -> Self {
            self.#name = Some(#name.into());
            self
        }

        #docs
        pub fn #set(&mut self, #name: Option<#type_>) -> &mut Self {
            self.#name = #name;
            self
        }
    }
}

/// Returns the field's initializer from the program's shared configuration, if that can contain the setting.
pub fn from_sdk_config(param: &ClientParam) -> Option<TokenStream> {
    let (name, (variable, profile)) = (ident(&param.name), param.variable.as_ref()?);
    Some(quote! {
        #name: tinsmith_runtime::client::service_flag(sdk_config, &crate::meta::SERVICE, #variable, #profile),
    })
}

pub fn account_mode_setters() -> TokenStream {
    quote! {
        /// Whether the endpoint's host contains the account ID of the credentials. By default, it does if that
        /// is possible.
        pub fn account_id_endpoint_mode(mut self, account_id_endpoint_mode: AccountIdEndpointMode) -> Self {
            self.account_id_endpoint_mode = Some(account_id_endpoint_mode);
            self
        }

        /// Whether the endpoint's host contains the account ID of the credentials. By default, it does if that
        /// is possible.
        pub fn set_account_id_endpoint_mode(
            &mut self,
            account_id_endpoint_mode: Option<AccountIdEndpointMode>,
        ) -> &mut Self {
            self.account_id_endpoint_mode = account_id_endpoint_mode;
            self
        }
    }
}
