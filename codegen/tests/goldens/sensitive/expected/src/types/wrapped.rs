// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Wrapped` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, ShapeSerializer};

/// The shape `Wrapped` of the model.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Wrapped {
    /// The member `open`.
    pub open: Option<String>,
    /// The member `secret`.
    pub secret: Option<String>,
}

impl Wrapped {
    /// Creates a builder for [`Wrapped`].
    pub fn builder() -> WrappedBuilder {
        WrappedBuilder::default()
    }

    /// The member `open`.
    pub fn open(&self) -> Option<&str> {
        self.open.as_deref()
    }

    /// The member `secret`.
    pub fn secret(&self) -> Option<&str> {
        self.secret.as_deref()
    }
}

impl fmt::Debug for Wrapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tinsmith_runtime::debug::shape(f, "Wrapped", self)
    }
}

static SCHEMA: Schema = Schema::structure(
    "Wrapped",
    &[Member::string("open", "open"), Member::string("secret", "secret").sensitive()],
);

impl SerializeShape for Wrapped {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.open);
        out.write(&SCHEMA.members[1], &self.secret);
    }
}

/// Builds a [`Wrapped`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct WrappedBuilder {
    open: Option<String>,
    secret: Option<String>,
}

impl WrappedBuilder {
    /// The member `open`.
    pub fn open(mut self, input: impl Into<String>) -> Self {
        self.open = Some(input.into());
        self
    }

    /// Sets or clears [`open`](Self::open).
    pub fn set_open(mut self, input: Option<String>) -> Self {
        self.open = input;
        self
    }

    /// Returns the value set for [`open`](Self::open).
    pub fn get_open(&self) -> &Option<String> {
        &self.open
    }

    /// The member `secret`.
    pub fn secret(mut self, input: impl Into<String>) -> Self {
        self.secret = Some(input.into());
        self
    }

    /// Sets or clears [`secret`](Self::secret).
    pub fn set_secret(mut self, input: Option<String>) -> Self {
        self.secret = input;
        self
    }

    /// Returns the value set for [`secret`](Self::secret).
    pub fn get_secret(&self) -> &Option<String> {
        &self.secret
    }

    /// Builds the [`Wrapped`].
    pub fn build(self) -> Wrapped {
        Wrapped {
            open: self.open,
            secret: self.secret,
        }
    }
}

impl fmt::Debug for WrappedBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WrappedBuilder")
            .field("open", &self.open)
            .field("secret", &REDACTED)
            .finish_non_exhaustive()
    }
}
