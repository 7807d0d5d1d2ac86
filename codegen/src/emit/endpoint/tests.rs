//! Converts the test cases of a service's endpoint rules into an integration test of the generated crate.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::document::Names;
use crate::emit::text::{doc, ident};
use crate::ir::endpoint::{EndpointTest, Expected, Param, ParamValue};

/// Returns a file with a test for each case. `package` is the crate under test.
pub fn file(package: &str, params: &[Param], tests: &[EndpointTest]) -> TokenStream {
    let deprecated = params.iter().any(|param| param.docs.deprecated.is_some());
    let allow = deprecated.then(|| quote!(#![allow(deprecated)]));
    let krate = ident(&package.replace('-', "_"));
    let has_endpoints = tests.iter().any(|test| matches!(test.expected, Expected::Endpoint { .. }));
    let support = has_endpoints.then(support);
    let imports = has_endpoints.then(|| {
        quote! {
            use std::collections::{BTreeMap, HashMap};
            use #krate::primitives::Document;
        }
    });
    let tests = tests.iter().enumerate().map(|(index, test)| {
        let (about, name) = (doc(&test.about), format_ident!("{}", function(index)));
        let setters = test.params.iter().map(|(name, value)| {
            let (name, value) = (ident(name), given(value));
            quote!(.#name(#value))
        });
        let params = quote!(Params::builder()#(#setters)*);
        let assertion = match &test.expected {
            Expected::Error(message) => quote!(assert_eq!(answer(#params), Err(#message.to_owned()));),
            Expected::Endpoint { url, headers, properties } => {
                let headers = headers.iter().map(|(name, values)| quote!((#name, &[#(#values),*])));
                let names = Names { document: quote!(Document), map: quote!(HashMap) };
                let properties = names.entries(properties);
                quote!(check(#params, #url, &[#(#headers),*], #properties);)
            }
        };
        quote! {
            #about
            #[test]
            fn #name() {
                #assertion
            }
        }
    });
    quote! {
        //! The model's test cases for the service's endpoint rules.
        #allow

        #imports
        use #krate::config::endpoint::{Endpoint, Params, ParamsBuilder, resolve};

        fn answer(params: ParamsBuilder) -> Result<Endpoint, String> {
            let params = params.build().map_err(|error| error.to_string())?;
            resolve(&params).map_err(|error| error.to_string())
        }

        #support
        #(#tests)*
    }
}

/// Returns the name of the test function for the case at `index`.
pub fn function(index: usize) -> String {
    format!("case_{}", index + 1)
}

fn support() -> TokenStream {
    quote! {
        fn check(
            params: ParamsBuilder,
            url: &str,
            headers: &[(&str, &[&str])],
            properties: HashMap<String, Document>,
        ) {
            let endpoint = answer(params).unwrap();
            assert_eq!(endpoint.url(), url);
            let found: BTreeMap<&str, Vec<&str>> =
                endpoint.headers().map(|(name, values)| (name, values.collect())).collect();
            let expected = headers.iter().map(|(name, values)| (*name, values.to_vec())).collect();
            assert_eq!(found, expected);
            let owned = |(name, value): (&std::borrow::Cow<'static, str>, &Document)| (name.to_string(), value.clone());
            let mut found: HashMap<String, Document> = endpoint.properties().iter().map(owned).collect();
            if !endpoint.auth_schemes().is_empty() || properties.contains_key("authSchemes") {
                let schemes = endpoint.auth_schemes().iter().map(|scheme| scheme.as_document()).collect();
                found.insert("authSchemes".to_owned(), Document::Array(schemes));
            }
            assert_eq!(found, properties);
        }
    }
}

fn given(value: &ParamValue) -> TokenStream {
    match value {
        ParamValue::Text(text) => quote!(#text),
        ParamValue::Boolean(flag) => quote!(#flag),
        ParamValue::StringArray(texts) if texts.is_empty() => quote!(Vec::new()),
        ParamValue::StringArray(texts) => quote!([#(#texts.to_owned()),*]),
    }
}
