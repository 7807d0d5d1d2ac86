//! `Params` and its builder, with the same names as in the official crates.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::scope::Scope;
use crate::emit::text::{docs, ident};
use crate::ir::Docs;
use crate::ir::endpoint::{BuiltIn, Param, ParamKind, ParamValue};
use crate::markdown;

use super::value::rules_module;

fn type_(kind: ParamKind) -> TokenStream {
    match kind {
        ParamKind::Text => quote!(String),
        ParamKind::Boolean => quote!(bool),
        ParamKind::StringArray => quote!(Vec<String>),
    }
}

pub fn params(scope: &Scope, params: &[Param]) -> TokenStream {
    let fields = params.iter().map(|param| {
        let (name, type_) = (ident(&param.name), type_(param.kind));
        if param.required { quote!(#name: #type_,) } else { quote!(#name: Option<#type_>,) }
    });
    let accessors = params.iter().map(accessor);
    let (derive_debug, debug) = debug(scope, "Params", params);
    quote! {
        /// The parameters that determine the endpoint.
        #[derive(Clone, #derive_debug PartialEq)]
        #[non_exhaustive]
        pub struct Params {
            #(#fields)*
        }

        impl Params {
            /// Returns a builder without any parameters.
            pub fn builder() -> ParamsBuilder {
                ParamsBuilder::default()
            }
            #(#accessors)*
        }

        #debug
    }
}

/// Returns `Debug` for `#[derive]`, or an implementation of it if a parameter is the URL of an endpoint, which must be
/// redacted because it may contain a password.
fn debug(scope: &Scope, type_: &str, params: &[Param]) -> (TokenStream, TokenStream) {
    let is_endpoint = |param: &Param| param.built_in == Some(BuiltIn::Endpoint);
    if !params.iter().any(is_endpoint) {
        return (quote!(Debug,), TokenStream::new());
    }
    let fields = params.iter().map(|param| {
        let (name, label) = (ident(&param.name), &param.name);
        match is_endpoint(param) {
            true => {
                let redacted = scope.item("tinsmith_runtime::endpoint", "redacted");
                // A required parameter is only an `Option` in the builder.
                match param.required && type_ == "Params" {
                    true => quote!(.field(#label, &#redacted(&self.#name))),
                    false => quote!(.field(#label, &self.#name.as_deref().map(#redacted))),
                }
            }
            false => quote!(.field(#label, &self.#name)),
        }
    });
    let (name, fmt) = (ident(type_), scope.item("std", "fmt"));
    let implementation = quote! {
        impl #fmt::Debug for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                f.debug_struct(#type_)#(#fields)*.finish()
            }
        }
    };
    (TokenStream::new(), implementation)
}

fn accessor(param: &Param) -> TokenStream {
    let (docs, name) = (docs(&param.docs), ident(&param.name));
    let (type_, value) = match (param.kind, param.required) {
        (ParamKind::Boolean, true) => (quote!(bool), quote!(Some(self.#name))),
        (ParamKind::Boolean, false) => (quote!(bool), quote!(self.#name)),
        (ParamKind::Text, true) => (quote!(&str), quote!(Some(&self.#name))),
        (ParamKind::Text, false) => (quote!(&str), quote!(self.#name.as_deref())),
        (ParamKind::StringArray, true) => (quote!(&[String]), quote!(Some(&self.#name))),
        (ParamKind::StringArray, false) => (quote!(&[String]), quote!(self.#name.as_deref())),
    };
    quote! {
        #docs
        pub fn #name(&self) -> Option<#type_> {
            #value
        }
    }
}

pub fn builder(scope: &Scope, params: &[Param]) -> TokenStream {
    let fields = params.iter().map(|param| {
        let (name, type_) = (ident(&param.name), type_(param.kind));
        quote!(#name: Option<#type_>,)
    });
    let setters = params.iter().map(setters);
    let (derive_debug, debug) = debug(scope, "ParamsBuilder", params);
    let checks = params.iter().filter(|param| param.is_region()).map(|param| {
        let (rules, name, field) = (rules_module(scope), ident(&param.name), &param.name);
        quote! {
            if self.#name.as_deref().is_some_and(|region| !#rules::is_valid_host_label(region, true)) {
                return Err(InvalidParams::region(#field));
            }
        }
    });
    let values = params.iter().map(|param| {
        let (name, value) = (ident(&param.name), built(param));
        quote!(#name: self.#name #value,)
    });
    quote! {
        /// Builds [`Params`].
        #[derive(Clone, #derive_debug PartialEq, Default)]
        pub struct ParamsBuilder {
            #(#fields)*
        }

        impl ParamsBuilder {
            #(#setters)*
            /// Builds the parameters.
            ///
            /// # Errors
            /// Returns an error if a required parameter is missing, or if the region cannot be part of a host name.
            pub fn build(self) -> Result<Params, InvalidParams> {
                #(#checks)*
                Ok(Params { #(#values)* })
            }
        }

        #debug
    }
}

/// Returns the method call that turns the builder's field into that of `Params`.
fn built(param: &Param) -> TokenStream {
    let name = &param.plain_name;
    match (param.required, &param.default) {
        (false, _) => TokenStream::new(),
        (true, None) => quote!(.ok_or(InvalidParams::missing(#name))?),
        (true, Some(ParamValue::Boolean(flag))) => quote!(.unwrap_or(#flag)),
        (true, Some(ParamValue::Text(text))) if text.is_empty() => quote!(.unwrap_or_default()),
        (true, Some(ParamValue::Text(text))) => quote!(.unwrap_or_else(|| #text.to_owned())),
        (true, Some(ParamValue::StringArray(texts))) if texts.is_empty() => quote!(.unwrap_or_default()),
        (true, Some(ParamValue::StringArray(texts))) => {
            quote!(.unwrap_or_else(|| vec![#(#texts.to_owned()),*]))
        }
    }
}

fn setters(param: &Param) -> TokenStream {
    let default = match &param.default {
        Some(ParamValue::Boolean(flag)) => format!("\n\nThe default is `{flag}`."),
        Some(ParamValue::Text(text)) => format!("\n\nThe default is {}.", markdown::value(text)),
        Some(ParamValue::StringArray(texts)) => {
            format!("\n\nThe default is {}.", markdown::value(&format!("{texts:?}")))
        }
        None => String::new(),
    };
    let docs = docs(&Docs { text: format!("{}{default}", param.docs.text), ..param.docs.clone() });
    let (name, set) = (ident(&param.name), format_ident!("set_{}", param.plain_name));
    let type_ = type_(param.kind);
    quote! {
        #docs
        pub fn #name(mut self, value: impl Into<#type_>) -> Self {
            self.#name = Some(value.into());
            self
        }
        #docs
        pub fn #set(mut self, value: Option<#type_>) -> Self {
            self.#name = value;
            self
        }
    }
}

/// Returns the expression of a parameter's value.
pub fn value(value: &ParamValue) -> TokenStream {
    match value {
        ParamValue::Boolean(flag) => quote!(#flag),
        ParamValue::Text(text) => quote!(#text.to_owned()),
        ParamValue::StringArray(texts) => quote!(vec![#(#texts.to_owned()),*]),
    }
}
