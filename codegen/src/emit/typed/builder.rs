//! What typed maps add to an operation's file: setters on both builders, the computed key, the next step.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::typed::{GivenOnce, TypedInput, TypedMap};
use crate::ir::{Crate, Operation};

use super::super::scope::Scope;
use super::super::text::{ident, with_article};
use super::questions::argument;
use super::{doc, value_type};

/// An operation's typed map, if it has one, and what is given once, if the input takes it.
fn parts<'c>(
    lowered: &'c Crate,
    operation: &'c Operation,
) -> Option<(&'c TypedInput, &'c TypedMap, Option<&'c GivenOnce>)> {
    let typed = operation.typed.as_ref()?;
    let given_once = lowered.typed.given_once.as_ref().filter(|_| !typed.given.is_empty());
    Some((typed, &lowered.typed.maps[typed.map], given_once))
}

/// The input builder's memory for the computed key.
pub fn hidden_field(scope: &Scope, lowered: &Crate, operation: &Operation) -> TokenStream {
    match parts(lowered, operation) {
        Some((_, map, _)) if map.computed.is_some() => {
            let computed_key = scope.item("tinsmith_runtime::typed", "ComputedKey");
            quote!(_computed: #computed_key,)
        }
        _ => TokenStream::new(),
    }
}

/// What `build` does to `input` at the end.
pub fn complete(lowered: &Crate, operation: &Operation) -> Option<TokenStream> {
    let (typed, map, _) = parts(lowered, operation)?;
    let (computed, after) = map.computed.as_ref().zip(typed.computed_field.as_ref())?;
    let (field, after) = (ident(&typed.map_field), ident(after));
    let (wire, over) = (&computed.wire, &computed.over);
    Some(quote!(self._computed.complete(&mut input.#field, #wire, #over, input.#after.as_deref())?;))
}

/// The input builder's setters.
pub fn setters(scope: &Scope, lowered: &Crate, operation: &Operation) -> TokenStream {
    let Some((typed, map, given_once)) = parts(lowered, operation) else { return TokenStream::new() };
    let (setter, by, field) = (ident(&typed.setter), ident(&typed.by_field), ident(&typed.map_field));
    let type_ = scope.item(&format!("crate::{}", map.module), &map.name);
    let docs = setter_docs(typed, map);
    let unsent = map.computed.as_ref().map(|_| quote!(self._computed.set_unsent(parts.unsent);));
    let session = typed.session_field.as_ref().filter(|_| map.has_origin).map(|session| {
        let session = ident(session);
        quote! {
            if let Some(session) = parts.origin.session {
                self.#session = Some(session.into());
            }
        }
    });
    let origin_given = given_once.filter(|_| map.has_origin).map(|given_once| {
        let (own, setter) = (ident(&given_once.module), ident(&given_once.setter));
        quote! {
            if let Some(#own) = &parts.origin.#own {
                self = self.#setter(#own);
            }
        }
    });
    let given = given_once.map(|given_once| given_setter(scope, typed, map, given_once));
    quote! {
        #docs
        pub fn #setter(mut self, input: impl Into<#type_>) -> Self {
            let parts = input.into().into_parts();
            self.#by = Some(parts.name);
            self.#field = Some(parts.keys);
            #unsent
            #session
            #origin_given
            self
        }

        #given
    }
}

fn given_setter(scope: &Scope, typed: &TypedInput, map: &TypedMap, given_once: &GivenOnce) -> TokenStream {
    let (setter, name) = (ident(&given_once.setter), ident(&given_once.module));
    let type_ = scope.item("crate", &given_once.name);
    let docs = given_docs(typed, map, given_once);
    let assign = typed.given.iter().map(|(member, field)| {
        let (member, field) = (ident(member), ident(field));
        quote!(self.#field = Some(#name.#member().to_owned());)
    });
    let secret = map.computed.as_ref().zip(given_once.secret.as_ref()).map(|(_, secret)| {
        let secret = ident(&secret.name);
        quote!(self._computed.set_secret(#name.#secret.as_ref());)
    });
    quote! {
        #docs
        pub fn #setter(mut self, #name: &#type_) -> Self {
            #(#assign)*
            #secret
            self
        }
    }
}

/// The fluent builder's setters, which call the input builder's.
pub fn fluent_setters(scope: &Scope, lowered: &Crate, operation: &Operation) -> TokenStream {
    let Some((typed, map, given_once)) = parts(lowered, operation) else { return TokenStream::new() };
    let setter = ident(&typed.setter);
    let type_ = scope.item(&format!("crate::{}", map.module), &map.name);
    let docs = setter_docs(typed, map);
    let given = given_once.map(|given_once| {
        let (setter, name) = (ident(&given_once.setter), ident(&given_once.module));
        let type_ = scope.item("crate", &given_once.name);
        let docs = given_docs(typed, map, given_once);
        quote! {
            #docs
            pub fn #setter(mut self, #name: &#type_) -> Self {
                self.inner = self.inner.#setter(#name);
                self
            }
        }
    });
    quote! {
        #docs
        pub fn #setter(mut self, input: impl Into<#type_>) -> Self {
            self.inner = self.inner.#setter(input);
            self
        }

        #given
    }
}

fn setter_docs(typed: &TypedInput, map: &TypedMap) -> TokenStream {
    let (by, field) = (typed.by_field.trim_start_matches("r#"), typed.map_field.trim_start_matches("r#"));
    let mut text = format!(
        "Sets [`{by}`](Self::{by}) and [`{field}`](Self::{field}) together, from one of the structures in \
         [`{0}`](crate::{0}).\n\nIt replaces whatever either was set to before. What is set afterwards, one way or \
         the other, counts: `{field}` then adds to the keys or replaces them one by one.",
        map.module
    );
    if map.has_origin {
        text.push_str("\n\nAn answer that was made from a question brings along what belongs to it");
        if let Some(session) = &typed.session_field {
            text.push_str(&format!(": the session, for [`{session}`](Self::{session})"));
        }
        text.push('.');
    }
    doc(&text)
}

fn given_docs(typed: &TypedInput, map: &TypedMap, given_once: &GivenOnce) -> TokenStream {
    let fields: Vec<String> = typed
        .given
        .iter()
        .map(|(_, field)| field.trim_start_matches("r#"))
        .map(|field| format!("[`{field}`](Self::{field})"))
        .collect();
    let mut text = format!("Sets {} from {}.", fields.join(" and "), with_article(&given_once.name));
    if let Some((computed, _)) = map.computed.as_ref().zip(given_once.secret.as_ref()) {
        text.push_str(&format!(
            "\n\nIf that has a secret, `{}` is computed when the input is built, unless it is among the keys \
             already. Then there has to be a `{}` to compute it from.",
            computed.wire, computed.over
        ));
    }
    doc(&text)
}

/// The output's way to what comes next.
pub fn next_step(scope: &Scope, lowered: &Crate, operation: &Operation) -> TokenStream {
    let Some(next_step) = &operation.next_step else { return TokenStream::new() };
    let questions = &lowered.typed.questions[next_step.questions];
    let output = ident(&operation.output.name.ident);
    let module = format!("crate::{}", questions.module);
    let (type_, error) = (scope.item(&module, &questions.name), scope.item(&module, "NextStepError"));
    let common = scope.item(&module, "Common");
    let done_variant = ident(&questions.done.name);
    let [done, name, parameters, session] =
        [&next_step.done_field, &next_step.name_field, &next_step.parameters_field, &next_step.session_field]
            .map(|field| ident(field));
    let once = lowered.typed.given_once.as_ref();
    let once_name = once.map(|once| ident(&once.module)).into_iter().collect::<Vec<_>>();
    let once_type = once.map(|once| scope.item("crate", &once.name)).into_iter();
    let given = questions.given.as_ref();
    let given_name = given.map(|given| ident(&given.name)).into_iter().collect::<Vec<_>>();
    let given_type = given.map(|given| value_type(scope, given.sensitive, false)).into_iter();
    let members = questions.members.iter().zip(&next_step.members).map(|(member, field)| {
        debug_assert_eq!(argument(member), ident(field), "both are the member's name in snake case");
        let field = ident(field);
        quote!(self.#field.clone())
    });
    let mut text = questions.docs.clone();
    if let Some(given) = given {
        text.push_str(&format!("\n\n`{}`: {}", given.name, super::map::lower_first(&given.docs)));
    }
    text.push_str(
        "\n\n# Errors\nWhen there is neither, or when a parameter cannot be read: the error names it and shows no value.",
    );
    let docs = doc(&text);
    quote! {
        impl #output {
            #docs
            pub fn next_step(
                &self,
                #(#once_name: &#once_type,)*
                #(#given_name: impl Into<#given_type>,)*
            ) -> Result<#type_, #error> {
                if let Some(done) = &self.#done {
                    return Ok(#type_::#done_variant(done.clone()));
                }
                let name = self.#name.as_ref().ok_or_else(#error::nothing)?;
                let common = #common::new(
                    self.#session.as_deref(),
                    self.#parameters.as_ref(),
                    #(#once_name,)*
                    #(#given_name,)*
                );
                #type_::read(name, common, #(#members),*)
            }
        }
    }
}
