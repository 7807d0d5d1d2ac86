//! Errors that a service answers with: how they are told apart, and what those have that no model lists.

use std::error::Error;
use std::fmt;

use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use aws_smithy_types::error::operation::{BuildError, SerializationError};
use aws_smithy_types::retry::ErrorKind;
use http::{HeaderMap, Response};

use crate::json::{Object, ReadError, Value};

/// The key under which official clients, too, keep the request id in [`ErrorMetadata`].
const REQUEST_ID: &str = "aws_request_id";

/// Likewise for the part of a query-compatible code that says whose fault it is.
const QUERY_TYPE: &str = "type";

#[cfg(feature = "client")]
pub use aws_types::request_id::RequestId;

/// The id that AWS gave to a request; AWS Support asks for it.
#[cfg(not(feature = "client"))]
pub trait RequestId {
    /// The id, if the answer had one.
    fn request_id(&self) -> Option<&str>;
}

#[cfg(not(feature = "client"))]
impl RequestId for ErrorMetadata {
    fn request_id(&self) -> Option<&str> {
        self.extra(REQUEST_ID)
    }
}

/// The request id in an answer's headers.
pub fn request_id(headers: &HeaderMap) -> Option<&str> {
    let header = headers.get("x-amzn-requestid").or_else(|| headers.get("x-amz-request-id"))?;
    header.to_str().ok()
}

/// What every error of an operation has in common, be it modelled or not.
pub trait ModeledError: Error {
    /// The error's code, message and request id. Not taken from [`ProvideErrorMetadata`], whose other methods would
    /// be compiled for each error.
    fn metadata(&self) -> &ErrorMetadata;

    /// What the model says about trying again.
    fn retryable(&self) -> Option<ErrorKind> {
        None
    }
}

/// An error that the model does not list, or an answer that cannot be understood.
///
/// What is known of it comes from [`ProvideErrorMetadata`] (code, message, request id) and
/// [`Error::source`].
#[derive(Debug)]
pub struct Unhandled {
    source: Box<dyn Error + Send + Sync + 'static>,
    meta: ErrorMetadata,
}

impl Unhandled {
    /// An error of any type.
    #[doc(hidden)]
    pub fn new(
        source: impl Into<Box<dyn Error + Send + Sync + 'static>>,
        meta: Option<ErrorMetadata>,
    ) -> Self {
        Self { source: source.into(), meta: meta.unwrap_or_default() }
    }
}

impl From<ErrorMetadata> for Unhandled {
    fn from(meta: ErrorMetadata) -> Self {
        Self { source: meta.clone().into(), meta }
    }
}

impl fmt::Display for Unhandled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.meta.code() {
            Some(code) => write!(f, "unhandled error ({code})"),
            None => f.write_str("unhandled error"),
        }
    }
}

impl Error for Unhandled {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.source.as_ref())
    }
}

impl ProvideErrorMetadata for Unhandled {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl ModeledError for Unhandled {
    fn metadata(&self) -> &ErrorMetadata {
        &self.meta
    }
}

/// Shows a modelled error: its name, and its message if it has one.
#[doc(hidden)]
pub fn display(f: &mut fmt::Formatter<'_>, name: &str, message: Option<&str>) -> fmt::Result {
    match message {
        Some(message) => write!(f, "{name}: {message}"),
        None => f.write_str(name),
    }
}

/// Makes an operation's error of a body. A pointer, so that what is around it is compiled once for an operation
/// rather than once for each of its errors.
pub type ReadModeled<E> = fn(&Object<'_>, ErrorMetadata) -> Result<E, ReadError>;

/// The message of a modelled error: that member, or else what the protocol's own search for a message has found,
/// which looks in more places than the model names.
///
/// # Errors
/// When the member is no string.
pub fn message(object: &Object<'_>, member: &str, meta: &ErrorMetadata) -> Result<Option<String>, ReadError> {
    let own = object.optional(member, Value::string)?;
    Ok(own.or_else(|| meta.message().map(str::to_owned)))
}

/// An answer that says that something went wrong, taken apart as far as every operation does it.
pub struct ErrorAnswer<'a> {
    code: Option<String>,
    meta: ErrorMetadata,
    body: Result<Object<'a>, ReadError>,
}

impl<'a> ErrorAnswer<'a> {
    /// Finds the error's code and message, wherever the AWS JSON protocols put them.
    ///
    /// The code comes from the header `x-amzn-errortype` or the body's `__type` or `code`, a namespace before
    /// it and a URI behind it cut off (Smithy, "AWS JSON 1.1 protocol", operation error serialization). A
    /// service that used to speak the query protocol says its old code in `x-amzn-query-error`; that one is
    /// what the metadata then shows.
    pub fn read<B: AsRef<[u8]>>(response: &'a Response<B>) -> Self {
        Self::from_parts(response.headers(), response.body().as_ref())
    }

    fn from_parts(headers: &HeaderMap, body: &'a [u8]) -> Self {
        let body = Value::unread(body).and_then(Value::object);
        let text = |names: &[&str]| {
            let object = body.as_ref().ok()?;
            names.iter().find_map(|name| object.get(name)?.string().ok())
        };
        let header = headers.get("x-amzn-errortype").and_then(|value| value.to_str().ok()).map(str::to_owned);
        let code = header.or_else(|| text(&["__type", "code"])).map(|code| bare_code(&code).to_owned());
        let mut meta = ErrorMetadata::builder();
        let query_code =
            headers.get("x-amzn-query-error").and_then(|value| value.to_str().ok()?.split_once(';'));
        match query_code {
            Some((query_code, kind)) => meta = meta.code(query_code).custom(QUERY_TYPE, kind),
            None => meta = code.iter().fold(meta, |meta, code| meta.code(code)),
        }
        if let Some(message) = text(&["message", "Message", "errorMessage"]) {
            meta = meta.message(message);
        }
        if let Some(id) = request_id(headers) {
            meta = meta.custom(REQUEST_ID, id);
        }
        Self { code, meta: meta.build(), body }
    }

    /// The error's code, which chooses among the modelled errors.
    pub fn code(&self) -> &str {
        self.code.as_deref().unwrap_or_default()
    }

    /// The modelled error that `read` makes of the body.
    ///
    /// # Errors
    /// What is known of it, if it cannot be read.
    pub fn modeled<E>(self, read: ReadModeled<E>) -> Result<E, Unhandled> {
        let Self { meta, body, .. } = self;
        match body.and_then(|body| read(&body, meta.clone())) {
            Ok(error) => Ok(error),
            Err(error) => Err(Unhandled::new(error, Some(meta))),
        }
    }

    /// The same for an error whose message is a secret: if it cannot be read, the message is forgotten, because
    /// an error that nobody modelled shows its message.
    ///
    /// # Errors
    /// What is known of it, if it cannot be read.
    pub fn modeled_secretly<E>(self, read: ReadModeled<E>) -> Result<E, Unhandled> {
        self.modeled(read).map_err(|error| Unhandled { meta: without_message(&error.meta), ..error })
    }

    /// The error as one that the model does not list.
    pub fn unhandled(self) -> Unhandled {
        match self.body {
            Ok(_) => Unhandled::from(self.meta),
            Err(error) => Unhandled::new(error, Some(self.meta)),
        }
    }
}

/// Whether the service itself said what went wrong: the answer could be read, and it has a code. Anything else,
/// such as the page of a proxy, may come from elsewhere.
#[cfg(feature = "client")]
pub(crate) fn is_from_service<E: Error + ProvideErrorMetadata>(error: &E) -> bool {
    error.meta().code().is_some() && !error.source().is_some_and(|source| source.is::<ReadError>())
}

/// The error that an answer is which says that all went well, but cannot be read.
#[doc(hidden)]
pub fn unreadable(error: ReadError, headers: &HeaderMap) -> Unhandled {
    Unhandled::new(error, Some(with_request_id(request_id(headers))))
}

/// What is known of an error of which only the request id may be known.
pub(crate) fn with_request_id(id: Option<&str>) -> ErrorMetadata {
    id.into_iter().fold(ErrorMetadata::builder(), |meta, id| meta.custom(REQUEST_ID, id)).build()
}

fn without_message(meta: &ErrorMetadata) -> ErrorMetadata {
    let bare = meta.code().into_iter().fold(ErrorMetadata::builder(), |bare, code| bare.code(code));
    let kept = [REQUEST_ID, QUERY_TYPE].into_iter().filter_map(|key| Some((key, meta.extra(key)?)));
    kept.fold(bare, |bare, (key, value)| bare.custom(key, value)).build()
}

/// `aws.example#Name:http://...` -> `Name`.
fn bare_code(code: &str) -> &str {
    let code = code.split(':').next().unwrap_or_default();
    code.rsplit('#').next().unwrap_or_default().trim()
}

/// The error for a union whose variant is not known and so has no form on the wire.
pub fn unknown_variant(union: &'static str) -> BuildError {
    BuildError::other(SerializationError::unknown_variant(union))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(headers: &[(&'static str, &str)], body: &str) -> Response<String> {
        let builder = Response::builder().status(400);
        let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
        builder.body(body.to_owned()).unwrap()
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
            let response = answer(headers, body);
            assert_eq!(ErrorAnswer::read(&response).code(), expected, "{headers:?} {body}");
        }
    }

    #[test]
    fn message_and_request_id_are_kept_whatever_the_body_is() {
        for (body, message) in [
            (r#"{"__type":"A","message":"m"}"#, Some("m")),
            (r#"{"__type":"A","Message":"m"}"#, Some("m")),
            ("<html>gateway</html>", None),
            (r#"{"__type":"A","mess"#, None),
        ] {
            let response = answer(&[("x-amzn-requestid", "id-1")], body);
            let error = ErrorAnswer::read(&response).unhandled();
            assert_eq!(error.message(), message, "{body}");
            assert_eq!(error.meta().request_id(), Some("id-1"), "{body}");
        }
    }

    #[test]
    fn a_body_that_is_not_json_is_the_source_of_the_error() {
        let response = answer(&[], "<html>secret</html>");
        let error = ErrorAnswer::read(&response).unhandled();
        let source = error.source().unwrap().to_string();
        assert!(source.contains("JSON") && !source.contains("secret"), "{source}");
    }

    #[test]
    fn a_query_compatible_code_is_the_one_shown() {
        let response = answer(&[("x-amzn-query-error", "Old.Code;Sender")], r#"{"__type":"New"}"#);
        let answer = ErrorAnswer::read(&response);
        assert_eq!(answer.code(), "New");
        let error = answer.unhandled();
        assert_eq!((error.code(), error.meta().extra("type")), (Some("Old.Code"), Some("Sender")));
    }
}
