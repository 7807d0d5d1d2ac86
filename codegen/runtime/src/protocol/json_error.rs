//! Errors of the protocols with JSON: where the code is, and where the message.

use aws_smithy_types::error::ErrorMetadata;
use http::{HeaderMap, Response};

use super::ResponseError;
use crate::body::Body;
use crate::codec::json::JsonCodec;
use crate::error::{QUERY_TYPE, with_request_id};

/// What a response says of an error, whichever it is.
pub(super) fn metadata(codec: &JsonCodec, response: &Response<Body>) -> ResponseError {
    let header = header_text(response.headers(), "x-amzn-errortype").map(str::to_owned);
    let body = codec.deserializer(response.body().bytes().unwrap_or_default());
    let text = |names: &[&str]| body.as_ref().ok().and_then(|body| body.text_of(names).ok()).flatten();
    let code = header.or_else(|| text(&["__type", "code"]));
    let code = code.as_deref().map_or("", bare_code);
    let mut meta = ErrorMetadata::builder();
    match header_text(response.headers(), "x-amzn-query-error").and_then(|both| both.split_once(';')) {
        Some((query_code, kind)) => meta = meta.code(query_code).custom(QUERY_TYPE, kind),
        None if !code.is_empty() => meta = meta.code(code),
        None => {}
    }
    if let Some(message) = text(&["message", "Message", "errorMessage"]) {
        meta = meta.message(message);
    }
    let unreadable = body.and_then(|body| body.text_of(&[])).err();
    ResponseError { code: code.to_owned(), meta: with_request_id(meta, response.headers()), unreadable }
}

fn header_text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// `aws.example#Name:http://...` -> `Name`.
fn bare_code(code: &str) -> &str {
    let code = code.split(':').next().unwrap_or_default();
    code.rsplit('#').next().unwrap_or_default().trim()
}
