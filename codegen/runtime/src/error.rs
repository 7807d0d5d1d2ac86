//! Errors of services: how they are identified, and the errors and properties that are not in any model.

use std::error::Error;
use std::fmt;

use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::{Builder, ProvideErrorMetadata};
use aws_smithy_types::retry::ErrorKind;
use http::{HeaderMap, Response};

use self::extended::EXTENDED_REQUEST_ID;
use crate::REDACTED;
use crate::body::Body;
use crate::protocol::{ReadShape, ResponseError};
use crate::schema::{OperationSchema, Schema};
use crate::serde::{DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer, member_text};

mod extended;
mod macros;
mod message;

pub use extended::{RequestIdExt, extended_request_id};
pub use message::MessageErrorBuilder;

/// The key of the request ID in [`ErrorMetadata`], which is the official clients'.
pub(crate) const REQUEST_ID: &str = "aws_request_id";

/// The key of the part of a query-compatible code that says whether the caller or the service is at fault.
pub(crate) const QUERY_TYPE: &str = "type";

#[cfg(feature = "client")]
pub use aws_types::request_id::RequestId;

/// The ID that AWS gave to a request. AWS Support asks for it.
#[cfg(not(feature = "client"))]
pub trait RequestId {
    /// Returns the ID, if the response had one.
    fn request_id(&self) -> Option<&str>;
}

#[cfg(not(feature = "client"))]
impl RequestId for ErrorMetadata {
    fn request_id(&self) -> Option<&str> {
        self.extra(REQUEST_ID)
    }
}

/// Returns the request ID in a response's headers.
pub fn request_id(headers: &HeaderMap) -> Option<&str> {
    let header = headers.get("x-amzn-requestid").or_else(|| headers.get("x-amz-request-id"))?;
    header.to_str().ok()
}

/// The common properties of an operation's errors, modeled or not.
pub trait ModeledError: Error {
    /// Returns the error's code, message and request ID. This does not use [`ProvideErrorMetadata`], whose other
    /// methods would be compiled for each error.
    fn metadata(&self) -> &ErrorMetadata;

    /// Returns whether the model allows retries, and for which reason.
    fn retryable(&self) -> Option<ErrorKind> {
        None
    }
}

/// A modeled error.
pub trait ErrorShape: SerializeShape + DeserializeShape {
    /// The schema of the error.
    const SCHEMA: &'static Schema;

    /// Adds the metadata and, if the error has no message, the one that the protocol has found. Protocols look for it
    /// under more names than the model's.
    #[must_use]
    fn complete(self, meta: ErrorMetadata) -> Self;
}

/// The error of an operation.
pub trait OperationError: From<Unhandled> + Sized + 'static {
    /// The codes of the modeled errors, and the functions that read them. An error may have several codes.
    const MODELED: &'static [(&'static str, ReadError<Self>)];
}

/// An error that is not in the model, or a response that cannot be read.
///
/// [`ProvideErrorMetadata`] has its code, message and request ID, and [`Error::source`] has the cause.
#[derive(Debug)]
pub struct Unhandled {
    source: Box<dyn Error + Send + Sync + 'static>,
    meta: ErrorMetadata,
}

impl Unhandled {
    /// Creates an error with a source of any type.
    #[doc(hidden)]
    pub fn new(
        source: impl Into<Box<dyn Error + Send + Sync + 'static>>,
        meta: Option<ErrorMetadata>,
    ) -> Self {
        Self { source: source.into(), meta: meta.unwrap_or_default() }
    }

    /// Creates the error for a modeled error that cannot be read. A sensitive message is removed, because unmodeled
    /// errors show their messages.
    fn unreadable(outcome: Result<(), DeserializeError>, schema: &Schema, meta: ErrorMetadata) -> Self {
        let error = outcome.err().unwrap_or_else(|| DeserializeError::new("nothing was read"));
        let secret = schema.members.iter().any(|member| member.field == "message" && member.sensitive);
        Self::new(error, Some(if secret { without_message(&meta) } else { meta }))
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

/// Formats a modeled error: its name in Rust, its name in the model if that differs, and its message.
#[doc(hidden)]
pub fn display(f: &mut fmt::Formatter<'_>, name: &str, error: &dyn SerializeShape) -> fmt::Result {
    let schema = error.schema();
    f.write_str(name)?;
    if name != schema.name {
        write!(f, " [{}]", schema.name)?;
    }
    let member = schema.members.iter().find(|member| member.field == "message");
    match member.and_then(|member| Some((member.sensitive, member_text(error, member.name)?))) {
        Some((true, _)) => write!(f, ": {REDACTED}"),
        Some((false, message)) => write!(f, ": {message}"),
        None => Ok(()),
    }
}

/// The message of a modeled error, which may be optional or required.
#[doc(hidden)]
pub trait Message {
    /// Sets the message to the one that the protocol has found, if there is none.
    fn fill(&mut self, meta: &ErrorMetadata);
}

impl Message for Option<String> {
    fn fill(&mut self, meta: &ErrorMetadata) {
        if self.is_none() {
            *self = meta.message().map(str::to_owned);
        }
    }
}

impl Message for String {
    fn fill(&mut self, meta: &ErrorMetadata) {
        if self.is_empty() {
            *self = meta.message().unwrap_or_default().to_owned();
        }
    }
}

/// A function that reads one of an operation's errors.
pub type ReadError<E> = fn(ErrorReader<'_>) -> Result<E, Unhandled>;

/// An error response or message whose type has been identified.
pub struct ErrorReader<'r> {
    source: &'r dyn Fn(ReadShape<'_>) -> Result<(), DeserializeError>,
    meta: ErrorMetadata,
}

impl<'r> ErrorReader<'r> {
    /// Creates a reader that gets the error's members from `source`.
    pub(crate) fn new(
        source: &'r dyn Fn(ReadShape<'_>) -> Result<(), DeserializeError>,
        meta: ErrorMetadata,
    ) -> Self {
        Self { source, meta }
    }

    /// Reads the error as a variant of the operation's error.
    ///
    /// # Errors
    /// If the error cannot be read. It contains the metadata.
    pub fn read<T: ErrorShape, E>(self, variant: fn(T) -> E) -> Result<E, Unhandled> {
        let mut error: Option<T> = None;
        let outcome = (self.source)(&mut |input| {
            error = Some(T::deserialize(input)?);
            Ok(())
        });
        match (outcome, error) {
            (Ok(()), Some(error)) => Ok(variant(error.complete(self.meta))),
            (outcome, _) => Err(Unhandled::unreadable(outcome, T::SCHEMA, self.meta)),
        }
    }
}

/// Reads the error in a response.
pub fn read_error<E: OperationError>(operation: &'static OperationSchema, response: &Response<Body>) -> E {
    let ResponseError { code, meta, unreadable } =
        operation.service.protocol.error_metadata(operation, response);
    let find = |code: &str| E::MODELED.iter().find(|(modeled, _)| *modeled == code);
    let modeled = find(&code).or_else(|| find(meta.code().unwrap_or_default()));
    match (modeled, unreadable) {
        (Some((_, read)), _) => {
            let source = |read: ReadShape<'_>| operation.service.protocol.error(operation, response, read);
            read(ErrorReader::new(&source, meta)).unwrap_or_else(E::from)
        }
        (None, None) => Unhandled::from(meta).into(),
        (None, Some(error)) => Unhandled::new(error, Some(meta)).into(),
    }
}

/// Whether the error comes from the service itself: the response could be read, and it has a code. Other errors, such
/// as a proxy's error page, may come from elsewhere.
#[cfg(feature = "client")]
pub(crate) fn is_from_service<E: Error + ProvideErrorMetadata>(error: &E) -> bool {
    error.meta().code().is_some() && !error.source().is_some_and(|source| source.is::<DeserializeError>())
}

/// Adds the request IDs in the response's headers to the metadata of an error.
pub fn with_request_id(meta: Builder, headers: &HeaderMap) -> ErrorMetadata {
    let meta = request_id(headers).into_iter().fold(meta, |meta, id| meta.custom(REQUEST_ID, id));
    let extended = extended_request_id(headers).into_iter();
    extended.fold(meta, |meta, id| meta.custom(EXTENDED_REQUEST_ID, id)).build()
}

/// Returns the metadata without the message.
fn without_message(meta: &ErrorMetadata) -> ErrorMetadata {
    let bare = meta.code().into_iter().fold(ErrorMetadata::builder(), |bare, code| bare.code(code));
    let kept = [REQUEST_ID, EXTENDED_REQUEST_ID, QUERY_TYPE]
        .into_iter()
        .filter_map(|key| Some((key, meta.extra(key)?)));
    kept.fold(bare, |bare, (key, value)| bare.custom(key, value)).build()
}

/// Reads an error whose only member is a message.
#[doc(hidden)]
pub fn read_message(
    schema: &'static Schema,
    input: &mut dyn ShapeDeserializer,
) -> Result<Option<String>, DeserializeError> {
    let mut message = None;
    input.structure(schema, &mut |_, member, input| {
        message = input.read(member)?;
        Ok(())
    })?;
    Ok(message)
}
