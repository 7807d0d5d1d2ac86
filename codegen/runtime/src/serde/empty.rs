//! The unit shape, and default values for missing required structures.

use super::{
    DeserializeError, DeserializeShape, ReadEntry, ReadItem, ReadMember, SerializeShape, ShapeDeserializer,
    ShapeSerializer, refuse,
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

/// Returns the default value of a required structure that is missing in a response. Its required members get default
/// values in turn (Smithy 2.0 specification, "Client error correction").
///
/// # Errors
/// Never at present.
pub fn stand_in<T: DeserializeShape>() -> Result<T, DeserializeError> {
    T::deserialize(&mut Empty)
}

/// A structure without members.
struct Empty;

impl ShapeDeserializer for Empty {
    fn is_null(&self) -> bool {
        false
    }

    refuse! {
        "the value is missing";
        boolean, integer, float, double, big_integer, big_decimal, string, blob, timestamp, document,
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
