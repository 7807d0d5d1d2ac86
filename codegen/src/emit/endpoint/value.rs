//! Converts values in endpoint rules into expressions, which borrow if possible.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use crate::emit::scope::Scope;
use crate::emit::text::ident;
use crate::ir::endpoint::{Argument, Kind, Node, Value};

/// Returns the runtime's module with the functions of the rules engine.
pub fn rules_module(scope: &Scope) -> TokenStream {
    scope.item("tinsmith_runtime::endpoint", "rules")
}

/// Returns the simplest expression of a value. It is an `Option` if the value may be absent.
pub fn natural(scope: &Scope, value: &Value) -> TokenStream {
    match &value.node {
        Node::Text(text) => quote!(#text),
        Node::Boolean(flag) => quote!(#flag),
        Node::Param(name) => {
            let name = ident(name);
            match (value.optional, value.kind) {
                (true, Kind::Text | Kind::StringArray) => quote!(params.#name.as_deref()),
                _ => quote!(params.#name),
            }
        }
        Node::Local(name) => {
            let name = ident(name);
            quote!(#name)
        }
        Node::Template(pieces) => template(scope, pieces),
        Node::Field(base, name) => {
            let (tokens, name) = (natural(scope, base), ident(name));
            match base.optional {
                true => quote!(#tokens.map(|parts| parts.#name)),
                false => quote!(#tokens.#name),
            }
        }
        Node::Item(base, index) => item(scope, base, *index),
        Node::IsSet(inner) => {
            let inner = natural(scope, inner);
            quote!(#inner.is_some())
        }
        Node::Not(inner) => not(scope, inner),
        Node::Equals(left, right) if is_empty_text(right) => {
            let left = operand(scope, left);
            quote!(#left.is_empty())
        }
        Node::Equals(left, right) => {
            let (left, right) = (operand(scope, left), operand(scope, right));
            quote!(#left == #right)
        }
        Node::Coalesce(values) => coalesce(scope, value, values),
        Node::If(parts) => {
            let [condition, yes, no] = &**parts;
            let condition = natural(scope, condition);
            let (yes, no) = (branch(scope, yes, value), branch(scope, no, value));
            quote!(if #condition { #yes } else { #no })
        }
        Node::Call(name, arguments) => {
            let (rules, name) = (rules_module(scope), format_ident!("{name}"));
            let arguments = arguments.iter().map(|given| match given {
                Argument::Value(value) => argument(scope, value),
                Argument::Number(number) => {
                    let number = Literal::u32_unsuffixed(*number);
                    quote!(#number)
                }
            });
            quote!(#rules::#name(#(#arguments),*))
        }
    }
}

/// Returns the expression that `let` binds to a name. It does not move other variables.
pub fn bound(scope: &Scope, value: &Value) -> TokenStream {
    match value.kind {
        Kind::OwnedText if value.is_place() => convert(scope, value, Kind::Text),
        kind => convert(scope, value, kind),
    }
}

/// Returns an expression that can be converted into a `Cow<'static, str>`.
pub fn to_static(scope: &Scope, value: &Value) -> TokenStream {
    match &value.node {
        Node::Text(text) => quote!(#text),
        _ => convert(scope, value, Kind::OwnedText),
    }
}

/// Returns the expression of a function's argument.
fn argument(scope: &Scope, value: &Value) -> TokenStream {
    let tokens = operand(scope, value);
    match value.kind {
        Kind::OwnedText | Kind::Parts => quote!(&#tokens),
        Kind::StringArray if matches!(value.node, Node::Param(_)) => quote!(&#tokens),
        _ => tokens,
    }
}

/// Returns the expression of an operand, in parentheses if it contains an operator itself.
fn operand(scope: &Scope, value: &Value) -> TokenStream {
    let tokens = natural(scope, value);
    match value.node {
        Node::If(_) | Node::Equals(..) | Node::Not(_) => quote!((#tokens)),
        _ => tokens,
    }
}

/// Converts a present value into another kind of the same type, without moving variables.
fn convert(scope: &Scope, value: &Value, kind: Kind) -> TokenStream {
    let tokens = operand(scope, value);
    let is_place = value.is_place();
    match (value.kind, kind) {
        (Kind::OwnedText, Kind::Text) => quote!(#tokens.as_str()),
        (Kind::Text, Kind::OwnedText) => quote!(#tokens.to_owned()),
        (Kind::OwnedText | Kind::Arn | Kind::Url | Kind::Parts, _) if is_place => quote!(#tokens.clone()),
        (Kind::StringArray, Kind::Parts) => quote!(#tokens.iter().map(String::as_str).collect::<Vec<_>>()),
        (Kind::StringArray, Kind::StringArray) if matches!(value.node, Node::Param(_)) => {
            quote!(#tokens.as_slice())
        }
        _ => natural(scope, value),
    }
}

/// Converts a value that may be absent into another kind of the same type.
fn convert_optional(scope: &Scope, value: &Value, kind: Kind) -> TokenStream {
    let tokens = operand(scope, value);
    match (value.kind, kind) {
        (Kind::Text, Kind::OwnedText) => quote!(#tokens.map(str::to_owned)),
        (Kind::StringArray, Kind::Parts) => {
            quote!(#tokens.map(|list| list.iter().map(String::as_str).collect::<Vec<_>>()))
        }
        _ => tokens,
    }
}

fn branch(scope: &Scope, value: &Value, whole: &Value) -> TokenStream {
    match (value.optional, whole.optional) {
        (true, _) => convert_optional(scope, value, whole.kind),
        (false, true) => {
            let tokens = convert(scope, value, whole.kind);
            quote!(Some(#tokens))
        }
        (false, false) => convert(scope, value, whole.kind),
    }
}

fn coalesce(scope: &Scope, whole: &Value, values: &[Value]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (index, value) in values.iter().enumerate() {
        let plain = matches!(value.node, Node::Param(_) | Node::Local(_) | Node::Text(_) | Node::Boolean(_))
            && (whole.kind == value.kind || whole.kind == Kind::Text)
            && !matches!(value.kind, Kind::Arn | Kind::Url | Kind::Parts);
        let next = match value.optional {
            true => convert_optional(scope, value, whole.kind),
            false => convert(scope, value, whole.kind),
        };
        tokens = match (index, value.optional, plain) {
            (0, ..) => next,
            (_, true, true) => quote!(#tokens.or(#next)),
            (_, true, false) => quote!(#tokens.or_else(|| #next)),
            (_, false, true) => quote!(#tokens.unwrap_or(#next)),
            (_, false, false) => quote!(#tokens.unwrap_or_else(|| #next)),
        };
    }
    tokens
}

fn is_empty_text(value: &Value) -> bool {
    matches!(&value.node, Node::Text(text) if text.is_empty())
}

fn not(scope: &Scope, inner: &Value) -> TokenStream {
    match &inner.node {
        Node::Equals(left, right) if !is_empty_text(right) => {
            let (left, right) = (operand(scope, left), operand(scope, right));
            quote!(#left != #right)
        }
        Node::IsSet(inner) => {
            let inner = natural(scope, inner);
            quote!(#inner.is_none())
        }
        Node::Equals(..) => {
            let inner = natural(scope, inner);
            quote!(!#inner)
        }
        _ => {
            let inner = operand(scope, inner);
            quote!(!#inner)
        }
    }
}

fn item(scope: &Scope, base: &Value, index: i64) -> TokenStream {
    let (rules, index) = (rules_module(scope), Literal::i64_unsuffixed(index));
    let (function, list) = match base.kind {
        Kind::StringArray => (quote!(#rules::item), quote!(list)),
        _ => (quote!(#rules::part), quote!(&list)),
    };
    match base.optional {
        true => {
            let base = natural(scope, base);
            quote!(#base.and_then(|list| #function(#list, #index)))
        }
        false => {
            let base = argument(scope, base);
            quote!(#function(#base, #index))
        }
    }
}

/// Returns a call of `format!` with variables inlined in its string.
fn template(scope: &Scope, pieces: &[Value]) -> TokenStream {
    let mut format = String::new();
    let mut arguments = Vec::new();
    for piece in pieces {
        match &piece.node {
            Node::Text(text) => format.push_str(&text.replace('{', "{{").replace('}', "}}")),
            Node::Local(name) if !name.starts_with("r#") => format.push_str(&format!("{{{name}}}")),
            _ => {
                format.push_str("{}");
                arguments.push(natural(scope, piece));
            }
        }
    }
    quote!(format!(#format #(, #arguments)*))
}
