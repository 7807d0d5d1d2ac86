//! The file of one shape: a structure with its builder, a union, an enum, or a modeled error.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::Context;
use crate::emit::deprecation::{allow_attribute, allow_deprecated};
use crate::emit::scope::Scope;
use crate::emit::text::inner_doc;
use crate::ir::{Enumeration, Role, Structure, TypeDefinition, Union};

use super::builder::builder;
use super::enumeration::enumeration;
use super::error::{is_message_error, message_error, traits};
use super::schema::{structure_impls, structure_schema};
use super::structure::{builder_ident, structure};
use super::union::union;

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
    if is_message_error(shape) {
        return message_error(context, shape);
    }
    let builder_name = builder_ident(shape).to_string();
    let scope = Scope::new(&[&shape.name], [builder_name.as_str()]);
    let structure = structure(&scope, shape);
    let traits = match &shape.role {
        Role::Error(role) => traits(&scope, shape, role),
        _ => TokenStream::new(),
    };
    let builder = builder(&scope, shape);
    let (schema, impls) = match shape.serializes || shape.deserializes {
        true => (structure_schema(&scope, "SCHEMA", shape), structure_impls(&scope, "SCHEMA", shape)),
        false => Default::default(),
    };
    let uses = scope.uses();
    let docs = inner_doc(&format!("`{}` and its builder.", shape.name.public));
    let allow = allow_deprecated(context, &[shape], &[]);
    quote!(#docs #allow #uses #structure #schema #impls #traits #builder)
}

fn union_file(context: &Context<'_>, shape: &Union) -> TokenStream {
    let scope = Scope::new(&[&shape.name], []);
    let union = union(&scope, shape);
    let uses = scope.uses();
    let docs = inner_doc(&format!("`{}`.", shape.name.public));
    let allow = allow_deprecated(context, &[], &[shape]);
    quote!(#docs #allow #uses #union)
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
