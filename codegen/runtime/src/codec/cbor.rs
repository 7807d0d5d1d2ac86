//! CBOR (RFC 8949), as Smithy's RPC v2 CBOR protocol uses it.
//!
//! Writing goes straight into a buffer. Structures are maps of indefinite length, because members that are not set
//! are left out; lists and maps say their length. Numbers are as short as their value allows, but floats keep the
//! size of their type.
//!
//! Reading looks at one level of a document at a time and borrows from the body. Lengths in the body only say when to
//! stop: nothing is allocated because of them.
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
//! | half, single and double floats | a float; for a whole number, its value if it is one |
//! | an integer for a float | the nearest float |
//! | a bignum (tags 2 and 3) or decimal fraction (tag 4) for any number | its value if the member's type can hold it |
//! | a bignum of more than 1024 bytes | an error |
//! | a number of seconds with or without tag 1 for a time | the time |
//! | a value with another tag | the value |
//! | more than 128 arrays and maps in each other | an error, unless they are skipped |
//!
//! `@timestampFormat` and the other traits that shape JSON or XML do not count in CBOR.

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

/// The tags of RFC 8949, section 3.4, that mean something here.
mod tag {
    pub const EPOCH_SECONDS: u64 = 1;
    pub const POSITIVE_BIGNUM: u64 = 2;
    pub const NEGATIVE_BIGNUM: u64 = 3;
    pub const DECIMAL_FRACTION: u64 = 4;
}

/// A member that nothing is said about.
static ANY: Member = Member::document("value", "value");

/// The document that a shape is.
///
/// # Errors
/// The first value that cannot be written, such as a union's unknown variant.
pub fn serialize(shape: &dyn SerializeShape) -> Result<Vec<u8>, BuildError> {
    let mut out = CborSerializer::default();
    out.root(shape);
    out.finish()
}

/// A body that is to be read. An empty one is a map without entries.
///
/// # Errors
/// Bytes that are not one CBOR value.
pub fn deserializer(body: &[u8]) -> Result<CborDeserializer<'_>, DeserializeError> {
    CborDeserializer::new(body)
}

/// The CBOR of a value, written as that of a member without traits.
///
/// # Errors
/// When CBOR cannot say the value.
pub fn to_vec<T: SerializeValue>(value: &T) -> Result<Vec<u8>, BuildError> {
    let mut out = CborSerializer::default();
    value.serialize(&ANY, &mut out);
    out.finish()
}

/// The value that CBOR says, read as that of a member without traits.
///
/// # Errors
/// When the bytes are not CBOR, or another value.
pub fn from_slice<T: DeserializeValue>(cbor: &[u8]) -> Result<T, DeserializeError> {
    T::deserialize(&ANY, &mut deserializer(cbor)?)
}
