//! JSON in a model -> the expression of a document.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value as Json;

/// The type `Document` and the map that one holds, as the file calls them.
pub struct Names {
    pub document: TokenStream,
    pub map: TokenStream,
}

impl Names {
    /// The document that a JSON value is.
    pub fn document(&self, value: &Json) -> TokenStream {
        let document = &self.document;
        match value {
            Json::Null => quote!(#document::Null),
            Json::Bool(flag) => quote!(#document::from(#flag)),
            Json::Number(number) => {
                // Documents that are read have unsigned numbers, unless there is a sign.
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

    /// The map that a JSON object is.
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
