//! The events of an input: each is a signed message, and the last message is empty.

use golden_event_stream_input::Client;
use golden_event_stream_input::config::{Config, Credentials, Region};
use golden_event_stream_input::error::SdkError;
use golden_event_stream_input::operation::talk::TalkInput;
use golden_event_stream_input::primitives::Blob;
use golden_event_stream_input::primitives::event_stream::{
    EventStreamSender, Message, error_frame, event_frame,
};
use golden_event_stream_input::types::error::{HungUp, SaidError};
use golden_event_stream_input::types::{Said, Sound, Words};
use run::{Keeping, now};
use tinsmith_runtime::aws_smithy_types::byte_stream::ByteStream;
use tinsmith_runtime::event_stream::decoder::Decoder;

fn client(kept: &Keeping) -> Client {
    let credentials = Credentials::new("AKID", "secret", None, None, "test");
    let config = Config::builder().region(Region::new("eu-west-1")).credentials_provider(credentials);
    Client::from_conf(config.endpoint_url("https://example.com").http_client(kept.http()).build())
}

/// Returns the messages in the body if this is the only item.
fn sent(item: Result<Said, SaidError>) -> Vec<Message> {
    let kept = Keeping::default();
    let said = EventStreamSender::once(item);
    now(client(&kept).talk().topic("t").said(said).send()).unwrap();
    let request = kept.only();
    let header = |name: &str| request.headers().get(name);
    assert_eq!(header("content-type"), Some("application/vnd.amazon.eventstream"));
    assert_eq!(header("accept"), Some("application/vnd.amazon.eventstream"));
    assert_eq!((header("x-topic"), header("content-length")), (Some("t"), None));
    assert!(header("authorization").is_some_and(|signature| signature.starts_with("AWS4-HMAC-SHA256 ")));
    let body = now(ByteStream::new(request.into_body()).collect()).unwrap().into_bytes();
    let mut decoder = Decoder::new(1 << 20);
    decoder.push(&body);
    let messages: Vec<_> = std::iter::from_fn(|| decoder.next_message().unwrap()).collect();
    for message in &messages {
        let names: Vec<_> = message.headers().iter().map(|header| header.name().as_str()).collect();
        assert_eq!(names, [":date", ":chunk-signature"]);
    }
    messages
}

#[test]
fn an_event_is_wrapped_in_a_signed_message() {
    let said = Said::Sound(Sound::builder().rate(8000).bytes(Blob::new("bytes")).build());
    let frame = event_frame(&said).unwrap();
    let [event, end] = &sent(Ok(said))[..] else { panic!() };
    assert_eq!(event.payload(), &frame);
    assert!(end.payload().is_empty() && end.headers()[1] != event.headers()[1]);
}

#[test]
fn an_error_is_sent_as_well() {
    let error = || SaidError::HungUp(HungUp::builder().message("m").build());
    let frame = error_frame::<Said, _>(&error()).unwrap();
    let [exception, _] = &sent(Err(error()))[..] else { panic!() };
    assert_eq!(exception.payload(), &frame);
}

#[test]
fn a_stream_without_events_has_a_signed_end() {
    let kept = Keeping::default();
    now(client(&kept).talk().said(EventStreamSender::default()).send()).unwrap();
    let body = now(ByteStream::new(kept.only().into_body()).collect()).unwrap().into_bytes();
    let mut decoder = Decoder::new(1 << 20);
    decoder.push(&body);
    assert!(decoder.next_message().unwrap().unwrap().payload().is_empty());
    assert_eq!(decoder.next_message().unwrap(), None);
}

#[test]
fn an_unsendable_event_ends_the_body_with_an_error() {
    let other = SaidError::unhandled("other");
    let kept = Keeping::default();
    now(client(&kept).talk().said(EventStreamSender::once(Err(other))).send()).unwrap();
    assert!(now(ByteStream::new(kept.only().into_body()).collect()).is_err());
}

#[test]
fn an_input_does_not_show_events_and_needs_a_stream() {
    let words = Said::Words(Words::builder().text("secret").build());
    let builder = TalkInput::builder().said(EventStreamSender::once(Ok(words)));
    let shown = format!("{builder:?} {:?}", builder.get_topic());
    assert!(shown.contains("EventStreamSender") && !shown.contains("secret"), "{shown}");
    let shown = format!("{:?}", builder.build().unwrap());
    assert!(!shown.contains("secret"), "{shown}");
    assert!(TalkInput::builder().build().is_err());
    let error = now(client(&Keeping::default()).talk().send()).unwrap_err();
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
}
