//! Errors as XML documents: finds their codes, messages and request IDs.

use aws_smithy_types::error::ErrorMetadata;
use http::Response;

use super::ResponseError;
use crate::body::Body;
use crate::codec::xml::{XmlDeserializer, XmlDocument};
use crate::error::{REQUEST_ID, with_request_id};
use crate::serde::DeserializeError;

/// Parses a response's body as XML.
pub(super) fn document(response: &Response<Body>) -> Result<XmlDocument<'_>, DeserializeError> {
    XmlDocument::parse(response.body().bytes().unwrap_or_default())
}

/// Returns the error of a successful response without the document that its output needs. A list would seem to be empty.
pub(super) fn no_document() -> DeserializeError {
    DeserializeError::new("the body is empty, but it should be an XML document")
}

/// Returns the element with the error's members: `ErrorResponse/Error` in restXml and awsQuery, `Response/Errors/Error`
/// in ec2Query, and the root in restXml with `noErrorWrapping`, as in S3. All forms are accepted in every protocol.
pub(super) fn element(root: XmlDeserializer<'_>) -> XmlDeserializer<'_> {
    let wrapper = root.child("Errors").unwrap_or(root);
    wrapper.child("Error").unwrap_or(root)
}

/// The names of the elements that enclose errors.
const WRAPPERS: [&str; 3] = ["Error", "ErrorResponse", "Response"];

/// Returns the common properties of an error response. `default_code` is the code of an error without one; if it is
/// empty, there may be no code.
pub(super) fn metadata(response: &Response<Body>, default_code: &str) -> ResponseError {
    let document = document(response);
    let mut meta = ErrorMetadata::builder();
    let mut code = default_code.to_owned();
    if let Ok(document) = &document {
        let root = document.root();
        let error = element(root);
        let text = |name: &str| error.child(name).and_then(|child| child.text().ok());
        if let Some(found) = text("Code") {
            found.trim().clone_into(&mut code);
        }
        // Route 53 sends `InvalidChangeBatch` as a root element of that name, with a list of messages.
        let messages = root.child("Messages");
        let first = || messages?.child("Message")?.text().ok();
        if let Some(message) = text("Message").or_else(|| text("message")).or_else(first) {
            meta = meta.message(message);
        }
        let id = [error, root].into_iter().find_map(request_id);
        if code.is_empty() && (id.is_some() || messages.is_some()) && !WRAPPERS.contains(&root.name()) {
            root.name().clone_into(&mut code);
        }
        meta = id.into_iter().fold(meta, |meta, id| meta.custom(REQUEST_ID, id));
    }
    if !code.is_empty() {
        meta = meta.code(&*code);
    }
    ResponseError { code, meta: with_request_id(meta, response.headers()), unreadable: document.err() }
}

/// Returns the code and the message in an error's document, if it has them.
#[cfg(feature = "rest-xml")]
pub(super) fn texts(document: &[u8]) -> (Option<String>, Option<String>) {
    let Ok(document) = XmlDocument::parse(document) else { return (None, None) };
    let error = element(document.root());
    let text = |name: &str| error.child(name)?.text().ok();
    (
        text("Code").map(|code| code.trim().to_owned()),
        text("Message").or_else(|| text("message")).map(Into::into),
    )
}

/// Returns the request ID in a body. Some responses do not have it in their headers.
fn request_id(element: XmlDeserializer<'_>) -> Option<String> {
    let found = ["RequestId", "RequestID", "requestId"].into_iter().find_map(|name| element.child(name));
    let id = found.or_else(|| element.child("ResponseMetadata")?.child("RequestId"))?.text().ok()?;
    Some(id.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Member, Schema};
    use crate::serde::ShapeDeserializer;

    fn response(headers: &[(&str, &str)], body: &str) -> Response<Body> {
        let builder = Response::builder().status(400);
        let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
        builder.body(Body::from(body.as_bytes().to_vec())).unwrap()
    }

    /// Returns the code, the message and the request ID.
    fn parts(headers: &[(&str, &str)], body: &str) -> (String, Option<String>, Option<String>) {
        let ResponseError { code, meta, .. } = metadata(&response(headers, body), "");
        assert_eq!(meta.code().unwrap_or_default(), code);
        (code, meta.message().map(str::to_owned), meta.extra(REQUEST_ID).map(str::to_owned))
    }

    #[test]
    fn errors_are_understood_in_every_form() {
        let error = "<Type>Sender</Type><Code>Foo</Code><Message>m &amp; n</Message><Held>h</Held>";
        for (body, id) in [
            (
                format!("<ErrorResponse><Error>{error}</Error><RequestId>1</RequestId></ErrorResponse>"),
                Some("1"),
            ),
            (
                format!("<ErrorResponse><Error>{error}<RequestId>1</RequestId></Error></ErrorResponse>"),
                Some("1"),
            ),
            (
                format!(
                    "<Response><Errors><Error>{error}</Error></Errors><RequestID>1</RequestID></Response>"
                ),
                Some("1"),
            ),
            (format!("<Error>{error}<RequestId> 1\n</RequestId><HostId>2</HostId></Error>"), Some("1")),
            (
                format!(
                    "<n:ErrorResponse xmlns:n='urn:n'>\n<n:ResponseMetadata><n:RequestId>1</n:RequestId>\
                     </n:ResponseMetadata><Error>{error}</Error></n:ErrorResponse>"
                ),
                Some("1"),
            ),
            (format!("<Error>{error}</Error>"), None),
        ] {
            let expected = ("Foo".to_owned(), Some("m & n".to_owned()), id.map(str::to_owned));
            assert_eq!(parts(&[], &body), expected, "{body}");
            static ERROR: Schema = Schema::structure("Foo", &[Member::string("Held", "held")]);
            let mut held = None;
            let document = XmlDocument::parse(body.as_bytes()).unwrap();
            let outcome = element(document.root()).structure(&ERROR, &mut |_, member, input| {
                held = Some(input.string(member)?.into_owned());
                Ok(())
            });
            assert_eq!((outcome.is_ok(), held.as_deref()), (true, Some("h")), "{body}");
        }
    }

    #[test]
    fn the_request_id_of_the_headers_wins() {
        let body = "<Error><Code>Foo</Code><message>m</message><RequestId>1</RequestId></Error>";
        let expected = ("Foo".to_owned(), Some("m".to_owned()), Some("2".to_owned()));
        assert_eq!(parts(&[("x-amz-request-id", "2")], body), expected);
    }

    #[test]
    fn an_error_may_be_the_root() {
        for (more, id) in [("<RequestId>1</RequestId>", Some("1".to_owned())), ("", None)] {
            let body = format!(
                "<InvalidChangeBatch xmlns='urn:r'><Messages><Message>m</Message><Message>n</Message></Messages>{more}\
                 </InvalidChangeBatch>"
            );
            let expected = ("InvalidChangeBatch".to_owned(), Some("m".to_owned()), id);
            assert_eq!(parts(&[], &body), expected);
        }
        for wrapper in WRAPPERS {
            assert_eq!(parts(&[], &format!("<{wrapper}><RequestId>1</RequestId></{wrapper}>")).0, "");
        }
    }

    #[test]
    fn other_documents_have_no_error_code() {
        for (body, unreadable) in [
            ("", false),
            ("<html><body>secret</body></html>", false),
            ("<html><body>secret", true),
            ("secret", true),
            ("{\"secret\":1}", true),
        ] {
            assert_eq!(
                parts(&[("x-amzn-requestid", "1")], body),
                (String::new(), None, Some("1".to_owned()))
            );
            let error = metadata(&response(&[], body), "").unreadable.map(|error| error.to_string());
            assert_eq!(error.is_some(), unreadable, "{body}");
            assert!(!error.unwrap_or_default().contains("secret"));
        }
    }
}
