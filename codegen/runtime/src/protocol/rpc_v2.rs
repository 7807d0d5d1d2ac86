//! Smithy RPC v2: every operation is a `POST` to a path with the names of the service and the operation. The protocols of
//! this family differ in the format of their documents.

use std::fmt;

use aws_smithy_types::error::operation::BuildError;
use http::{HeaderValue, Method, Request, Response, header};

use super::document_error::header_text;
#[cfg(feature = "event-stream")]
use super::event::EVENT_STREAM;
use super::event::EventCodec;
#[cfg(feature = "event-stream")]
use super::rpc_events;
use super::{Protocol, ReadShape, ResponseError, document_error};
use crate::body::Body;
use crate::schema::{OperationSchema, Schema};
use crate::serde::{DeserializeError, SerializeShape, UNIT};

const SMITHY_PROTOCOL: &str = "smithy-protocol";

/// A protocol of the family.
pub struct RpcV2 {
    /// The value of the header `smithy-protocol`.
    pub(super) name: &'static str,
    /// The `Accept` header of an operation whose output is a stream of events.
    pub(super) accept_events: &'static str,
    /// The format of documents, which is the same in bodies and in events.
    pub(super) documents: &'static dyn EventCodec,
}

impl fmt::Debug for RpcV2 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RpcV2").field(&self.name).finish()
    }
}

impl RpcV2 {
    /// Reads the body of a response from a service with this protocol. For other responses, such as a proxy's error
    /// page, only the status is meaningful.
    fn read(&self, response: &Response<Body>, read: ReadShape<'_>) -> Result<(), DeserializeError> {
        self.check(response)?;
        self.documents.deserialize(response.body().bytes().unwrap_or_default(), read)
    }

    /// # Errors
    /// If the response does not come from a service with this protocol.
    fn check(&self, response: &Response<Body>) -> Result<(), DeserializeError> {
        match header_text(response.headers(), SMITHY_PROTOCOL) {
            Some(name) if name == self.name => Ok(()),
            _ => Err(DeserializeError::new(format!(
                "it does not have the header `{SMITHY_PROTOCOL}: {}`",
                self.name
            ))),
        }
    }
}

impl Protocol for RpcV2 {
    fn request(
        &self,
        operation: &OperationSchema,
        input: &dyn SerializeShape,
    ) -> Result<Request<Body>, BuildError> {
        let media_type = self.documents.media_type();
        let has_input = !is_unit(operation.input);
        let (body, content_type) = match operation.input.event_stream() {
            #[cfg(feature = "event-stream")]
            Some(_) => (rpc_events::request_body(self.documents, operation, input)?, EVENT_STREAM),
            _ if has_input => (self.documents.serialize(operation.service, None, input)?, media_type),
            _ => (Vec::new(), media_type),
        };
        let mut request = Request::new(Body::from(body));
        *request.method_mut() = Method::POST;
        let path = format!("/service/{}/operation/{}", operation.service.name, operation.name);
        *request.uri_mut() = path.parse().map_err(BuildError::other)?;
        let headers = request.headers_mut();
        headers.insert(SMITHY_PROTOCOL, HeaderValue::from_static(self.name));
        let accept = match operation.output.event_stream() {
            Some(_) => self.accept_events,
            None => media_type,
        };
        headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
        if has_input {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        if operation.service.query_compatible {
            headers.insert("x-amzn-query-mode", HeaderValue::from_static("true"));
        }
        Ok(request)
    }

    fn output(
        &self,
        operation: &OperationSchema,
        response: &mut Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        #[cfg(feature = "event-stream")]
        if operation.output.event_stream().is_some() {
            self.check(response)?;
            return rpc_events::read_output(self.documents, response, read);
        }
        let _ = operation;
        self.read(response, read)
    }

    fn error_metadata(&self, _: &OperationSchema, response: &Response<Body>) -> ResponseError {
        let unreadable = self.read(response, &mut |document| document.read_unit()).err();
        let (code, message) = match &unreadable {
            None => self.documents.error_texts(response.body().bytes().unwrap_or_default()),
            Some(_) => (None, None),
        };
        let code = code.unwrap_or_default();
        let meta = document_error::metadata(response.headers(), &code, message);
        ResponseError { code, meta, unreadable }
    }

    fn error(
        &self,
        _: &OperationSchema,
        response: &Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        self.read(response, read)
    }

    fn events(&'static self) -> Option<&'static dyn EventCodec> {
        Some(self.documents)
    }
}

/// Whether an operation's input is `smithy.api#Unit`, because the model has no input for it.
fn is_unit(input: &Schema) -> bool {
    input.name == UNIT.name && input.members.is_empty()
}
