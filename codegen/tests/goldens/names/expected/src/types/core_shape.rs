// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Core`.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

/// The union `Core` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum Core {
    /// The member `list`.
    List(Vec<crate::types::none::NoneShape>),
    /// A member that the service has introduced since this code was generated. It can be received but not sent.
    #[non_exhaustive]
    Unknown,
}

impl Core {
    /// Returns the value of [`List`](Self::List).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_list(&self) -> Result<&Vec<crate::types::none::NoneShape>, &Self> {
        match self {
            Self::List(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`List`](Self::List).
    pub fn is_list(&self) -> bool {
        self.as_list().is_ok()
    }

    /// Returns whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

static SCHEMA: Schema = Schema::union(
    "Core",
    &[Member::list("list", "List", &Member::structure("member", "member"))],
);

impl SerializeShape for Core {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        match self {
            Self::List(value) => out.write(&SCHEMA.members[0], value),
            Self::Unknown => out.unknown_variant(&SCHEMA),
        }
    }
}

impl DeserializeShape for Core {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::Unknown;
        input
            .union(
                &SCHEMA,
                &mut |_, member, input| {
                    shape = Self::List(input.read(member)?);
                    Ok(())
                },
            )?;
        Ok(shape)
    }
}
