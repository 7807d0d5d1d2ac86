//! A service that used to speak the query protocol is asked for its old error codes.

use golden_query_compatible::error::ProvideErrorMetadata;
use golden_query_compatible::operation::Operation;
use golden_query_compatible::operation::ask::{Ask, AskInput};

#[test]
fn the_old_codes_are_asked_for_and_shown() {
    let input = AskInput::builder().a("b").build().unwrap();
    let request = Ask::request(&input, "https://example.com").unwrap();
    assert_eq!(request.headers()["x-amzn-query-mode"], "true");
    assert_eq!(request.headers()["content-type"], "application/x-amz-json-1.0");
    assert_eq!(request.headers()["x-amz-target"], "Service.Ask");
    let answer = golden_query_compatible::http::Response::builder().status(400);
    let answer = answer.header("x-amzn-query-error", "Old.NotThere;Sender");
    let error = Ask::response(&answer.body(r#"{"__type":"a#NotThere"}"#).unwrap()).unwrap_err();
    assert!(error.is_not_there(), "{error:?}");
    assert_eq!(error.code(), Some("Old.NotThere"));
}
