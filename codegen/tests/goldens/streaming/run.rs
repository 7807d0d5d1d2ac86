//! Streams in requests and responses.

use golden_streaming::config::{Config, Credentials, Region};
use golden_streaming::error::SdkError;
use golden_streaming::operation::Operation;
use golden_streaming::operation::get::{Get, GetOutput};
use golden_streaming::operation::put::{Put, PutInput};
use golden_streaming::operation::put_measured::{PutMeasured, PutMeasuredInput};
use golden_streaming::operation::translate::{Translate, TranslateInput};
use golden_streaming::primitives::{ByteStream, SdkBody};
use golden_streaming::{Client, http};
use run::{Keeping, error_message, now};

fn client(kept: &Keeping) -> Client {
    let credentials = Credentials::new("AKID", "secret", None, None, "test");
    let config = Config::builder().region(Region::new("eu-west-1")).credentials_provider(credentials);
    Client::from_conf(config.endpoint_url("https://example.com").http_client(kept.http()).build())
}

/// Returns a stream of unknown length that can only be read once.
fn unknown(text: &'static str) -> ByteStream {
    let inner = SdkBody::from(text);
    ByteStream::new(SdkBody::from_body_1_x(run::Unmeasured(inner)))
}

fn sent(kept: &Keeping) -> (Option<String>, String) {
    let request = kept.only();
    let length = request.headers().get("content-length").map(str::to_owned);
    let body = now(ByteStream::new(request.into_body()).collect()).unwrap().into_bytes();
    (length, String::from_utf8(body.into()).unwrap())
}

#[test]
fn a_stream_in_memory_is_sent_like_other_bodies() {
    let put = |input: PutInput| Put::request(&input, "https://example.com").unwrap();
    let input = || PutInput::builder().body(ByteStream::from_static(b"bytes"));
    let request = put(input().build().unwrap());
    assert_eq!(request.body(), b"bytes");
    assert_eq!(request.headers()["content-type"], "application/octet-stream");
    assert_eq!(put(input().kind("image/png").build().unwrap()).headers()["content-type"], "image/png");
    assert_eq!(put(PutInput::builder().build().unwrap()).body(), b"");
    let text = TranslateInput::builder().text(ByteStream::from_static(b"a")).build().unwrap();
    let request = Translate::request(&text, "https://example.com").unwrap();
    assert_eq!(request.headers()["content-type"], "text/plain");
    let input = PutInput::builder().body(unknown("bytes")).build().unwrap();
    assert!(error_message(Put::request(&input, "https://example.com")).contains("body"));
}

#[test]
fn a_client_sends_any_stream() {
    let kept = Keeping::default();
    now(client(&kept).put().body(ByteStream::from_static(b"bytes")).send()).unwrap();
    assert_eq!(sent(&kept), (Some("5".to_owned()), "bytes".to_owned()));
    now(client(&kept).put().body(unknown("bytes")).send()).unwrap();
    assert_eq!(sent(&kept), (None, "bytes".to_owned()));
    now(client(&kept).put().send()).unwrap();
    assert_eq!(sent(&kept), (Some("0".to_owned()), String::new()));
    let send = client(&kept).put().body(unknown("bytes")).customize();
    now(send.mutate_request(|request| drop(request.headers_mut().insert("x-own", "1"))).send()).unwrap();
    let request = kept.only();
    assert_eq!(request.headers().get("x-own"), Some("1"));
    assert_eq!(request.headers().get("x-amz-content-sha256"), Some("UNSIGNED-PAYLOAD"));
}

#[test]
fn a_required_length_must_be_known() {
    let kept = Keeping::default();
    let measured = || client(&kept).put_measured();
    now(measured().body(ByteStream::from_static(b"bytes")).send()).unwrap();
    assert_eq!(sent(&kept).0.as_deref(), Some("5"));
    now(measured().body(unknown("bytes")).length(5).send()).unwrap();
    assert_eq!(sent(&kept).0.as_deref(), Some("5"));
    match now(measured().body(unknown("bytes")).send()).unwrap_err() {
        SdkError::ConstructionFailure(failure) => {
            let text = format!("{failure:?}");
            assert!(text.contains("body") && text.contains("length"), "{text}");
        }
        other => panic!("{other:?}"),
    }
    let input = PutMeasuredInput::builder().body(ByteStream::from_static(b"bytes")).build().unwrap();
    assert_eq!(PutMeasured::request(&input, "https://example.com").unwrap().body(), b"bytes");
}

/// Signatures cover bodies that can be read twice, because the service does not allow unsigned ones.
#[test]
fn bodies_that_can_be_read_twice_are_signed() {
    let kept = Keeping::default();
    let again = || SdkBody::from_body_1_x(run::Unmeasured(SdkBody::from("abc")));
    let hash = |stream| {
        now(client(&kept).translate().text(stream).send()).unwrap();
        kept.only().headers().get("x-amz-content-sha256").map(str::to_owned)
    };
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(hash(ByteStream::new(SdkBody::retryable(again))).as_deref(), Some(abc));
    assert_eq!(hash(unknown("abc")).as_deref(), Some("UNSIGNED-PAYLOAD"));
    assert_eq!(hash(ByteStream::from_static(b"abc")), None);
}

#[test]
fn an_output_has_its_other_members_before_its_stream_is_read() {
    let response = http::Response::builder().status(201).header("etag", "one").header("x-mark-a", "b");
    let output = Get::response(&response.body("secret").unwrap()).unwrap();
    assert_eq!((output.tag(), output.status()), (Some("one"), Some(201)));
    assert_eq!(output.marks().unwrap()["a"], "b");
    assert!(!format!("{output:?}").contains("secret"), "{output:?}");
    assert_eq!(now(output.body.collect()).unwrap().into_bytes(), "secret");
}

#[test]
fn debug_output_does_not_show_streams() {
    let builder = PutInput::builder().body(ByteStream::from_static(b"secret"));
    for shown in [format!("{builder:?}"), format!("{:?}", builder.build().unwrap())] {
        assert!(shown.contains("ByteStream(6 bytes)") && !shown.contains("secret"), "{shown}");
    }
    assert!(format!("{:?}", GetOutput::builder().build()).contains("ByteStream(0 bytes)"));
}

#[test]
fn the_client_returns_responses_as_streams() {
    let kept = Keeping::default();
    let output = now(client(&kept).get().key("a").send()).unwrap();
    assert_eq!(output.status(), Some(200));
    assert_eq!(now(output.body.collect()).unwrap().into_bytes(), "{}");
}
