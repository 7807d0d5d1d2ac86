// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `SelfValue` and its builder.

use tinsmith_runtime::json::{ReadError, Value};

/// The shape `Self` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct SelfValue {
    /// The member `own`.
    pub own: Option<Box<SelfValue>>,
}

impl SelfValue {
    /// Begins to build a [`SelfValue`].
    pub fn builder() -> SelfValueBuilder {
        SelfValueBuilder::default()
    }

    /// The member `own`.
    pub fn own(&self) -> Option<&SelfValue> {
        self.own.as_deref()
    }
}

/// Builds a [`SelfValue`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct SelfValueBuilder {
    own: Option<Box<SelfValue>>,
}

impl SelfValueBuilder {
    /// The member `own`.
    pub fn own(mut self, input: impl Into<Box<SelfValue>>) -> Self {
        self.own = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`own`](Self::own).
    pub fn set_own(mut self, input: Option<Box<SelfValue>>) -> Self {
        self.own = input;
        self
    }

    /// What [`own`](Self::own) is set to so far.
    pub fn get_own(&self) -> &Option<Box<SelfValue>> {
        &self.own
    }

    /// The [`SelfValue`].
    pub fn build(self) -> SelfValue {
        SelfValue { own: self.own }
    }
}

impl SelfValue {
    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            own: object
                .optional("own", |value| SelfValue::read_json(value).map(Box::new))?,
        })
    }
}
