//! EC2 query: like AWS query, but with other names for parameters (Smithy, "AWS EC2 query protocol").

use aws_smithy_types::error::operation::BuildError;
use http::{Request, Response};

use super::{Protocol, ReadShape, ResponseError, query, xml_error};
use crate::body::Body;
use crate::codec::form::FormCodec;
use crate::schema::OperationSchema;
use crate::serde::{DeserializeError, SerializeShape};

/// `aws.protocols#ec2Query`
pub static EC2_QUERY: Ec2Query = Ec2Query;

/// The EC2 query protocol.
#[derive(Debug)]
pub struct Ec2Query;

impl Protocol for Ec2Query {
    fn request(
        &self,
        operation: &OperationSchema,
        input: &dyn SerializeShape,
    ) -> Result<Request<Body>, BuildError> {
        query::request(FormCodec::Ec2Query, operation, input)
    }

    /// Reads the output from the root element.
    fn output(
        &self,
        operation: &OperationSchema,
        response: &mut Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        read(&mut query::output(operation, response)?.root())
    }

    fn error_metadata(&self, _: &OperationSchema, response: &Response<Body>) -> ResponseError {
        xml_error::metadata(response, "")
    }

    fn error(
        &self,
        _: &OperationSchema,
        response: &Response<Body>,
        read: ReadShape<'_>,
    ) -> Result<(), DeserializeError> {
        query::error(response, read)
    }
}
