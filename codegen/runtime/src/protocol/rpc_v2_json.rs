//! Smithy RPC v2 JSON (Smithy, "Smithy RPC v2 JSON protocol").

use super::event::EVENT_STREAM;
use super::json_events::JsonEvents;
use super::rpc_v2::RpcV2;
use crate::codec::json::JsonCodec;

/// `smithy.protocols#rpcv2Json`
pub static RPC_V2_JSON: RpcV2 =
    RpcV2 { name: "rpc-v2-json", accept_events: EVENT_STREAM, documents: &DOCUMENTS };

static DOCUMENTS: JsonEvents = JsonEvents {
    codec: JsonCodec { json_names: false, timestamp_formats: false, quoted_big_numbers: true },
    has_initial_messages: true,
    // The absolute ID of the error shape.
    codes: &["__type"],
};

#[cfg(test)]
mod tests {
    use http::Response;

    use super::*;
    use crate::body::Body;
    use crate::protocol::{Protocol, ResponseError};
    use crate::schema::{OperationSchema, Schema, ServiceSchema};

    static EMPTY: Schema = Schema::structure("Empty", &[]);
    static SERVICE: ServiceSchema = ServiceSchema::new("Service", "1", &RPC_V2_JSON);
    static OPERATION: OperationSchema = OperationSchema::new("Operation", &SERVICE, &EMPTY, &EMPTY);

    fn error(headers: &[(&str, &str)], body: &str) -> ResponseError {
        let builder = Response::builder().status(400).header("x-amzn-requestid", "id-1");
        let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
        let response = builder.body(Body::from(body.as_bytes().to_vec())).unwrap();
        RPC_V2_JSON.error_metadata(&OPERATION, &response)
    }

    const ECHO: (&str, &str) = ("smithy-protocol", "rpc-v2-json");

    #[test]
    fn a_code_comes_from_the_type_in_the_body_alone() {
        for (headers, body, code) in [
            (&[ECHO][..], r#"{"__type":"ns#Ab"}"#, "Ab"),
            (&[ECHO, ("x-amzn-errortype", "Other")], r#"{"code":"Ab"}"#, ""),
            (&[ECHO], "", ""),
        ] {
            let error = error(headers, body);
            assert_eq!(error.code, code, "{body}");
            assert_eq!(error.meta.extra("aws_request_id"), Some("id-1"));
            assert!(error.unreadable.is_none(), "{body}");
        }
        assert_eq!(error(&[ECHO], r#"{"message":"Ab"}"#).meta.message(), Some("Ab"));
    }

    #[test]
    fn only_a_response_that_names_the_protocol_is_read() {
        for (headers, body, word) in [
            (&[][..], r#"{"__type":"Ab","text":"secret"}"#, "smithy-protocol"),
            (&[("smithy-protocol", "rpc-v2-cbor")], r#"{"__type":"Ab","text":"secret"}"#, "smithy-protocol"),
            (&[ECHO], "<html>secret</html>", "JSON"),
        ] {
            let error = error(headers, body);
            assert_eq!((error.code.as_str(), error.meta.code()), ("", None));
            let message = error.unreadable.unwrap().to_string();
            assert!(message.contains(word) && !message.contains("secret"), "{message}");
        }
    }
}
