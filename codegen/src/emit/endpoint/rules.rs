//! Converts endpoint rules into nested `if`s that return the first endpoint or error.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::scope::Scope;
use crate::emit::text::ident;
use crate::ir::endpoint::{AuthScheme, Condition, EndpointParts, Outcome, Property, Rule};

use super::value::{bound, natural, rules_module, to_static};

/// Returns the body of a function that evaluates all rules.
pub fn function_body(scope: &Scope, rules: &[Rule]) -> TokenStream {
    block(scope, rules, true)
}

/// Returns the code of a list of rules. If `is_body` is set, the last one needs no `return`.
fn block(scope: &Scope, rules: &[Rule], is_body: bool) -> TokenStream {
    let statements: Vec<_> =
        rules.iter().map(|one| rule(scope, &one.conditions, &one.outcome, is_body)).collect();
    let ends = rules.last().is_some_and(|last| conditional(&last.conditions).is_none());
    let otherwise = (!ends).then(|| leave(quote!(Err(ResolveEndpointError::no_match())), is_body));
    quote!(#(#statements)* #otherwise)
}

/// Returns the number of bindings before the first condition that can fail, if there is one.
fn conditional(conditions: &[Condition]) -> Option<usize> {
    conditions.iter().position(|condition| !matches!(condition, Condition::Let { .. }))
}

fn rule(scope: &Scope, conditions: &[Condition], outcome: &Outcome, is_body: bool) -> TokenStream {
    let bindings = conditional(conditions).unwrap_or(conditions.len());
    let (bindings, rest) = conditions.split_at(bindings);
    let bindings = bindings.iter().map(|condition| condition_tokens(scope, condition));
    if rest.is_empty() {
        let outcome = outcome_tokens(scope, outcome, is_body);
        return quote!(#(#bindings;)* #outcome);
    }
    let tests = rest.iter().position(|condition| matches!(condition, Condition::Let { .. }));
    let (tests, rest) = rest.split_at(tests.unwrap_or(rest.len()));
    let tests = tests.iter().map(|condition| condition_tokens(scope, condition));
    let inside = rule(scope, rest, outcome, false);
    quote! {
        #(#bindings;)*
        if #(#tests)&&* {
            #inside
        }
    }
}

fn condition_tokens(scope: &Scope, condition: &Condition) -> TokenStream {
    match condition {
        Condition::Holds(value) => {
            let tokens = natural(scope, value);
            if value.optional { quote!(#tokens == Some(true)) } else { tokens }
        }
        Condition::Exists(value) => {
            let value = natural(scope, value);
            quote!(#value.is_some())
        }
        Condition::Bind { name, value } => {
            let (name, value) = (ident(name), natural(scope, value));
            quote!(let Some(#name) = #value)
        }
        Condition::Let { name, value } => {
            let (name, value) = (ident(name), bound(scope, value));
            quote!(let #name = #value)
        }
    }
}

fn leave(result: TokenStream, is_body: bool) -> TokenStream {
    if is_body { result } else { quote!(return #result;) }
}

fn outcome_tokens(scope: &Scope, outcome: &Outcome, is_body: bool) -> TokenStream {
    match outcome {
        Outcome::Rules(rules) => block(scope, rules, is_body),
        Outcome::Error(message) => {
            let (rules, message) = (rules_module(scope), to_static(scope, message));
            leave(quote!(#rules::error(#message)), is_body)
        }
        Outcome::Endpoint(parts) => leave(endpoint(scope, parts), is_body),
    }
}

fn endpoint(scope: &Scope, parts: &EndpointParts) -> TokenStream {
    let (rules, url) = (rules_module(scope), to_static(scope, &parts.url));
    let headers = parts.headers.iter().flat_map(|(name, values)| {
        values.iter().map(move |value| {
            let value = to_static(scope, value);
            quote!(.header(#name, #value))
        })
    });
    let schemes = parts.auth_schemes.iter().map(|scheme| {
        let scheme = auth_scheme(scope, scheme);
        quote!(.auth_scheme(#scheme))
    });
    let properties = parts.properties.iter().map(|(name, value)| {
        let value = document(scope, value);
        quote!(.property(#name, #value))
    });
    let more: Vec<_> = headers.chain(schemes).chain(properties).collect();
    match more.is_empty() {
        true => quote!(#rules::endpoint(#url)),
        false => quote!(Ok(#rules::endpoint(#url)?.into_builder()#(#more)*.build())),
    }
}

fn auth_scheme(scope: &Scope, scheme: &AuthScheme) -> TokenStream {
    let type_ = scope.item("tinsmith_runtime::aws_smithy_types::endpoint", "EndpointAuthScheme");
    let (name, count) = (to_static(scope, &scheme.name), scheme.properties.len());
    let count = proc_macro2::Literal::usize_unsuffixed(count);
    let properties = scheme.properties.iter().map(|(name, value)| {
        let value = document(scope, value);
        quote!(.put(#name, #value))
    });
    quote!(#type_::with_capacity(#name, #count)#(#properties)*)
}

/// Returns an expression that can be converted into a document.
fn document(scope: &Scope, property: &Property) -> TokenStream {
    match property {
        Property::Text(value) => to_static(scope, value),
        Property::Boolean(flag) => quote!(#flag),
        Property::Number(number) => {
            let number = match u64::try_from(*number) {
                Ok(number) => proc_macro2::Literal::u64_suffixed(number),
                Err(_) => proc_macro2::Literal::i64_suffixed(*number),
            };
            quote!(#number)
        }
        Property::List(items) => {
            let type_ = scope.item("crate::primitives", "Document");
            let items = items.iter().map(|item| document(scope, item));
            quote!(vec![#(#type_::from(#items)),*])
        }
        Property::Map(entries) => {
            let type_ = scope.item("crate::primitives", "Document");
            let map = scope.item("std::collections", "HashMap");
            let entries = entries.iter().map(|(name, value)| {
                let value = document(scope, value);
                quote!((#name.to_owned(), #type_::from(#value)))
            });
            // The type cannot be inferred if there are no entries.
            quote!(#map::<String, #type_>::from([#(#entries),*]))
        }
    }
}
