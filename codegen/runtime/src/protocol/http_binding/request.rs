//! Requests: one walk over the input fills URI and headers, a second one the document. An input that is all document,
//! or that has none, is walked once.

mod binder;
#[cfg(test)]
mod tests;

use aws_smithy_types::error::operation::BuildError;
use http::{HeaderValue, Method, Request, Uri, header};

use super::DocumentCodec;
use super::body::{self, is_in_document};
use super::uri;
use crate::body::Body;
use crate::protocol::event::EVENT_STREAM;
use crate::schema::{Binding, Member, OperationSchema};
use crate::serde::{Filtered, SerializeShape};
use binder::Binder;

/// Why a label, and a required parameter or header, must have a value.
const MISSING: &str = "it is part of the URL or of the headers and cannot be empty";

/// Whether any member of the input is sent in the body.
pub fn has_body(operation: &OperationSchema) -> bool {
    let is_in_body = |member: &Member| is_in_document(member) || member.binding == Binding::Payload;
    operation.input.members.iter().any(is_in_body)
}

/// Creates the request of an operation for an input, with a body in memory.
///
/// # Errors
/// If a label of the path, a required parameter or a required header has no value, if a value cannot be encoded in the
/// part that it is bound to, or if the codec cannot represent one. The error names the field, but does not show the value.
pub fn request(
    codec: &dyn DocumentCodec,
    operation: &OperationSchema,
    input: &dyn SerializeShape,
) -> Result<Request<Body>, BuildError> {
    let Some(http) = operation.http else {
        return Err(BuildError::other(format!("the model has no `@http` for `{}`", operation.name)));
    };
    let members = operation.input.members;
    let is_in_document = |member: &Member| is_in_document(member) && !operation.body_in_query;
    let is_bound = members.iter().any(|member| !is_in_document(member));
    let has_payload = members.iter().any(|member| member.binding == Binding::Payload);
    let has_document = !has_payload && members.iter().any(&is_in_document);

    let mut binder = Binder::new(codec, operation);
    if is_bound {
        input.serialize(&mut binder);
    }
    let bound = binder.finish()?;
    let label = |name: &str| {
        let usual = || operation.service.labels.iter().find(|(label, _)| *label == name);
        bound.label(name).filter(|value| !value.is_empty()).or_else(|| usual().map(|(_, value)| *value))
    };
    let mut target = uri::fill_in(http.uri, operation, label)?;
    // A label that is in the endpoint instead must be set, too.
    let is_unset = |member: &&Member| member.binding == Binding::Label && label(member.name).is_none();
    if let Some(member) = members.iter().find(is_unset) {
        return Err(BuildError::missing_field(member.field, MISSING));
    }
    bound.add_query(&mut target);
    let (body, content_type) = match has_document {
        true if is_bound => {
            let body = Filtered { shape: input, keeps: body::is_in_document };
            (codec.serialize_body(operation, &body)?, Some(codec.media_type()))
        }
        true => (codec.serialize_body(operation, input)?, Some(codec.media_type())),
        false => (bound.payload, bound.content_type),
    };

    let mut request = Request::new(Body::from(body));
    *request.method_mut() = Method::from_bytes(http.method.as_bytes()).map_err(BuildError::other)?;
    *request.uri_mut() = Uri::try_from(target).map_err(BuildError::other)?;
    *request.headers_mut() = bound.headers;
    if operation.input.event_stream().is_some() {
        let own = HeaderValue::from_static(EVENT_STREAM);
        request.headers_mut().entry(header::CONTENT_TYPE).or_insert(own);
    }
    if operation.output.event_stream().is_some() {
        let accepted = HeaderValue::from_static(EVENT_STREAM);
        request.headers_mut().entry(header::ACCEPT).or_insert(accepted);
    }
    if let Some(content_type) = content_type {
        // A member that is bound to the header has the last word.
        let default = HeaderValue::from_str(content_type).map_err(BuildError::other)?;
        request.headers_mut().entry(header::CONTENT_TYPE).or_insert(default);
    }
    Ok(request)
}
