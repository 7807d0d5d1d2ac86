// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Choice`.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

/// The union `Choice` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum Choice {
    /// The member `SMS_MFA`.
    SmsMfa(String),
    /// The member `smsMfa`.
    SmsMfa2(String),
    /// A member that the service has introduced since this code was generated. It can be received but not sent.
    #[non_exhaustive]
    Unknown,
}

impl Choice {
    /// Returns the value of [`SmsMfa`](Self::SmsMfa).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_sms_mfa(&self) -> Result<&String, &Self> {
        match self {
            Self::SmsMfa(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`SmsMfa`](Self::SmsMfa).
    pub fn is_sms_mfa(&self) -> bool {
        self.as_sms_mfa().is_ok()
    }

    /// Returns the value of [`SmsMfa2`](Self::SmsMfa2).
    ///
    /// # Errors
    /// Returns the union itself if it is another variant.
    pub fn as_sms_mfa_2(&self) -> Result<&String, &Self> {
        match self {
            Self::SmsMfa2(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Returns whether this is [`SmsMfa2`](Self::SmsMfa2).
    pub fn is_sms_mfa_2(&self) -> bool {
        self.as_sms_mfa_2().is_ok()
    }

    /// Returns whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

static SCHEMA: Schema = Schema::union(
    "Choice",
    &[Member::string("SMS_MFA", "SmsMfa"), Member::string("smsMfa", "SmsMfa2")],
);

impl SerializeShape for Choice {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        match self {
            Self::SmsMfa(value) => out.write(&SCHEMA.members[0], value),
            Self::SmsMfa2(value) => out.write(&SCHEMA.members[1], value),
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
                        0 => Self::SmsMfa(input.read(member)?),
                        _ => Self::SmsMfa2(input.read(member)?),
                    };
                    Ok(())
                },
            )?;
        Ok(shape)
    }
}
