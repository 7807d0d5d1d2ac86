//! Errors of the AWS JSON protocols and REST JSON: finds their codes and messages.

use http::Response;

use super::document_error::header_text;
use super::json_events::{bare_code, error_texts};
use super::{ResponseError, document_error};
use crate::body::Body;
use crate::codec::json::JsonCodec;

/// The members of a document that may have the error's code.
pub(super) const CODES: &[&str] = &["__type", "code"];

/// Returns the common properties of an error response.
pub(super) fn metadata(codec: &JsonCodec, response: &Response<Body>) -> ResponseError {
    let document = response.body().bytes().unwrap_or_default();
    let (in_body, message) = error_texts(codec, CODES, document);
    let in_header =
        header_text(response.headers(), "x-amzn-errortype").map(|code| bare_code(code).to_owned());
    let code = in_header.or(in_body).unwrap_or_default();
    let meta = document_error::metadata(response.headers(), &code, message);
    let unreadable = codec.deserializer(document).and_then(|document| document.text_of(&[])).err();
    ResponseError { code, meta, unreadable }
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
