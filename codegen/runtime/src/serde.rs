//! The two traits between generated shapes and everything that reads or writes them.
//!
//! A shape passes its members to a [`ShapeSerializer`], and takes them from a [`ShapeDeserializer`]. Both traits are
//! object-safe and know no protocol: a JSON writer, the check of constraints and `Debug` are all serializers.

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
    /// The description of the shape.
    fn schema(&self) -> &'static Schema;

    /// Passes every member of a structure, unset ones included, or the one member of a union.
    fn serialize(&self, out: &mut dyn ShapeSerializer);
}

/// A structure, union or error that can be read.
pub trait DeserializeShape: Sized {
    /// Reads the shape. What is missing is filled in as Smithy's "client error correction" has it.
    ///
    /// # Errors
    /// When the input cannot be what the shape's schema says.
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError>;
}

/// What the members of a shape are passed to.
///
/// Each method gets the member's description and a value. A serializer that fails remembers the failure, so that the
/// code that walks a shape has nothing to check.
pub trait ShapeSerializer {
    /// A member that is not set, or a null in a sparse list or map.
    fn null(&mut self, member: &Member);

    /// A boolean.
    fn boolean(&mut self, member: &Member, value: bool);

    /// An integer of up to 64 bits.
    fn integer(&mut self, member: &Member, value: i64);

    /// A 32-bit float.
    fn float(&mut self, member: &Member, value: f32);

    /// A 64-bit float.
    fn double(&mut self, member: &Member, value: f64);

    /// A whole number of any size.
    fn big_integer(&mut self, member: &Member, value: &BigInteger);

    /// A decimal number of any precision.
    fn big_decimal(&mut self, member: &Member, value: &BigDecimal);

    /// A string, or the value of an enum.
    fn string(&mut self, member: &Member, value: &str);

    /// Bytes.
    fn blob(&mut self, member: &Member, value: &[u8]);

    /// A stream of bytes. Only HTTP bindings have a place for one; elsewhere it is as if it were not set.
    fn byte_stream(&mut self, member: &Member, value: &ByteStream) {
        let _ = value;
        self.null(member);
    }

    /// A stream of events, which has no place in any document.
    fn event_stream(&mut self, member: &Member, value: &dyn Debug) {
        let _ = value;
        self.null(member);
    }

    /// A point in time.
    fn timestamp(&mut self, member: &Member, value: &DateTime);

    /// A document.
    fn document(&mut self, member: &Member, value: &Document);

    /// A structure or a union.
    fn structure(&mut self, member: &Member, value: &dyn SerializeShape);

    /// A list of `length` items, which `items` passes on.
    fn list(&mut self, member: &Member, length: usize, items: &dyn Fn(&mut dyn ShapeSerializer));

    /// A map of `length` entries, of which `entries` passes each key and then the value.
    fn map(&mut self, member: &Member, length: usize, entries: &dyn Fn(&mut dyn ShapeSerializer));

    /// The key of the map's entry whose value comes next.
    fn key(&mut self, member: &Member, key: &str);

    /// A union's variant that was not known when the client was generated, which cannot be written.
    fn unknown_variant(&mut self, schema: &Schema);
}

impl dyn ShapeSerializer + '_ {
    /// Passes a member with whatever value it has.
    pub fn write<T: SerializeValue>(&mut self, member: &Member, value: &T) {
        value.serialize(member, self);
    }

    /// Passes an optional member whose value lies behind a box, because its type contains itself.
    pub fn write_boxed<T: SerializeValue>(&mut self, member: &Member, value: &Option<Box<T>>) {
        match value {
            Some(value) => T::serialize(value, member, self),
            None => self.null(member),
        }
    }

    /// Passes the variant of a union that carries nothing.
    pub fn write_unit(&mut self, member: &Member) {
        self.structure(member, &empty::Unit);
    }
}

/// Takes a member of a structure or union by its position in the schema.
pub type ReadMember<'r> =
    &'r mut dyn FnMut(usize, &'static Member, &mut dyn ShapeDeserializer) -> Result<(), DeserializeError>;

/// Takes an item of a list.
pub type ReadItem<'r> = &'r mut dyn FnMut(&mut dyn ShapeDeserializer) -> Result<(), DeserializeError>;

/// Takes an entry of a map.
pub type ReadEntry<'r> = &'r mut dyn FnMut(&str, &mut dyn ShapeDeserializer) -> Result<(), DeserializeError>;

/// Where a value is read from. Each value is read once.
pub trait ShapeDeserializer {
    /// Whether the value is a null.
    fn is_null(&self) -> bool;

    /// A boolean.
    ///
    /// # Errors
    /// When the value is something else; so it is with the other methods.
    fn boolean(&mut self, member: &Member) -> Result<bool, DeserializeError>;

    /// An integer of up to 64 bits.
    fn integer(&mut self, member: &Member) -> Result<i64, DeserializeError>;

    /// A 32-bit float.
    fn float(&mut self, member: &Member) -> Result<f32, DeserializeError>;

    /// A 64-bit float.
    fn double(&mut self, member: &Member) -> Result<f64, DeserializeError>;

    /// A whole number of any size.
    fn big_integer(&mut self, member: &Member) -> Result<BigInteger, DeserializeError>;

    /// A decimal number of any precision.
    fn big_decimal(&mut self, member: &Member) -> Result<BigDecimal, DeserializeError>;

    /// A string, or the value of an enum.
    fn string(&mut self, member: &Member) -> Result<Cow<'_, str>, DeserializeError>;

    /// Bytes.
    fn blob(&mut self, member: &Member) -> Result<Blob, DeserializeError>;

    /// A stream of bytes. Only HTTP bindings have a place for one.
    fn byte_stream(&mut self, member: &Member) -> Result<ByteStream, DeserializeError> {
        let _ = member;
        Err(DeserializeError::new("there is no stream here"))
    }

    /// A point in time.
    fn timestamp(&mut self, member: &Member) -> Result<DateTime, DeserializeError>;

    /// A document.
    fn document(&mut self, member: &Member) -> Result<Document, DeserializeError>;

    /// A structure: `read` gets each member that the schema knows and the input has, nulls included, at most once.
    fn structure(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError>;

    /// A union: `read` gets its one member, or nothing where the schema does not know the member.
    fn union(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError>;

    /// A list: `read` gets each item, nulls included.
    fn list(&mut self, member: &Member, read: ReadItem<'_>) -> Result<(), DeserializeError>;

    /// A map: `read` gets each entry, nulls included. A key may come twice; the last one counts.
    fn map(&mut self, member: &Member, read: ReadEntry<'_>) -> Result<(), DeserializeError>;
}

impl dyn ShapeDeserializer + '_ {
    /// Reads a value of the type that is wanted.
    ///
    /// # Errors
    /// When the value is something else.
    pub fn read<T: DeserializeValue>(&mut self, member: &Member) -> Result<T, DeserializeError> {
        T::deserialize(member, self)
    }

    /// Reads an optional value that lies behind a box, because its type contains itself.
    ///
    /// # Errors
    /// When the value is something else.
    pub fn read_boxed<T: DeserializeValue>(
        &mut self,
        member: &Member,
    ) -> Result<Option<Box<T>>, DeserializeError> {
        Ok(Option::<T>::deserialize(member, self)?.map(Box::new))
    }

    /// Reads the variant of a union that carries nothing.
    ///
    /// # Errors
    /// When the value is no structure.
    pub fn read_unit(&mut self) -> Result<(), DeserializeError> {
        self.structure(empty::UNIT, &mut |_, _, _| Ok(()))
    }
}
