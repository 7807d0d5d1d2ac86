//! The common part of errors in the protocols with JSON or CBOR documents.

use aws_smithy_types::error::ErrorMetadata;
use http::HeaderMap;

use crate::error::{QUERY_TYPE, with_request_id};

/// The members that may have an error's message.
pub(super) const MESSAGES: [&str; 3] = ["message", "Message", "errorMessage"];

/// Returns the metadata of an error. A service that is compatible with the query protocol sends its old code in a
/// header, which takes precedence over `code`. An empty code is no code.
pub(super) fn metadata(headers: &HeaderMap, code: &str, message: Option<String>) -> ErrorMetadata {
    let mut meta = ErrorMetadata::builder();
    match header_text(headers, "x-amzn-query-error").and_then(|both| both.split_once(';')) {
        Some((query_code, kind)) => meta = meta.code(query_code).custom(QUERY_TYPE, kind),
        None if !code.is_empty() => meta = meta.code(code),
        None => {}
    }
    if let Some(message) = message {
        meta = meta.message(message);
    }
    with_request_id(meta, headers)
}

/// Returns the value of a header, if it is text.
pub(super) fn header_text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
