// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Choice`.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::types::Holder;

/// The union `Choice` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum Choice {
    /// The member `again`.
    Again(Box<Choice>),
    /// The member `holder`.
    Holder(Box<Holder>),
    /// The member `text`.
    Text(String),
    /// A member that the service has introduced since this code was generated. It can be received but not sent.
    #[non_exhaustive]
    Unknown,
}

impl Choice {
    /// Returns the value of [`Again`](Self::Again).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_again(&self) -> Result<&Box<Choice>, &Self> {
        match self {
            Self::Again(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Again`](Self::Again).
    pub fn is_again(&self) -> bool {
        self.as_again().is_ok()
    }

    /// Returns the value of [`Holder`](Self::Holder).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_holder(&self) -> Result<&Box<Holder>, &Self> {
        match self {
            Self::Holder(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Holder`](Self::Holder).
    pub fn is_holder(&self) -> bool {
        self.as_holder().is_ok()
    }

    /// Returns the value of [`Text`](Self::Text).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_text(&self) -> Result<&String, &Self> {
        match self {
            Self::Text(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Text`](Self::Text).
    pub fn is_text(&self) -> bool {
        self.as_text().is_ok()
    }

    /// Returns whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

static SCHEMA: Schema = Schema::union(
    "Choice",
    &[
        Member::union("again", "Again"),
        Member::structure("holder", "Holder"),
        Member::string("text", "Text"),
    ],
);

impl SerializeShape for Choice {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        match self {
            Self::Again(value) => out.write(&SCHEMA.members[0], &**value),
            Self::Holder(value) => out.write(&SCHEMA.members[1], &**value),
            Self::Text(value) => out.write(&SCHEMA.members[2], value),
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
                        0 => Self::Again(Box::new(input.read(member)?)),
                        1 => Self::Holder(Box::new(input.read(member)?)),
                        _ => Self::Text(input.read(member)?),
                    };
                    Ok(())
                },
            )?;
        Ok(shape)
    }
}
