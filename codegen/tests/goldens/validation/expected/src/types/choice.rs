// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Choice`.

use tinsmith_runtime::error::unknown_variant;
use tinsmith_runtime::json::ValueWriter;

use crate::types::Nested;

/// The union `Choice` of the model.
#[derive(Clone, PartialEq, Debug)]
#[allow(clippy::large_enum_variant, reason = "as in the official crates")]
#[non_exhaustive]
pub enum Choice {
    /// The member `free`.
    Free(String),
    /// The member `id`.
    Id(String),
    /// The member `nested`.
    Nested(Nested),
    /// A member that the service has learnt since this code was generated. It can be read, not written.
    #[non_exhaustive]
    Unknown,
}

impl Choice {
    /// What [`Free`](Self::Free) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_free(&self) -> Result<&String, &Self> {
        match self {
            Self::Free(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Free`](Self::Free).
    pub fn is_free(&self) -> bool {
        self.as_free().is_ok()
    }

    /// What [`Id`](Self::Id) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_id(&self) -> Result<&String, &Self> {
        match self {
            Self::Id(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Id`](Self::Id).
    pub fn is_id(&self) -> bool {
        self.as_id().is_ok()
    }

    /// What [`Nested`](Self::Nested) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_nested(&self) -> Result<&Nested, &Self> {
        match self {
            Self::Nested(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Nested`](Self::Nested).
    pub fn is_nested(&self) -> bool {
        self.as_nested().is_ok()
    }

    /// Whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

impl Choice {
    pub(crate) fn write_json(&self, out: ValueWriter<'_>) {
        match self {
            Self::Free(value) => out.object(|object| object.member("free").string(value)),
            Self::Id(value) => out.object(|object| object.member("id").string(value)),
            Self::Nested(value) => {
                out.object(|object| {
                    object.member("nested").object(|object| value.write_json(object))
                })
            }
            Self::Unknown => out.fail(unknown_variant("Choice")),
        }
    }
}

#[cfg(feature = "validation")]
impl Choice {
    pub(crate) fn validate_members(
        &self,
        at: &mut tinsmith_runtime::validation::Validator,
    ) {
        use tinsmith_runtime::validation::Pattern;
        static PATTERN_1: Pattern = Pattern::new(r"^[a-z]+$");
        match self {
            Self::Id(value) => {
                at.optional(
                    "id",
                    Some(value),
                    |value, at| {
                        at.length(value.chars().count(), "characters", Some(3), Some(5));
                        at.pattern(value, &PATTERN_1);
                    },
                )
            }
            Self::Nested(value) => {
                at.optional(
                    "nested",
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
