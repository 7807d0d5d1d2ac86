// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Broken` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};

/// The shape `Broken` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Broken {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `cause`.
    pub cause: Option<Box<Broken>>,
}

impl Broken {
    /// Begins to build a [`Broken`].
    pub fn builder() -> BrokenBuilder {
        BrokenBuilder::default()
    }

    /// The member `message`.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The member `cause`.
    pub fn cause(&self) -> Option<&Broken> {
        self.cause.as_deref()
    }
}

/// Builds a [`Broken`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct BrokenBuilder {
    message: Option<String>,
    cause: Option<Box<Broken>>,
}

impl BrokenBuilder {
    /// The member `message`.
    pub fn message(mut self, input: impl Into<String>) -> Self {
        self.message = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`message`](Self::message).
    pub fn set_message(mut self, input: Option<String>) -> Self {
        self.message = input;
        self
    }

    /// What [`message`](Self::message) is set to so far.
    pub fn get_message(&self) -> &Option<String> {
        &self.message
    }

    /// The member `cause`.
    pub fn cause(mut self, input: impl Into<Box<Broken>>) -> Self {
        self.cause = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`cause`](Self::cause).
    pub fn set_cause(mut self, input: Option<Box<Broken>>) -> Self {
        self.cause = input;
        self
    }

    /// What [`cause`](Self::cause) is set to so far.
    pub fn get_cause(&self) -> &Option<Box<Broken>> {
        &self.cause
    }

    /// The [`Broken`].
    pub fn build(self) -> Broken {
        Broken {
            message: self.message,
            cause: self.cause,
        }
    }
}

impl Broken {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.message {
            object.member("message").string(value);
        }
        if let Some(value) = &self.cause {
            object.member("cause").object(|object| value.write_json(object));
        }
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            message: object.optional("message", Value::string)?,
            cause: object
                .optional("cause", |value| Broken::read_json(value).map(Box::new))?,
        })
    }
}
