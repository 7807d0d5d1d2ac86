//! `validate()`: the model's constraints on an input, all the way down; compiled with the feature `validation`.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use crate::ir::{Check, Field, Role, Structure, Type, TypeDefinition, TypeKind, TypeName, Union};

use super::Context;
use super::text::ident;
use super::union::match_some;

/// The validation of a structure; an input's is public.
pub fn validation(context: &Context<'_>, structure: &Structure) -> TokenStream {
    let mut patterns = Patterns::default();
    let name = ident(&structure.name.ident);
    if structure.role != Role::Input && !structure.validates {
        return TokenStream::new();
    }
    let statements: Vec<_> =
        structure.fields.iter().map(|field| validate_field(context, field, &mut patterns)).collect();
    let run = (structure.role == Role::Input).then(|| {
        quote! {
            /// Checks everything that the model says about the input's values: lengths, ranges, patterns, unique
            /// items, known enum values.
            ///
            /// Nobody calls this but you: services relax such limits, and a client must go on working then.
            ///
            /// # Errors
            /// Every violation, with the path of the member concerned.
            pub fn validate(&self) -> Result<(), crate::error::ValidationError> {
                tinsmith_runtime::validation::Validator::run(|at| self.validate_members(at))
            }
        }
    });
    let used = if statements.iter().all(TokenStream::is_empty) { quote!(_) } else { quote!(at) };
    let patterns = patterns.statics();
    quote! {
        #[cfg(feature = "validation")]
        impl #name {
            #run

            pub(crate) fn validate_members(&self, #used: &mut tinsmith_runtime::validation::Validator) {
                #patterns
                #(#statements)*
            }
        }
    }
}

/// The validation of a union: of the variant that it is.
pub fn validation_union(context: &Context<'_>, union: &Union) -> TokenStream {
    if !union.validates {
        return TokenStream::new();
    }
    let mut patterns = Patterns::default();
    let name = ident(&union.name.ident);
    let arms: Vec<_> = union
        .variants
        .iter()
        .filter_map(|variant| {
            let (name, wire) = (ident(&variant.name), &variant.wire);
            let inner = validate_value(context, &variant.type_, &mut patterns)?;
            let check = quote!(at.optional(#wire, Some(value), |value, at| { #inner }));
            Some((quote!(Self::#name(value)), check))
        })
        .collect();
    let (patterns, body) = (patterns.statics(), match_some(&arms));
    quote! {
        #[cfg(feature = "validation")]
        impl #name {
            pub(crate) fn validate_members(&self, at: &mut tinsmith_runtime::validation::Validator) {
                #patterns
                #body
            }
        }
    }
}

/// The patterns of one function, each compiled once.
#[derive(Default)]
struct Patterns(Vec<String>);

impl Patterns {
    fn name(index: usize) -> proc_macro2::Ident {
        format_ident!("PATTERN_{}", index + 1)
    }

    fn of(&mut self, pattern: &str) -> proc_macro2::Ident {
        let index = self.0.iter().position(|known| known == pattern).unwrap_or_else(|| {
            self.0.push(pattern.to_owned());
            self.0.len() - 1
        });
        Self::name(index)
    }

    fn statics(&self) -> TokenStream {
        let items = self.0.iter().enumerate().map(|(index, text)| {
            let (name, text) = (Self::name(index), raw_string(text));
            quote!(static #name: Pattern = Pattern::new(#text);)
        });
        let import = (!self.0.is_empty()).then(|| {
            quote!(
                use tinsmith_runtime::validation::Pattern;
            )
        });
        quote!(#import #(#items)*)
    }
}

/// A string literal in which backslashes stand for themselves.
fn raw_string(text: &str) -> TokenStream {
    let hashes = (0..).map(|count| "#".repeat(count)).find(|hashes| !text.contains(&format!("\"{hashes}")));
    let hashes = hashes.unwrap_or_default();
    format!("r{hashes}\"{text}\"{hashes}").parse().unwrap_or_else(|_| quote!(#text))
}

fn validate_field(context: &Context<'_>, field: &Field, patterns: &mut Patterns) -> TokenStream {
    let (name, wire) = (ident(&field.name), &field.wire);
    let inner = validate_value(context, &field.type_, patterns);
    let value = match field.optional {
        true => quote!(self.#name.as_ref()),
        false => quote!(Some(&self.#name)),
    };
    match (inner, field.required && field.optional) {
        (Some(inner), true) => quote!(at.required(#wire, #value, |value, at| { #inner });),
        (Some(inner), false) => quote!(at.optional(#wire, #value, |value, at| { #inner });),
        (None, true) => quote!(at.required(#wire, #value, |_, _| {});),
        (None, false) => TokenStream::new(),
    }
}

/// The statements that check `value`, a reference, if there is anything to check.
fn validate_value(context: &Context<'_>, type_: &Type, patterns: &mut Patterns) -> Option<TokenStream> {
    let own: Vec<_> =
        type_.checks.iter().filter_map(|check| check_statement(type_, check, patterns)).collect();
    let inner = match &type_.kind {
        TypeKind::Structure(name) | TypeKind::Union(name) => {
            validates(context, name).then(|| quote!(value.validate_members(at);))
        }
        TypeKind::List { member, sparse } => {
            validate_value(context, member, patterns).map(|inner| match sparse {
                true => quote!(at.each(value, |value, at| if let Some(value) = value { #inner });),
                false => quote!(at.each(value, |value, at| { #inner });),
            })
        }
        TypeKind::Map { key, value, sparse } => {
            let key = validate_value(context, key, patterns);
            let element = validate_value(context, value, patterns);
            let element = element.map(|element| match sparse {
                true => quote!(if let Some(value) = value { #element }),
                false => element,
            });
            match (key, element) {
                (None, None) => None,
                (None, Some(element)) => Some(quote!(at.each_entry(value, |_, value, at| { #element });)),
                (Some(key), None) => Some(quote!(at.each_entry(value, |value, _, at| { #key });)),
                (Some(key), Some(element)) => Some(quote! {
                    at.each_entry(value, |key, value, at| {
                        {
                            let value = key;
                            #key
                        }
                        #element
                    });
                }),
            }
        }
        _ => None,
    };
    (!own.is_empty() || inner.is_some()).then(|| quote!(#(#own)* #inner))
}

fn check_statement(type_: &Type, check: &Check, patterns: &mut Patterns) -> Option<TokenStream> {
    Some(match check {
        Check::Length { min, max } => {
            let (length, unit) = match &type_.kind {
                TypeKind::String => (quote!(value.chars().count()), "characters"),
                TypeKind::Enumeration(_) => (quote!(value.as_str().chars().count()), "characters"),
                TypeKind::Blob => (quote!(value.as_ref().len()), "bytes"),
                TypeKind::List { .. } => (quote!(value.len()), "items"),
                _ => (quote!(value.len()), "entries"),
            };
            let (min, max) = (bound(*min), bound(*max));
            quote!(at.length(#length, #unit, #min, #max);)
        }
        Check::Range { min, max } => {
            let (value, min, max) = range(type_, min.as_deref(), max.as_deref())?;
            quote!(at.range(#value, #min, #max);)
        }
        Check::Pattern(pattern) => {
            let pattern = patterns.of(pattern);
            quote!(at.pattern(value, &#pattern);)
        }
        Check::UniqueItems => quote!(at.unique_items(value);),
        Check::KnownValue => {
            let TypeKind::Enumeration(name) = &type_.kind else { return None };
            let path = type_path(name);
            quote!(at.known_value(value.as_str(), #path::values());)
        }
    })
}

/// The path of a type, written out because the feature's code should not need imports of its own.
fn type_path(name: &TypeName) -> TokenStream {
    let public = ident(&name.public);
    quote!(crate::types::#public)
}

fn bound(bound: Option<u64>) -> TokenStream {
    match bound {
        Some(bound) => {
            let bound = Literal::u64_unsuffixed(bound);
            quote!(Some(#bound))
        }
        None => quote!(None),
    }
}

/// The value and its bounds as numbers of one type.
fn range(
    type_: &Type,
    min: Option<&str>,
    max: Option<&str>,
) -> Option<(TokenStream, TokenStream, TokenStream)> {
    let float = matches!(type_.kind, TypeKind::Float | TypeKind::Double);
    let value = match &type_.kind {
        TypeKind::Byte | TypeKind::Short | TypeKind::Integer => quote!(i64::from(*value)),
        TypeKind::Long | TypeKind::Double => quote!(*value),
        TypeKind::Float => quote!(f64::from(*value)),
        _ => return None,
    };
    let literal = |bound: Option<&str>| -> Option<TokenStream> {
        let Some(bound) = bound else { return Some(quote!(None)) };
        let number: f64 = bound.parse().ok()?;
        let literal: TokenStream = match (float, bound.parse::<i64>()) {
            (false, Ok(whole)) => signed(whole),
            (false, Err(_)) => signed(number as i64),
            (true, _) => {
                let magnitude = Literal::f64_unsuffixed(number.abs());
                if number < 0.0 { quote!(-#magnitude) } else { quote!(#magnitude) }
            }
        };
        Some(quote!(Some(#literal)))
    };
    Some((value, literal(min)?, literal(max)?))
}

fn signed(whole: i64) -> TokenStream {
    let magnitude = Literal::u64_unsuffixed(whole.unsigned_abs());
    match whole {
        i64::MIN => quote!(i64::MIN),
        whole if whole < 0 => quote!(-#magnitude),
        _ => quote!(#magnitude),
    }
}

fn validates(context: &Context<'_>, name: &TypeName) -> bool {
    context.definition(name).is_some_and(|definition| match definition {
        TypeDefinition::Structure(structure) => structure.validates,
        TypeDefinition::Union(union) => union.validates,
        TypeDefinition::Enumeration(_) => false,
    })
}
