// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Choice`.

#![allow(deprecated, reason = "deprecated parts of the model stay usable")]

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::types::OldShape;

/// The union `Choice` of the model.
#[derive(Clone, PartialEq, Debug)]
#[allow(clippy::large_enum_variant, reason = "as in the official crates")]
#[non_exhaustive]
pub enum Choice {
    /// The member `old`.
    #[deprecated]
    Old(String),
    /// The member `shape`.
    Shape(OldShape),
    /// A member that the service has introduced since this code was generated. It can be received but not sent.
    #[non_exhaustive]
    Unknown,
}

impl Choice {
    /// Returns the value of [`Old`](Self::Old).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    #[deprecated]
    pub fn as_old(&self) -> Result<&String, &Self> {
        match self {
            Self::Old(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Old`](Self::Old).
    #[deprecated]
    pub fn is_old(&self) -> bool {
        self.as_old().is_ok()
    }

    /// Returns the value of [`Shape`](Self::Shape).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_shape(&self) -> Result<&OldShape, &Self> {
        match self {
            Self::Shape(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Shape`](Self::Shape).
    pub fn is_shape(&self) -> bool {
        self.as_shape().is_ok()
    }

    /// Returns whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

static SCHEMA: Schema = Schema::union(
    "Choice",
    &[Member::string("old", "Old"), Member::structure("shape", "Shape")],
);

impl SerializeShape for Choice {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        match self {
            Self::Old(value) => out.write(&SCHEMA.members[0], value),
            Self::Shape(value) => out.write(&SCHEMA.members[1], value),
            Self::Unknown => out.unknown_variant(&SCHEMA),
        }
    }
}

impl DeserializeShape for Choice {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::Unknown;
        input
            .union(
                &SCHEMA,
                &mut |index, member, input| {
                    shape = match index {
                        0 => Self::Old(input.read(member)?),
                        _ => Self::Shape(input.read(member)?),
                    };
                    Ok(())
                },
            )?;
        Ok(shape)
    }
}
