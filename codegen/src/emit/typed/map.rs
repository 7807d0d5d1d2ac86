//! The module of a map that is sent: an enum over the structures for its variants.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::Crate;
use crate::ir::typed::TypedMap;

use super::super::scope::Scope;
use super::super::text::ident;
use super::{doc, with_uses};

pub fn file(lowered: &Crate, map: &TypedMap) -> TokenStream {
    let idents = map.variants.iter().map(|variant| variant.ident.as_str());
    let scope = Scope::new(&[], idents.chain([map.name.as_str(), "Other", "Origin", "Parts"]));
    let name = ident(&map.name);
    let enumeration = scope.name(&map.enumeration);
    let hash_map = scope.item("std::collections", "HashMap");
    let docs = doc(&format!(
        "{}\n\nEach structure of this module becomes one, so it can stand wherever a [`{}`] is asked for.",
        map.docs, map.name
    ));
    let mut modules: Vec<_> = map.variants.iter().map(|variant| ident(&variant.module)).collect();
    modules.push(ident("other"));
    modules.sort();
    let variants: Vec<_> = map.variants.iter().map(|variant| ident(&variant.name)).collect();
    let structures: Vec<_> = map.variants.iter().map(|variant| ident(&variant.ident)).collect();
    let files = map.variants.iter().map(|variant| ident(&variant.module));
    let variant_docs = map
        .variants
        .iter()
        .map(|variant| doc(&format!("`{}`: {}", variant.value, lower_first(&variant.docs))));
    let unsent = map.computed.as_ref().map(|computed| {
        let secret = scope.item("crate::primitives", "Secret");
        let docs = doc(&format!("What `{}` is computed from instead of `{}`.", computed.wire, computed.over));
        quote!(#docs pub unsent: Option<#secret>,)
    });
    let (origin, origin_field) = if map.has_origin { origin(lowered, &scope) } else { Default::default() };
    let content = quote! {
        #(mod #modules;)*

        pub use other::Other;
        #(pub use #files::#structures;)*

        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variant_docs #variants(#structures),)*
            /// Whatever this crate has no structure for.
            Other(Other),
        }

        /// What becomes members of an input.
        pub(crate) struct Parts {
            pub name: #enumeration,
            pub keys: #hash_map<String, String>,
            #unsent
            #origin_field
        }

        #origin

        impl #name {
            pub(crate) fn into_parts(self) -> Parts {
                match self {
                    #(Self::#variants(variant) => variant.into_parts(),)*
                    Self::Other(other) => other.into_parts(),
                }
            }
        }
    };
    let docs = format!(
        "{}\n\nThere is a structure for each known value of [`{1}`]: required keys are arguments of \
         its constructor, the others have methods.",
        map.docs, map.enumeration.ident
    );
    with_uses(&docs, map.deprecated, &scope, content)
}

/// Where an answer came from: a type of its own, and the field of the parts.
fn origin(lowered: &Crate, scope: &Scope) -> (TokenStream, TokenStream) {
    let secret = scope.item("crate::primitives", "Secret");
    let given_once = lowered.typed.given_once.iter().map(|given_once| {
        let (field, type_) = (ident(&given_once.module), scope.item("crate", &given_once.name));
        quote!(pub #field: Option<#type_>,)
    });
    let definition = quote! {
        /// What an answer has from its question.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub(crate) struct Origin {
            pub session: Option<#secret>,
            #(#given_once)*
        }
    };
    (definition, quote!(pub origin: Origin,))
}

/// For what follows a colon.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().filter(|_| !letters.as_str().starts_with(char::is_uppercase));
    match first {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => text.to_owned(),
    }
}
