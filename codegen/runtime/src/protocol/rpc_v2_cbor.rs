//! Smithy RPC v2 CBOR: every operation is a `POST` to a path with the names of the service and the operation.

use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::operation::BuildError;
use http::{HeaderMap, HeaderValue, Method, Request, Response, header};

#[cfg(feature = "event-stream")]
use super::event::EVENT_STREAM;
use super::event::EventCodec;
#[cfg(feature = "event-stream")]
use super::rpc_events;
use super::{Protocol, ReadShape, ResponseError};
use crate::body::Body;
use crate::codec::cbor::{self, CborDeserializer};
use crate::error::{QUERY_TYPE, with_request_id};
use crate::schema::{Member, OperationSchema, Schema, ServiceSchema};
use crate::serde::{DeserializeError, SerializeShape, UNIT};

/// `smithy.protocols#rpcv2Cbor`
pub static RPC_V2_CBOR: RpcV2Cbor = RpcV2Cbor;

const SMITHY_PROTOCOL: &str = "smithy-protocol";
const NAME: &str = "rpc-v2-cbor";
const MEDIA_TYPE: HeaderValue = HeaderValue::from_static("application/cbor");

/// The `Accept` header of an operation whose output is a stream of events. An error is sent as CBOR.
const EVENTS_OR_ERROR: HeaderValue =
    HeaderValue::from_static("application/vnd.amazon.eventstream, application/cbor");

/// The members that may have an error's message.
const MESSAGES: [&str; 3] = ["message", "Message", "errorMessage"];

/// The protocol RPC v2 CBOR.
#[derive(Debug)]
pub struct RpcV2Cbor;

impl Protocol for RpcV2Cbor {
    fn request(
        &self,
        operation: &OperationSchema,
        input: &dyn SerializeShape,
    ) -> Result<Request<Body>, BuildError> {
        let has_input = !is_unit(operation.input);
        let (body, content_type) = match operation.input.event_stream() {
            #[cfg(feature = "event-stream")]
            Some(_) => {
                (rpc_events::request_body(self, operation, input)?, HeaderValue::from_static(EVENT_STREAM))
            }
            _ if has_input => (cbor::serialize(input)?, MEDIA_TYPE),
            _ => (Vec::new(), MEDIA_TYPE),
        };
        let mut request = Request::new(Body::from(body));
        *request.method_mut() = Method::POST;
        let path = format!("/service/{}/operation/{}", operation.service.name, operation.name);
        *request.uri_mut() = path.parse().map_err(BuildError::other)?;
        let headers = request.headers_mut();
        headers.insert(SMITHY_PROTOCOL, HeaderValue::from_static(NAME));
        headers.insert(
            header::ACCEPT,
            match operation.output.event_stream() {
                Some(_) => EVENTS_OR_ERROR,
                None => MEDIA_TYPE,
            },
        );
        if has_input {
            headers.insert(header::CONTENT_TYPE, content_type);
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
            check(response)?;
            return rpc_events::read_output(self, response, read);
        }
        let _ = operation;
        read(&mut document(response)?)
    }

    fn error_metadata(&self, _: &OperationSchema, response: &Response<Body>) -> ResponseError {
        let body = document(response);
        let text = |names: &[&str]| body.as_ref().ok().and_then(|body| body.text_of(names).ok()).flatten();
        // The absolute ID of the error shape.
        let id = text(&["__type"]).unwrap_or_default();
        let code = bare(&id);
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

    fn error(
        &self,
        _: &OperationSchema,
        response: &Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        read(&mut document(response)?)
    }

    fn events(&'static self) -> Option<&'static dyn EventCodec> {
        Some(self)
    }
}

impl EventCodec for RpcV2Cbor {
    fn media_type(&self) -> &'static str {
        "application/cbor"
    }

    fn has_initial_messages(&self) -> bool {
        true
    }

    fn serialize(
        &self,
        _: &ServiceSchema,
        _: Option<&Member>,
        shape: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError> {
        cbor::serialize(shape)
    }

    fn deserialize(&self, payload: &[u8], read: ReadShape<'_>) -> Result<(), DeserializeError> {
        read(&mut cbor::deserializer(payload)?)
    }

    fn error_texts(&self, payload: &[u8]) -> (Option<String>, Option<String>) {
        let document = cbor::deserializer(payload);
        let text = |names: &[&str]| document.as_ref().ok()?.text_of(names).ok().flatten();
        let code = text(&["__type"]).map(|id| bare(&id).to_owned());
        (code, text(&MESSAGES))
    }
}

/// Whether an operation's input is `smithy.api#Unit`, because the model has no input for it.
fn is_unit(input: &Schema) -> bool {
    input.name == UNIT.name && input.members.is_empty()
}

/// Returns the body of a response from a service with this protocol. For other responses, such as a proxy's error page,
/// only the status is meaningful.
fn document(response: &Response<Body>) -> Result<CborDeserializer<'_>, DeserializeError> {
    check(response)?;
    cbor::deserializer(response.body().bytes().unwrap_or_default())
}

/// # Errors
/// If the response does not come from a service with this protocol.
fn check(response: &Response<Body>) -> Result<(), DeserializeError> {
    match header_text(response.headers(), SMITHY_PROTOCOL) {
        Some(NAME) => Ok(()),
        _ => Err(DeserializeError::new(format!("it does not have the header `{SMITHY_PROTOCOL}: {NAME}`"))),
    }
}

/// Returns a shape's name without its namespace.
fn bare(id: &str) -> &str {
    id.rsplit('#').next().unwrap_or_default()
}

fn header_text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serde::ShapeSerializer;

    static EMPTY: Schema = Schema::structure("Empty", &[]);
    static SERVICE: ServiceSchema = ServiceSchema::new("Service", "1", &RPC_V2_CBOR);
    static OPERATION: OperationSchema = OperationSchema::new("Operation", &SERVICE, &EMPTY, &EMPTY);

    struct Input(&'static Schema);

    impl SerializeShape for Input {
        fn schema(&self) -> &'static Schema {
            self.0
        }

        fn serialize(&self, _: &mut dyn ShapeSerializer) {}
    }

    fn request(operation: &OperationSchema) -> Request<Body> {
        RPC_V2_CBOR.request(operation, &Input(operation.input)).unwrap()
    }

    #[test]
    fn the_path_names_service_and_operation() {
        let request = request(&OPERATION);
        assert_eq!(
            (request.method(), request.uri().path()),
            (&Method::POST, "/service/Service/operation/Operation")
        );
        let header = |name: &str| header_text(request.headers(), name);
        assert_eq!(header("smithy-protocol"), Some("rpc-v2-cbor"));
        assert_eq!(
            (header("accept"), header("content-type")),
            (Some("application/cbor"), Some("application/cbor"))
        );
        assert_eq!((header("x-amz-target"), header("x-amzn-query-mode")), (None, None));
        assert_eq!(request.body().bytes(), Some(&b"\xbf\xff"[..]));
    }

    #[test]
    fn there_is_no_body_without_an_input() {
        static BARE: OperationSchema = OperationSchema::new("Bare", &SERVICE, UNIT, &EMPTY);
        let request = request(&BARE);
        assert_eq!(request.body().content_length(), Some(0));
        assert_eq!(request.headers().get(header::CONTENT_TYPE), None);
        assert_eq!(header_text(request.headers(), "accept"), Some("application/cbor"));
    }

    #[test]
    fn query_compatible_services_are_asked_for_their_old_codes() {
        static QUERY: ServiceSchema = ServiceSchema::new("Service", "1", &RPC_V2_CBOR).query_compatible();
        static COMPATIBLE: OperationSchema = OperationSchema::new("Operation", &QUERY, &EMPTY, &EMPTY);
        assert_eq!(header_text(request(&COMPATIBLE).headers(), "x-amzn-query-mode"), Some("true"));
        let error = error(&[ECHO, ("x-amzn-query-error", "Old.Code;Sender")], b"\xa1\x66__type\x63New");
        assert_eq!(error.code, "New");
        assert_eq!((error.meta.code(), error.meta.extra("type")), (Some("Old.Code"), Some("Sender")));
    }

    const ECHO: (&str, &str) = ("smithy-protocol", "rpc-v2-cbor");

    fn response(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Response<Body> {
        let builder = Response::builder().status(status).header("x-amzn-requestid", "id-1");
        let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
        builder.body(Body::from(body.to_vec())).unwrap()
    }

    fn error(headers: &[(&str, &str)], body: &[u8]) -> ResponseError {
        RPC_V2_CBOR.error_metadata(&OPERATION, &response(400, headers, body))
    }

    #[test]
    fn a_code_comes_from_the_body_alone() {
        for (headers, body, code) in [
            (&[ECHO][..], &b"\xa1\x66__type\x65ns#Ab"[..], "Ab"),
            (&[ECHO], b"\xa1\x66__type\x62Ab", "Ab"),
            (&[ECHO, ("x-amzn-errortype", "Other")], b"\xa1\x64code\x62Ab", ""),
            (&[ECHO], b"", ""),
        ] {
            let error = error(headers, body);
            assert_eq!(error.code, code, "{}", body.escape_ascii());
            assert_eq!(error.meta.extra("aws_request_id"), Some("id-1"));
            assert!(error.unreadable.is_none());
        }
        assert_eq!(error(&[ECHO], b"\xa1\x67message\x62Ab").meta.message(), Some("Ab"));
    }

    #[test]
    fn a_response_that_does_not_name_the_protocol_is_not_read() {
        static TEXT: Schema = Schema::structure("Text", &[Member::string("text", "text")]);
        let body = b"\xa2\x66__type\x62Ab\x64text\x66secret";
        for headers in [&[][..], &[("smithy-protocol", "rpc-v2-json")]] {
            let error = error(headers, body);
            assert_eq!((error.code.as_str(), error.meta.code()), ("", None));
            assert_eq!(error.meta.extra("aws_request_id"), Some("id-1"));
            let message = error.unreadable.unwrap().to_string();
            assert!(message.contains("smithy-protocol") && !message.contains("secret"), "{message}");
            let mut read = 0;
            let outcome = RPC_V2_CBOR.output(&OPERATION, &mut response(200, headers, body), &mut |input| {
                input.structure(&TEXT, &mut |_, _, _| {
                    read += 1;
                    Ok(())
                })
            });
            assert!(outcome.is_err() && read == 0);
        }
    }

    #[test]
    fn a_body_that_is_not_cbor_is_not_shown() {
        let unreadable = error(&[ECHO], b"<html>secret</html>").unreadable.unwrap().to_string();
        assert!(unreadable.contains("CBOR") && !unreadable.contains("secret"), "{unreadable}");
    }
}
