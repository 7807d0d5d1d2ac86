//! Reads responses: each member of an output or error from the part that it is bound to.

#[cfg(test)]
mod tests;

use aws_smithy_types::byte_stream::ByteStream;
use http::{HeaderName, Response};

use super::DocumentCodec;
use super::header_value::{PrefixHeaders, Text};
use crate::body::Body;
use crate::protocol::ReadShape;
use crate::protocol::payload::{Payload, Stream};
use crate::schema::{Binding, Member, OperationSchema, Schema, Target};
use crate::serde::{DeserializeError, ReadMember, ShapeDeserializer, refuse};

/// Reads an output. If it has a stream, that is the body, which is not read.
///
/// # Errors
/// If the response does not conform to the schema.
pub fn read_output(
    codec: &dyn DocumentCodec,
    operation: &OperationSchema,
    response: &mut Response<Body>,
    read: ReadShape<'_>,
) -> Result<(), DeserializeError> {
    let mut take = || ByteStream::new(std::mem::take(response.body_mut()).into());
    let stream = operation.output.stream().map(|_| take());
    read(&mut Message { codec, operation, response, stream })
}

/// Reads an output or a modeled error. The bindings are those of the schema that `read` passes to the deserializer.
///
/// # Errors
/// If the response does not conform to the schema.
pub fn read_response(
    codec: &dyn DocumentCodec,
    operation: &OperationSchema,
    response: &Response<Body>,
    read: ReadShape<'_>,
) -> Result<(), DeserializeError> {
    read(&mut Message { codec, operation, response, stream: None })
}

/// A response whose members are read on demand.
struct Message<'r> {
    codec: &'r dyn DocumentCodec,
    operation: &'r OperationSchema,
    response: &'r Response<Body>,
    /// The body, if it is the value of a streaming member.
    stream: Option<ByteStream>,
}

impl ShapeDeserializer for Message<'_> {
    fn is_null(&self) -> bool {
        false
    }

    refuse! {
        "a response can only be read as a structure";
        boolean, integer, float, double, big_integer, big_decimal, string, blob, timestamp, document, union, list,
        map,
    }

    fn structure(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError> {
        let mut has_document = false;
        for (index, member) in schema.members.iter().enumerate() {
            if is_in_document(member) {
                has_document = true;
            } else {
                let outcome = self.bound(member, &mut |input| read(index, member, input));
                if !member.lenient {
                    outcome.map_err(|error| error.within(member.name))?;
                }
            }
        }
        let body = self.body();
        if !has_document {
            return Ok(());
        }
        if body.is_empty() {
            return self.codec.deserialize_empty();
        }
        self.codec.deserialize(self.operation, body, &mut |document| {
            document.structure(schema, &mut |index, member, input| match is_in_document(member) {
                true => read(index, member, input),
                // The document contains the name of a member that is bound elsewhere, which is ignored.
                false => Ok(()),
            })
        })
    }
}

impl<'r> Message<'r> {
    fn body(&self) -> &'r [u8] {
        self.response.body().bytes().unwrap_or_default()
    }

    /// Reads a member that is bound to a part of the response. Does nothing if that part is missing.
    fn bound(&mut self, member: &Member, read: ReadShape<'_>) -> Result<(), DeserializeError> {
        let headers = self.response.headers();
        match (member.binding, member.target) {
            (Binding::ResponseCode, _) => read(&mut Text::new(self.response.status().as_str())),
            (Binding::Header(name), _) => {
                let name = HeaderName::from_bytes(name.as_bytes());
                let name = name.map_err(|_| DeserializeError::new("the name of its header is not valid"))?;
                match Text::of_header(headers, &name)? {
                    Some(mut text) => read(&mut text),
                    None => Ok(()),
                }
            }
            (Binding::PrefixHeaders(prefix), _) => read(&mut PrefixHeaders { headers, prefix }),
            (Binding::Payload, _) if member.streaming => read(&mut Stream(self.stream.take())),
            (Binding::Payload, _) if self.body().is_empty() => Ok(()),
            (Binding::Payload, Target::Blob | Target::String) => read(&mut Payload(self.body())),
            (Binding::Payload, _) => self.codec.deserialize(self.operation, self.body(), read),
            (Binding::Body | Binding::Label | Binding::Query(_) | Binding::QueryParams, _) => Ok(()),
        }
    }
}

/// Whether a member of an output or error is in the document. Labels and queries have no effect in responses.
fn is_in_document(member: &Member) -> bool {
    matches!(member.binding, Binding::Body | Binding::Label | Binding::Query(_) | Binding::QueryParams)
}
