//! The generated crate of an awsJson service works with a protocol that only this test has: HTTP bindings around a
//! document format that is not JSON.
//!
//! `protocol.rs` is the protocol, and `document.rs` the format. They only use schemas, not the generated types.

mod document;
mod protocol;

use std::collections::HashMap;
use std::marker::PhantomData;

use golden_http_bindings::error::ProvideErrorMetadata;
use golden_http_bindings::operation::attach::{Attach, AttachInput};
use golden_http_bindings::operation::put_note::{PutNote, PutNoteError, PutNoteInput, PutNoteOutput};
use golden_http_bindings::operation::{Operation, RequestId};
use golden_http_bindings::primitives::{Blob, DateTime};
use golden_http_bindings::types::{Figure, Origin, Part};
use tinsmith_runtime::http::response::Builder;
use tinsmith_runtime::http::{Request, Response};
use tinsmith_runtime::schema::{OperationSchema, ServiceSchema};

const ENDPOINT: &str = "https://example.com/base";

static REST_SERVICE: ServiceSchema = ServiceSchema::new("Service", "2026-01-01", &protocol::Rest)
    .xml_namespace("https://example.com/notes", None);

/// An operation with the test's protocol.
struct OverRest<O>(PhantomData<O>);

impl<O: Operation> Operation for OverRest<O> {
    type Input = O::Input;
    type Output = O::Output;
    type Error = O::Error;

    const SCHEMA: &'static OperationSchema = &OperationSchema { service: &REST_SERVICE, ..*O::SCHEMA };
}

type RestPutNote = OverRest<PutNote>;
type RestAttach = OverRest<Attach>;

fn time() -> DateTime {
    DateTime::from_secs(482_196_050)
}

fn part(name: &str) -> Part {
    Part::builder().name(name).weight(1.5).build()
}

fn full_input() -> PutNoteInput {
    PutNoteInput::builder()
        .book("a/b c")
        .path("x y/z")
        .revision(7)
        .tags("one")
        .tags("t&o")
        .options("sort", "up")
        .options("rev", "the member wins")
        .owner("me")
        .size(12)
        .since(time())
        .modified(time())
        .metadata("Color", "red")
        .title("Hello (you)")
        .language("en")
        .parts(part("first"))
        .parts(Part::builder().parts(part("inner")).build())
        .counts(Some(1))
        .counts(None)
        .settings("k", "v")
        .origin(Origin::builder().host("h").at(time()).build())
        .figure(Figure::Image(Blob::new("image")))
        .build()
        .unwrap()
}

fn headers(request: &Request<Vec<u8>>) -> Vec<String> {
    let headers = request.headers().iter();
    let mut headers: Vec<_> =
        headers.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
    headers.sort();
    headers
}

fn body(request: Request<Vec<u8>>) -> String {
    String::from_utf8(request.into_body()).unwrap()
}

#[test]
fn the_protocol_of_the_model_ignores_the_bindings() {
    let request = PutNote::request(&full_input(), ENDPOINT).unwrap();
    assert_eq!((request.method().as_str(), request.uri().to_string()), ("POST", format!("{ENDPOINT}/")));
    assert_eq!(
        headers(&request),
        ["content-type: application/x-amz-json-1.1", "x-amz-target: Service.PutNote"]
    );
    let expected = concat!(
        r#"{"book":"a/b c","path":"x y/z","revision":7,"tags":["one","t&o"],"#,
        r#""options":{"rev":"the member wins","sort":"up"},"owner":"me","size":12,"since":482196050,"#,
        r#""modified":482196050,"metadata":{"Color":"red"},"title":"Hello (you)","language":"en","#,
        r#""parts":[{"name":"first","weight":1.5},{"parts":[{"name":"inner","weight":1.5}]}],"#,
        r#""counts":[1,null],"settings":{"k":"v"},"origin":{"host":"h","at":482196050},"#,
        r#""figure":{"image":"aW1hZ2U="}}"#,
    );
    assert_eq!(body(request), expected);
    let output = run::output::<PutNote>(r#"{"status":7,"etag":"e","metadata":{"a":"b"},"title":"t"}"#);
    assert_eq!((output.status(), output.etag(), output.title()), (Some(7), Some("e"), Some("t")));
    assert_eq!(output.metadata().unwrap()["a"], "b");
}

#[test]
fn a_request_has_each_member_where_the_model_binds_it() {
    let request = RestPutNote::request(&full_input(), ENDPOINT).unwrap();
    assert_eq!(request.method(), "PUT");
    assert_eq!(
        request.uri().to_string(),
        format!("{ENDPOINT}/books/a%2Fb%20c/notes/x%20y/z?kind=note&rev=7&tag=one&tag=t%26o&sort=up")
    );
    let expected = [
        "content-type: application/x-s-expression",
        "x-meta-color: red",
        "x-modified: 482196050",
        "x-owner: me",
        "x-since: Fri, 12 Apr 1985 23:20:50 GMT",
        "x-size: 12",
    ];
    assert_eq!(headers(&request), expected);
    // `Origin$at` is also bound to a header, but that only has an effect at the top level.
    let expected = concat!(
        r#"(note lang="en" xmlns="https%3A%2F%2Fexample.com%2Fnotes" (heading "Hello%20%28you%29")"#,
        r#" (part (name "first") (weight "1.5"))"#,
        r#" (part (parts (member (name "inner") (weight "1.5"))))"#,
        r#" (counts (count "1") (count nil))"#,
        r#" (settings (entry (key "k") (value "v")))"#,
        r#" (o:origin xmlns:o="https%3A%2F%2Fexample.com%2Forigin" (host "h") (at "1985-04-12T23%3A20%3A50Z"))"#,
        r#" (figure (image "aW1hZ2U%3D")))"#,
    );
    assert_eq!(body(request), expected);
}

#[test]
fn unset_members_are_not_sent() {
    let input = PutNoteInput::builder().book("b").path("p").figure(Figure::Nothing).build().unwrap();
    let request = RestPutNote::request(&input, ENDPOINT).unwrap();
    assert_eq!(request.uri().to_string(), format!("{ENDPOINT}/books/b/notes/p?kind=note"));
    assert_eq!(headers(&request), ["content-type: application/x-s-expression"]);
    assert_eq!(body(request), r#"(note xmlns="https%3A%2F%2Fexample.com%2Fnotes" (figure (nothing)))"#);
    let input = PutNoteInput::builder().book("b").path("p").build().unwrap();
    assert_eq!(body(RestPutNote::request(&input, ENDPOINT).unwrap()), "");
}

#[test]
fn unwritable_values_are_errors() {
    let input = PutNoteInput::builder().book("b");
    let unknown = output(&[], r#"(x (figure (new "n")))"#).unwrap().figure;
    for (input, expected) in [
        (input.clone().path(""), "path"),
        (input.clone().path("p").set_figure(unknown), "Figure"),
        (input.clone().path("p").owner("two\nlines"), "header value"),
        (input.clone().path("p").metadata("a b", ""), "header name"),
        (input.path("p").since(DateTime::from_secs(i64::MAX)), "timestamp"),
    ] {
        let message = run::error_message(RestPutNote::request(&input.build().unwrap(), ENDPOINT));
        assert!(message.contains(expected), "{message}");
    }
}

fn response(status: u16, headers: &[(&str, &str)], body: &'static str) -> Response<&'static str> {
    let add = |builder: Builder, (name, value): &(&str, &str)| builder.header(*name, *value);
    headers.iter().fold(Response::builder().status(status), add).body(body).unwrap()
}

fn output(headers: &[(&str, &str)], body: &'static str) -> Result<PutNoteOutput, PutNoteError> {
    RestPutNote::response(&response(201, headers, body))
}

#[test]
fn a_response_is_read_from_status_headers_and_body() {
    let headers = [
        ("x-amzn-requestid", "id-1"),
        ("etag", "e"),
        ("expires", "Fri, 12 Apr 1985 23:20:50 GMT"),
        ("x-meta-color", "red"),
        ("x-meta-size", "big"),
        ("title", "not this"),
    ];
    let document = concat!(
        r#"(Anything lang="en" (etag "not this") (lang "not this") (heading "a%20%28b%29") (unknown (heading "deep"))"#,
        r#" (part (name "first") (weight "1.5")) (counts (count "1") (count nil) (count "3"))"#,
        r#" (part (parts (member (name "inner") (weight "1.5"))))"#,
        r#" (settings (entry (key "k") (value "v")) (entry (key "gone") (value nil)))"#,
        r#" (origin (host "h") (at "1985-04-12T23%3A20%3A50Z")) (figure (image "aW1hZ2U%3D")))"#,
    );
    let output = output(&headers, document).unwrap();
    assert_eq!((output.status(), output.request_id()), (Some(201), Some("id-1")));
    assert_eq!((output.etag(), output.expires()), (Some("e"), Some(&time())));
    let metadata = [("color", "red"), ("size", "big")].map(|(k, v)| (k.to_owned(), v.to_owned()));
    assert_eq!(output.metadata(), Some(&HashMap::from(metadata)));
    assert_eq!((output.title(), output.language()), (Some("a (b)"), Some("en")));
    let sent = full_input();
    assert_eq!((output.parts(), output.origin()), (sent.parts(), sent.origin()));
    assert_eq!((output.settings(), output.figure()), (sent.settings(), sent.figure()));
    assert_eq!(output.counts(), [Some(1), None, Some(3)]);
}

#[test]
fn absent_response_members_are_none() {
    for body in ["", "(x)", "(x (heading nil) (part nil) (counts nil) (origin nil) (figure nil))"] {
        let output = output(&[], body).unwrap();
        assert_eq!((output.status(), output.etag(), output.title()), (Some(201), None, None), "{body}");
        assert_eq!((output.metadata(), output.origin(), output.figure()), (None, None, None), "{body}");
        assert!(output.parts().is_empty() && output.counts.is_none(), "{body}");
    }
}

#[test]
fn every_variant_of_a_union_is_read() {
    for (body, expected) in [
        (r#"(x (figure (link "l")))"#, Figure::Link("l".to_owned())),
        (r#"(x (figure (part (name "p") (weight "1.5"))))"#, Figure::Part(part("p"))),
        (r#"(x (figure (nothing)))"#, Figure::Nothing),
    ] {
        assert_eq!(output(&[], body).unwrap().figure(), Some(&expected), "{body}");
    }
    assert!(output(&[], r#"(x (figure (new "n")))"#).unwrap().figure().unwrap().is_unknown());
}

#[test]
fn unreadable_members_have_their_modelled_names_in_errors() {
    for (headers, body, expected) in [
        (&[][..], r#"(x (part (name "a")) (part (weight "much")))"#, "parts[1].weight"),
        (&[], r#"(x (figure (link "a") (nothing)))"#, "figure"),
        (&[], "{}", "not an S-expression"),
        (&[("expires", "1985-04-12T23:20:50Z")], "(x)", "expires"),
    ] {
        let error = output(headers, body).unwrap_err();
        let source = std::error::Error::source(&error).unwrap().to_string();
        assert!(source.contains(expected), "{source}");
    }
}

#[test]
fn a_payload_is_the_whole_body() {
    let input = AttachInput::builder().owner("me").content(Blob::new("%PDF")).build().unwrap();
    let request = RestAttach::request(&input, ENDPOINT).unwrap();
    assert_eq!((request.method().as_str(), request.uri().path()), ("POST", "/base/files"));
    assert_eq!(headers(&request), ["content-type: application/pdf", "x-owner: me"]);
    assert_eq!(body(request), "%PDF");
    let output = RestAttach::response(&response(200, &[("etag", "e")], r#"(Origin (host "h"))"#)).unwrap();
    assert_eq!((output.etag(), output.origin()), (Some("e"), Some(&Origin::builder().host("h").build())));
    assert_eq!(RestAttach::response(&response(200, &[], "")).unwrap().origin(), None);
}

fn error(headers: &[(&str, &str)], body: &'static str) -> PutNoteError {
    RestPutNote::response(&response(409, headers, body)).unwrap_err()
}

#[test]
fn a_modelled_error_has_its_members_from_headers_and_body() {
    let headers = [("x-error", "Conflict"), ("x-holder", "you"), ("x-amzn-requestid", "id-1")];
    let error = error(&headers, r#"(Conflict (message "taken") (current "8"))"#);
    let PutNoteError::Conflict(conflict) = &error else { panic!("{error:?}") };
    assert_eq!((conflict.message(), conflict.holder()), (Some("taken"), Some("you")));
    assert_eq!(conflict.revision(), Some(8));
    assert_eq!((error.code(), error.message()), (Some("Conflict"), Some("taken")));
    assert_eq!(error.request_id(), Some("id-1"));
}

#[test]
fn other_errors_are_unhandled() {
    let unknown = error(&[("x-error", "New"), ("x-amzn-requestid", "id-1")], r#"(New (message "m"))"#);
    assert!(matches!(unknown, PutNoteError::Unhandled(_)), "{unknown:?}");
    assert_eq!((unknown.code(), unknown.message()), (Some("New"), Some("m")));
    assert_eq!(unknown.request_id(), Some("id-1"));
    for (headers, body) in [(&[][..], "<html>"), (&[("x-error", "Conflict")], "<html>")] {
        let unreadable = error(headers, body);
        assert!(matches!(unreadable, PutNoteError::Unhandled(_)), "{unreadable:?}");
        let source = std::error::Error::source(&unreadable).unwrap().to_string();
        assert!(source.contains("not an S-expression"), "{source}");
    }
}
