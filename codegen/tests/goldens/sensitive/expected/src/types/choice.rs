// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Choice`.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::error::unknown_variant;
use tinsmith_runtime::json::ValueWriter;

/// The union `Choice` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Choice {
    /// The member `nothing`.
    Nothing,
    /// The member `open`.
    Open(String),
    /// The member `secret`.
    Secret(String),
    /// A member that the service has learnt since this code was generated. It can be read, not written.
    #[non_exhaustive]
    Unknown,
}

impl Choice {
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

    /// What [`Open`](Self::Open) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_open(&self) -> Result<&String, &Self> {
        match self {
            Self::Open(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Open`](Self::Open).
    pub fn is_open(&self) -> bool {
        self.as_open().is_ok()
    }

    /// What [`Secret`](Self::Secret) holds.
    ///
    /// # Errors
    /// The union itself when it is another variant.
    pub fn as_secret(&self) -> Result<&String, &Self> {
        match self {
            Self::Secret(value) => Ok(value),
            _ => Err(self),
        }
    }

    /// Whether this is [`Secret`](Self::Secret).
    pub fn is_secret(&self) -> bool {
        self.as_secret().is_ok()
    }

    /// Whether this is a member that was not known when this code was generated.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

impl fmt::Debug for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("Nothing"),
            Self::Open(value) => f.debug_tuple("Open").field(value).finish(),
            Self::Secret(_) => f.debug_tuple(REDACTED).finish(),
            Self::Unknown => f.write_str("Unknown"),
        }
    }
}

impl Choice {
    pub(crate) fn write_json(&self, out: ValueWriter<'_>) {
        match self {
            Self::Nothing => out.object(|object| object.member("nothing").object(|_| {})),
            Self::Open(value) => out.object(|object| object.member("open").string(value)),
            Self::Secret(value) => {
                out.object(|object| object.member("secret").string(value))
            }
            Self::Unknown => out.fail(unknown_variant("Choice")),
        }
    }
}
