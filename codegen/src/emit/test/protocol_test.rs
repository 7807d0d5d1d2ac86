//! Converts protocol tests into a module of the test package: tests from inputs to requests, and from responses to
//! outputs and errors.

mod event;
mod package;
mod value;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use crate::emit::shape::error::variant_ident;
use crate::emit::text::{doc, ident};
use crate::ir::protocol_test::{
    Body, Expected, Origin, ProtocolTests, RequestTest, ResponseTest, StructureValue,
};
use crate::ir::{Crate, Operation};

pub use package::{library, manifest};

use value::{Test, nan_places, structure};

/// Returns the file with the tests. `package` is the crate under test.
pub fn file(package: &str, lowered: &Crate, tests: &ProtocolTests) -> TokenStream {
    let krate = ident(&package.replace('-', "_"));
    let requests = tests.requests.iter().map(|test| request_test(lowered, test));
    let responses = tests.responses.iter().map(|test| response_test(lowered, test));
    let events = tests.events.iter().map(|test| event::event_test(lowered, test));
    quote! {
        //! The model's protocol tests for the service's operations and errors.

        #![allow(deprecated, reason = "deprecated items are tested, too")]

        use #krate as client;
        use client::operation::Operation as _;

        #(#requests)*
        #(#responses)*
        #(#events)*
    }
}

fn request_test(lowered: &Crate, test: &RequestTest) -> TokenStream {
    let Some(Names { marker, module, .. }) = names(lowered, &test.origin) else { return TokenStream::new() };
    let (about, name) = heading(&test.origin);
    let input = structure(Test { module: &module, compared: false }, &test.input);
    let endpoint = &test.endpoint;
    let (method, uri) = (&test.method, &test.uri);
    let mut checks = vec![quote!(.goes(#method, #uri))];
    checks.extend(test.host.iter().map(|host| quote!(.to_host(#host))));
    checks.extend(test.headers.iter().map(|(name, value)| quote!(.header(#name, #value))));
    checks.extend(test.required_headers.iter().map(|name| quote!(.has_header(#name))));
    checks.extend(test.forbidden_headers.iter().map(|name| quote!(.has_no_header(#name))));
    checks.extend(test.query.iter().map(|pair| quote!(.query(#pair))));
    checks.extend(test.required_query.iter().map(|name| quote!(.has_query(#name))));
    checks.extend(test.forbidden_query.iter().map(|name| quote!(.has_no_query(#name))));
    checks.extend(test.body.iter().map(|body| match body {
        Body::Json(text) => quote!(.json(#text)),
        Body::Xml(text) => quote!(.xml(#text)),
        Body::Form(text) => quote!(.form(#text)),
        Body::Cbor(bytes) => {
            let bytes = Literal::byte_string(bytes);
            quote!(.cbor(#bytes))
        }
        Body::Text(text) => quote!(.body(#text)),
    }));
    quote! {
        #about
        #[test]
        fn #name() {
            let input = #input;
            let request = #marker::request(&input, #endpoint).unwrap();
            tinsmith_conformance::check(&request)#(#checks)*;
        }
    }
}

fn response_test(lowered: &Crate, test: &ResponseTest) -> TokenStream {
    let Some(Names { marker, module, operation }) = names(lowered, &test.origin) else {
        return TokenStream::new();
    };
    let (about, name) = heading(&test.origin);
    let status = Literal::u16_unsuffixed(test.status);
    let body = match std::str::from_utf8(&test.body) {
        Ok(text) => quote!(#text),
        Err(_) => Literal::byte_string(&test.body).to_token_stream(),
    };
    let headers = test.headers.iter().map(|(name, value)| quote!((#name, #value)));
    let answer = quote!(tinsmith_conformance::answer(#status, &[#(#headers),*], #body));
    let request_id = test
        .request_id
        .as_ref()
        .map(|id| quote!(assert_eq!(client::operation::RequestId::request_id(&found), Some(#id));));
    let (read, expected) = match &test.expected {
        Expected::Output(value) => (quote!(#marker::response(&answer).unwrap()), value),
        Expected::Error { value, .. } => (quote!(#marker::response(&answer).unwrap_err()), value),
    };
    let unpack = match &test.expected {
        Expected::Output(_) => TokenStream::new(),
        Expected::Error { variant, code, .. } => {
            let (error, variant) = (ident(&operation.error.name), variant_ident(variant));
            quote! {
                let client::operation::#module::#error::#variant(found) = found else { panic!("{found:?}") };
                let meta = client::error::ProvideErrorMetadata::meta(&found);
                assert_eq!(meta.code(), Some(#code));
            }
        }
    };
    let comparison = comparison(&module, expected);
    // The output is not used if it has no members.
    let unused =
        expected.fields.is_empty() && expected.stream.is_none() && request_id.is_none() && unpack.is_empty();
    let bind = if unused { quote!(#read;) } else { quote!(let found = #read;) };
    quote! {
        #about
        #[test]
        fn #name() {
            let answer = #answer;
            #bind
            #unpack
            #request_id
            #comparison
        }
    }
}

/// Returns assertions that compare each field, so that a failure shows only that field, and fields that are not in the
/// model are not compared.
fn comparison(module: &proc_macro2::Ident, expected: &StructureValue) -> TokenStream {
    if expected.fields.is_empty() && expected.stream.is_none() {
        return TokenStream::new();
    }
    let places = nan_places(expected);
    let rebind = (!places.is_empty()).then(|| quote!(let mut found = found;));
    let value = structure(Test { module, compared: true }, expected);
    let fields = expected.fields.iter().map(|field| {
        let field = ident(field);
        quote!(assert_eq!(found.#field, expected.#field);)
    });
    // The stream of a response in memory is in memory, too, so its bytes can be compared.
    let stream = expected.stream.as_ref().map(|field| {
        let field = ident(field);
        quote!(assert_eq!(found.#field.bytes(), expected.#field.bytes());)
    });
    quote! {
        #rebind
        #(tinsmith_conformance::take_nan(#places);)*
        let expected = #value;
        #(#fields)*
        #stream
    }
}

/// The operation of a test, and its names.
struct Names<'c> {
    marker: TokenStream,
    module: proc_macro2::Ident,
    operation: &'c Operation,
}

fn names<'c>(lowered: &'c Crate, origin: &Origin) -> Option<Names<'c>> {
    let operation = lowered.operations.iter().find(|operation| operation.name == origin.operation)?;
    let (module, marker) = (ident(&operation.module), ident(&operation.marker));
    Some(Names { marker: quote!(client::operation::#module::#marker), module, operation })
}

fn heading(origin: &Origin) -> (TokenStream, proc_macro2::Ident) {
    (doc(&format!("`{}` of `{}`.", origin.id, origin.operation)), ident(&origin.function))
}
