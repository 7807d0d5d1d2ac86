//! A union: one of several members, or a variant that a newer service has.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::ir::{TypeKind, Union, UnionVariant};

use super::codec::{read_value, write_value};
use super::scope::Scope;
use super::text::{deprecated, doc, docs, ident};

pub fn union(scope: &Scope, union: &Union) -> TokenStream {
    let name = ident(&union.name.ident);
    let all_docs = docs(&union.docs);
    let redacts = union.sensitive || union.variants.iter().any(|variant| variant.redacted);
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
    let codec = codec(scope, union);
    // The official crates do not box what is large, and a program moves between both unchanged.
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
            /// A member that the service has learnt since this code was generated. It can be read, not written.
            #[non_exhaustive]
            Unknown,
        }

        impl #name {
            #(#methods)*

            /// Whether this is a member that was not known when this code was generated.
            pub fn is_unknown(&self) -> bool {
                matches!(self, Self::Unknown)
            }
        }

        #debug_impl
        #codec
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
    let as_docs =
        doc(&format!("What {link} holds.\n\n# Errors\nThe union itself when it is another variant."));
    let is_docs = doc(&format!("Whether this is {link}."));
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
    let (name, fmt) = (ident(&union.name.ident), scope.item("std", "fmt"));
    let redacted = scope.item("tinsmith_runtime", "REDACTED");
    if union.sensitive {
        return quote! {
            impl #fmt::Debug for #name {
                fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                    f.write_str(#redacted)
                }
            }
        };
    }
    let arms = union.variants.iter().map(|variant| {
        let (name, label) = (ident(&variant.name), variant.name.trim_start_matches("r#"));
        match (&variant.type_.kind, variant.redacted) {
            (TypeKind::Unit, _) => quote!(Self::#name => f.write_str(#label),),
            (_, true) => quote!(Self::#name(_) => f.debug_tuple(#redacted).finish(),),
            (_, false) => quote!(Self::#name(value) => f.debug_tuple(#label).field(value).finish(),),
        }
    });
    quote! {
        impl #fmt::Debug for #name {
            fn fmt(&self, f: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                match self {
                    #(#arms)*
                    Self::Unknown => f.write_str("Unknown"),
                }
            }
        }
    }
}

fn codec(scope: &Scope, union: &Union) -> TokenStream {
    if !union.writes && !union.reads {
        return TokenStream::new();
    }
    let name = ident(&union.name.ident);
    let write = union.writes.then(|| write(scope, union));
    let read = union.reads.then(|| read(scope, union));
    quote!(impl #name { #write #read })
}

fn write(scope: &Scope, union: &Union) -> TokenStream {
    let writer = scope.item("tinsmith_runtime::json", "ValueWriter");
    let error = scope.item("tinsmith_runtime::error", "unknown_variant");
    let public = &union.name.public;
    let arms = union.variants.iter().map(|variant| {
        let (name, wire) = (ident(&variant.name), &variant.wire);
        let out = quote!(object.member(#wire));
        let write = write_value(scope, &variant.type_, &out, &quote!(value), &quote!(value));
        let pattern = match variant.type_.kind {
            TypeKind::Unit => quote!(Self::#name),
            _ => quote!(Self::#name(value)),
        };
        quote!(#pattern => out.object(|object| #write),)
    });
    quote! {
        pub(crate) fn write_json(&self, out: #writer<'_>) {
            match self {
                #(#arms)*
                Self::Unknown => out.fail(#error(#public)),
            }
        }
    }
}

fn read(scope: &Scope, union: &Union) -> TokenStream {
    let value = scope.item("tinsmith_runtime::json", "Value");
    let error = scope.item("tinsmith_runtime::json", "ReadError");
    let arms = union.variants.iter().map(|variant| {
        let (name, wire) = (ident(&variant.name), &variant.wire);
        let read = read_value(scope, &variant.type_, &quote!(value));
        let constructed = match (&variant.type_.kind, variant.boxed) {
            (TypeKind::Unit, _) => quote!(#read.map(|()| Self::#name)),
            (_, true) => quote!(#read.map(|value| Self::#name(Box::new(value)))),
            (_, false) => quote!(#read.map(Self::#name)),
        };
        quote!(#wire => #constructed,)
    });
    quote! {
        pub(crate) fn read_json(value: #value<'_>) -> Result<Self, #error> {
            let object = value.object()?;
            let (member, value) = object.variant()?;
            let variant = match member {
                #(#arms)*
                _ => return Ok(Self::Unknown),
            };
            variant.map_err(|error| error.within(member))
        }
    }
}

/// A statement over the variants that the arms are about; the others have nothing to do.
pub fn match_some(arms: &[(TokenStream, TokenStream)]) -> TokenStream {
    match arms {
        [(pattern, body)] => quote!(if let #pattern = self { #body }),
        arms => {
            let arms = arms.iter().map(|(pattern, body)| quote!(#pattern => #body,));
            quote!(match self { #(#arms)* _ => {} })
        }
    }
}
