//! Reads a body or a message's payload that is the value of a member: bytes, text or a stream.

use std::borrow::Cow;

use aws_smithy_types::Blob;
use aws_smithy_types::byte_stream::ByteStream;

use crate::schema::Member;
use crate::serde::{DeserializeError, ShapeDeserializer, refuse};

/// A body or payload that is the value of a member.
pub(crate) struct Payload<'b>(pub(crate) &'b [u8]);

impl ShapeDeserializer for Payload<'_> {
    fn is_null(&self) -> bool {
        false
    }

    refuse! {
        "the payload can only be read as bytes or text";
        boolean, integer, float, double, big_integer, big_decimal, timestamp, document, structure, union, list, map,
    }

    fn string(&mut self, _: &Member) -> Result<Cow<'_, str>, DeserializeError> {
        match std::str::from_utf8(self.0) {
            Ok(text) => Ok(Cow::Borrowed(text)),
            Err(error) => Err(DeserializeError::new(format!("the text is not UTF-8: {error}"))),
        }
    }

    fn blob(&mut self, _: &Member) -> Result<Blob, DeserializeError> {
        Ok(Blob::new(self.0))
    }
}

/// A body that is a stream, which can be taken once.
pub(super) struct Stream(pub(super) Option<ByteStream>);

impl ShapeDeserializer for Stream {
    fn is_null(&self) -> bool {
        false
    }

    refuse! {
        "the body can only be read as a stream";
        boolean, integer, float, double, big_integer, big_decimal, string, blob, timestamp, document, structure, union,
        list, map,
    }

    fn byte_stream(&mut self, _: &Member) -> Result<ByteStream, DeserializeError> {
        self.0.take().ok_or_else(|| DeserializeError::new("the stream has already been taken"))
    }
}
