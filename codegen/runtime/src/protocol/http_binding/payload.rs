//! Reading a payload that is the body as it stands: bytes or text.

use std::borrow::Cow;

use aws_smithy_types::Blob;

use crate::schema::Member;
use crate::serde::{DeserializeError, ShapeDeserializer, refuse};

/// A body that is the value of one member.
pub(super) struct Payload<'b>(pub(super) &'b [u8]);

impl ShapeDeserializer for Payload<'_> {
    fn is_null(&self) -> bool {
        false
    }

    refuse! {
        "the body is bytes or text";
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
