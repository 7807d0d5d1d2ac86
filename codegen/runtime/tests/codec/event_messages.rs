//! Tests how the messages of an event stream are read: events, errors, and the end of a stream.

use crate::events::{Happening, Held, Holding, Over, Raw, Saying, Throttled, Tick, WatchError};
use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
use aws_smithy_types::{Blob, DateTime};
use tinsmith_runtime::event_stream::frame::encode;
use tinsmith_runtime::event_stream::{EventError, EventReceiver, FrameError};

const REST_JSON: usize = 0;
const REST_XML: usize = 1;
const AWS_JSON: usize = 2;
const CBOR: usize = 3;
const RPC_JSON: usize = 4;

fn text(value: &str) -> HeaderValue {
    HeaderValue::String(value.to_owned().into())
}

/// Creates a message with these headers.
fn message(headers: &[(&str, HeaderValue)], payload: &[u8]) -> Message {
    let headers = headers.iter().map(|(name, value)| Header::new((*name).to_owned(), value.clone()));
    Message::new_from_parts(headers.collect(), payload.to_vec())
}

/// Creates the message of an event with that name.
fn event(name: &str, more: &[(&str, HeaderValue)], payload: &[u8]) -> Message {
    let own = [(":message-type", text("event")), (":event-type", text(name))];
    message(&[&own, more].concat(), payload)
}

fn receiver<const P: usize>(messages: &[Message]) -> EventReceiver<Happening<P>, WatchError> {
    let body: Vec<u8> = messages.iter().flat_map(|message| encode(message).unwrap()).collect();
    EventReceiver::new(ByteStream::from(body))
}

/// Reads a stream of a single message.
#[expect(clippy::result_large_err, reason = "an error has the message that it came in")]
fn only<const P: usize>(message: Message) -> Result<Happening<P>, EventError<WatchError>> {
    let mut receiver = receiver(&[message]);
    let event = receiver.next_received()?.expect("an event");
    assert!(receiver.next_received().unwrap().is_none());
    Ok(event)
}

fn held(text: &str) -> Held {
    Held { text: Some(text.to_owned()) }
}

#[test]
fn an_event_has_its_members_from_headers_and_document() {
    let headers = [
        ("number", HeaderValue::Int16(-7)),
        ("at", HeaderValue::Timestamp(DateTime::from_millis(1500))),
        ("last", HeaderValue::Bool(true)),
        ("more", text("a member of the document, not a header")),
        ("unheard-of", HeaderValue::Uuid(1)),
    ];
    let expected = Tick {
        text: Some("a".to_owned()),
        at: Some(DateTime::from_millis(1500)),
        number: Some(-7),
        last: Some(true),
        more: None,
    };
    // A member that is bound to a header is not read from the document.
    let json = br#"{"text":"a","number":3,"new":[1]}"#;
    assert_eq!(only::<REST_JSON>(event("tick", &headers, json)).unwrap(), Happening::Tick(expected.clone()));
    assert_eq!(only::<AWS_JSON>(event("tick", &headers, json)).unwrap(), Happening::Tick(expected.clone()));
    let xml = b"<Tick><text>a</text><number>3</number><New/></Tick>";
    assert_eq!(only::<REST_XML>(event("tick", &headers, xml)).unwrap(), Happening::Tick(expected.clone()));
    let cbor = b"\xa2\x64text\x61a\x66number\x03";
    assert_eq!(only::<CBOR>(event("tick", &headers, cbor)).unwrap(), Happening::Tick(expected));
    assert_eq!(only::<REST_JSON>(event("tick", &[], b"")).unwrap(), Happening::Tick(Tick::default()));
    assert_eq!(only::<REST_JSON>(event("over", &[], b"{}")).unwrap(), Happening::Over(Over {}));
}

#[test]
fn a_payload_is_the_member_that_is_bound_to_it() {
    let raw =
        Raw { source: Some("s".to_owned()), bytes: Some(Blob::new(*b"\0{")), tag: Some(Blob::new(*b"t")) };
    let headers = [("source", text("s")), ("tag", HeaderValue::ByteArray("t".into()))];
    assert_eq!(only::<REST_JSON>(event("raw", &headers, b"\0{")).unwrap(), Happening::Raw(raw));
    let empty = Raw { bytes: Some(Blob::new([])), ..Raw::default() };
    assert_eq!(only::<REST_XML>(event("raw", &[], b"")).unwrap(), Happening::Raw(empty));
    let saying = Saying { said: Some("{\u{e9}}".to_owned()) };
    let payload = "{\u{e9}}".as_bytes();
    assert_eq!(only::<AWS_JSON>(event("saying", &[], payload)).unwrap(), Happening::Saying(saying));

    let holding = || Holding { held: Some(held("a")) };
    let json = br#"{"text":"a"}"#;
    assert_eq!(only::<REST_JSON>(event("holding", &[], json)).unwrap(), Happening::Holding(holding()));
    let xml = b"<Held><text>a</text></Held>";
    assert_eq!(only::<REST_XML>(event("holding", &[], xml)).unwrap(), Happening::Holding(holding()));
    let cbor = b"\xa1\x64text\x61a";
    assert_eq!(only::<CBOR>(event("holding", &[], cbor)).unwrap(), Happening::Holding(holding()));
    let unset = Happening::Holding(Holding { held: None });
    assert_eq!(only::<CBOR>(event("holding", &[], b"")).unwrap(), unset);
}

#[test]
fn unknown_events_do_not_end_the_stream() {
    let mut receiver = receiver::<REST_JSON>(&[event("new", &[], b"\0"), event("over", &[], b"")]);
    assert_eq!(receiver.next_received().unwrap(), Some(Happening::Unknown));
    assert_eq!(receiver.next_received().unwrap(), Some(Happening::Over(Over {})));
    assert_eq!(receiver.next_received().unwrap(), None);
}

#[test]
fn the_initial_response_is_not_an_event() {
    fn events<const P: usize>(messages: &[Message]) -> Vec<Happening<P>> {
        let mut receiver = receiver::<P>(messages);
        std::iter::from_fn(|| receiver.next_received().unwrap()).collect()
    }
    let (initial, over) = (event("initial-response", &[], b"{}"), event("over", &[], b""));
    let both = [initial.clone(), over.clone()];
    assert_eq!(events::<AWS_JSON>(&both), [Happening::Over(Over {})]);
    assert_eq!(events::<CBOR>(&both), [Happening::Over(Over {})]);
    assert_eq!(events::<RPC_JSON>(&both), [Happening::Over(Over {})]);
    assert_eq!(events::<AWS_JSON>(std::slice::from_ref(&over)), [Happening::Over(Over {})]);
    // Only the first message can be an initial response, and only in protocols without HTTP bindings.
    assert_eq!(events::<AWS_JSON>(&[over, initial]), [Happening::Over(Over {}), Happening::Unknown]);
    assert_eq!(events::<REST_JSON>(&both), [Happening::Unknown, Happening::Over(Over {})]);
}

fn exception(name: &str, payload: &[u8]) -> Message {
    message(&[(":message-type", text("exception")), (":exception-type", text(name))], payload)
}

#[test]
fn a_modelled_error_ends_the_stream() {
    fn throttled<const P: usize>(payload: &[u8]) -> Throttled {
        let mut receiver = receiver::<P>(&[exception("throttled", payload), event("over", &[], b"")]);
        let error = match receiver.next_received() {
            Err(EventError::Service(WatchError::Throttled(error), message)) => {
                assert_eq!(message.payload(), payload);
                error
            }
            other => panic!("{other:?}"),
        };
        assert_eq!(receiver.next_received().unwrap(), None);
        error
    }
    let error = throttled::<REST_JSON>(br#"{"message":"m"}"#);
    assert_eq!((error.message.as_deref(), error.code()), (Some("m"), Some("throttled")));
    let error = throttled::<AWS_JSON>(br#"{"__type":"a#Slow","Message":"m"}"#);
    assert_eq!((error.message.as_deref(), error.code()), (Some("m"), Some("Slow")));
    // RPC v2 JSON has the code in one place only.
    let error = throttled::<RPC_JSON>(br#"{"__type":"a#Slow","message":"m"}"#);
    assert_eq!((error.message.as_deref(), error.code()), (Some("m"), Some("Slow")));
    let error = throttled::<RPC_JSON>(br#"{"code":"Slow","message":"m"}"#);
    assert_eq!((error.message.as_deref(), error.code()), (Some("m"), Some("throttled")));
    let error = throttled::<REST_XML>(b"<Error><Code>Slow</Code><Message>m</Message></Error>");
    assert_eq!((error.message.as_deref(), error.code()), (Some("m"), Some("Slow")));
    let error = throttled::<REST_XML>(b"<ThrottledException><message>m</message></ThrottledException>");
    assert_eq!((error.message.as_deref(), error.code()), (Some("m"), Some("throttled")));
    let error = throttled::<CBOR>(b"\xa2\x66__type\x66a#Slow\x67message\x61m");
    assert_eq!((error.message.as_deref(), error.code()), (Some("m"), Some("Slow")));
    assert_eq!(throttled::<REST_JSON>(b"").message, None);
}

#[test]
fn other_errors_keep_their_code_and_message() {
    let error = |message| match only::<REST_JSON>(message) {
        Err(EventError::Service(WatchError::Unhandled(error), _)) => error,
        other => panic!("{other:?}"),
    };
    let unmodelled = [(":message-type", text("error")), (":error-code", text("internal"))];
    let found = error(message(&unmodelled, b""));
    assert_eq!((found.code(), found.message()), (Some("internal"), None));
    let found = error(message(&[&unmodelled[..], &[(":error-message", text("m"))]].concat(), b""));
    assert_eq!((found.code(), found.message()), (Some("internal"), Some("m")));
    let found = error(exception("newException", br#"{"message":"m"}"#));
    assert_eq!((found.code(), found.message()), (Some("newException"), Some("m")));
}

#[test]
fn an_invalid_message_ends_the_stream() {
    for (wrong, part) in [
        (message(&[(":event-type", text("over"))], b""), "`:message-type`"),
        (message(&[(":message-type", HeaderValue::Int32(1))], b""), "is not a string"),
        (message(&[(":message-type", text("new"))], b""), "neither an event nor an error"),
        (message(&[(":message-type", text("event"))], b""), "`:event-type`"),
        (message(&[(":message-type", text("exception"))], b""), "`:exception-type`"),
        (message(&[(":message-type", text("error"))], b""), "`:error-code`"),
        (event("tick", &[], b"secret"), "tick: it is not JSON"),
        (event("tick", &[("number", text("secret"))], b""), "tick.number: a header of a message"),
        (event("tick", &[("number", HeaderValue::Int64(1 << 40))], b""), "does not fit"),
        (event("tick", &[("at", HeaderValue::Bool(true))], b""), "not a time"),
        (event("raw", &[("tag", text("secret"))], b""), "not bytes"),
        (event("saying", &[], b"\xff"), "saying.said: the text is not UTF-8"),
        (event("holding", &[], b"[secret"), "holding.held"),
    ] {
        let mut receiver = receiver::<REST_JSON>(&[wrong, event("over", &[], b"")]);
        let Err(EventError::Message(error, _)) = receiver.next_received() else { panic!("{part}") };
        let error = error.to_string();
        assert!(error.contains(part) && !error.contains("secret"), "{error}");
        assert_eq!(receiver.next_received().unwrap(), None);
    }
}

#[test]
fn damage_ends_the_stream() {
    let mut body = encode(&event("over", &[], b"")).unwrap();
    let length = body.len();
    body.extend(encode(&event("tick", &[], b"{}")).unwrap());
    let mut cut =
        EventReceiver::<Happening<0>, WatchError>::new(ByteStream::from(body[..length + 20].to_vec()));
    assert_eq!(cut.next_received().unwrap(), Some(Happening::Over(Over {})));
    match cut.next_received() {
        Err(EventError::Frame(FrameError::Truncated, Some(rest))) => {
            assert_eq!(rest, body[length..length + 20])
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(cut.next_received().unwrap(), None);
    *body.last_mut().unwrap() ^= 1;
    let mut wrong = EventReceiver::<Happening<0>, WatchError>::new(ByteStream::from(body));
    assert_eq!(wrong.next_received().unwrap(), Some(Happening::Over(Over {})));
    assert!(matches!(wrong.next_received(), Err(EventError::Frame(FrameError::MessageChecksum, None))));
    assert_eq!(wrong.next_received().unwrap(), None);
    assert_eq!(format!("{wrong:?}"), "EventReceiver { .. }");
}
