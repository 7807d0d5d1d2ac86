//! Without HTTP bindings, the first message has the members of the output that are not the stream.

use golden_event_stream_rpc::config::{Config, Credentials, Region, SharedHttpClient};
use golden_event_stream_rpc::operation::Operation;
use golden_event_stream_rpc::operation::tell::{Tell, TellInput};
use golden_event_stream_rpc::operation::watch::{Watch, WatchOutput};
use golden_event_stream_rpc::primitives::event_stream::{EventStreamSender, Header, HeaderValue, Message};
use golden_event_stream_rpc::types::{Happening, Tick};
use golden_event_stream_rpc::{Client, http};
use run::{Keeping, Responding, now};
use tinsmith_runtime::aws_smithy_types::byte_stream::ByteStream;
use tinsmith_runtime::event_stream::decoder::Decoder;
use tinsmith_runtime::event_stream::frame::{decode, encode};

fn frame(name: &'static str, payload: &'static str) -> Vec<u8> {
    let text = |value: &'static str| HeaderValue::String(value.into());
    let message = Message::new(payload).add_header(Header::new(":message-type", text("event")));
    encode(&message.add_header(Header::new(":event-type", text(name)))).unwrap()
}

fn client(http: SharedHttpClient) -> Client {
    let credentials = Credentials::new("AKID", "secret", None, None, "test");
    let config = Config::builder().region(Region::new("eu-west-1")).credentials_provider(credentials);
    Client::from_conf(config.endpoint_url("https://example.com").http_client(http).build())
}

fn received(body: Vec<u8>) -> WatchOutput {
    now(client(Responding::new(200, body).http()).watch().send()).unwrap()
}

#[test]
fn the_first_message_has_the_members_of_the_output() {
    let tick = frame("tick", r#"{"text":"a"}"#);
    let both = [frame("initial-response", r#"{"session":"s-1"}"#), tick.clone()].concat();
    for (body, session) in [(both, Some("s-1")), (tick, None)] {
        let in_memory = Watch::response(&http::Response::new(&body)).unwrap();
        for mut output in [in_memory, received(body)] {
            assert_eq!(output.session(), session);
            let event = now(output.events.recv()).unwrap();
            assert_eq!(event, Some(Happening::Tick(Tick::builder().text("a").build())));
            assert_eq!(now(output.events.recv()).unwrap(), None);
        }
    }
}

#[test]
fn a_stream_that_is_damaged_at_the_beginning_has_no_first_message() {
    let initial = frame("initial-response", r#"{"session":"s-1"}"#);
    let mut wrong = initial.clone();
    *wrong.last_mut().unwrap() ^= 1;
    for body in [wrong, initial[..30].to_vec(), initial[..5].to_vec()] {
        let in_memory = Watch::response(&http::Response::new(&body)).unwrap();
        for mut output in [in_memory, received(body)] {
            assert_eq!(output.session(), None);
            assert!(now(output.events.recv()).is_err());
        }
    }
}

/// Whether a message contains the member that is not the stream.
fn session(message: &Message) -> bool {
    let type_ = message.headers().iter().find(|header| header.name().as_str() == ":event-type");
    let is_initial =
        type_.is_some_and(|header| header.value() == &HeaderValue::String("initial-request".into()));
    is_initial && message.payload() == r#"{"session":"s-1"}"#.as_bytes()
}

#[test]
fn the_first_message_of_a_request_has_the_members_of_the_input() {
    let tick = Happening::Tick(Tick::builder().text("a").build());
    let kept = Keeping::default();
    let tell = client(kept.http()).tell().session("s-1").events(EventStreamSender::once(Ok(tick)));
    now(tell.send()).unwrap();
    let request = kept.only();
    assert_eq!(request.headers().get("content-type"), Some("application/vnd.amazon.eventstream"));
    assert_eq!(request.headers().get("x-amz-target"), Some("Service.Tell"));
    let mut decoder = Decoder::new(1 << 20);
    decoder.push(&now(ByteStream::new(request.into_body()).collect()).unwrap().into_bytes());
    let messages: Vec<_> = std::iter::from_fn(|| decoder.next_message().unwrap()).collect();
    let [initial, event, end] = &messages[..] else { panic!("{messages:?}") };
    assert!(session(&decode(initial.payload().clone()).unwrap()));
    assert_eq!(decode(event.payload().clone()).unwrap().payload(), r#"{"text":"a"}"#.as_bytes());
    assert!(end.payload().is_empty());

    let input = TellInput::builder().session("s-1").events(EventStreamSender::default()).build().unwrap();
    let request = Tell::request(&input, "https://example.com").unwrap();
    assert!(session(&decode(request.into_body().into()).unwrap()));
}
