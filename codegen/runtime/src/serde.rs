//! The two traits between generated shapes and the code that reads or writes them.
//!
//! A shape passes its members to a [`ShapeSerializer`], and gets them from a [`ShapeDeserializer`]. Both traits are
//! dyn-compatible and independent of protocols. Codecs, the validation of constraints and `Debug` are all serializers.

mod empty;
mod error;
#[cfg(any(feature = "event-stream", feature = "http-binding"))]
mod filter;
mod refuse;
mod text;
mod value;

use std::borrow::Cow;
use std::fmt::Debug;

use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

use crate::schema::{Member, Schema};

pub(crate) use empty::UNIT;
pub use empty::stand_in;
pub use error::DeserializeError;
#[cfg(any(feature = "event-stream", feature = "http-binding"))]
pub(crate) use filter::Filtered;
pub(crate) use refuse::refuse;
pub(crate) use text::member_text;
pub use value::{DeserializeValue, SerializeValue, default_blob};

/// A structure, union or error that can be written.
pub trait SerializeShape {
    /// Returns the schema of the shape.
    fn schema(&self) -> &'static Schema;

    /// Passes all members of a structure to `out`, including unset ones, or the one member of a union.
    fn serialize(&self, out: &mut dyn ShapeSerializer);
}

/// A structure, union or error that can be read.
pub trait DeserializeShape: Sized {
    /// Reads the shape. Missing required members get default values by Smithy's "client error correction".
    ///
    /// # Errors
    /// If the input does not conform to the shape's schema.
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError>;
}

/// A destination for the members of a shape.
///
/// Each method gets the member's schema and a value. A serializer stores its errors until the end, so that the code
/// that passes the members does not have to handle any.
pub trait ShapeSerializer {
    /// Writes a member that is not set, or a null in a sparse list or map.
    fn null(&mut self, member: &Member);

    /// Writes a boolean.
    fn boolean(&mut self, member: &Member, value: bool);

    /// Writes an integer of up to 64 bits.
    fn integer(&mut self, member: &Member, value: i64);

    /// Writes a 32-bit float.
    fn float(&mut self, member: &Member, value: f32);

    /// Writes a 64-bit float.
    fn double(&mut self, member: &Member, value: f64);

    /// Writes an integer of any size.
    fn big_integer(&mut self, member: &Member, value: &BigInteger);

    /// Writes a decimal number of any precision.
    fn big_decimal(&mut self, member: &Member, value: &BigDecimal);

    /// Writes a string, or the value of an enum.
    fn string(&mut self, member: &Member, value: &str);

    /// Writes bytes.
    fn blob(&mut self, member: &Member, value: &[u8]);

    /// Writes a stream of bytes. Outside of HTTP bindings, it counts as unset.
    fn byte_stream(&mut self, member: &Member, value: &ByteStream) {
        let _ = value;
        self.null(member);
    }

    /// Writes a stream of events, which counts as unset in documents.
    fn event_stream(&mut self, member: &Member, value: &dyn Debug) {
        let _ = value;
        self.null(member);
    }

    /// Writes a point in time.
    fn timestamp(&mut self, member: &Member, value: &DateTime);

    /// Writes a document.
    fn document(&mut self, member: &Member, value: &Document);

    /// Writes a structure or a union.
    fn structure(&mut self, member: &Member, value: &dyn SerializeShape);

    /// Writes a list of `length` items, which `items` passes to the serializer.
    fn list(&mut self, member: &Member, length: usize, items: &dyn Fn(&mut dyn ShapeSerializer));

    /// Writes a map of `length` entries. For each, `entries` passes the key and then the value.
    fn map(&mut self, member: &Member, length: usize, entries: &dyn Fn(&mut dyn ShapeSerializer));

    /// Writes the key of the map's entry whose value follows.
    fn key(&mut self, member: &Member, key: &str);

    /// Fails for a union's variant that is not in the model, which cannot be written.
    fn unknown_variant(&mut self, schema: &Schema);
}

impl dyn ShapeSerializer + '_ {
    /// Writes a member of any type.
    pub fn write<T: SerializeValue>(&mut self, member: &Member, value: &T) {
        value.serialize(member, self);
    }

    /// Writes an optional member that is boxed because its type is recursive.
    pub fn write_boxed<T: SerializeValue>(&mut self, member: &Member, value: &Option<Box<T>>) {
        match value {
            Some(value) => T::serialize(value, member, self),
            None => self.null(member),
        }
    }

    /// Writes a union's variant without a value.
    pub fn write_unit(&mut self, member: &Member) {
        self.structure(member, &empty::Unit);
    }
}

/// Reads a member of a structure or union, which is given by its index in the schema.
pub type ReadMember<'r> =
    &'r mut dyn FnMut(usize, &'static Member, &mut dyn ShapeDeserializer) -> Result<(), DeserializeError>;

/// Reads an item of a list.
pub type ReadItem<'r> = &'r mut dyn FnMut(&mut dyn ShapeDeserializer) -> Result<(), DeserializeError>;

/// Reads an entry of a map.
pub type ReadEntry<'r> = &'r mut dyn FnMut(&str, &mut dyn ShapeDeserializer) -> Result<(), DeserializeError>;

/// A source of one value, which is read once.
pub trait ShapeDeserializer {
    /// Whether the value is a null.
    fn is_null(&self) -> bool;

    /// Reads a boolean.
    ///
    /// # Errors
    /// If the value is of another type. The same applies to the other methods.
    fn boolean(&mut self, member: &Member) -> Result<bool, DeserializeError>;

    /// Reads an integer of up to 64 bits.
    fn integer(&mut self, member: &Member) -> Result<i64, DeserializeError>;

    /// Reads a 32-bit float.
    fn float(&mut self, member: &Member) -> Result<f32, DeserializeError>;

    /// Reads a 64-bit float.
    fn double(&mut self, member: &Member) -> Result<f64, DeserializeError>;

    /// Reads an integer of any size.
    fn big_integer(&mut self, member: &Member) -> Result<BigInteger, DeserializeError>;

    /// Reads a decimal number of any precision.
    fn big_decimal(&mut self, member: &Member) -> Result<BigDecimal, DeserializeError>;

    /// Reads a string, or the value of an enum.
    fn string(&mut self, member: &Member) -> Result<Cow<'_, str>, DeserializeError>;

    /// Reads bytes.
    fn blob(&mut self, member: &Member) -> Result<Blob, DeserializeError>;

    /// Reads a stream of bytes, which only HTTP bindings support.
    fn byte_stream(&mut self, member: &Member) -> Result<ByteStream, DeserializeError> {
        let _ = member;
        Err(DeserializeError::new("a stream cannot be read here"))
    }

    /// Reads a point in time.
    fn timestamp(&mut self, member: &Member) -> Result<DateTime, DeserializeError>;

    /// Reads a document.
    fn document(&mut self, member: &Member) -> Result<Document, DeserializeError>;

    /// Reads a structure. Calls `read` at most once for each member of the schema that the input has, including nulls.
    fn structure(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError>;

    /// Reads a union. Calls `read` for its member, unless the member is not in the schema.
    fn union(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError>;

    /// Reads a list. Calls `read` for each item, including nulls.
    fn list(&mut self, member: &Member, read: ReadItem<'_>) -> Result<(), DeserializeError>;

    /// Reads a map. Calls `read` for each entry, including nulls. If a key occurs twice, the last entry counts.
    fn map(&mut self, member: &Member, read: ReadEntry<'_>) -> Result<(), DeserializeError>;
}

impl dyn ShapeDeserializer + '_ {
    /// Reads a value of type `T`.
    ///
    /// # Errors
    /// If the value is of another type.
    pub fn read<T: DeserializeValue>(&mut self, member: &Member) -> Result<T, DeserializeError> {
        T::deserialize(member, self)
    }

    /// Reads an optional value that is boxed because its type is recursive.
    ///
    /// # Errors
    /// If the value is of another type.
    pub fn read_boxed<T: DeserializeValue>(
        &mut self,
        member: &Member,
    ) -> Result<Option<Box<T>>, DeserializeError> {
        Ok(Option::<T>::deserialize(member, self)?.map(Box::new))
    }

    /// Reads a union's variant without a value.
    ///
    /// # Errors
    /// If the value is not a structure.
    pub fn read_unit(&mut self) -> Result<(), DeserializeError> {
        self.structure(empty::UNIT, &mut |_, _, _| Ok(()))
    }
}
