//! Converts values of tests into expressions that use the public builders. All types are written as paths.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use crate::emit::document::Names;
use crate::emit::text::ident;
use crate::ir::protocol_test::{StructureValue, Value};
use crate::ir::{Place, TypeName};

/// The context of the expressions of a test.
#[derive(Clone, Copy)]
pub struct Test<'t> {
    /// The module of the tested operation.
    pub module: &'t Ident,
    /// Whether the value is the expected side of a comparison. If so, NaN is replaced by zero; see [`nan_places`].
    pub compared: bool,
}

/// Returns an expression that builds a structure.
pub fn structure(test: Test<'_>, value: &StructureValue) -> TokenStream {
    let type_ = path(test, &value.name);
    let setters = value.members.iter().map(|member| {
        let setter = format_ident!("set_{}", member.setter);
        let value = expression(test, &member.value);
        let value = if member.boxed { quote!(Box::new(#value)) } else { value };
        quote!(.#setter(Some(#value)))
    });
    let unwrap = value.fallible.then(|| quote!(.unwrap()));
    quote!(#type_::builder()#(#setters)*.build()#unwrap)
}

/// Returns the path of a type.
pub fn path(test: Test<'_>, name: &TypeName) -> TokenStream {
    let public = ident(&name.public);
    match name.place {
        Place::Types => quote!(client::types::#public),
        Place::Errors => quote!(client::types::error::#public),
        Place::Operation => {
            let module = test.module;
            quote!(client::operation::#module::#public)
        }
    }
}

/// Returns the expression of any value.
pub fn expression(test: Test<'_>, value: &Value) -> TokenStream {
    match value {
        Value::Boolean(value) => quote!(#value),
        Value::Integer(value) => number(Literal::i64_unsuffixed(*value)),
        Value::Float(value) if value.is_nan() && test.compared => quote!(0.0),
        Value::Double(value) if value.is_nan() && test.compared => quote!(0.0),
        Value::Float(value) if value.is_nan() => quote!(f32::NAN),
        Value::Double(value) if value.is_nan() => quote!(f64::NAN),
        Value::Float(value) if value.is_infinite() => match value.is_sign_positive() {
            true => quote!(f32::INFINITY),
            false => quote!(f32::NEG_INFINITY),
        },
        Value::Double(value) if value.is_infinite() => match value.is_sign_positive() {
            true => quote!(f64::INFINITY),
            false => quote!(f64::NEG_INFINITY),
        },
        Value::Float(value) => number(Literal::f32_unsuffixed(*value)),
        Value::Double(value) => number(Literal::f64_unsuffixed(*value)),
        Value::BigInteger(digits) => quote!(#digits.parse::<client::primitives::BigInteger>().unwrap()),
        Value::BigDecimal(digits) => quote!(#digits.parse::<client::primitives::BigDecimal>().unwrap()),
        Value::Text(text) => quote!(#text.to_owned()),
        Value::Blob(bytes) => {
            let bytes = Literal::byte_string(bytes);
            quote!(client::primitives::Blob::new(#bytes))
        }
        Value::ByteStream(bytes) => {
            let bytes = Literal::byte_string(bytes);
            quote!(client::primitives::ByteStream::from_static(#bytes))
        }
        Value::NoEvents => quote!(client::primitives::event_stream::EventStreamSender::default()),
        Value::Timestamp(seconds, nanos) => {
            let (seconds, nanos) = (Literal::i64_unsuffixed(*seconds), Literal::u32_unsuffixed(*nanos));
            quote!(client::primitives::DateTime::from_secs_and_nanos(#seconds, #nanos))
        }
        Value::Document(value) => {
            let (document, map) = (quote!(client::primitives::Document), quote!(std::collections::HashMap));
            Names { document, map }.document(value)
        }
        Value::Enumeration(name, value) => {
            let type_ = path(test, name);
            quote!(#type_::from(#value))
        }
        Value::Structure(value) => structure(test, value),
        Value::Union { name, variant, value, boxed } => {
            let (type_, variant) = (path(test, name), ident(variant));
            let value = value.as_ref().map(|value| expression(test, value));
            let value = value.map(|value| if *boxed { quote!(Box::new(#value)) } else { value });
            let held = value.map(|value| quote!((#value)));
            quote!(#type_::#variant #held)
        }
        Value::List { items, sparse } => {
            let items = items.iter().map(|item| element(test, item.as_ref(), *sparse));
            quote!(vec![#(#items),*])
        }
        Value::Map { entries, .. } if entries.is_empty() => quote!(std::collections::HashMap::new()),
        Value::Map { entries, sparse } => {
            let entries = entries.iter().map(|(key, value)| {
                let (key, value) = (expression(test, key), element(test, value.as_ref(), *sparse));
                quote!((#key, #value))
            });
            quote!(std::collections::HashMap::from([#(#entries),*]))
        }
    }
}

fn number(literal: Literal) -> TokenStream {
    quote!(#literal)
}

fn element(test: Test<'_>, value: Option<&Value>, sparse: bool) -> TokenStream {
    match value.map(|value| expression(test, value)) {
        Some(value) if sparse => quote!(Some(#value)),
        Some(value) => value,
        None => quote!(None),
    }
}

/// Returns references to the numbers in `found` that must be NaN. The test checks them separately and replaces them by
/// zero, because NaN is not equal to itself.
pub fn nan_places(value: &StructureValue) -> Vec<TokenStream> {
    let mut places = Vec::new();
    in_structure(value, &quote!(found), &mut places);
    places
}

fn in_structure(value: &StructureValue, base: &TokenStream, places: &mut Vec<TokenStream>) {
    for member in &value.members {
        let field = ident(&member.field);
        let place = match member.optional {
            true => Spot { tokens: quote!(#base.#field.as_mut().unwrap()), is_reference: true },
            false => Spot { tokens: quote!(#base.#field), is_reference: false },
        };
        in_value(&member.value, &place, places);
    }
}

/// An expression for a value inside the output.
struct Spot {
    tokens: TokenStream,
    is_reference: bool,
}

impl Spot {
    fn reference(&self) -> TokenStream {
        let tokens = &self.tokens;
        if self.is_reference { quote!(#tokens) } else { quote!(&mut #tokens) }
    }

    /// Returns the spot of an item, which is an `Option` in a sparse list.
    fn item(tokens: TokenStream, sparse: bool) -> Self {
        match sparse {
            true => Self { tokens: quote!(#tokens.as_mut().unwrap()), is_reference: true },
            false => Self { tokens, is_reference: false },
        }
    }
}

fn in_value(value: &Value, spot: &Spot, places: &mut Vec<TokenStream>) {
    let base = &spot.tokens;
    match value {
        Value::Float(number) if number.is_nan() => places.push(spot.reference()),
        Value::Double(number) if number.is_nan() => places.push(spot.reference()),
        Value::Structure(value) => in_structure(value, base, places),
        Value::List { items, sparse } => {
            for (index, item) in items.iter().enumerate() {
                let index = Literal::usize_unsuffixed(index);
                let spot = Spot::item(quote!(#base[#index]), *sparse);
                item.iter().for_each(|item| in_value(item, &spot, places));
            }
        }
        Value::Map { entries, sparse } => {
            for (key, value) in entries {
                let (Value::Text(key) | Value::Enumeration(_, key)) = key else { continue };
                // Keys are compared as text, because they are either strings or enums.
                let entry = quote!(
                    #base.iter_mut().find(|(key, _)| AsRef::<str>::as_ref(*key) == #key).unwrap().1
                );
                let spot = match sparse {
                    true => Spot { tokens: quote!(#entry.as_mut().unwrap()), is_reference: true },
                    false => Spot { tokens: entry, is_reference: true },
                };
                value.iter().for_each(|value| in_value(value, &spot, places));
            }
        }
        Value::Union { name, variant, value: Some(value), .. } => {
            let (type_, variant, from) = (ident(&name.public), ident(variant), spot.reference());
            let held = quote!(match #from {
                client::types::#type_::#variant(value) => value,
                other => panic!("{other:?}"),
            });
            in_value(value, &Spot { tokens: held, is_reference: true }, places);
        }
        _ => {}
    }
}
