// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Choice`.

use std::collections::HashMap;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::types::Held;

/// The union `Choice` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum Choice {
    /// The member `again`.
    Again(Box<Choice>),
    /// The member `held`.
    Held(Box<Held>),
    /// The member `labels`.
    Labels(HashMap<String, String>),
    /// The member `list`.
    List(Vec<Choice>),
    /// The member `nothing`.
    Nothing,
    /// The member `number`.
    Number(f64),
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

    /// Returns the value of [`Held`](Self::Held).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_held(&self) -> Result<&Box<Held>, &Self> {
        match self {
            Self::Held(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Held`](Self::Held).
    pub fn is_held(&self) -> bool {
        self.as_held().is_ok()
    }

    /// Returns the value of [`Labels`](Self::Labels).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_labels(&self) -> Result<&HashMap<String, String>, &Self> {
        match self {
            Self::Labels(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Labels`](Self::Labels).
    pub fn is_labels(&self) -> bool {
        self.as_labels().is_ok()
    }

    /// Returns the value of [`List`](Self::List).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_list(&self) -> Result<&Vec<Choice>, &Self> {
        match self {
            Self::List(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`List`](Self::List).
    pub fn is_list(&self) -> bool {
        self.as_list().is_ok()
    }

    /// Returns the value of [`Nothing`](Self::Nothing).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_nothing(&self) -> Result<(), &Self> {
        match self {
            Self::Nothing => Ok(()),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Nothing`](Self::Nothing).
    pub fn is_nothing(&self) -> bool {
        self.as_nothing().is_ok()
    }

    /// Returns the value of [`Number`](Self::Number).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_number(&self) -> Result<&f64, &Self> {
        match self {
            Self::Number(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Number`](Self::Number).
    pub fn is_number(&self) -> bool {
        self.as_number().is_ok()
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
        Member::structure("held", "Held"),
        Member::map(
            "labels",
            "Labels",
            &Member::string("key", "key"),
            &Member::string("value", "value"),
        ),
        Member::list("list", "List", &Member::union("member", "member")).xml_flattened(),
        Member::structure("nothing", "Nothing"),
        Member::double("number", "Number").xml_name("Number"),
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
            Self::Held(value) => out.write(&SCHEMA.members[1], &**value),
            Self::Labels(value) => out.write(&SCHEMA.members[2], value),
            Self::List(value) => out.write(&SCHEMA.members[3], value),
            Self::Nothing => out.write_unit(&SCHEMA.members[4]),
            Self::Number(value) => out.write(&SCHEMA.members[5], value),
            Self::Text(value) => out.write(&SCHEMA.members[6], value),
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
                        1 => Self::Held(Box::new(input.read(member)?)),
                        2 => Self::Labels(input.read(member)?),
                        3 => Self::List(input.read(member)?),
                        4 => {
                            input.read_unit()?;
                            Self::Nothing
                        }
                        5 => Self::Number(input.read(member)?),
                        _ => Self::Text(input.read(member)?),
                    };
                    Ok(())
                },
            )?;
        Ok(shape)
    }
}
