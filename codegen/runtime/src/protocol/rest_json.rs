//! REST JSON: HTTP bindings around JSON documents (Smithy, "AWS restJson1 protocol").

use aws_smithy_types::error::operation::BuildError;
use http::{Request, Response};

use super::event::EventCodec;
use super::http_binding::{self, DocumentCodec};
use super::json_events::JsonEvents;
use super::{Protocol, ReadShape, ResponseError, json_error};
use crate::body::Body;
use crate::codec::json::JsonCodec;
use crate::schema::{Member, OperationSchema};
use crate::serde::{DeserializeError, SerializeShape, ShapeSerializer};

/// `aws.protocols#restJson1`
pub static REST_JSON_1: RestJson = RestJson { _private: () };

const CODEC: JsonCodec = JsonCodec { json_names: true, ..JsonCodec::AWS_JSON };

static EVENTS: JsonEvents =
    JsonEvents { codec: CODEC, has_initial_messages: false, codes: json_error::CODES };

/// The REST JSON protocol.
#[derive(Debug)]
pub struct RestJson {
    _private: (),
}

impl DocumentCodec for RestJson {
    fn media_type(&self) -> &'static str {
        "application/json"
    }

    fn serialize_body(&self, _: &OperationSchema, body: &dyn SerializeShape) -> Result<Vec<u8>, BuildError> {
        CODEC.serialize(body)
    }

    fn serialize_payload(
        &self,
        _: &OperationSchema,
        _: &Member,
        value: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError> {
        CODEC.serialize(value)
    }

    fn serialize_value_payload(
        &self,
        _: &OperationSchema,
        _: &Member,
        value: &dyn Fn(&mut dyn ShapeSerializer),
    ) -> Result<Vec<u8>, BuildError> {
        CODEC.serialize_value(value)
    }

    fn unset_structure(&self) -> &'static [u8] {
        b"{}"
    }

    fn deserialize(
        &self,
        _: &OperationSchema,
        body: &[u8],
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        let document = CODEC.deserializer(body)?;
        // Reading an object checks its syntax, so only other values are checked here.
        let is_object = body.trim_ascii_start().starts_with(b"{");
        read(&mut if is_object { document } else { document.parse()? })
    }
}

impl Protocol for RestJson {
    fn request(
        &self,
        operation: &OperationSchema,
        input: &dyn SerializeShape,
    ) -> Result<Request<Body>, BuildError> {
        http_binding::request(self, operation, input)
    }

    fn has_body(&self, operation: &OperationSchema) -> bool {
        http_binding::has_body(operation)
    }

    fn output(
        &self,
        operation: &OperationSchema,
        response: &mut Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        http_binding::read_output(self, operation, response, read)
    }

    fn error_metadata(&self, _: &OperationSchema, response: &Response<Body>) -> ResponseError {
        json_error::metadata(&CODEC, response)
    }

    fn error(
        &self,
        operation: &OperationSchema,
        response: &Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        http_binding::read_response(self, operation, response, read)
    }

    fn events(&'static self) -> Option<&'static dyn EventCodec> {
        Some(&EVENTS)
    }
}
