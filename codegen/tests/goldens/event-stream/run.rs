//! The events of an output: each has its own variant, and errors end the stream.

#[path = "../../../fuzz/src/events.rs"]
mod events;

use golden_event_stream::config::{Config, Credentials, Region};
use golden_event_stream::error::{Error, ProvideErrorMetadata, SdkError};
use golden_event_stream::operation::Operation;
use golden_event_stream::operation::select::{Select, SelectOutput};
use golden_event_stream::operation::watch::{Watch, WatchError, WatchInput, WatchOutput};
use golden_event_stream::primitives::event_stream::{
    EventError, EventReceiver, Header, HeaderValue, Message, RawMessage,
};
use golden_event_stream::primitives::{Blob, DateTime};
use golden_event_stream::types::error::{HappeningError, RowsError};
use golden_event_stream::types::{Happening, Note, Raw, Rows, Tick};
use golden_event_stream::{Client, http};
use run::{Responding, now};
use tinsmith_runtime::event_stream::frame::encode;

fn text(value: &str) -> HeaderValue {
    HeaderValue::String(value.to_owned().into())
}

/// Returns a frame whose headers begin with its type.
fn frame(kind: &str, name: &str, headers: &[(&'static str, HeaderValue)], payload: &str) -> Vec<u8> {
    let type_ = if kind == "event" { ":event-type" } else { ":exception-type" };
    let message = Message::new(payload.to_owned()).add_header(Header::new(":message-type", text(kind)));
    let message = message.add_header(Header::new(type_, text(name)));
    let all = headers
        .iter()
        .fold(message, |message, (name, value)| message.add_header(Header::new(*name, value.clone())));
    encode(&all).unwrap()
}

fn watch(body: Vec<u8>) -> WatchOutput {
    Watch::response(&http::Response::builder().header("x-session", "s-1").body(body).unwrap()).unwrap()
}

#[test]
fn the_request_accepts_event_streams() {
    let input = WatchInput::builder().topic("t").build().unwrap();
    let request = Watch::request(&input, "https://example.com").unwrap();
    assert_eq!(request.headers()["accept"], "application/vnd.amazon.eventstream");
}

#[test]
fn each_event_has_its_own_variant() {
    let note = Note::builder().text("n").build();
    let tick = Tick::builder().number(-2).at(DateTime::from_secs(3)).text("a").note(note).build();
    let headers =
        [("number", HeaderValue::Int16(-2)), ("at", HeaderValue::Timestamp(DateTime::from_secs(3)))];
    let raw = Raw::builder().kind("k").bytes(Blob::new("{")).build();
    let body = [
        frame("event", "tick", &headers, r#"{"said":"a","note":{"text":"n"}}"#),
        frame("event", "raw", &[("kind", text("k"))], "{"),
        frame("event", "over", &[], "{}"),
        frame("event", "new", &[], ""),
    ];
    let mut output = watch(body.concat());
    assert_eq!(output.session(), Some("s-1"));
    let events: Vec<_> = std::iter::from_fn(|| output.events.next_received().unwrap()).collect();
    assert_eq!(events[..3], [Happening::Tick(tick), Happening::Raw(raw), Happening::Over]);
    assert!(events.len() == 4 && events[3].is_unknown());
}

#[test]
fn an_error_ends_the_stream() {
    let payload = r#"{"message":"m","seconds":3}"#;
    let body = [frame("exception", "tooSlow", &[], payload), frame("event", "over", &[], "")].concat();
    let mut output = watch(body);
    match output.events.next_received() {
        Err(EventError::Service(error, _)) => {
            assert!(error.is_slow_down());
            assert_eq!((error.code(), error.message()), (Some("tooSlow"), Some("m")));
            let HappeningError::SlowDown(error) = error else { panic!("{error:?}") };
            assert_eq!(error.seconds, Some(3));
            assert!(matches!(Error::from(HappeningError::SlowDown(error)), Error::SlowDown(_)));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(output.events.next_received().unwrap(), None);
}

#[test]
fn an_output_can_be_built_and_does_not_show_events() {
    let response =
        http::Response::builder().header("x-secret", "hush").body(frame("event", "row", &[], "hush"));
    let output: SelectOutput = Select::response(&response.unwrap()).unwrap();
    let shown = format!("{output:?}");
    assert!(shown.contains("EventReceiver") && !shown.contains("hush"), "{shown}");
    let rows: EventReceiver<Rows, RowsError> = output.rows;
    let mut again = SelectOutput::builder().rows(rows).build().unwrap();
    let row = Raw::builder().bytes(Blob::new("hush")).build();
    assert_eq!(again.rows.next_received().unwrap(), Some(Rows::Row(row)));
    assert!(SelectOutput::builder().build().is_err());
}

fn client(http: &Responding) -> Client {
    let credentials = Credentials::new("AKID", "secret", None, None, "test");
    let config = Config::builder().region(Region::new("eu-west-1")).credentials_provider(credentials);
    Client::from_conf(config.endpoint_url("https://example.com").http_client(http.http()).build())
}

#[test]
fn a_client_receives_events() {
    let over = frame("event", "over", &[], "");
    let http = Responding::new(200, [over.clone(), frame("exception", "gone", &[], "{}")].concat());
    let mut output = now(client(&http).watch().topic("t").send()).unwrap();
    assert_eq!(now(output.events.recv()).unwrap(), Some(Happening::Over));
    match now(output.events.recv()).unwrap_err() {
        SdkError::ServiceError(error) => {
            assert!(matches!(error.raw(), RawMessage::Decoded(_)));
            assert!(error.err().is_not_there(), "{error:?}");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(now(output.events.recv()).unwrap(), None);

    let http = Responding::new(200, over[..20].to_vec());
    let mut output = now(client(&http).watch().topic("t").send()).unwrap();
    match now(output.events.recv()).unwrap_err() {
        SdkError::ResponseError(error) => assert!(matches!(error.raw(), RawMessage::Invalid(Some(_)))),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_error_of_the_operation_is_not_a_stream() {
    let http = Responding::new(404, br#"{"__type":"NotThere","message":"m"}"#.to_vec());
    let error = now(client(&http).watch().topic("t").send()).unwrap_err().into_service_error();
    assert!(matches!(&error, WatchError::NotThere(found) if found.message() == Some("m")), "{error:?}");
}

#[test]
fn bugs_found_by_fuzzing_stay_fixed() {
    events::replay(|body| {
        events::check_frames(body);
        events::check::<Watch, _>(body, |output| output.events.next_received().map(|event| event.is_some()));
        events::check::<Select, _>(body, |output| output.rows.next_received().map(|event| event.is_some()));
    });
}
