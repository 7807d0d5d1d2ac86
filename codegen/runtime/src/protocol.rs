//! Protocols: how operations look on the wire. One file each; the documents themselves are the codecs' work.
//!
//! A protocol sees schemas, never generated types. A generated crate names the protocol of its service once, in the
//! static `SERVICE`, and everything else follows from that.

#[cfg(feature = "aws-json")]
pub mod aws_json;
#[cfg(feature = "aws-query")]
pub mod aws_query;
#[cfg(feature = "ec2-query")]
pub mod ec2_query;
pub mod event;
#[cfg(feature = "http-binding")]
pub mod http_binding;
#[cfg(any(feature = "aws-json", feature = "rest-json"))]
mod json_error;
#[cfg(any(feature = "aws-json", feature = "rest-json"))]
mod json_events;
#[cfg(any(feature = "event-stream", feature = "http-binding"))]
pub(crate) mod payload;
#[cfg(any(feature = "aws-query", feature = "ec2-query"))]
mod query;
#[cfg(feature = "rest-json")]
pub mod rest_json;
#[cfg(feature = "rest-xml")]
pub mod rest_xml;
#[cfg(all(feature = "event-stream", any(feature = "aws-json", feature = "rpc-v2-cbor")))]
mod rpc_events;
#[cfg(feature = "rpc-v2-cbor")]
pub mod rpc_v2_cbor;
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
    /// The request for an input. Its URI is a path and, perhaps, a query: where it goes is not the protocol's matter.
    ///
    /// # Errors
    /// When the input has a value that has no form on the wire, or lacks one that the request cannot be made without.
    fn request(
        &self,
        operation: &OperationSchema,
        input: &dyn SerializeShape,
    ) -> Result<Request<Body>, BuildError>;

    /// Whether the body of a request has a place for a member of the operation's input.
    fn has_body(&self, operation: &OperationSchema) -> bool {
        !operation.input.members.is_empty()
    }

    /// Whether a response is an error.
    fn is_error(&self, operation: &OperationSchema, response: &Response<Body>) -> bool {
        let _ = operation;
        !response.status().is_success()
    }

    /// Reads an output. One that has a stream takes the body out of the response.
    ///
    /// # Errors
    /// When the response is not what the schema says.
    fn output(
        &self,
        operation: &OperationSchema,
        response: &mut Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError>;

    /// What is known of an error before it is clear which one it is.
    fn error_metadata(&self, operation: &OperationSchema, response: &Response<Body>) -> ResponseError;

    /// Reads a modelled error.
    ///
    /// # Errors
    /// When the response is not what the error's schema says.
    fn error(
        &self,
        operation: &OperationSchema,
        response: &Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError>;

    /// The messages of event streams; `None` if the protocol has no such streams.
    fn events(&'static self) -> Option<&'static dyn event::EventCodec> {
        None
    }
}

/// A response that says that something went wrong.
#[derive(Debug)]
pub struct ResponseError {
    /// The code that chooses among the modelled errors; empty if there is none.
    pub code: String,
    /// The code that users see, the message and the request id.
    pub meta: ErrorMetadata,
    /// Why nothing can be read from the body, if so.
    pub unreadable: Option<DeserializeError>,
}
