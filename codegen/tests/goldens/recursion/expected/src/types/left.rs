// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Left` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::required::RequiredCheck;

use crate::types::Right;

/// The shape `Left` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Left {
    /// The member `right`.
    pub right: Option<Box<Right>>,
    /// The member `direct`.
    pub direct: Option<Box<Left>>,
}

impl Left {
    /// Begins to build a [`Left`].
    pub fn builder() -> LeftBuilder {
        LeftBuilder::default()
    }

    /// The member `right`.
    pub fn right(&self) -> Option<&Right> {
        self.right.as_deref()
    }

    /// The member `direct`.
    pub fn direct(&self) -> Option<&Left> {
        self.direct.as_deref()
    }
}

/// Builds a [`Left`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct LeftBuilder {
    right: Option<Box<Right>>,
    direct: Option<Box<Left>>,
}

impl LeftBuilder {
    /// The member `right`.
    pub fn right(mut self, input: impl Into<Box<Right>>) -> Self {
        self.right = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`right`](Self::right).
    pub fn set_right(mut self, input: Option<Box<Right>>) -> Self {
        self.right = input;
        self
    }

    /// What [`right`](Self::right) is set to so far.
    pub fn get_right(&self) -> &Option<Box<Right>> {
        &self.right
    }

    /// The member `direct`.
    pub fn direct(mut self, input: impl Into<Box<Left>>) -> Self {
        self.direct = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`direct`](Self::direct).
    pub fn set_direct(mut self, input: Option<Box<Left>>) -> Self {
        self.direct = input;
        self
    }

    /// What [`direct`](Self::direct) is set to so far.
    pub fn get_direct(&self) -> &Option<Box<Left>> {
        &self.direct
    }

    /// The [`Left`].
    pub fn build(self) -> Left {
        Left {
            right: self.right,
            direct: self.direct,
        }
    }
}

impl Left {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.right {
            object.member("right").object(|object| value.write_json(object));
        }
        if let Some(value) = &self.direct {
            object.member("direct").object(|object| value.write_json(object));
        }
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            right: object
                .optional("right", |value| Right::read_json(value).map(Box::new))?,
            direct: object
                .optional("direct", |value| Left::read_json(value).map(Box::new))?,
        })
    }
}

impl Left {
    pub(crate) fn check_members(&self, check: &mut RequiredCheck) {
        if let Some(value) = &self.right {
            check.within("right", |check| value.check_members(check));
        }
        if let Some(value) = &self.direct {
            check.within("direct", |check| value.check_members(check));
        }
    }
}
