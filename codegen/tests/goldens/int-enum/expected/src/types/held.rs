// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The member `level`.
    pub level: Option<i32>,
    /// The member `levels`.
    pub levels: Option<Vec<i32>>,
    /// The member `always`.
    pub always: i32,
}

impl Held {
    /// Begins to build a [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `level`.
    pub fn level(&self) -> Option<i32> {
        self.level
    }

    /// The member `levels`.
    ///
    /// Empty where there is none; the field `levels` tells the two apart.
    pub fn levels(&self) -> &[i32] {
        self.levels.as_deref().unwrap_or_default()
    }

    /// The member `always`.
    pub fn always(&self) -> i32 {
        self.always
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct HeldBuilder {
    level: Option<i32>,
    levels: Option<Vec<i32>>,
    always: Option<i32>,
}

impl HeldBuilder {
    /// The member `level`.
    pub fn level(mut self, input: i32) -> Self {
        self.level = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`level`](Self::level).
    pub fn set_level(mut self, input: Option<i32>) -> Self {
        self.level = input;
        self
    }

    /// What [`level`](Self::level) is set to so far.
    pub fn get_level(&self) -> &Option<i32> {
        &self.level
    }

    /// The member `levels`.
    ///
    /// Adds one item; [`set_levels`](Self::set_levels) sets them all.
    pub fn levels(mut self, input: i32) -> Self {
        self.levels.get_or_insert_default().push(input);
        self
    }

    /// Sets or, with `None`, unsets [`levels`](Self::levels).
    pub fn set_levels(mut self, input: Option<Vec<i32>>) -> Self {
        self.levels = input;
        self
    }

    /// What [`levels`](Self::levels) is set to so far.
    pub fn get_levels(&self) -> &Option<Vec<i32>> {
        &self.levels
    }

    /// The member `always`.
    pub fn always(mut self, input: i32) -> Self {
        self.always = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`always`](Self::always).
    pub fn set_always(mut self, input: Option<i32>) -> Self {
        self.always = input;
        self
    }

    /// What [`always`](Self::always) is set to so far.
    pub fn get_always(&self) -> &Option<i32> {
        &self.always
    }

    /// The [`Held`].
    pub fn build(self) -> Held {
        Held {
            level: self.level,
            levels: self.levels,
            always: self.always.unwrap_or(1),
        }
    }
}

impl Held {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = self.level {
            object.member("level").integer(value);
        }
        if let Some(value) = &self.levels {
            object.member("levels").list(value, |value, out| out.integer(*value));
        }
        object.member("always").integer(self.always);
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            level: object.optional("level", Value::integer)?,
            levels: object.optional("levels", |value| value.list(Value::integer))?,
            always: object.optional("always", Value::integer)?.unwrap_or(1),
        })
    }
}
