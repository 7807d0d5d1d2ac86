//! JMESPath expressions as Rust expressions that call accessors. Lowering has resolved their types and members.

mod compare;
mod condition;

use proc_macro2::{Ident, Literal as Token, TokenStream};
use quote::quote;

use crate::ir::TypeKind;
use crate::ir::jmespath::{Kind, Literal, Node, Value};

use super::text::ident;

use compare::compare;
pub use condition::condition;
use condition::contains;

/// The names of closure parameters and variables that do not come from fields.
const TAKEN: [&str; 11] =
    ["among", "candidate", "input", "item", "items", "left", "needle", "output", "right", "text", "value"];

/// Returns the expression of a value, which is an `Option` if the value may be absent.
pub fn value(value: &Value) -> TokenStream {
    inside(value, &ident("value"))
}

/// Returns the expression of a value inside a closure whose parameter is `element`.
fn inside(value: &Value, element: &Ident) -> TokenStream {
    if value.kind == Kind::Boolean && !value.optional {
        return condition::flag(value, element, false);
    }
    match &value.node {
        Node::Input => quote!(input),
        Node::Output => quote!(output),
        Node::Element => quote!(#element),
        Node::Literal(literal) => literal_of(literal),
        Node::Field { of, name, type_ } => {
            let (of, name) = (inside(of, element), ident(name));
            match (type_, value.optional) {
                // The accessor does not distinguish an absent list from an empty one.
                (TypeKind::List { .. }, true) => quote!(#of.#name.as_deref()),
                (TypeKind::Enumeration(_), true) => quote!(#of.#name().map(|value| value.as_str())),
                (TypeKind::Enumeration(_), false) => quote!(#of.#name().as_str()),
                _ => quote!(#of.#name()),
            }
        }
        Node::Variant { of, method, type_, boxed } => {
            let (of, method) = (inside(of, element), ident(&format!("as_{method}")));
            let open = boxed.then(|| quote!(.map(|value| &**value)));
            viewed(type_, quote!(#of.#method().ok() #open))
        }
        Node::Entry { of, key } => {
            let tokens = inside(of, element);
            let Kind::Map { value, sparse, .. } = &of.kind else { return tokens };
            let there = sparse.then(|| quote!(.and_then(|value| value.as_ref())));
            viewed(value, quote!(#tokens.get(#key) #there))
        }
        Node::Index { of, index } => {
            let of_tokens = inside(of, element);
            chained(of, of_tokens, true, |items| at(of, items, *index, element))
        }
        Node::Then { of, then } => {
            let tokens = inside(of, element);
            let name = closure_name(of);
            let then_tokens = inside(then, &name);
            let method = ident(if then.optional { "and_then" } else { "map" });
            let mutable = (matches!(of.kind, Kind::Items(_)) && advances(then)).then(|| quote!(mut));
            match of.optional {
                true => quote!(#tokens.#method(|#mutable #name| #then_tokens)),
                false => quote!({ let #mutable #name = #tokens; #then_tokens }),
            }
        }
        Node::Contains { of, what } => {
            let tokens = inside(of, element);
            let mutable = matches!(of.kind, Kind::Items(_)).then(|| quote!(mut));
            let found = contains(of, quote!(among), what, element);
            quote!(#tokens.map(|#mutable among| #found))
        }
        Node::Several(parts) => {
            let parts = parts.iter().map(|part| {
                let tokens = inside(part, element);
                if part.optional { tokens } else { quote!(Some(#tokens)) }
            });
            quote!([#(#parts),*])
        }
        Node::Compare { comparison, left, right } => compare(*comparison, left, right, element, false),
        Node::Length { of } => chained(of, inside(of, element), false, |tokens| length(of, tokens)),
        Node::Keys { of } => match &of.kind {
            Kind::Map { key, .. } => {
                chained(of, inside(of, element), false, |map| viewed(key, quote!(#map.keys())))
            }
            _ => inside(of, element),
        },
        Node::Values { of } => match &of.kind {
            Kind::Map { value, sparse, .. } => chained(of, inside(of, element), false, |map| {
                let there = sparse.then(|| quote!(.flatten()));
                viewed(value, quote!(#map.values() #there))
            }),
            _ => inside(of, element),
        },
        Node::Each { of, .. } | Node::Filter { of, .. } | Node::Flatten { of } => {
            // If the list may be absent, the projection is applied inside of its `Option`.
            chained(of, inside(of, element), false, |items| projected(value, iterate(of, items)))
        }
        // The other nodes are conditions.
        _ => condition::flag(value, element, false),
    }
}

/// Applies `make` to a value, inside of its `Option` if it has one.
fn chained(
    of: &Value,
    tokens: TokenStream,
    gives_option: bool,
    make: impl FnOnce(TokenStream) -> TokenStream,
) -> TokenStream {
    if !of.optional {
        return make(tokens);
    }
    let name = ident(if matches!(of.kind, Kind::Items(_) | Kind::List { .. }) { "items" } else { "value" });
    let made = make(quote!(#name));
    let mutable = (gives_option && matches!(of.kind, Kind::Items(_))).then(|| quote!(mut));
    let method = ident(if gives_option { "and_then" } else { "map" });
    quote!(#tokens.#method(|#mutable #name| #made))
}

/// Applies a projection to an iterator of items.
fn projected(value: &Value, items: TokenStream) -> TokenStream {
    let item = ident("item");
    match &value.node {
        Node::Each { then, .. } => {
            let tokens = inside(then, &item);
            match (&then.node, then.optional) {
                (Node::Element, _) => items,
                (_, true) => quote!(#items.filter_map(|item| #tokens)),
                (_, false) => quote!(#items.map(|item| #tokens)),
            }
        }
        Node::Filter { condition, .. } => {
            let holds = condition::flag(condition, &item, false);
            quote!(#items.filter(|&item| #holds))
        }
        Node::Flatten { of } => {
            let inner = match &of.kind {
                Kind::Items(item) | Kind::Row(item, _) => (**item).clone(),
                Kind::List { member: TypeKind::List { member, sparse }, .. } => {
                    Kind::List { member: member.kind.clone(), sparse: *sparse }
                }
                other => other.clone(),
            };
            match inner {
                Kind::Items(_) => quote!(#items.flatten()),
                inner => {
                    let each = iterate(&Value::certain(Node::Element, inner), quote!(item));
                    quote!(#items.flat_map(|item| #each))
                }
            }
        }
        _ => items,
    }
}

/// Returns an iterator over the items of a list that is present.
fn iterate(list: &Value, tokens: TokenStream) -> TokenStream {
    match &list.kind {
        Kind::List { member, sparse } => {
            let there = sparse.then(|| quote!(.flatten()));
            viewed(member, quote!(#tokens.iter() #there))
        }
        Kind::Row(..) => quote!(#tokens.into_iter().flatten()),
        _ => tokens,
    }
}

/// Returns an iterator over the items of a list. An absent list has no items.
fn iterate_any(list: &Value, element: &Ident) -> TokenStream {
    match &list.node {
        Node::Each { of, .. } | Node::Filter { of, .. } | Node::Flatten { of } => {
            projected(list, iterate_any(of, element))
        }
        Node::Field { of, name, type_: TypeKind::List { .. } } if list.optional => {
            let (of, name) = (inside(of, element), ident(name));
            iterate(list, quote!(#of.#name()))
        }
        _ if list.optional => match &list.kind {
            Kind::List { member, sparse } => {
                let (tokens, there) = (inside(list, element), sparse.then(|| quote!(.flatten())));
                viewed(member, quote!(#tokens.into_iter().flatten() #there))
            }
            Kind::Row(..) => {
                let tokens = inside(list, element);
                quote!(#tokens.into_iter().flatten().flatten())
            }
            _ => {
                let tokens = inside(list, element);
                quote!(#tokens.into_iter().flatten())
            }
        },
        _ => iterate(list, inside(list, element)),
    }
}

/// Converts references in an `Option` or an iterator into the types that expressions work with, such as `&str`.
fn viewed(type_: &TypeKind, tokens: TokenStream) -> TokenStream {
    match type_ {
        TypeKind::String => quote!(#tokens.map(String::as_str)),
        TypeKind::Enumeration(_) => quote!(#tokens.map(|value| value.as_str())),
        TypeKind::List { .. } => quote!(#tokens.map(Vec::as_slice)),
        kind if super::shape::structure::is_copy(kind) => quote!(#tokens.copied()),
        _ => tokens,
    }
}

/// Returns the item at an index, as an `Option`.
fn at(list: &Value, items: TokenStream, index: i64, element: &Ident) -> TokenStream {
    let distance =
        Token::u64_unsuffixed(if index < 0 { index.unsigned_abs() - 1 } else { index.unsigned_abs() });
    match &list.kind {
        Kind::List { member, sparse } => {
            let found = match index {
                0 => quote!(#items.first()),
                -1 => quote!(#items.last()),
                1.. => quote!(#items.get(#distance)),
                _ => quote!(#items.iter().nth_back(#distance)),
            };
            let there = sparse.then(|| quote!(.and_then(|value| value.as_ref())));
            viewed(member, quote!(#found #there))
        }
        Kind::Row(..) => match index {
            0 => quote!(#items.into_iter().next().flatten()),
            _ => quote!(#items.into_iter().nth(#distance).flatten()),
        },
        _ => match (&list.node, index) {
            (Node::Filter { of, condition }, 0) if !list.optional => {
                let items = iterate(of, inside(of, element));
                let holds = condition::flag(condition, &ident("item"), false);
                quote!(#items.find(|&item| #holds))
            }
            (_, 0) => quote!(#items.next()),
            _ => quote!(#items.nth(#distance)),
        },
    }
}

fn length(of: &Value, tokens: TokenStream) -> TokenStream {
    match of.kind {
        Kind::Text => quote!(#tokens.chars().count()),
        Kind::Items(_) => quote!(#tokens.count()),
        _ => quote!(#tokens.len()),
    }
}

/// Whether an expression advances the iterator that is its closure's parameter, which therefore must be `mut`.
fn advances(then: &Value) -> bool {
    match &then.node {
        Node::Contains { of, .. } | Node::Index { of, .. } => {
            matches!(of.node, Node::Element) || advances(of)
        }
        Node::Field { of, .. } | Node::Then { of, .. } | Node::Not(of) | Node::Truth { of } => advances(of),
        Node::And(left, right) | Node::Or(left, right) | Node::Compare { left, right, .. } => {
            advances(left) || advances(right)
        }
        _ => false,
    }
}

/// Returns the name of a closure's parameter: the name of the field whose value it is, or `value`.
fn closure_name(of: &Value) -> Ident {
    match &of.node {
        Node::Field { name, .. } if !TAKEN.contains(&name.as_str()) => ident(name),
        Node::Then { then, .. } => closure_name(then),
        _ => ident("value"),
    }
}

fn literal_of(literal: &Literal) -> TokenStream {
    match literal {
        Literal::Text(text) => quote!(#text),
        Literal::Boolean(flag) => quote!(#flag),
        Literal::Whole(number) => {
            let number = Token::i64_unsuffixed(*number);
            quote!(#number)
        }
        Literal::Float(number) => {
            let number = Token::f64_unsuffixed(*number);
            quote!(#number)
        }
        Literal::Null => quote!(None),
    }
}
