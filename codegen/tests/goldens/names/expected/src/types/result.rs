// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Result`.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{DeserializeError, DeserializeShape, ShapeDeserializer};

use crate::types::Error2;

/// The union `Result` of the model.
#[derive(Clone, PartialEq, Debug)]
#[allow(clippy::large_enum_variant, reason = "as in the official crates")]
#[non_exhaustive]
pub enum ResultShape {
    /// The member `Err`.
    Err(Error2),
    /// The member `gen`.
    Gen(String),
    /// The member `Ok`.
    Ok(String),
    /// The member `Self`.
    SelfValue(String),
    /// The member `unknown`.
    UnknownValue(String),
    /// The member `unknownValue`.
    UnknownValue2(String),
    /// The member `Unknown_Value`.
    UnknownValue3(String),
    /// A member that the service has introduced since this code was generated. It can be received but not sent.
    #[non_exhaustive]
    Unknown,
}

impl ResultShape {
    /// Returns the value of [`Err`](Self::Err).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_err(&self) -> Result<&Error2, &Self> {
        match self {
            Self::Err(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Err`](Self::Err).
    pub fn is_err(&self) -> bool {
        self.as_err().is_ok()
    }

    /// Returns the value of [`Gen`](Self::Gen).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_gen(&self) -> Result<&String, &Self> {
        match self {
            Self::Gen(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Gen`](Self::Gen).
    pub fn is_gen(&self) -> bool {
        self.as_gen().is_ok()
    }

    /// Returns the value of [`Ok`](Self::Ok).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_ok(&self) -> Result<&String, &Self> {
        match self {
            Self::Ok(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`Ok`](Self::Ok).
    pub fn is_ok(&self) -> bool {
        self.as_ok().is_ok()
    }

    /// Returns the value of [`SelfValue`](Self::SelfValue).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_self(&self) -> Result<&String, &Self> {
        match self {
            Self::SelfValue(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`SelfValue`](Self::SelfValue).
    pub fn is_self(&self) -> bool {
        self.as_self().is_ok()
    }

    /// Returns the value of [`UnknownValue`](Self::UnknownValue).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_unknown_value(&self) -> Result<&String, &Self> {
        match self {
            Self::UnknownValue(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`UnknownValue`](Self::UnknownValue).
    pub fn is_unknown_value(&self) -> bool {
        self.as_unknown_value().is_ok()
    }

    /// Returns the value of [`UnknownValue2`](Self::UnknownValue2).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_unknown_value_2(&self) -> Result<&String, &Self> {
        match self {
            Self::UnknownValue2(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`UnknownValue2`](Self::UnknownValue2).
    pub fn is_unknown_value_2(&self) -> bool {
        self.as_unknown_value_2().is_ok()
    }

    /// Returns the value of [`UnknownValue3`](Self::UnknownValue3).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_unknown_value_3(&self) -> Result<&String, &Self> {
        match self {
            Self::UnknownValue3(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`UnknownValue3`](Self::UnknownValue3).
    pub fn is_unknown_value_3(&self) -> bool {
        self.as_unknown_value_3().is_ok()
    }

    /// Returns whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

static SCHEMA: Schema = Schema::union(
    "Result",
    &[
        Member::structure("Err", "Err"),
        Member::string("gen", "Gen"),
        Member::string("Ok", "Ok"),
        Member::string("Self", "SelfValue"),
        Member::string("unknown", "UnknownValue"),
        Member::string("unknownValue", "UnknownValue2"),
        Member::string("Unknown_Value", "UnknownValue3"),
    ],
);

impl DeserializeShape for ResultShape {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::Unknown;
        input
            .union(
                &SCHEMA,
                &mut |index, member, input| {
                    shape = match index {
                        0 => Self::Err(input.read(member)?),
                        1 => Self::Gen(input.read(member)?),
                        2 => Self::Ok(input.read(member)?),
                        3 => Self::SelfValue(input.read(member)?),
                        4 => Self::UnknownValue(input.read(member)?),
                        5 => Self::UnknownValue2(input.read(member)?),
                        _ => Self::UnknownValue3(input.read(member)?),
                    };
                    Ok(())
                },
            )?;
        Ok(shape)
    }
}
