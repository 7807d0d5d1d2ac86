//! The XML traits: they determine the names and the structure of requests, and of the responses that are read.

#[path = "../../../fuzz/src/response.rs"]
mod response;

use golden_xml::http::Response;
use golden_xml::operation::echo::{Echo, EchoError, EchoInput};
use golden_xml::operation::{Operation, RequestId};
use golden_xml::primitives::{Blob, DateTime};
use golden_xml::types::{Choice, Color, Held};

fn held() -> Held {
    Held::builder()
        .id("<1>")
        .long(-1)
        .float(0.5)
        .string("a & b\r\n")
        .blob(Blob::new("a"))
        .timestamp(DateTime::from_secs(1))
        .seconds(DateTime::from_secs(1))
        .http_date(DateTime::from_secs(1))
        .color(Color::Red)
        .choice(Choice::Number(2.0))
        .texts("t")
        .flat_texts("f")
        .flat_texts("g")
        .items("i")
        .matrix(vec![1.5])
        .labels("k", "v")
        .flat_labels(Color::Red, vec!["w".to_owned()])
        .helds(Held::builder().byte(1).build())
        .helds(Held::builder().id("2").build())
        .build()
}

const HELD: &str = "<held xmlns:x=\"urn:x\" x:id=\"&lt;1&gt;\"><Long>-1</Long><float>0.5</float>\
    <string>a &amp; b&#xD;&#xA;</string><blob>YQ==</blob><timestamp>1970-01-01T00:00:01Z</timestamp>\
    <seconds>1</seconds><httpDate>Thu, 01 Jan 1970 00:00:01 GMT</httpDate><color>red</color>\
    <choice><Number>2.0</Number></choice><texts><member>t</member></texts><Text>f</Text><Text>g</Text>\
    <items><item xmlns=\"urn:item\">i</item></items><matrix><row><member>1.5</member></row></matrix>\
    <labels><entry><key>k</key><value>v</value></entry></labels>\
    <flatLabels><K>red</K><V><member>w</member></V></flatLabels><helds xmlns:x=\"urn:x\"><byte>1</byte></helds>\
    <helds xmlns:x=\"urn:x\" x:id=\"2\"></helds></held>";

#[test]
fn names_and_positions_follow_the_model() {
    let input = EchoInput::builder().tag("t").held(held()).build().unwrap();
    let request = Echo::request(&input, "https://example.com").unwrap();
    assert_eq!(request.headers()["content-type"], "application/xml");
    assert_eq!(request.headers()["x-tag"], "t");
    let expected = format!("<EchoRequest xmlns=\"urn:golden\">{HELD}</EchoRequest>");
    assert_eq!(String::from_utf8_lossy(request.body()), expected);
}

#[test]
fn written_values_are_read_again() {
    let body = format!("<EchoOutput>{HELD}</EchoOutput>");
    let output = Echo::response(&Response::builder().header("x-tag", "t").body(body).unwrap()).unwrap();
    assert_eq!((output.tag(), output.held()), (Some("t"), Some(&held())));
}

#[test]
fn errors_are_read_wrapped_or_not() {
    let error =
        format!("<Error><Code>NotFound</Code><Message>m</Message><resource>r</resource>{HELD}</Error>");
    for body in [format!("<ErrorResponse>{error}<RequestId>1</RequestId></ErrorResponse>"), error] {
        let error = Echo::response(&Response::builder().status(404).body(&body).unwrap()).unwrap_err();
        assert_eq!(error.request_id(), body.contains("RequestId").then_some("1"));
        match error {
            EchoError::NotFound(error) => {
                assert_eq!((error.resource(), error.message()), ("r", Some("m")));
                assert_eq!(error.held(), Some(&held()));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn no_response_from_fuzzing_causes_a_panic() {
    response::replay("xml", |status, code, body| response::check::<Echo>(status, code, body));
}
