//! A union: an enum with a variant for each member, and `Unknown` for members that a newer service has.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::scope::Scope;
use crate::emit::text::{deprecated, doc, docs, ident};
use crate::ir::{TypeKind, Union, UnionVariant};

use super::schema::{union_impls, union_schema};

pub fn union(scope: &Scope, union: &Union) -> TokenStream {
    let name = ident(&union.name.ident);
    let all_docs = docs(&union.docs);
    let redacts = union.redacts();
    let debug = (!redacts).then(|| quote!(, Debug));
    let variants = union.variants.iter().map(|variant| {
        let (docs, name) = (docs(&variant.docs), ident(&variant.name));
        match variant.type_.kind {
            TypeKind::Unit => quote!(#docs #name,),
            _ => {
                let type_ = variant_type(scope, variant);
                quote!(#docs #name(#type_),)
            }
        }
    });
    let methods = union.variants.iter().map(|variant| methods(scope, variant));
    let debug_impl = redacts.then(|| debug_impl(scope, union));
    let (schema, impls) = match union.serializes || union.deserializes {
        true => (union_schema(scope, "SCHEMA", union), union_impls(scope, "SCHEMA", union)),
        false => Default::default(),
    };
    let stream = union.stream.as_ref().map(|_| {
        let service = scope.item("tinsmith_runtime::schema", "ServiceSchema");
        quote! {
            impl tinsmith_runtime::event_stream::EventStream for #name {
                const SERVICE: &'static #service = &crate::meta::SCHEMA;
            }
        }
    });
    // The official crates do not box large variants. Doing so here would break programs that switch between both.
    let holds_structures =
        union.variants.iter().any(|variant| variant.type_.aggregate().is_some() && !variant.boxed);
    let large = holds_structures
        .then(|| quote!(#[allow(clippy::large_enum_variant, reason = "as in the official crates")]));
    quote! {
        #all_docs
        #[derive(Clone, PartialEq #debug)]
        #large
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A member that the service has introduced since this code was generated. It can be received but not sent.
            #[non_exhaustive]
            Unknown,
        }

        impl #name {
            #(#methods)*

            /// Returns whether this is a member that was not known when this code was generated.
            pub fn is_unknown(&self) -> bool {
                matches!(self, Self::Unknown)
            }
        }

        #debug_impl
        #schema
        #impls
        #stream
    }
}

fn variant_type(scope: &Scope, variant: &UnionVariant) -> TokenStream {
    let type_ = scope.type_(&variant.type_);
    if variant.boxed { quote!(Box<#type_>) } else { type_ }
}

fn methods(scope: &Scope, variant: &UnionVariant) -> TokenStream {
    let name = ident(&variant.name);
    let (as_name, is_name) = (format_ident!("as_{}", variant.method), format_ident!("is_{}", variant.method));
    let deprecated = deprecated(variant.docs.deprecated.as_ref());
    let link = format!("[`{}`](Self::{})", variant.name.trim_start_matches("r#"), variant.name);
    let as_docs = doc(&format!(
        "Returns the value of {link}.\n\n# Errors\nReturns the union itself if it is another variant."
    ));
    let is_docs = doc(&format!("Returns whether this is {link}."));
    let (result, pattern, value) = match variant.type_.kind {
        TypeKind::Unit => (quote!(()), quote!(Self::#name), quote!(())),
        _ => {
            let type_ = variant_type(scope, variant);
            (quote!(&#type_), quote!(Self::#name(value)), quote!(value))
        }
    };
    quote! {
        #as_docs
        #deprecated
        pub fn #as_name(&self) -> Result<#result, &Self> {
            match self {
                #pattern => Ok(#value),
                _ => Err(self),
            }
        }

        #is_docs
        #deprecated
        pub fn #is_name(&self) -> bool {
            self.#as_name().is_ok()
        }
    }
}

fn debug_impl(scope: &Scope, union: &Union) -> TokenStream {
    let (name, shown) = (ident(&union.name.ident), &union.name.public);
    let fmt = scope.item("std", "fmt");
    quote! {
        impl #fmt::Debug for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                tinsmith_runtime::debug::shape(f, #shown, self)
            }
        }
    }
}
