//! Tests how events and errors are written as messages.

use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
use aws_smithy_types::{Blob, DateTime};
use tinsmith_runtime::error::Unhandled;
use tinsmith_runtime::event_stream::frame::decode;
use tinsmith_runtime::event_stream::{error_frame, event_frame};

use crate::events::{Happening, Held, Holding, Over, Raw, Saying, Throttled, Tick, WatchError};

fn text(value: &str) -> HeaderValue {
    HeaderValue::String(value.to_owned().into())
}

fn message(headers: &[(&'static str, HeaderValue)], payload: &[u8]) -> Message {
    let headers = headers.iter().map(|(name, value)| Header::new(*name, value.clone()));
    Message::new_from_parts(headers.collect(), payload.to_vec())
}

/// Returns the message of an event with this name and content type.
fn event(
    name: &str,
    content_type: Option<&str>,
    more: &[(&'static str, HeaderValue)],
    payload: &[u8],
) -> Message {
    let mut headers = vec![(":message-type", text("event")), (":event-type", text(name))];
    headers.extend(content_type.map(|type_| (":content-type", text(type_))));
    message(&[&headers, more].concat(), payload)
}

fn written<const P: usize>(event: Happening<P>) -> Message {
    decode(event_frame(&event).unwrap().into()).unwrap()
}

#[test]
fn members_are_headers_and_a_document() {
    let tick = || Tick {
        text: Some("a".to_owned()),
        at: Some(DateTime::from_secs(2)),
        number: Some(-7),
        last: Some(true),
        more: None,
    };
    let headers = [
        ("at", HeaderValue::Timestamp(DateTime::from_secs(2))),
        ("number", HeaderValue::Int16(-7)),
        ("last", HeaderValue::Bool(true)),
    ];
    let expected = |content_type, payload: &[u8]| event("tick", Some(content_type), &headers, payload);
    assert_eq!(written::<0>(Happening::Tick(tick())), expected("application/json", br#"{"text":"a"}"#));
    let xml = expected("application/xml", b"<Tick><text>a</text></Tick>");
    assert_eq!(written::<1>(Happening::Tick(tick())), xml);
    assert_eq!(written::<2>(Happening::Tick(tick())), expected("application/json", br#"{"text":"a"}"#));
    let cbor = expected("application/cbor", b"\xbf\x64text\x61a\xff");
    assert_eq!(written::<3>(Happening::Tick(tick())), cbor);
    assert_eq!(written::<4>(Happening::Tick(tick())), expected("application/json", br#"{"text":"a"}"#));
    let unset = event("tick", Some("application/json"), &[], b"{}");
    assert_eq!(written::<0>(Happening::Tick(Tick::default())), unset);
    assert_eq!(written::<0>(Happening::Over(Over {})), event("over", None, &[], b""));
}

#[test]
fn payloads_are_written_as_bytes_or_documents() {
    let raw = Raw { source: Some("s".to_owned()), bytes: Some(Blob::new("{")), tag: Some(Blob::new("t")) };
    let headers = [("source", text("s")), ("tag", HeaderValue::ByteArray("t".into()))];
    let expected = event("raw", Some("application/octet-stream"), &headers, b"{");
    assert_eq!(written::<1>(Happening::Raw(raw)), expected);
    assert_eq!(written::<1>(Happening::Raw(Raw::default())), event("raw", None, &[], b""));
    let saying = Saying { said: Some("a".to_owned()) };
    assert_eq!(written::<0>(Happening::Saying(saying)), event("saying", Some("text/plain"), &[], b"a"));
    let holding = || Holding { held: Some(Held { text: Some("a".to_owned()) }) };
    let json = event("holding", Some("application/json"), &[], br#"{"text":"a"}"#);
    assert_eq!(written::<0>(Happening::Holding(holding())), json);
    let xml = event("holding", Some("application/xml"), &[], b"<Held><text>a</text></Held>");
    assert_eq!(written::<1>(Happening::Holding(holding())), xml);
}

#[test]
fn errors_are_exceptions() {
    let error = WatchError::Throttled(Throttled { message: Some("m".to_owned()), ..Throttled::default() });
    let frame = error_frame::<Happening<0>, _>(&error).unwrap();
    let headers = [
        (":message-type", text("exception")),
        (":exception-type", text("throttled")),
        (":content-type", text("application/json")),
    ];
    assert_eq!(decode(frame.into()), Ok(message(&headers, br#"{"message":"m"}"#)));
}

#[test]
fn values_that_cannot_be_in_a_message_are_errors() {
    let complaint = |error: aws_smithy_types::error::operation::BuildError| format!("{error:?}");
    let problem = complaint(event_frame(&Happening::<0>::Unknown).unwrap_err());
    assert!(problem.contains("Happening"), "{problem}");
    let tick = Tick { number: Some(40_000), ..Tick::default() };
    let problem = complaint(event_frame(&Happening::<0>::Tick(tick)).unwrap_err());
    assert!(problem.contains("number") && !problem.contains("40"), "{problem}");
    let raw = Raw { source: Some("x".repeat(40_000)), ..Raw::default() };
    assert!(event_frame(&Happening::<0>::Raw(raw)).is_err());
    let unhandled = WatchError::Unhandled(Unhandled::new("other", None));
    assert!(error_frame::<Happening<0>, _>(&unhandled).is_err());
}
