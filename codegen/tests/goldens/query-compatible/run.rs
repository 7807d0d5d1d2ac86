//! Requests ask a service that is compatible with the query protocol for its old error codes.

use golden_query_compatible::error::ProvideErrorMetadata;
use golden_query_compatible::operation::Operation;
use golden_query_compatible::operation::ask::{Ask, AskInput};

#[test]
fn old_codes_are_requested_and_shown() {
    let input = AskInput::builder().a("b").build().unwrap();
    let request = Ask::request(&input, "https://example.com").unwrap();
    assert_eq!(request.headers()["x-amzn-query-mode"], "true");
    assert_eq!(request.headers()["content-type"], "application/x-amz-json-1.0");
    assert_eq!(request.headers()["x-amz-target"], "Service.Ask");
    let response = golden_query_compatible::http::Response::builder().status(400);
    let response = response.header("x-amzn-query-error", "Old.NotThere;Sender");
    let error = Ask::response(&response.body(r#"{"__type":"a#NotThere"}"#).unwrap()).unwrap_err();
    assert!(error.is_not_there(), "{error:?}");
    assert_eq!(error.code(), Some("Old.NotThere"));
}

/// Services identify an error by its shape or by its old code, with or without the header.
#[test]
fn both_codes_are_understood() {
    for (header, body, shown) in [
        (None, r#"{"__type":"a#NotThere"}"#, "NotThere"),
        (None, r#"{"__type":"Old.NotThere"}"#, "Old.NotThere"),
        (Some("Old.NotThere;Sender"), r#"{"__type":"Old.NotThere"}"#, "Old.NotThere"),
        (Some("Old.NotThere;Sender"), "{}", "Old.NotThere"),
    ] {
        let response = golden_query_compatible::http::Response::builder().status(400);
        let response =
            header.into_iter().fold(response, |response, code| response.header("x-amzn-query-error", code));
        let error = Ask::response(&response.body(body).unwrap()).unwrap_err();
        assert!(error.is_not_there(), "{header:?} {body} {error:?}");
        assert_eq!(error.code(), Some(shown), "{header:?} {body}");
    }
}
