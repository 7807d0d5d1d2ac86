//! CBOR is preferred if a service supports both CBOR and JSON.

#[path = "../../../fuzz/src/response.rs"]
mod response;

use golden_rpc_v2_cbor::error::ProvideErrorMetadata;
use golden_rpc_v2_cbor::http::Response;
use golden_rpc_v2_cbor::operation::Operation;
use golden_rpc_v2_cbor::operation::measure::{Measure, MeasureInput};
use golden_rpc_v2_cbor::operation::ping::{Ping, PingInput};
use golden_rpc_v2_cbor::primitives::{Blob, DateTime};

#[test]
fn the_path_names_the_operation_and_the_body_is_cbor() {
    let input = MeasureInput::builder()
        .at(DateTime::from_secs(1))
        .raw(Blob::new([0xff]))
        .degrees(1.5)
        .marks(None)
        .marks(Some("a".to_owned()))
        .build()
        .unwrap();
    let request = Measure::request(&input, "https://example.com/base").unwrap();
    assert_eq!(
        (request.method().as_str(), request.uri().path()),
        ("POST", "/base/service/Sensors/operation/Measure")
    );
    assert_eq!(request.headers()["smithy-protocol"], "rpc-v2-cbor");
    assert_eq!(request.headers()["content-type"], "application/cbor");
    let expected = b"\xbf\x62at\xc1\x01\x63raw\x41\xff\x67degrees\xfa\x3f\xc0\0\0\x65marks\x82\xf6\x61a\xff";
    assert_eq!(request.body().escape_ascii().to_string(), expected.escape_ascii().to_string());
}

#[test]
fn an_operation_without_an_input_has_no_body() {
    let request = Ping::request(&PingInput::builder().build().unwrap(), "https://example.com").unwrap();
    assert_eq!(request.uri().path(), "/service/Sensors/operation/Ping");
    assert_eq!(request.headers()["accept"], "application/cbor");
    assert!(request.body().is_empty() && !request.headers().contains_key("content-type"));
}

#[test]
fn outputs_and_errors_are_read() {
    let response = |status, body: &'static [u8]| {
        Response::builder().status(status).header("smithy-protocol", "rpc-v2-cbor").body(body).unwrap()
    };
    let output = Measure::response(&response(200, b"\xa1\x65count\x19\x01\x00")).unwrap();
    assert_eq!(output.count, Some(256));
    let body = b"\xbf\x66__type\x6dgolden#TooHot\x67message\x61m\x65limit\xf9\x56\x40\xff";
    let error = Measure::response(&response(400, body)).unwrap_err();
    assert_eq!((error.code(), error.message()), (Some("TooHot"), Some("m")));
    assert!(
        matches!(error, golden_rpc_v2_cbor::operation::measure::MeasureError::TooHot(hot) if hot.limit == Some(100.0))
    );
}

#[test]
fn a_response_of_another_protocol_is_an_error() {
    let error = Measure::response(&Response::new(&b"\xa0"[..])).unwrap_err();
    assert!(format!("{:?}", std::error::Error::source(&error)).contains("smithy-protocol"), "{error:?}");
    let response = Response::builder().status(502).body(&b"<html>"[..]).unwrap();
    assert_eq!(Ping::response(&response).unwrap_err().code(), None);
}

#[test]
fn no_response_from_fuzzing_causes_a_panic() {
    response::replay("cbor", |status, code, body| response::check::<Measure>(status, code, body));
}
