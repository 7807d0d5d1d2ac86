//! Comparisons of values that may be absent and of numbers of different types.

use proc_macro2::{Ident, Literal as Token, TokenStream};
use quote::quote;

use crate::ir::jmespath::{Comparison, Kind, Literal, Node, Number, Value};

use super::inside;

/// Returns the expression of a comparison, of type `bool`. It is an `Option<bool>` if the order of values is compared
/// of which one may be absent.
pub fn compare(
    comparison: Comparison,
    left: &Value,
    right: &Value,
    element: &Ident,
    negated: bool,
) -> TokenStream {
    if matches!(left.node, Node::Literal(_)) {
        return compare(flipped(comparison), right, left, element, negated);
    }
    let comparison = if negated { comparison.negated() } else { comparison };
    let (one, other) = match (&left.kind, &right.kind) {
        (Kind::Number(one), Kind::Number(other)) => {
            if let Some(tokens) = emptiness(comparison, left, right, element) {
                return tokens;
            }
            let (one, common) = (*one, common(*one, *other, comparison, right));
            let other = match right.node {
                // Rust does not compare a float with an integer literal.
                Node::Literal(Literal::Whole(number)) if matches!(one, Number::Float(_)) => {
                    let number = Token::f64_unsuffixed(number as f64);
                    quote!(#number)
                }
                _ => cast(right, common, element),
            };
            (cast(left, common, element), other)
        }
        _ => (inside(left, element), inside(right, element)),
    };
    let operator = operator(comparison);
    if let (Node::Literal(Literal::Boolean(flag)), false) = (&right.node, left.optional) {
        let negated = *flag != (comparison == Comparison::Equal);
        return super::condition::flag(left, element, negated);
    }
    match (left.optional, right.optional, comparison.is_equality()) {
        (false, false, _) | (true, true, true) => quote!(#one #operator #other),
        (true, false, true) => quote!(#one #operator Some(#other)),
        (false, true, true) => quote!(Some(#one) #operator #other),
        (true, false, false) => quote!(#one.map(|left| left #operator #other)),
        (false, true, false) => quote!(#other.map(|right| #one #operator right)),
        (true, true, false) => quote!(#one.zip(#other).map(|(left, right)| left #operator right)),
    }
}

/// Returns the comparison with its sides exchanged: `b > a` for `a < b`.
fn flipped(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::Greater,
        Comparison::LessOrEqual => Comparison::GreaterOrEqual,
        Comparison::Greater => Comparison::Less,
        Comparison::GreaterOrEqual => Comparison::LessOrEqual,
        equality => equality,
    }
}

fn operator(comparison: Comparison) -> TokenStream {
    match comparison {
        Comparison::Equal => quote!(==),
        Comparison::NotEqual => quote!(!=),
        Comparison::Less => quote!(<),
        Comparison::LessOrEqual => quote!(<=),
        Comparison::Greater => quote!(>),
        Comparison::GreaterOrEqual => quote!(>=),
    }
}

/// Returns a call of `is_empty` if the comparison only determines whether a length is zero.
fn emptiness(comparison: Comparison, left: &Value, right: &Value, element: &Ident) -> Option<TokenStream> {
    let (Node::Length { of }, Node::Literal(Literal::Whole(length))) = (&left.node, &right.node) else {
        return None;
    };
    if of.optional || matches!(of.kind, Kind::Items(_)) {
        return None;
    }
    let empty = match (comparison, length) {
        (Comparison::Equal, 0) | (Comparison::Less, 1) => true,
        (Comparison::NotEqual | Comparison::Greater, 0) | (Comparison::GreaterOrEqual, 1) => false,
        _ => return None,
    };
    let of = inside(of, element);
    Some(if empty { quote!(#of.is_empty()) } else { quote!(!#of.is_empty()) })
}

/// The type that both sides are converted to before they are compared.
#[derive(Clone, Copy, PartialEq)]
enum Common {
    /// Both sides have the same type already.
    Own,
    /// `i128`, which can hold every whole number.
    Whole,
    /// `f64`
    Float,
}

fn common(one: Number, other: Number, comparison: Comparison, right: &Value) -> Common {
    match (one, other, &right.node) {
        (Number::Float(_) | Number::Literal, Number::Literal, _) => Common::Own,
        (_, Number::Literal, Node::Literal(Literal::Float(_))) => Common::Float,
        (Number::Whole(bits), _, Node::Literal(Literal::Whole(number))) => {
            let largest = i64::MAX >> (64 - bits);
            if (-largest..=largest).contains(number) { Common::Own } else { Common::Whole }
        }
        (Number::Count, _, Node::Literal(Literal::Whole(number))) => {
            // A count is unsigned: it has no negative values to compare with, and `< 0` triggers a lint.
            if *number > 0 || (*number == 0 && comparison.is_equality()) {
                Common::Own
            } else {
                Common::Whole
            }
        }
        _ if one == other => Common::Own,
        (Number::Float(_), _, _) | (_, Number::Float(_), _) => Common::Float,
        _ => Common::Whole,
    }
}

fn cast(value: &Value, common: Common, element: &Ident) -> TokenStream {
    let tokens = inside(value, element);
    let is_count = value.kind == Kind::Number(Number::Count);
    match (common, value.optional) {
        (Common::Own, _) => tokens,
        (_, _) if matches!(value.node, Node::Literal(_)) => tokens,
        (Common::Whole, true) if is_count => quote!(#tokens.map(|value| value as i128)),
        (Common::Whole, false) if is_count => quote!((#tokens as i128)),
        (Common::Whole, true) => quote!(#tokens.map(i128::from)),
        (Common::Whole, false) => quote!(i128::from(#tokens)),
        (Common::Float, optional) => match (&value.kind, optional) {
            (Kind::Number(Number::Float(64)), _) => tokens,
            (Kind::Number(Number::Count | Number::Whole(64)), true) => {
                quote!(#tokens.map(|value| value as f64))
            }
            (Kind::Number(Number::Count | Number::Whole(64)), false) => quote!((#tokens as f64)),
            (_, true) => quote!(#tokens.map(f64::from)),
            (_, false) => quote!(f64::from(#tokens)),
        },
    }
}
