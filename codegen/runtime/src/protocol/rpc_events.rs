//! Inputs and outputs with a stream of events, in protocols without HTTP bindings.

use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::error::operation::BuildError;
use bytes::Bytes;
use http::Response;

use super::ReadShape;
use super::event::EventCodec;
use super::payload::Stream;
use crate::body::Body;
use crate::event_stream::frame::encode;
use crate::event_stream::initial::take_initial_response;
use crate::event_stream::initial_request;
use crate::schema::{Member, OperationSchema, Schema};
use crate::serde::{DeserializeError, Filtered, ReadMember, SerializeShape, ShapeDeserializer, refuse};

/// Returns the beginning of the body of a request with a stream of events: an initial message with the other members of
/// the input, if it has any.
///
/// # Errors
/// If a value has no representation in the document.
pub(super) fn request_body(
    codec: &dyn EventCodec,
    operation: &OperationSchema,
    input: &dyn SerializeShape,
) -> Result<Vec<u8>, BuildError> {
    let is_other = |member: &Member| !member.streaming;
    if !operation.input.members.iter().any(is_other) {
        return Ok(Vec::new());
    }
    let others = Filtered { shape: input, keeps: |member| !member.streaming };
    let document = codec.serialize(operation.service, None, &others)?;
    encode(&initial_request(codec, document)).map_err(BuildError::other)
}

/// Reads an output whose body is a stream of events. Its other members are in an initial message, if the protocol has
/// such messages.
///
/// # Errors
/// If the response does not conform to the schema.
pub(super) fn read_output(
    codec: &dyn EventCodec,
    response: &mut Response<Body>,
    read: ReadShape<'_>,
) -> Result<(), DeserializeError> {
    let initial = take_initial_response(response).unwrap_or_default();
    let body = ByteStream::new(std::mem::take(response.body_mut()).into());
    read(&mut Output { codec, initial, stream: Stream(Some(body)) })
}

/// An output whose stream is the body.
struct Output<'c> {
    codec: &'c dyn EventCodec,
    /// The document with the other members; empty if there is none.
    initial: Bytes,
    stream: Stream,
}

impl ShapeDeserializer for Output<'_> {
    fn is_null(&self) -> bool {
        false
    }

    refuse! {
        "a response can only be read as a structure";
        boolean, integer, float, double, big_integer, big_decimal, string, blob, timestamp, document, union, list, map,
    }

    fn structure(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError> {
        for (index, member) in schema.members.iter().enumerate().filter(|(_, member)| member.streaming) {
            read(index, member, &mut self.stream).map_err(|error| error.within(member.name))?;
        }
        if self.initial.is_empty() {
            return Ok(());
        }
        self.codec.deserialize(&self.initial, &mut |document| {
            document.structure(schema, &mut |index, member, input| match member.streaming {
                true => Ok(()),
                false => read(index, member, input),
            })
        })
    }
}
