//! The fluent builder of an operation: the input's setters on what a client hands out.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::ir::{Field, Operation, TypeKind};

use super::Context;
use super::builder::{Setter, plain_setter_docs, setter, setter_note};
use super::chunk::chunk;
use super::scope::Scope;
use super::structure::{builder_ident, value_type};
use super::text::{allow_name_of_operator, brief, doc, ident};
use super::typed;

pub fn fluent_builder(
    context: &Context<'_>,
    scope: &Scope,
    operation: &Operation,
    name: &str,
) -> TokenStream {
    let name = ident(name);
    let builder = builder_ident(&operation.input);
    let docs =
        doc(&format!("Builds a call of `{}`, one setter for each member of its input.", operation.name));
    let setters = operation.input.fields.iter().map(|field| setters(scope, field));
    let typed = typed::fluent_setters(scope, context.lowered, operation);
    quote! {
        #docs
        #[derive(Clone, Debug, Default)]
        pub struct #name {
            inner: #builder,
        }

        impl From<#builder> for #name {
            fn from(inner: #builder) -> Self {
                Self { inner }
            }
        }

        impl #name {
            /// What has been set so far.
            pub fn as_input(&self) -> &#builder {
                &self.inner
            }

            #(#setters)*
            #typed
        }
    }
}

fn setters(scope: &Scope, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let (set_name, get_name) =
        (format_ident!("set_{}", field.plain_name), format_ident!("get_{}", field.plain_name));
    let type_ = value_type(scope, field);
    let Setter { arguments, .. } = setter(scope, field);
    let passed = match field.type_.kind {
        TypeKind::Map { .. } => quote!(k, v),
        _ => quote!(input),
    };
    let identity = (
        "fluent setter",
        &field.name,
        &field.plain_name,
        type_.to_string(),
        arguments.to_string(),
        &field.docs,
    );
    chunk(identity, || {
        let docs = brief(&field.docs, &setter_note(field));
        let (set_docs, get_docs) = plain_setter_docs(field);
        let allow = allow_name_of_operator(&field.name);
        quote! {
            #docs
            #allow
            pub fn #name(mut self, #arguments) -> Self {
                self.inner = self.inner.#name(#passed);
                self
            }

            #set_docs
            pub fn #set_name(mut self, input: Option<#type_>) -> Self {
                self.inner = self.inner.#set_name(input);
                self
            }

            #get_docs
            pub fn #get_name(&self) -> &Option<#type_> {
                self.inner.#get_name()
            }
        }
    })
}
