//! RPC v2 JSON ignores `@jsonName` and `@timestampFormat`, and writes big numbers as strings.

use golden_rpc_v2_json::error::ProvideErrorMetadata;
use golden_rpc_v2_json::http::Response;
use golden_rpc_v2_json::operation::Operation;
use golden_rpc_v2_json::operation::measure::{Measure, MeasureError, MeasureInput};
use golden_rpc_v2_json::operation::ping::{Ping, PingInput};
use golden_rpc_v2_json::primitives::{Blob, DateTime};

#[test]
fn the_path_names_the_operation_and_the_body_is_json() {
    let input = MeasureInput::builder()
        .at(DateTime::from_millis(1500))
        .raw(Blob::new([0xff]))
        .degrees("1.50".parse().unwrap())
        .marks(None)
        .marks(Some("a".to_owned()))
        .build()
        .unwrap();
    let request = Measure::request(&input, "https://example.com/base").unwrap();
    assert_eq!(
        (request.method().as_str(), request.uri().path()),
        ("POST", "/base/service/Sensors/operation/Measure")
    );
    assert_eq!(request.headers()["smithy-protocol"], "rpc-v2-json");
    assert_eq!(request.headers()["content-type"], "application/json");
    assert_eq!(request.headers()["accept"], "application/json");
    let expected = r#"{"at":1.5,"raw":"/w==","degrees":"1.50","marks":[null,"a"]}"#;
    assert_eq!(String::from_utf8_lossy(request.body()), expected);
}

#[test]
fn an_operation_without_an_input_has_no_body() {
    let request = Ping::request(&PingInput::builder().build().unwrap(), "https://example.com").unwrap();
    assert_eq!(request.uri().path(), "/service/Sensors/operation/Ping");
    assert!(request.body().is_empty() && !request.headers().contains_key("content-type"));
}

#[test]
fn outputs_and_errors_are_read() {
    let response = |status, body: &'static str| {
        Response::builder().status(status).header("smithy-protocol", "rpc-v2-json").body(body).unwrap()
    };
    let output = Measure::response(&response(200, r#"{"count":"256","at":2}"#)).unwrap();
    assert_eq!(output.count.as_ref().map(|count| count.as_ref()), Some("256"));
    assert_eq!(output.at, Some(DateTime::from_secs(2)));
    let body = r#"{"__type":"golden#TooHot","message":"m","limit":100}"#;
    let error = Measure::response(&response(400, body)).unwrap_err();
    assert_eq!((error.code(), error.message()), (Some("TooHot"), Some("m")));
    assert!(matches!(error, MeasureError::TooHot(hot) if hot.limit == Some(100.0)));
}

#[test]
fn a_response_that_does_not_name_the_protocol_is_an_error() {
    let error = Measure::response(&Response::new("{}")).unwrap_err();
    assert!(format!("{:?}", std::error::Error::source(&error)).contains("smithy-protocol"), "{error:?}");
}
