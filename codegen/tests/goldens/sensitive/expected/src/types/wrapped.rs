// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Wrapped` and its builder.

use std::fmt;
use tinsmith_runtime::REDACTED;
use tinsmith_runtime::json::ObjectWriter;

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
    /// Begins to build a [`Wrapped`].
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
        f.debug_struct("Wrapped")
            .field("open", &self.open)
            .field("secret", &REDACTED)
            .finish()
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

    /// Sets or, with `None`, unsets [`open`](Self::open).
    pub fn set_open(mut self, input: Option<String>) -> Self {
        self.open = input;
        self
    }

    /// What [`open`](Self::open) is set to so far.
    pub fn get_open(&self) -> &Option<String> {
        &self.open
    }

    /// The member `secret`.
    pub fn secret(mut self, input: impl Into<String>) -> Self {
        self.secret = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`secret`](Self::secret).
    pub fn set_secret(mut self, input: Option<String>) -> Self {
        self.secret = input;
        self
    }

    /// What [`secret`](Self::secret) is set to so far.
    pub fn get_secret(&self) -> &Option<String> {
        &self.secret
    }

    /// The [`Wrapped`].
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
            .finish()
    }
}

impl Wrapped {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.open {
            object.member("open").string(value);
        }
        if let Some(value) = &self.secret {
            object.member("secret").string(value);
        }
    }
}
