//! The file of one shape: a structure with its builder, a union, an enum, a modelled error.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Enumeration, Role, Structure, TypeDefinition, Union};

use super::Context;
use super::builder::builder;
use super::codec::codec;
use super::deprecation::{allow_attribute, allow_deprecated};
use super::enumeration::enumeration;
use super::error::traits;
use super::required::{required, required_union};
use super::scope::Scope;
use super::structure::{builder_ident, structure};
use super::text::inner_doc;
use super::union::union;
use super::validation::{validation, validation_union};

pub fn file(context: &Context<'_>, definition: &TypeDefinition) -> TokenStream {
    match definition {
        TypeDefinition::Structure(structure) => structure_file(context, structure),
        TypeDefinition::Union(union) => union_file(context, union),
        TypeDefinition::Enumeration(enumeration) => enumeration_file(enumeration),
    }
}

pub fn error_file(context: &Context<'_>, structure: &Structure) -> TokenStream {
    structure_file(context, structure)
}

fn structure_file(context: &Context<'_>, shape: &Structure) -> TokenStream {
    let builder_name = builder_ident(shape).to_string();
    let scope = Scope::new(&[&shape.name], [builder_name.as_str()]);
    let structure = structure(&scope, shape);
    let traits = match &shape.role {
        Role::Error(role) => traits(&scope, shape, role),
        _ => TokenStream::new(),
    };
    let builder = builder(&scope, shape);
    let codec = codec(&scope, shape);
    let required = required(context, &scope, shape);
    let validation = match shape.role {
        Role::Error(_) => TokenStream::new(),
        _ => validation(context, shape),
    };
    let uses = scope.uses();
    let docs = inner_doc(&format!("`{}` and its builder.", shape.name.public));
    let allow = allow_deprecated(context, &[shape], &[]);
    quote!(#docs #allow #uses #structure #traits #builder #codec #required #validation)
}

fn union_file(context: &Context<'_>, shape: &Union) -> TokenStream {
    let scope = Scope::new(&[&shape.name], []);
    let union = union(&scope, shape);
    let required = required_union(context, &scope, shape);
    let validation = validation_union(context, shape);
    let uses = scope.uses();
    let docs = inner_doc(&format!("`{}`.", shape.name.public));
    let allow = allow_deprecated(context, &[], &[shape]);
    quote!(#docs #allow #uses #union #required #validation)
}

fn enumeration_file(shape: &Enumeration) -> TokenStream {
    let scope = Scope::new(&[&shape.name], []);
    let enumeration = enumeration(&scope, shape);
    let uses = scope.uses();
    let docs = inner_doc(&format!("`{}`.", shape.name.public));
    let deprecated = shape.docs.deprecated.is_some()
        || shape.variants.iter().any(|variant| variant.docs.deprecated.is_some());
    let allow = deprecated.then(allow_attribute);
    quote!(#docs #allow #uses #enumeration)
}
