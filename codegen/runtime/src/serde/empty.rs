//! Shapes without members, and what stands in for a structure that a response should have had.

use std::borrow::Cow;

use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

use super::{
    DeserializeError, DeserializeShape, ReadEntry, ReadItem, ReadMember, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};
use crate::schema::{Member, Schema};

/// `smithy.api#Unit`
pub(crate) static UNIT: &Schema = &Schema::structure("Unit", &[]);

/// A value of `smithy.api#Unit`.
pub(super) struct Unit;

impl SerializeShape for Unit {
    fn schema(&self) -> &'static Schema {
        UNIT
    }

    fn serialize(&self, _: &mut dyn ShapeSerializer) {}
}

/// A structure that the service must send, and did not: its members in turn are filled in (Smithy 2.0 specification,
/// "Client error correction").
///
/// # Errors
/// None at present.
pub fn stand_in<T: DeserializeShape>() -> Result<T, DeserializeError> {
    T::deserialize(&mut Empty)
}

/// A structure without members.
struct Empty;

macro_rules! refuse {
    ($($method:ident -> $value:ty,)*) => {
        $(
            fn $method(&mut self, _: &Member) -> Result<$value, DeserializeError> {
                Err(DeserializeError::new("there is no value"))
            }
        )*
    };
}

impl ShapeDeserializer for Empty {
    fn is_null(&self) -> bool {
        false
    }

    refuse! {
        boolean -> bool,
        integer -> i64,
        float -> f32,
        double -> f64,
        big_integer -> BigInteger,
        big_decimal -> BigDecimal,
        string -> Cow<'_, str>,
        blob -> Blob,
        timestamp -> DateTime,
        document -> Document,
    }

    fn structure(&mut self, _: &'static Schema, _: ReadMember<'_>) -> Result<(), DeserializeError> {
        Ok(())
    }

    fn union(&mut self, _: &'static Schema, _: ReadMember<'_>) -> Result<(), DeserializeError> {
        Ok(())
    }

    fn list(&mut self, _: &Member, _: ReadItem<'_>) -> Result<(), DeserializeError> {
        Ok(())
    }

    fn map(&mut self, _: &Member, _: ReadEntry<'_>) -> Result<(), DeserializeError> {
        Ok(())
    }
}
