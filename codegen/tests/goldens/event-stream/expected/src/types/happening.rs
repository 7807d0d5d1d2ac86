// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Happening`.

use tinsmith_runtime::schema::{Member, Schema, ServiceSchema};
use tinsmith_runtime::serde::{DeserializeError, DeserializeShape, ShapeDeserializer};

use crate::types::{Note, Raw, Tick};

/// What happens to a topic.
#[derive(Clone, PartialEq, Debug)]
#[allow(clippy::large_enum_variant, reason = "as in the official crates")]
#[non_exhaustive]
pub enum Happening {
    /// The member `note`.
    Note(Note),
    /// The member `over`.
    Over,
    /// The member `raw`.
    Raw(Raw),
    /// The member `tick`.
    Tick(Tick),
    /// A member that the service has introduced since this code was generated. It can be received but not sent.
    #[non_exhaustive]
    Unknown,
}

impl Happening {
    /// Returns the value of [`Note`](Self::Note).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_note(&self) -> Result<&Note, &Self> {
        match self {
            Self::Note(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Note`](Self::Note).
    pub fn is_note(&self) -> bool {
        self.as_note().is_ok()
    }

    /// Returns the value of [`Over`](Self::Over).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_over(&self) -> Result<(), &Self> {
        match self {
            Self::Over => Ok(()),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Over`](Self::Over).
    pub fn is_over(&self) -> bool {
        self.as_over().is_ok()
    }

    /// Returns the value of [`Raw`](Self::Raw).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_raw(&self) -> Result<&Raw, &Self> {
        match self {
            Self::Raw(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Raw`](Self::Raw).
    pub fn is_raw(&self) -> bool {
        self.as_raw().is_ok()
    }

    /// Returns the value of [`Tick`](Self::Tick).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_tick(&self) -> Result<&Tick, &Self> {
        match self {
            Self::Tick(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Tick`](Self::Tick).
    pub fn is_tick(&self) -> bool {
        self.as_tick().is_ok()
    }

    /// Returns whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

static SCHEMA: Schema = Schema::union(
    "Happening",
    &[
        Member::structure("note", "Note"),
        Member::structure("over", "Over"),
        Member::structure("raw", "Raw"),
        Member::structure("tick", "Tick"),
    ],
);

impl DeserializeShape for Happening {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::Unknown;
        input
            .union(
                &SCHEMA,
                &mut |index, member, input| {
                    shape = match index {
                        0 => Self::Note(input.read(member)?),
                        1 => {
                            input.read_unit()?;
                            Self::Over
                        }
                        2 => Self::Raw(input.read(member)?),
                        _ => Self::Tick(input.read(member)?),
                    };
                    Ok(())
                },
            )?;
        Ok(shape)
    }
}

impl tinsmith_runtime::event_stream::EventStream for Happening {
    const SERVICE: &'static ServiceSchema = &crate::meta::SCHEMA;
}
