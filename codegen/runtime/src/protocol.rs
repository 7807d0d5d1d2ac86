//! Protocols: how the requests and responses of operations are encoded. Each protocol has its own file; documents are
//! the codecs' responsibility.
//!
//! A protocol works with schemas instead of generated types. A generated crate names the protocol of its service once,
//! in the static `SERVICE`.

#[cfg(feature = "aws-json")]
pub mod aws_json;
#[cfg(feature = "aws-query")]
pub mod aws_query;
#[cfg(any(feature = "aws-json", feature = "rest-json", feature = "rpc-v2"))]
mod document_error;
#[cfg(feature = "ec2-query")]
pub mod ec2_query;
pub mod event;
#[cfg(feature = "http-binding")]
pub mod http_binding;
#[cfg(any(feature = "aws-json", feature = "rest-json"))]
mod json_error;
#[cfg(any(feature = "aws-json", feature = "rest-json", feature = "rpc-v2-json"))]
mod json_events;
#[cfg(any(feature = "event-stream", feature = "http-binding"))]
pub(crate) mod payload;
#[cfg(any(feature = "aws-query", feature = "ec2-query"))]
mod query;
#[cfg(feature = "rest-json")]
pub mod rest_json;
#[cfg(feature = "rest-xml")]
pub mod rest_xml;
#[cfg(all(feature = "event-stream", any(feature = "aws-json", feature = "rpc-v2")))]
mod rpc_events;
#[cfg(feature = "rpc-v2")]
pub mod rpc_v2;
#[cfg(feature = "rpc-v2-cbor")]
pub mod rpc_v2_cbor;
#[cfg(feature = "rpc-v2-json")]
pub mod rpc_v2_json;
#[cfg(any(feature = "aws-query", feature = "ec2-query", feature = "rest-xml"))]
mod xml_error;

use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::operation::BuildError;
use http::{Request, Response};

use crate::body::Body;
use crate::schema::OperationSchema;
use crate::serde::{DeserializeError, SerializeShape, ShapeDeserializer};

/// Reads a shape whose type the protocol does not know.
pub type ReadShape<'r> = &'r mut dyn FnMut(&mut dyn ShapeDeserializer) -> Result<(), DeserializeError>;

/// A wire protocol.
pub trait Protocol: Sync {
    /// Creates the request for an input. Its URI has a path and a query, but no host, because the endpoint is resolved
    /// separately.
    ///
    /// # Errors
    /// If a value of the input cannot be encoded, or a value that the request requires is missing.
    fn request(
        &self,
        operation: &OperationSchema,
        input: &dyn SerializeShape,
    ) -> Result<Request<Body>, BuildError>;

    /// Whether requests of the operation have a body, because members of the input belong in it.
    fn has_body(&self, operation: &OperationSchema) -> bool {
        !operation.input.members.is_empty()
    }

    /// Whether a response is an error.
    fn is_error(&self, operation: &OperationSchema, response: &Response<Body>) -> bool {
        let _ = operation;
        !response.status().is_success()
    }

    /// Reads an output. If it has a stream, that takes the body out of the response.
    ///
    /// # Errors
    /// If the response does not conform to the schema.
    fn output(
        &self,
        operation: &OperationSchema,
        response: &mut Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError>;

    /// Returns the properties of an error that are needed to identify it.
    fn error_metadata(&self, operation: &OperationSchema, response: &Response<Body>) -> ResponseError;

    /// Reads a modeled error.
    ///
    /// # Errors
    /// If the response does not conform to the error's schema.
    fn error(
        &self,
        operation: &OperationSchema,
        response: &Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError>;

    /// Returns the codec for messages of event streams; `None` if the protocol does not support event streams.
    fn events(&'static self) -> Option<&'static dyn event::EventCodec> {
        None
    }
}

/// The properties that all error responses have in common.
#[derive(Debug)]
pub struct ResponseError {
    /// The code that identifies the modeled error; empty if there is none.
    pub code: String,
    /// The code for users, the message and the request ID.
    pub meta: ErrorMetadata,
    /// Why the body cannot be read, if it cannot.
    pub unreadable: Option<DeserializeError>,
}
