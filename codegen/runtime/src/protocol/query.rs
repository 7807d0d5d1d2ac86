//! What the two query protocols have in common: their requests are forms, `POST`ed to `/`.

use aws_smithy_types::error::operation::BuildError;
use http::{HeaderValue, Method, Request, header};

use crate::body::Body;
use crate::codec::form::FormCodec;
use crate::schema::OperationSchema;
use crate::serde::SerializeShape;

/// The request for an input.
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
