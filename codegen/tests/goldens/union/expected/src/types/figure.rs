// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Figure`.

use tinsmith_runtime::error::unknown_variant;
use tinsmith_runtime::json::{ReadError, Value, ValueWriter};

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
    /// A member that the service has learnt since this code was generated. It can be read, not written.
    #[non_exhaustive]
    Unknown,
}

impl Figure {
    /// What [`At`](Self::At) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_at(&self) -> Result<&DateTime, &Self> {
        match self {
            Self::At(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`At`](Self::At).
    pub fn is_at(&self) -> bool {
        self.as_at().is_ok()
    }

    /// What [`Color`](Self::Color) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_color(&self) -> Result<&Color, &Self> {
        match self {
            Self::Color(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Color`](Self::Color).
    pub fn is_color(&self) -> bool {
        self.as_color().is_ok()
    }

    /// What [`Group`](Self::Group) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_group(&self) -> Result<&Vec<Figure>, &Self> {
        match self {
            Self::Group(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Group`](Self::Group).
    pub fn is_group(&self) -> bool {
        self.as_group().is_ok()
    }

    /// What [`Inner`](Self::Inner) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_inner(&self) -> Result<&Box<Figure>, &Self> {
        match self {
            Self::Inner(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Inner`](Self::Inner).
    pub fn is_inner(&self) -> bool {
        self.as_inner().is_ok()
    }

    /// What [`Label`](Self::Label) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_label(&self) -> Result<&String, &Self> {
        match self {
            Self::Label(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Label`](Self::Label).
    pub fn is_label(&self) -> bool {
        self.as_label().is_ok()
    }

    /// What [`Nothing`](Self::Nothing) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_nothing(&self) -> Result<(), &Self> {
        match self {
            Self::Nothing => Ok(()),
            _ => Err(self),
        }
    }

    /// Whether this is [`Nothing`](Self::Nothing).
    pub fn is_nothing(&self) -> bool {
        self.as_nothing().is_ok()
    }

    /// What [`Radius`](Self::Radius) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_radius(&self) -> Result<&f64, &Self> {
        match self {
            Self::Radius(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Radius`](Self::Radius).
    pub fn is_radius(&self) -> bool {
        self.as_radius().is_ok()
    }

    /// What [`Sides`](Self::Sides) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_sides(&self) -> Result<&Sides, &Self> {
        match self {
            Self::Sides(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Sides`](Self::Sides).
    pub fn is_sides(&self) -> bool {
        self.as_sides().is_ok()
    }

    /// Whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

impl Figure {
    pub(crate) fn write_json(&self, out: ValueWriter<'_>) {
        match self {
            Self::At(value) => {
                out.object(|object| object.member("at").epoch_seconds(value))
            }
            Self::Color(value) => {
                out.object(|object| object.member("color").string(value.as_str()))
            }
            Self::Group(value) => {
                out.object(|object| {
                    object
                        .member("group")
                        .list(value, |value, out| value.write_json(out))
                })
            }
            Self::Inner(value) => {
                out.object(|object| value.write_json(object.member("inner")))
            }
            Self::Label(value) => {
                out.object(|object| object.member("label").string(value))
            }
            Self::Nothing => out.object(|object| object.member("nothing").object(|_| {})),
            Self::Radius(value) => {
                out.object(|object| object.member("radius").double(*value))
            }
            Self::Sides(value) => {
                out.object(|object| {
                    object.member("sides").object(|object| value.write_json(object))
                })
            }
            Self::Unknown => out.fail(unknown_variant("Figure")),
        }
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        let (member, value) = object.variant()?;
        let variant = match member {
            "at" => value.epoch_seconds().map(Self::At),
            "color" => value.enumeration().map(Self::Color),
            "group" => value.list(Figure::read_json).map(Self::Group),
            "inner" => Figure::read_json(value).map(|value| Self::Inner(Box::new(value))),
            "label" => value.string().map(Self::Label),
            "nothing" => value.object().map(drop).map(|()| Self::Nothing),
            "radius" => value.double().map(Self::Radius),
            "sides" => Sides::read_json(value).map(Self::Sides),
            _ => return Ok(Self::Unknown),
        };
        variant.map_err(|error| error.within(member))
    }
}

#[cfg(feature = "validation")]
impl Figure {
    pub(crate) fn validate_members(
        &self,
        at: &mut tinsmith_runtime::validation::Validator,
    ) {
        match self {
            Self::Color(value) => {
                at.optional(
                    "color",
                    Some(value),
                    |value, at| {
                        at.known_value(value.as_str(), crate::types::Color::values());
                    },
                )
            }
            Self::Group(value) => {
                at.optional(
                    "group",
                    Some(value),
                    |value, at| {
                        at.each(
                            value,
                            |value, at| {
                                value.validate_members(at);
                            },
                        );
                    },
                )
            }
            Self::Inner(value) => {
                at.optional(
                    "inner",
                    Some(value),
                    |value, at| {
                        value.validate_members(at);
                    },
                )
            }
            _ => {}
        }
    }
}
