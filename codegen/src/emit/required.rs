//! `check_required`: every required member that is missing, all the way down.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Field, Role, Structure, Type, TypeDefinition, TypeKind, TypeName, Union};

use super::Context;
use super::scope::Scope;
use super::text::ident;
use super::union::match_some;

/// The check of a structure; an input's can be run by itself.
pub fn required(context: &Context<'_>, scope: &Scope, structure: &Structure) -> TokenStream {
    if !structure.checks_required {
        return TokenStream::new();
    }
    let name = ident(&structure.name.ident);
    let check = scope.item("tinsmith_runtime::required", "RequiredCheck");
    let statements = structure.fields.iter().map(|field| check_field(context, field));
    let run = (structure.role == Role::Input).then(|| {
        let error = scope.item("crate::error", "BuildError");
        let owner = &structure.name.public;
        quote! {
            pub(crate) fn check_required(&self) -> Result<(), #error> {
                #check::run(#owner, |check| self.check_members(check))
            }
        }
    });
    quote! {
        impl #name {
            #run

            pub(crate) fn check_members(&self, check: &mut #check) {
                #(#statements)*
            }
        }
    }
}

/// The check of a union: of the variant that it is.
pub fn required_union(context: &Context<'_>, scope: &Scope, union: &Union) -> TokenStream {
    if !union.checks_required {
        return TokenStream::new();
    }
    let name = ident(&union.name.ident);
    let check = scope.item("tinsmith_runtime::required", "RequiredCheck");
    let arms = union.variants.iter().filter_map(|variant| {
        let (name, label) = (ident(&variant.name), &variant.method);
        let inner = check_value(context, &variant.type_, &quote!(value))?;
        Some((quote!(Self::#name(value)), quote!(check.within(#label, |check| #inner))))
    });
    let body = match_some(&arms.collect::<Vec<_>>());
    quote! {
        impl #name {
            pub(crate) fn check_members(&self, check: &mut #check) {
                #body
            }
        }
    }
}

fn check_field(context: &Context<'_>, field: &Field) -> TokenStream {
    let (name, label) = (ident(&field.name), field.name.trim_start_matches("r#"));
    let present =
        (field.required && field.optional).then(|| quote!(check.required(#label, self.#name.is_some());));
    let inner = check_value(context, &field.type_, &quote!(value)).map(|inner| match field.optional {
        true => quote!(if let Some(value) = &self.#name { check.within(#label, |check| #inner); }),
        false => quote!(check.within(#label, |check| { let value = &self.#name; #inner });),
    });
    quote!(#present #inner)
}

/// The expression that goes on inside of a value, if there is anything to check there.
fn check_value(context: &Context<'_>, type_: &Type, value: &TokenStream) -> Option<TokenStream> {
    match &type_.kind {
        TypeKind::Structure(name) | TypeKind::Union(name) => {
            checks(context, name).then(|| quote!(#value.check_members(check)))
        }
        TypeKind::List { member, sparse } => {
            let inner = check_value(context, member, &quote!(value))?;
            Some(match sparse {
                true => quote!(check.each(#value.iter().flatten(), |value, check| #inner)),
                false => quote!(check.each(#value, |value, check| #inner)),
            })
        }
        TypeKind::Map { value: element, sparse, .. } => {
            let inner = check_value(context, element, &quote!(value))?;
            Some(match sparse {
                true => quote!(check.each(#value.values().flatten(), |value, check| #inner)),
                false => quote!(check.each(#value.values(), |value, check| #inner)),
            })
        }
        _ => None,
    }
}

fn checks(context: &Context<'_>, name: &TypeName) -> bool {
    context.definition(name).is_some_and(|definition| match definition {
        TypeDefinition::Structure(structure) => structure.checks_required,
        TypeDefinition::Union(union) => union.checks_required,
        TypeDefinition::Enumeration(_) => false,
    })
}
