//! JSON.
//!
//! Serialization appends to a buffer. Deserialization reads one level of a document at a time and skips unknown
//! members; it borrows from the body, keeps all digits of a number, and limits the depth of nesting.
//!
//! A body must be valid JSON (RFC 8259) in UTF-8 as a whole: no byte order mark, nothing after the value, no invalid
//! strings in skipped members. The JSON values are interpreted leniently:
//!
//! | in a response | read as |
//! | --- | --- |
//! | no body, or only white space | an object without members |
//! | members that the model does not know, however deep | skipped |
//! | `null` | absent, even if the same name had a value before; in a document, a null |
//! | a member twice | the last one |
//! | `null` in a list or map | left out, unless these are `@sparse` or hold documents |
//! | a required member is missing | the default value that Smithy's "client error correction" defines for its type |
//! | a union with an unknown member | its variant `Unknown` |
//! | a union with no member, or with two that are not `null` | an error |
//! | any text for an enum | an enum value |
//! | `3.0` or `3e0` for an integer | 3; fractions such as `3.5`, and values outside the member's type, are errors |
//! | a number beyond the largest float | infinity, the nearest float |
//! | `"NaN"`, `"Infinity"`, `"-Infinity"` | a float; other strings are errors |
//! | a string for a big integer or big decimal | its digits |
//! | a number for a time that is a string by the model, or the reverse | the time |
//! | a time whose seconds do not fit into 64 bits | an error |
//! | invalid Base64 | an error |
//! | an unpaired surrogate in a string or name that is read | an error |
//! | arrays and objects nested deeper than 128 levels | an error, unless they are skipped |
//!
//! The official clients differ in four ways. They accept invalid UTF-8 in skipped values, although it is not JSON. They
//! reject integers that are written with a decimal point, although older versions did not. They reject nulls in dense
//! lists and maps, although older versions left them out, as Smithy's protocol tests require for maps. And if a member
//! occurs twice, a null does not override the value before it.

mod document;
mod number;
mod raw;
mod read;
mod time;
mod write;

use aws_smithy_types::error::operation::BuildError;

use crate::schema::{Member, TimestampFormat};
use crate::serde::{DeserializeError, DeserializeValue, SerializeShape, SerializeValue, ShapeSerializer};

pub use read::JsonDeserializer;
pub use write::JsonSerializer;

/// The variant of JSON that a protocol uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonCodec {
    /// Whether `@jsonName` applies.
    pub json_names: bool,
    /// Whether `@timestampFormat` applies. Other timestamps are numbers of seconds.
    pub timestamp_formats: bool,
    /// Whether big integers and big decimals are written as strings. They are read in either form.
    pub quoted_big_numbers: bool,
}

/// A member without traits.
static ANY: Member = Member::document("value", "value");

impl JsonCodec {
    /// The variant of the AWS JSON protocols.
    pub const AWS_JSON: Self = Self { json_names: false, timestamp_formats: true, quoted_big_numbers: false };

    /// Serializes a shape as a JSON document.
    ///
    /// # Errors
    /// If a value has no representation in JSON: a union's unknown variant, or a time outside the range of its format.
    /// The first such value is reported.
    pub fn serialize(&self, shape: &dyn SerializeShape) -> Result<Vec<u8>, BuildError> {
        let mut out = JsonSerializer::new(*self);
        out.root(shape);
        out.finish()
    }

    /// Serializes the value that `value` passes to the serializer as a JSON document.
    ///
    /// # Errors
    /// As with [`serialize`](Self::serialize).
    pub fn serialize_value(&self, value: &dyn Fn(&mut dyn ShapeSerializer)) -> Result<Vec<u8>, BuildError> {
        let mut out = JsonSerializer::new(*self);
        value(&mut out);
        out.finish()
    }

    /// Returns a deserializer for a body. A body that is empty or only white space is an empty object.
    ///
    /// # Errors
    /// If the body is not UTF-8.
    pub fn deserializer<'a>(&self, body: &'a [u8]) -> Result<JsonDeserializer<'a>, DeserializeError> {
        JsonDeserializer::new(*self, body)
    }

    fn name<'m>(&self, member: &'m Member) -> &'m str {
        match member.json_name {
            Some(name) if self.json_names => name,
            _ => member.name,
        }
    }

    fn timestamp_format(&self, member: &Member) -> TimestampFormat {
        match member.timestamp_format {
            Some(format) if self.timestamp_formats => format,
            _ => TimestampFormat::EpochSeconds,
        }
    }
}

/// Serializes a value as JSON text, like a member without traits.
///
/// # Errors
/// If the value has no representation in JSON.
pub fn to_vec<T: SerializeValue>(value: &T) -> Result<Vec<u8>, BuildError> {
    let mut out = JsonSerializer::new(JsonCodec::AWS_JSON);
    value.serialize(&ANY, &mut out);
    out.finish()
}

/// Deserializes a value from JSON text, like a member without traits.
///
/// # Errors
/// If the text is not JSON, or has a value of another type.
pub fn from_str<T: DeserializeValue>(json: &str) -> Result<T, DeserializeError> {
    T::deserialize(&ANY, &mut JsonCodec::AWS_JSON.deserializer(json.as_bytes())?.parse()?)
}
