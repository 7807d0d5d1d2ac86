//! Conditions as expressions of the type `bool`, without unnecessary negations.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::text::ident;
use crate::ir::jmespath::{Kind, Literal, Node, Value};

use super::compare::compare;
use super::{inside, iterate, iterate_any};

/// Returns the expression of a condition.
pub fn condition(value: &Value) -> TokenStream {
    flag(value, &ident("value"), false)
}

/// Returns the expression of a condition, or of its negation, inside a closure whose parameter is `element`.
pub fn flag(value: &Value, element: &Ident, negated: bool) -> TokenStream {
    let not = negated.then(|| quote!(!));
    match &value.node {
        Node::Not(of) => flag(of, element, !negated),
        Node::And(left, right) | Node::Or(left, right) => {
            let (left, right) =
                (operand(value, left, element, negated), operand(value, right, element, negated));
            match joins_all(value, negated) {
                Some(true) => quote!(#left && #right),
                _ => quote!(#left || #right),
            }
        }
        Node::Compare { comparison, left, right } => compare(*comparison, left, right, element, negated),
        Node::Exists { of } => {
            let (of, method) = (inside(of, element), ident(if negated { "is_none" } else { "is_some" }));
            quote!(#of.#method())
        }
        Node::Truth { of } => truth(of, element, negated),
        Node::Any { of, text } => {
            let items = iterate_any(of, element);
            quote!(#not #items.any(|item| item == #text))
        }
        Node::All { of, text } => {
            let items = iterate_any(of, element);
            quote!(#not tinsmith_runtime::client::waiter::all_equal(#items, #text))
        }
        Node::Contains { of, what } => {
            let found = contains(of, inside(of, element), what, element);
            quote!(#not #found)
        }
        Node::Field { of, name, .. } => {
            let (of, name) = (inside(of, element), ident(name));
            quote!(#not #of.#name())
        }
        Node::Then { .. } => {
            let tokens = super::inside(&Value { optional: true, ..value.clone() }, element);
            quote!(#not #tokens)
        }
        Node::Literal(Literal::Boolean(flag)) => {
            let flag = *flag != negated;
            quote!(#flag)
        }
        _ => quote!(#not #element),
    }
}

/// Returns `true` if the value, negated if `negated` is set, is a conjunction of two conditions, and `false` if it is a
/// disjunction.
fn joins_all(value: &Value, negated: bool) -> Option<bool> {
    match &value.node {
        Node::And(..) => Some(!negated),
        Node::Or(..) => Some(negated),
        Node::Not(of) => joins_all(of, !negated),
        _ => None,
    }
}

fn operand(parent: &Value, value: &Value, element: &Ident, negated: bool) -> TokenStream {
    let tokens = flag(value, element, negated);
    match joins_all(value, negated) {
        Some(all) if joins_all(parent, negated) != Some(all) => quote!((#tokens)),
        _ => tokens,
    }
}

/// Returns whether a value is truthy: neither absent, nor false, nor empty.
fn truth(of: &Value, element: &Ident, negated: bool) -> TokenStream {
    let tokens = inside(of, element);
    if of.kind == Kind::Boolean {
        return if negated { quote!(#tokens != Some(true)) } else { quote!(#tokens == Some(true)) };
    }
    let holds = |tokens: TokenStream| match (&of.kind, negated) {
        (Kind::Items(_), false) => quote!(#tokens.count() != 0),
        (Kind::Items(_), true) => quote!(#tokens.count() == 0),
        (_, false) => quote!(!#tokens.is_empty()),
        (_, true) => quote!(#tokens.is_empty()),
    };
    match (of.optional, negated) {
        (false, _) => holds(tokens),
        (true, false) => {
            let holds = holds(quote!(value));
            quote!(#tokens.is_some_and(|value| #holds))
        }
        (true, true) => {
            let holds = holds(quote!(value));
            quote!(#tokens.is_none_or(|value| #holds))
        }
    }
}

/// Returns whether `tokens` contains `what`. `tokens` is the value of `of`, and is present.
pub fn contains(of: &Value, tokens: TokenStream, what: &Value, element: &Ident) -> TokenStream {
    let found = |needle: TokenStream| match of.kind {
        Kind::Text => quote!(#tokens.contains(#needle)),
        _ => {
            let items = iterate(of, tokens.clone());
            quote!(#items.any(|candidate| candidate == #needle))
        }
    };
    let needle = inside(what, element);
    if what.optional {
        let found = found(quote!(needle));
        quote!(#needle.is_some_and(|needle| #found))
    } else {
        found(needle)
    }
}
