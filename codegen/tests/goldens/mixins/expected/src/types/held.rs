// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::required::missing_members;

use crate::error::BuildError;

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The id.
    pub id: String,
    /// Its own words.
    pub note: Option<String>,
    /// The member `name`.
    pub name: Option<String>,
    /// The member `own`.
    pub own: Option<i32>,
}

impl Held {
    /// Begins to build a [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its own words.
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// The member `name`.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The member `own`.
    pub fn own(&self) -> Option<i32> {
        self.own
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct HeldBuilder {
    id: Option<String>,
    note: Option<String>,
    name: Option<String>,
    own: Option<i32>,
}

impl HeldBuilder {
    /// The id.
    pub fn id(mut self, input: impl Into<String>) -> Self {
        self.id = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`id`](Self::id).
    pub fn set_id(mut self, input: Option<String>) -> Self {
        self.id = input;
        self
    }

    /// What [`id`](Self::id) is set to so far.
    pub fn get_id(&self) -> &Option<String> {
        &self.id
    }

    /// Its own words.
    pub fn note(mut self, input: impl Into<String>) -> Self {
        self.note = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`note`](Self::note).
    pub fn set_note(mut self, input: Option<String>) -> Self {
        self.note = input;
        self
    }

    /// What [`note`](Self::note) is set to so far.
    pub fn get_note(&self) -> &Option<String> {
        &self.note
    }

    /// The member `name`.
    pub fn name(mut self, input: impl Into<String>) -> Self {
        self.name = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`name`](Self::name).
    pub fn set_name(mut self, input: Option<String>) -> Self {
        self.name = input;
        self
    }

    /// What [`name`](Self::name) is set to so far.
    pub fn get_name(&self) -> &Option<String> {
        &self.name
    }

    /// The member `own`.
    pub fn own(mut self, input: i32) -> Self {
        self.own = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`own`](Self::own).
    pub fn set_own(mut self, input: Option<i32>) -> Self {
        self.own = input;
        self
    }

    /// What [`own`](Self::own) is set to so far.
    pub fn get_own(&self) -> &Option<i32> {
        &self.own
    }

    /// The [`Held`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<Held, BuildError> {
        let missing = [("id", self.id.is_none())];
        let Some(id) = self.id else {
            return Err(missing_members("Held", &missing));
        };
        Ok(Held {
            id,
            note: self.note,
            name: self.name,
            own: self.own,
        })
    }
}

impl Held {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        object.member("id").string(&self.id);
        if let Some(value) = &self.note {
            object.member("note").string(value);
        }
        if let Some(value) = &self.name {
            object.member("name").string(value);
        }
        if let Some(value) = self.own {
            object.member("own").integer(value);
        }
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            id: object.optional("id", Value::string)?.unwrap_or_default(),
            note: object.optional("note", Value::string)?,
            name: object.optional("name", Value::string)?,
            own: object.optional("own", Value::integer)?,
        })
    }
}
