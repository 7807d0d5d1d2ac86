//! Implementations of serialization for the types of members: numbers, strings, lists, maps.

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::hash::Hash;

use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, base64};

use super::{DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer, ShapeSerializer};
use crate::schema::Member;

/// A type of members that can be serialized.
pub trait SerializeValue {
    /// Passes the value to `out` as that of `member`.
    fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer);
}

/// A type of members that can be deserialized.
pub trait DeserializeValue: Sized {
    /// Whether the type has a value for null, as documents and options do.
    const NULLABLE: bool = false;

    /// Reads the value of `member`.
    ///
    /// # Errors
    /// If the input has a value of another type.
    fn deserialize(member: &Member, input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError>;
}

impl<T: SerializeShape> SerializeValue for T {
    fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer) {
        out.structure(member, self);
    }
}

impl<T: DeserializeShape> DeserializeValue for T {
    fn deserialize(_: &Member, input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        <T as DeserializeShape>::deserialize(input)
    }
}

impl<T: SerializeValue> SerializeValue for Option<T> {
    fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer) {
        match self {
            Some(value) => value.serialize(member, out),
            None => out.null(member),
        }
    }
}

impl<T: DeserializeValue> DeserializeValue for Option<T> {
    const NULLABLE: bool = true;

    fn deserialize(member: &Member, input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        match input.is_null() && !T::NULLABLE {
            true => Ok(None),
            false => Ok(Some(T::deserialize(member, input)?)),
        }
    }
}

impl<T: SerializeValue> SerializeValue for Vec<T> {
    fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer) {
        let item = member.item();
        out.list(member, self.len(), &|out| {
            for value in self {
                value.serialize(item, out);
            }
        });
    }
}

/// Nulls are left out, unless the item's type has a value for them.
impl<T: DeserializeValue> DeserializeValue for Vec<T> {
    fn deserialize(member: &Member, input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut list = Self::new();
        let item = member.item();
        input.list(member, &mut |input| {
            if T::NULLABLE || !input.is_null() {
                list.push(T::deserialize(item, input)?);
            }
            Ok(())
        })?;
        Ok(list)
    }
}

/// Keys are sorted, so that equal maps have equal bytes.
impl<K: AsRef<str>, T: SerializeValue> SerializeValue for HashMap<K, T> {
    fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer) {
        let (key, item) = member.entry();
        out.map(member, self.len(), &|out| {
            let (mut order, mut values) = (Vec::with_capacity(self.len()), Vec::with_capacity(self.len()));
            for (key, value) in self {
                order.push((key.as_ref(), values.len()));
                values.push(value);
            }
            sort(&mut order);
            for (text, index) in order {
                out.key(key, text);
                values[index].serialize(item, out);
            }
        });
    }
}

/// A separate function, so that the code for sorting is not repeated for each type of values.
fn sort(keys: &mut [(&str, usize)]) {
    keys.sort_unstable();
}

/// Entries whose value is null are left out, unless the value's type has a value for null.
impl<K: for<'s> From<&'s str> + Eq + Hash, T: DeserializeValue> DeserializeValue for HashMap<K, T> {
    fn deserialize(member: &Member, input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut map = Self::new();
        let (_, item) = member.entry();
        input.map(member, &mut |key, input| {
            let key = K::from(key);
            if T::NULLABLE || !input.is_null() {
                map.insert(key, T::deserialize(item, input)?);
            } else {
                // The null also overrides an earlier entry with the same key.
                map.remove(&key);
            }
            Ok(())
        })?;
        Ok(map)
    }
}

/// Strings and enums are made from borrowed text.
macro_rules! scalars {
    ($($type_:ty: $method:ident, $value:ident => $written:expr;)*) => {
        $(
            impl SerializeValue for $type_ {
                fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer) {
                    let $value = self;
                    out.$method(member, $written);
                }
            }

            impl DeserializeValue for $type_ {
                fn deserialize(
                    member: &Member,
                    input: &mut dyn ShapeDeserializer,
                ) -> Result<Self, DeserializeError> {
                    input.$method(member)
                }
            }
        )*
    };
}

scalars! {
    bool: boolean, value => *value;
    i64: integer, value => *value;
    f32: float, value => *value;
    f64: double, value => *value;
    BigInteger: big_integer, value => value;
    BigDecimal: big_decimal, value => value;
    Blob: blob, value => value.as_ref();
    ByteStream: byte_stream, value => value;
    DateTime: timestamp, value => value;
}

macro_rules! smaller_integers {
    ($($type_:ty)*) => {
        $(
            impl SerializeValue for $type_ {
                fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer) {
                    out.integer(member, (*self).into());
                }
            }

            impl DeserializeValue for $type_ {
                fn deserialize(
                    member: &Member,
                    input: &mut dyn ShapeDeserializer,
                ) -> Result<Self, DeserializeError> {
                    Self::try_from(input.integer(member)?).map_err(|_| DeserializeError::out_of_range())
                }
            }
        )*
    };
}

smaller_integers!(i8 i16 i32);

impl DeserializeError {
    /// Creates the error for a number that the member's type cannot hold.
    pub fn out_of_range() -> Self {
        Self::new("a number that does not fit the member's type")
    }
}

impl SerializeValue for String {
    fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer) {
        out.string(member, self);
    }
}

impl DeserializeValue for String {
    fn deserialize(member: &Member, input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.string(member).map(Into::into)
    }
}

impl SerializeValue for Document {
    fn serialize(&self, member: &Member, out: &mut dyn ShapeSerializer) {
        out.document(member, self);
    }
}

impl DeserializeValue for Document {
    const NULLABLE: bool = true;

    fn deserialize(member: &Member, input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        input.document(member)
    }
}

/// Returns the bytes of a default value in the model. It is Base64, or plain text in models from before Smithy required
/// Base64.
#[doc(hidden)]
pub fn default_blob(text: &str) -> Blob {
    Blob::new(base64::decode(text).unwrap_or_else(|_| text.as_bytes().to_vec()))
}

/// Implements the serialization traits for an open enum.
#[doc(hidden)]
#[macro_export]
macro_rules! enumeration_value {
    ($name:ident) => {
        impl $crate::serde::SerializeValue for $name {
            fn serialize(
                &self,
                member: &$crate::schema::Member,
                out: &mut dyn $crate::serde::ShapeSerializer,
            ) {
                out.string(member, self.as_str());
            }
        }

        impl $crate::serde::DeserializeValue for $name {
            fn deserialize(
                member: &$crate::schema::Member,
                input: &mut dyn $crate::serde::ShapeDeserializer,
            ) -> Result<Self, $crate::serde::DeserializeError> {
                input.string(member).map(|value| Self::from(&*value))
            }
        }
    };
}
