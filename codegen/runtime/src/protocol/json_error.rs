//! Errors of the JSON protocols: finds their codes and messages.

use aws_smithy_types::error::ErrorMetadata;
use http::{HeaderMap, Response};

use super::ResponseError;
use crate::body::Body;
use crate::codec::json::JsonCodec;
use crate::error::{QUERY_TYPE, with_request_id};

/// The members of a document that may have the error's code.
const CODES: [&str; 2] = ["__type", "code"];

/// The members that may have the message.
const MESSAGES: [&str; 3] = ["message", "Message", "errorMessage"];

/// Returns the common properties of an error response.
pub(super) fn metadata(codec: &JsonCodec, response: &Response<Body>) -> ResponseError {
    let header = header_text(response.headers(), "x-amzn-errortype").map(str::to_owned);
    let body = codec.deserializer(response.body().bytes().unwrap_or_default());
    let text = |names: &[&str]| body.as_ref().ok().and_then(|body| body.text_of(names).ok()).flatten();
    let code = header.or_else(|| text(&CODES));
    let code = code.as_deref().map_or("", bare_code);
    let mut meta = ErrorMetadata::builder();
    match header_text(response.headers(), "x-amzn-query-error").and_then(|both| both.split_once(';')) {
        Some((query_code, kind)) => meta = meta.code(query_code).custom(QUERY_TYPE, kind),
        None if !code.is_empty() => meta = meta.code(code),
        None => {}
    }
    if let Some(message) = text(&MESSAGES) {
        meta = meta.message(message);
    }
    let unreadable = body.and_then(|body| body.text_of(&[])).err();
    ResponseError { code: code.to_owned(), meta: with_request_id(meta, response.headers()), unreadable }
}

/// Returns the code and the message in an error's document, if it has them.
pub(super) fn texts(codec: &JsonCodec, document: &[u8]) -> (Option<String>, Option<String>) {
    let document = codec.deserializer(document);
    let text = |names: &[&str]| document.as_ref().ok()?.text_of(names).ok().flatten();
    (text(&CODES).map(|code| bare_code(&code).to_owned()), text(&MESSAGES))
}

fn header_text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Removes the namespace and the URI from a code: `aws.example#Name:http://...` becomes `Name`.
fn bare_code(code: &str) -> &str {
    let code = code.split(':').next().unwrap_or_default();
    code.rsplit('#').next().unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODEC: JsonCodec = JsonCodec::AWS_JSON;

    fn error(headers: &[(&'static str, &str)], body: &str) -> ResponseError {
        let builder = Response::builder().status(400);
        let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
        let response = builder.body(Body::from(body.as_bytes().to_vec())).unwrap();
        metadata(&CODEC, &response)
    }

    #[test]
    fn a_code_is_found_wherever_services_put_it() {
        for (headers, body, expected) in [
            (&[][..], r#"{"__type":"FooError"}"#, "FooError"),
            (&[], r#"{"__type":"aws.protocoltests#FooError"}"#, "FooError"),
            (&[], r#"{"__type":"aws.protocoltests#FooError:http://internal.amazon.com/x/"}"#, "FooError"),
            (&[], r#"{"code":"FooError"}"#, "FooError"),
            (&[("x-amzn-errortype", "FooError:http://x/")], "", "FooError"),
            (&[("x-amzn-errortype", "ns#FooError")], "not json", "FooError"),
            (&[], "", ""),
        ] {
            assert_eq!(error(headers, body).code, expected, "{headers:?} {body}");
        }
    }

    #[test]
    fn message_and_request_id_are_kept_for_every_body() {
        for (body, message) in [
            (r#"{"__type":"A","message":"m"}"#, Some("m")),
            (r#"{"__type":"A","Message":"m"}"#, Some("m")),
            ("<html>gateway</html>", None),
            (r#"{"__type":"A","mess"#, None),
        ] {
            let error = error(&[("x-amzn-requestid", "id-1")], body);
            assert_eq!(error.meta.message(), message, "{body}");
            assert_eq!(error.meta.extra("aws_request_id"), Some("id-1"), "{body}");
            assert_eq!(error.unreadable.is_some(), message.is_none(), "{body}");
        }
    }

    #[test]
    fn a_body_that_is_not_json_is_not_shown() {
        let unreadable = error(&[], "<html>secret</html>").unreadable.unwrap().to_string();
        assert!(unreadable.contains("JSON") && !unreadable.contains("secret"), "{unreadable}");
    }

    #[test]
    fn a_query_compatible_code_is_the_one_shown() {
        let error = error(&[("x-amzn-query-error", "Old.Code;Sender")], r#"{"__type":"New"}"#);
        assert_eq!(error.code, "New");
        assert_eq!((error.meta.code(), error.meta.extra("type")), (Some("Old.Code"), Some("Sender")));
    }
}
