//! The common part of the two query protocols: requests are forms that are `POST`ed to `/`, and errors are XML.

use aws_smithy_types::error::operation::BuildError;
use http::{HeaderValue, Method, Request, Response, header};

use super::{ReadShape, xml_error};
use crate::body::Body;
use crate::codec::form::FormCodec;
use crate::codec::xml::XmlDocument;
use crate::schema::OperationSchema;
use crate::serde::{DeserializeError, SerializeShape};

/// Creates the request for an input.
pub(super) fn request(
    codec: FormCodec,
    operation: &OperationSchema,
    input: &dyn SerializeShape,
) -> Result<Request<Body>, BuildError> {
    let first = [("Action", operation.name), ("Version", operation.service.version)];
    let mut request = Request::new(Body::from(codec.serialize(&first, input)?));
    *request.method_mut() = Method::POST;
    let content_type = HeaderValue::from_static("application/x-www-form-urlencoded");
    request.headers_mut().insert(header::CONTENT_TYPE, content_type);
    Ok(request)
}

/// Parses a successful response. Only an output without members may be empty.
pub(super) fn output<'r>(
    operation: &OperationSchema,
    response: &'r Response<Body>,
) -> Result<XmlDocument<'r>, DeserializeError> {
    let is_empty = response.body().bytes().is_none_or(<[u8]>::is_empty);
    match is_empty && !operation.output.members.is_empty() {
        true => Err(xml_error::no_document()),
        false => xml_error::document(response),
    }
}

/// Reads a modeled error.
pub(super) fn error(response: &Response<Body>, read: ReadShape<'_>) -> Result<(), DeserializeError> {
    read(&mut xml_error::element(xml_error::document(response)?.root()))
}
