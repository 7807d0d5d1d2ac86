//! JSON.
//!
//! Writing goes straight into a buffer. Reading looks at one level of a document at a time and leaves unknown members
//! unread; it borrows from the body, keeps every digit of a number, and is bounded in depth.
//!
//! A body must be JSON (RFC 8259) in UTF-8 from its first byte to its last: no byte order mark, nothing after the
//! value, no broken strings in members that nobody reads. What the JSON says is read generously:
//!
//! | in a response | read as |
//! | --- | --- |
//! | no body, or only white space | an object without members |
//! | members that the model does not know, however deep | skipped |
//! | `null` | absent, whatever the same name had before; in a document, a null |
//! | a member twice | the last one |
//! | `null` in a list or map | left out, unless these are `@sparse` or hold documents |
//! | a required member is missing | the stand-in that Smithy's "client error correction" has for its type |
//! | a union with an unknown member | its variant `Unknown` |
//! | a union with no member, or with two that are not `null` | an error |
//! | any text for an enum | an enum value |
//! | `3.0` or `3e0` for a whole number | 3; `3.5`, and what the member's type cannot hold, are errors |
//! | a number beyond the largest float | infinite, as when any other digits are rounded |
//! | `"NaN"`, `"Infinity"`, `"-Infinity"` | a float; no other string is a number |
//! | a string for a big integer or big decimal | its digits |
//! | a number where a time is text, text where it is a number | the time |
//! | a time that 64 bits of seconds cannot hold | an error |
//! | Base64 that is none | an error |
//! | half a surrogate pair in a string or name that is read | an error |
//! | more than 128 arrays and objects in each other | an error, unless they are skipped |
//!
//! The official clients differ in four of these. They let broken UTF-8 pass in what they skip, though it is no
//! JSON; they refuse whole numbers that are written with a point, though older versions did not; they refuse
//! null in dense lists and maps, which older versions left out, too, as Smithy's protocol tests have it for maps;
//! and where a member is said twice, a null does not take back the value before it.

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

/// JSON as one protocol has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JsonCodec {
    /// Whether `@jsonName` counts.
    pub json_names: bool,
    /// How timestamps are written that have no `@timestampFormat`.
    pub timestamps: TimestampFormat,
}

const PLAIN: JsonCodec = JsonCodec { json_names: false, timestamps: TimestampFormat::EpochSeconds };

/// A member that nothing is said about.
static ANY: Member = Member::document("value", "value");

impl JsonCodec {
    /// The document that a shape is.
    ///
    /// # Errors
    /// The first value that JSON cannot say: a union's unknown variant, a time that its format cannot hold.
    pub fn serialize(&self, shape: &dyn SerializeShape) -> Result<Vec<u8>, BuildError> {
        let mut out = JsonSerializer::new(*self);
        out.root(shape);
        out.finish()
    }

    /// The document that a single value is, which `value` passes on.
    ///
    /// # Errors
    /// As with [`serialize`](Self::serialize).
    pub fn serialize_value(&self, value: &dyn Fn(&mut dyn ShapeSerializer)) -> Result<Vec<u8>, BuildError> {
        let mut out = JsonSerializer::new(*self);
        value(&mut out);
        out.finish()
    }

    /// A body that is to be read. A body of nothing but white space is an empty object.
    ///
    /// # Errors
    /// Bytes that are not UTF-8.
    pub fn deserializer<'a>(&self, body: &'a [u8]) -> Result<JsonDeserializer<'a>, DeserializeError> {
        JsonDeserializer::new(*self, body)
    }

    fn name<'m>(&self, member: &'m Member) -> &'m str {
        match member.json_name {
            Some(name) if self.json_names => name,
            _ => member.name,
        }
    }
}

/// The JSON text of a value, written as that of a member without traits.
///
/// # Errors
/// When JSON cannot say the value.
pub fn to_vec<T: SerializeValue>(value: &T) -> Result<Vec<u8>, BuildError> {
    let mut out = JsonSerializer::new(PLAIN);
    value.serialize(&ANY, &mut out);
    out.finish()
}

/// The value that a JSON text is, read as that of a member without traits.
///
/// # Errors
/// When the text is not JSON, or is another value.
pub fn from_str<T: DeserializeValue>(json: &str) -> Result<T, DeserializeError> {
    T::deserialize(&ANY, &mut PLAIN.deserializer(json.as_bytes())?.parse()?)
}
