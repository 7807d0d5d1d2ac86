//! CBOR (RFC 8949), as Smithy's RPC v2 CBOR protocol uses it.
//!
//! Serialization appends to a buffer. Structures are written as maps of indefinite length, because unset members are
//! left out; lists and maps have their length. Numbers are written in as few bytes as their value allows, but floats in
//! the size of their type.
//!
//! Deserialization reads one level of a document at a time and borrows from the body. A length in the body only bounds
//! the reading; no memory is reserved for it.
//!
//! | in a response | read as |
//! | --- | --- |
//! | no body | a map without entries |
//! | bytes after the value | an error |
//! | members that the model does not know, and keys that are not text | skipped |
//! | `null` and `undefined` | absent; in a document, a null |
//! | a member twice | the last one |
//! | `null` in a list or map | left out, unless these are `@sparse` or hold documents |
//! | a union with an unknown member | its variant `Unknown` |
//! | a union with no member, or with two that are not `null` | an error |
//! | strings, arrays and maps of unknown length | as those of known length |
//! | half, single and double floats | a float; an integer if the member's type is one and the value is whole |
//! | an integer for a float | the nearest float |
//! | a bignum (tags 2 and 3) or decimal fraction (tag 4) for any number | its value if the member's type can hold it |
//! | a bignum of more than 1024 bytes | an error |
//! | a number of seconds for a time, with or without tag 1 | the time |
//! | a value with another tag | the value |
//! | arrays and maps nested deeper than 128 levels | an error, unless they are skipped |
//!
//! `@timestampFormat` and the traits of JSON and XML do not apply to CBOR.

mod bignum;
mod document;
mod number;
mod read;
mod write;

use aws_smithy_types::error::operation::BuildError;

use crate::schema::Member;
use crate::serde::{DeserializeError, DeserializeValue, SerializeShape, SerializeValue};

pub use read::CborDeserializer;
pub use write::CborSerializer;

/// The tags of RFC 8949, section 3.4, that are recognized.
mod tag {
    pub const EPOCH_SECONDS: u64 = 1;
    pub const POSITIVE_BIGNUM: u64 = 2;
    pub const NEGATIVE_BIGNUM: u64 = 3;
    pub const DECIMAL_FRACTION: u64 = 4;
}

/// A member without traits.
static ANY: Member = Member::document("value", "value");

/// Serializes a shape as a CBOR document.
///
/// # Errors
/// If a value has no representation in CBOR, such as a union's unknown variant. The first such value is reported.
pub fn serialize(shape: &dyn SerializeShape) -> Result<Vec<u8>, BuildError> {
    let mut out = CborSerializer::default();
    out.root(shape);
    out.finish()
}

/// Returns a deserializer for a body. An empty body is a map without entries.
///
/// # Errors
/// If the body is not exactly one CBOR value.
pub fn deserializer(body: &[u8]) -> Result<CborDeserializer<'_>, DeserializeError> {
    CborDeserializer::new(body)
}

/// Serializes a value as CBOR, like a member without traits.
///
/// # Errors
/// If the value has no representation in CBOR.
pub fn to_vec<T: SerializeValue>(value: &T) -> Result<Vec<u8>, BuildError> {
    let mut out = CborSerializer::default();
    value.serialize(&ANY, &mut out);
    out.finish()
}

/// Deserializes a value from CBOR, like a member without traits.
///
/// # Errors
/// If the bytes are not CBOR, or have a value of another type.
pub fn from_slice<T: DeserializeValue>(cbor: &[u8]) -> Result<T, DeserializeError> {
    T::deserialize(&ANY, &mut deserializer(cbor)?)
}
