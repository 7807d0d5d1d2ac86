//! Converts JSON from a model into an expression for a document.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value as Json;

/// The paths by which a file refers to the type `Document` and to the map type of its objects.
pub struct Names {
    pub document: TokenStream,
    pub map: TokenStream,
}

impl Names {
    /// Returns the document for a JSON value.
    pub fn document(&self, value: &Json) -> TokenStream {
        let document = &self.document;
        match value {
            Json::Null => quote!(#document::Null),
            Json::Bool(flag) => quote!(#document::from(#flag)),
            Json::Number(number) => {
                // As in documents that are read: a number is unsigned unless it is negative.
                let number = match (number.as_u64(), number.as_i64()) {
                    (Some(number), _) => Literal::u64_suffixed(number),
                    (None, Some(number)) => Literal::i64_suffixed(number),
                    (None, None) => Literal::f64_suffixed(number.as_f64().unwrap_or_default()),
                };
                quote!(#document::from(#number))
            }
            Json::String(text) => quote!(#document::from(#text)),
            Json::Array(items) => {
                let items = items.iter().map(|item| self.document(item));
                quote!(#document::Array(vec![#(#items),*]))
            }
            Json::Object(_) => {
                let entries = self.entries(value);
                quote!(#document::Object(#entries))
            }
        }
    }

    /// Returns the map for a JSON object.
    pub fn entries(&self, value: &Json) -> TokenStream {
        let map = &self.map;
        let entries: Vec<_> = value
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, value)| {
                let value = self.document(value);
                quote!((#name.to_owned(), #value))
            })
            .collect();
        match entries.is_empty() {
            true => quote!(#map::new()),
            false => quote!(#map::from([#(#entries),*])),
        }
    }
}
