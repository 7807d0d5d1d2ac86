//! Tests of event streams: sent messages are compared with the expected frames, and the events in given frames with the
//! expected events.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::shape::error::variant_ident;
use crate::emit::text::ident;
use crate::ir::Crate;
use crate::ir::protocol_test::{EventCheck, EventTest, Failure, Received, Response, SentMessage};

use super::value::{Test, expression, path, structure};
use super::{Names, heading, names, request_test};

pub fn event_test(lowered: &Crate, test: &EventTest) -> TokenStream {
    let Some(names) = names(lowered, &test.origin) else { return TokenStream::new() };
    let body = match &test.check {
        EventCheck::Request(request) => return request_test(lowered, request),
        EventCheck::Sent(messages) => {
            let checks = messages.iter().map(|(message, frame)| sent(&names, message, frame));
            quote!(#(#checks)*)
        }
        EventCheck::Received { frames, outcome } => received(&names, frames, outcome),
        EventCheck::Response { status, headers, body, expected } => {
            let (status, body) = (Literal::u16_unsuffixed(*status), Literal::byte_string(body));
            let headers = headers.iter().map(|(name, value)| quote!((#name, #value)));
            let answer = quote!(tinsmith_conformance::answer(#status, &[#(#headers),*], #body));
            response(&names, &answer, expected)
        }
    };
    let (about, name) = heading(&test.origin);
    quote! {
        #about
        #[test]
        fn #name() {
            #body
        }
    }
}

fn sent(names: &Names<'_>, message: &SentMessage, frame: &[u8]) -> TokenStream {
    let test = Test { module: &names.module, compared: false };
    let expected = Literal::byte_string(frame);
    let made = match message {
        SentMessage::Event(event) => {
            let event = expression(test, event);
            quote!(event_frame(&#event))
        }
        SentMessage::Error { events, error, variant, value } => {
            let (events, error, variant) = (path(test, events), path(test, error), variant_ident(variant));
            let value = structure(test, value);
            quote!(error_frame::<#events, _>(&#error::#variant(#value)))
        }
    };
    quote! {
        let frame = client::primitives::event_stream::#made.unwrap();
        tinsmith_conformance::same_frame(&frame, #expected);
    }
}

fn received(names: &Names<'_>, frames: &[u8], outcome: &Received) -> TokenStream {
    let Names { marker, module, operation } = names;
    let test = Test { module, compared: false };
    let frames = Literal::byte_string(frames);
    let stream = operation.output.event_stream().map(|field| ident(&field.name));
    let check = match outcome {
        Received::Events(events) => {
            let events = events.iter().map(|event| expression(test, event));
            quote! {
                #(assert_eq!(found.#stream.next_received().unwrap(), Some(#events));)*
                assert_eq!(found.#stream.next_received().unwrap(), None);
            }
        }
        Received::Failure(failure) => {
            let check = match failure {
                Failure::Any => TokenStream::new(),
                Failure::Modeled { error, variant } => {
                    let (error, variant) = (path(test, error), variant_ident(variant));
                    quote! {
                        use client::primitives::event_stream::EventError;
                        let is_meant = matches!(&error, EventError::Service(#error::#variant(_), _));
                        assert!(is_meant, "{error:?}");
                    }
                }
            };
            let bind = if check.is_empty() { quote!(_) } else { quote!(error) };
            quote! {
                let mut events = std::iter::from_fn(|| found.#stream.next_received().transpose());
                let #bind = events.find_map(Result::err).expect("an error ends the stream");
                #check
            }
        }
    };
    quote! {
        let answer = tinsmith_conformance::answer(200, &[], #frames);
        let mut found = #marker::response(&answer).unwrap();
        #check
    }
}

fn response(names: &Names<'_>, answer: &TokenStream, expected: &Response) -> TokenStream {
    let Names { marker, module, .. } = names;
    match expected {
        Response::Output(value) => {
            let members = value.members.iter().map(|member| {
                let field = ident(&member.field);
                let value = expression(Test { module, compared: true }, &member.value);
                let value = if member.optional { quote!(Some(#value)) } else { value };
                quote!(assert_eq!(found.#field, #value);)
            });
            quote! {
                let answer = #answer;
                let found = #marker::response(&answer).unwrap();
                #(#members)*
            }
        }
        Response::Failure(Failure::Any) => quote! {
            let answer = #answer;
            assert!(#marker::response(&answer).is_err());
        },
        Response::Failure(Failure::Modeled { error, variant }) => {
            let (error, variant) = (path(Test { module, compared: false }, error), variant_ident(variant));
            quote! {
                let answer = #answer;
                let error = #marker::response(&answer).unwrap_err();
                assert!(matches!(&error, #error::#variant(_)), "{error:?}");
            }
        }
    }
}
