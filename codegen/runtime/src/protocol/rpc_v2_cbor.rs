//! Smithy RPC v2 CBOR (Smithy, "Smithy RPC v2 CBOR protocol").

use aws_smithy_types::error::operation::BuildError;

use super::ReadShape;
use super::document_error::MESSAGES;
use super::event::EventCodec;
use super::rpc_v2::RpcV2;
use crate::codec::cbor;
use crate::schema::{Member, ServiceSchema};
use crate::serde::{DeserializeError, SerializeShape};

/// `smithy.protocols#rpcv2Cbor`
pub static RPC_V2_CBOR: RpcV2 = RpcV2 {
    name: "rpc-v2-cbor",
    // An error is sent as CBOR.
    accept_events: "application/vnd.amazon.eventstream, application/cbor",
    documents: &CborDocuments,
};

/// CBOR as the format of bodies and events.
struct CborDocuments;

impl EventCodec for CborDocuments {
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
        // The absolute ID of the error shape.
        (text(&["__type"]).map(|id| bare(&id).to_owned()), text(&MESSAGES))
    }
}

/// Returns a shape's name without its namespace.
fn bare(id: &str) -> &str {
    id.rsplit('#').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use http::{Method, Request, Response, header};

    use super::*;
    use crate::body::Body;
    use crate::protocol::document_error::header_text;
    use crate::protocol::{Protocol, ResponseError};
    use crate::schema::{OperationSchema, Schema};
    use crate::serde::{ShapeSerializer, UNIT};

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
