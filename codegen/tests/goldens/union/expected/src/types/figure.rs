// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Figure`.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::primitives::DateTime;
use crate::types::{Color, Sides};

/// A figure.
#[derive(Clone, PartialEq, Debug)]
#[allow(clippy::large_enum_variant, reason = "as in the official crates")]
#[non_exhaustive]
pub enum Figure {
    /// The member `at`.
    At(DateTime),
    /// The member `color`.
    Color(Color),
    /// The member `group`.
    Group(Vec<Figure>),
    /// The member `inner`.
    Inner(Box<Figure>),
    /// The member `label`.
    Label(String),
    /// The member `nothing`.
    Nothing,
    /// The member `radius`.
    Radius(f64),
    /// The member `sides`.
    Sides(Sides),
    /// A member that the service has introduced since this code was generated. It can be received but not sent.
    #[non_exhaustive]
    Unknown,
}

impl Figure {
    /// Returns the value of [`At`](Self::At).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_at(&self) -> Result<&DateTime, &Self> {
        match self {
            Self::At(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`At`](Self::At).
    pub fn is_at(&self) -> bool {
        self.as_at().is_ok()
    }

    /// Returns the value of [`Color`](Self::Color).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_color(&self) -> Result<&Color, &Self> {
        match self {
            Self::Color(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Color`](Self::Color).
    pub fn is_color(&self) -> bool {
        self.as_color().is_ok()
    }

    /// Returns the value of [`Group`](Self::Group).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_group(&self) -> Result<&Vec<Figure>, &Self> {
        match self {
            Self::Group(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Group`](Self::Group).
    pub fn is_group(&self) -> bool {
        self.as_group().is_ok()
    }

    /// Returns the value of [`Inner`](Self::Inner).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_inner(&self) -> Result<&Box<Figure>, &Self> {
        match self {
            Self::Inner(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Inner`](Self::Inner).
    pub fn is_inner(&self) -> bool {
        self.as_inner().is_ok()
    }

    /// Returns the value of [`Label`](Self::Label).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_label(&self) -> Result<&String, &Self> {
        match self {
            Self::Label(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Label`](Self::Label).
    pub fn is_label(&self) -> bool {
        self.as_label().is_ok()
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

    /// Returns the value of [`Radius`](Self::Radius).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_radius(&self) -> Result<&f64, &Self> {
        match self {
            Self::Radius(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Radius`](Self::Radius).
    pub fn is_radius(&self) -> bool {
        self.as_radius().is_ok()
    }

    /// Returns the value of [`Sides`](Self::Sides).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_sides(&self) -> Result<&Sides, &Self> {
        match self {
            Self::Sides(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Sides`](Self::Sides).
    pub fn is_sides(&self) -> bool {
        self.as_sides().is_ok()
    }

    /// Returns whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

static SCHEMA: Schema = Schema::union(
    "Figure",
    &[
        Member::timestamp("at", "At"),
        Member::enumeration("color", "Color", Color::values()),
        Member::list("group", "Group", &Member::union("member", "member")),
        Member::union("inner", "Inner"),
        Member::string("label", "Label"),
        Member::structure("nothing", "Nothing"),
        Member::double("radius", "Radius"),
        Member::structure("sides", "Sides"),
    ],
);

impl SerializeShape for Figure {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        match self {
            Self::At(value) => out.write(&SCHEMA.members[0], value),
            Self::Color(value) => out.write(&SCHEMA.members[1], value),
            Self::Group(value) => out.write(&SCHEMA.members[2], value),
            Self::Inner(value) => out.write(&SCHEMA.members[3], &**value),
            Self::Label(value) => out.write(&SCHEMA.members[4], value),
            Self::Nothing => out.write_unit(&SCHEMA.members[5]),
            Self::Radius(value) => out.write(&SCHEMA.members[6], value),
            Self::Sides(value) => out.write(&SCHEMA.members[7], value),
            Self::Unknown => out.unknown_variant(&SCHEMA),
        }
    }
}

impl DeserializeShape for Figure {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::Unknown;
        input
            .union(
                &SCHEMA,
                &mut |index, member, input| {
                    shape = match index {
                        0 => Self::At(input.read(member)?),
                        1 => Self::Color(input.read(member)?),
                        2 => Self::Group(input.read(member)?),
                        3 => Self::Inner(Box::new(input.read(member)?)),
                        4 => Self::Label(input.read(member)?),
                        5 => {
                            input.read_unit()?;
                            Self::Nothing
                        }
                        6 => Self::Radius(input.read(member)?),
                        _ => Self::Sides(input.read(member)?),
                    };
                    Ok(())
                },
            )?;
        Ok(shape)
    }
}
