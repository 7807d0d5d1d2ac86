//! AWS JSON 1.0 and 1.1: every operation is a `POST` to `/`, and a header has the operation's name (Smithy, "AWS JSON
//! 1.1 protocol").

use aws_smithy_types::error::operation::BuildError;
use http::{HeaderValue, Method, Request, Response, header};

#[cfg(feature = "event-stream")]
use super::event::EVENT_STREAM;
use super::event::EventCodec;
use super::json_events::JsonEvents;
#[cfg(feature = "event-stream")]
use super::rpc_events;
use super::{Protocol, ReadShape, ResponseError, json_error};
use crate::body::Body;
use crate::codec::json::{JsonCodec, JsonDeserializer};
use crate::schema::OperationSchema;
use crate::serde::{DeserializeError, SerializeShape};

/// `aws.protocols#awsJson1_0`
pub static AWS_JSON_1_0: AwsJson = AwsJson { content_type: "application/x-amz-json-1.0" };

/// `aws.protocols#awsJson1_1`
pub static AWS_JSON_1_1: AwsJson = AwsJson { content_type: "application/x-amz-json-1.1" };

const CODEC: JsonCodec = JsonCodec::AWS_JSON;

static EVENTS: JsonEvents = JsonEvents { codec: CODEC, has_initial_messages: true, codes: json_error::CODES };

/// One of the AWS JSON protocols.
#[derive(Debug)]
pub struct AwsJson {
    content_type: &'static str,
}

impl Protocol for AwsJson {
    fn request(
        &self,
        operation: &OperationSchema,
        input: &dyn SerializeShape,
    ) -> Result<Request<Body>, BuildError> {
        let (body, content_type) = match operation.input.event_stream() {
            #[cfg(feature = "event-stream")]
            Some(_) => (rpc_events::request_body(&EVENTS, operation, input)?, EVENT_STREAM),
            _ => (CODEC.serialize(input)?, self.content_type),
        };
        let mut request = Request::new(Body::from(body));
        *request.method_mut() = Method::POST;
        let target = format!("{}.{}", operation.service.name, operation.name);
        let headers = request.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        headers.insert("x-amz-target", HeaderValue::try_from(target).map_err(BuildError::other)?);
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
            return rpc_events::read_output(&EVENTS, response, read);
        }
        let _ = operation;
        read(&mut document(response)?)
    }

    fn error_metadata(&self, _: &OperationSchema, response: &Response<Body>) -> ResponseError {
        json_error::metadata(&CODEC, response)
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
        Some(&EVENTS)
    }
}

fn document(response: &Response<Body>) -> Result<JsonDeserializer<'_>, DeserializeError> {
    CODEC.deserializer(response.body().bytes().unwrap_or_default())
}
