//! AWS JSON 1.0 and 1.1: every operation is a `POST` to `/`, named in a header (Smithy, "AWS JSON 1.1 protocol").

use aws_smithy_types::error::operation::BuildError;
use http::{HeaderValue, Method, Request, Response, header};

use super::{Protocol, ReadShape, ResponseError, json_error};
use crate::body::Body;
use crate::codec::json::{JsonCodec, JsonDeserializer};
use crate::schema::{OperationSchema, TimestampFormat};
use crate::serde::{DeserializeError, SerializeShape};

/// `aws.protocols#awsJson1_0`
pub static AWS_JSON_1_0: AwsJson = AwsJson { content_type: "application/x-amz-json-1.0" };

/// `aws.protocols#awsJson1_1`
pub static AWS_JSON_1_1: AwsJson = AwsJson { content_type: "application/x-amz-json-1.1" };

const CODEC: JsonCodec = JsonCodec { json_names: false, timestamps: TimestampFormat::EpochSeconds };

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
        let mut request = Request::new(Body::from(CODEC.serialize(input)?));
        *request.method_mut() = Method::POST;
        let target = format!("{}.{}", operation.service.name, operation.name);
        let headers = request.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        headers.insert("x-amz-target", HeaderValue::try_from(target).map_err(BuildError::other)?);
        if operation.service.query_compatible {
            headers.insert("x-amzn-query-mode", HeaderValue::from_static("true"));
        }
        Ok(request)
    }

    fn output(
        &self,
        _: &OperationSchema,
        response: &Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
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
}

fn document(response: &Response<Body>) -> Result<JsonDeserializer<'_>, DeserializeError> {
    CODEC.deserializer(response.body().bytes().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Schema, ServiceSchema};

    static EMPTY: Schema = Schema::structure("Empty", &[]);
    static SERVICE: ServiceSchema = ServiceSchema::new("Service", "1", &AWS_JSON_1_1);
    static OPERATION: OperationSchema = OperationSchema::new("Operation", &SERVICE, &EMPTY, &EMPTY);

    fn error(headers: &[(&'static str, &str)], body: &str) -> ResponseError {
        let builder = Response::builder().status(400);
        let builder = headers.iter().fold(builder, |builder, (name, value)| builder.header(*name, *value));
        let response = builder.body(Body::from(body.as_bytes().to_vec())).unwrap();
        AWS_JSON_1_1.error_metadata(&OPERATION, &response)
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
            assert_eq!(error(headers, body).code, expected, "{headers:?} {body}");
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
            let error = error(&[("x-amzn-requestid", "id-1")], body);
            assert_eq!(error.meta.message(), message, "{body}");
            assert_eq!(error.meta.extra("aws_request_id"), Some("id-1"), "{body}");
            assert_eq!(error.unreadable.is_some(), message.is_none(), "{body}");
        }
    }

    #[test]
    fn a_body_that_is_not_json_is_not_shown() {
        let unreadable = error(&[], "<html>secret</html>").unreadable.unwrap().to_string();
        assert!(unreadable.contains("JSON") && !unreadable.contains("secret"), "{unreadable}");
    }

    #[test]
    fn a_query_compatible_code_is_the_one_shown() {
        let error = error(&[("x-amzn-query-error", "Old.Code;Sender")], r#"{"__type":"New"}"#);
        assert_eq!(error.code, "New");
        assert_eq!((error.meta.code(), error.meta.extra("type")), (Some("Old.Code"), Some("Sender")));
    }
}
