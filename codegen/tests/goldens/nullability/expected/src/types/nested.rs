// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Nested` and its builder.

use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};
use tinsmith_runtime::required::{RequiredCheck, missing_members};

use crate::error::BuildError;
use crate::types::Small;

/// The shape `Nested` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Nested {
    /// The member `plain`.
    pub plain: Option<i32>,
    /// The member `required`.
    pub required: i32,
    /// The member `preset`.
    pub preset: i32,
    /// The member `five`.
    pub five: i32,
    /// The member `requiredPreset`.
    pub required_preset: i32,
    /// The member `nothing`.
    pub nothing: Option<i32>,
    /// The member `requiredNothing`.
    pub required_nothing: i32,
    /// The member `loose`.
    pub loose: Option<i32>,
    /// The member `loosePreset`.
    pub loose_preset: Option<i32>,
    /// The member `added`.
    pub added: i32,
    /// The member `requiredText`.
    pub required_text: String,
    /// The member `requiredList`.
    pub required_list: Vec<String>,
    /// The member `requiredNested`.
    pub required_nested: Option<Small>,
}

impl Nested {
    /// Begins to build a [`Nested`].
    pub fn builder() -> NestedBuilder {
        NestedBuilder::default()
    }

    /// The member `plain`.
    pub fn plain(&self) -> Option<i32> {
        self.plain
    }

    /// The member `required`.
    pub fn required(&self) -> i32 {
        self.required
    }

    /// The member `preset`.
    pub fn preset(&self) -> i32 {
        self.preset
    }

    /// The member `five`.
    pub fn five(&self) -> i32 {
        self.five
    }

    /// The member `requiredPreset`.
    pub fn required_preset(&self) -> i32 {
        self.required_preset
    }

    /// The member `nothing`.
    pub fn nothing(&self) -> Option<i32> {
        self.nothing
    }

    /// The member `requiredNothing`.
    pub fn required_nothing(&self) -> i32 {
        self.required_nothing
    }

    /// The member `loose`.
    pub fn loose(&self) -> Option<i32> {
        self.loose
    }

    /// The member `loosePreset`.
    pub fn loose_preset(&self) -> Option<i32> {
        self.loose_preset
    }

    /// The member `added`.
    pub fn added(&self) -> i32 {
        self.added
    }

    /// The member `requiredText`.
    pub fn required_text(&self) -> &str {
        &self.required_text
    }

    /// The member `requiredList`.
    pub fn required_list(&self) -> &[String] {
        &self.required_list
    }

    /// The member `requiredNested`.
    pub fn required_nested(&self) -> Option<&Small> {
        self.required_nested.as_ref()
    }
}

/// Builds a [`Nested`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct NestedBuilder {
    plain: Option<i32>,
    required: Option<i32>,
    preset: Option<i32>,
    five: Option<i32>,
    required_preset: Option<i32>,
    nothing: Option<i32>,
    required_nothing: Option<i32>,
    loose: Option<i32>,
    loose_preset: Option<i32>,
    added: Option<i32>,
    required_text: Option<String>,
    required_list: Option<Vec<String>>,
    required_nested: Option<Small>,
}

impl NestedBuilder {
    /// The member `plain`.
    pub fn plain(mut self, input: i32) -> Self {
        self.plain = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`plain`](Self::plain).
    pub fn set_plain(mut self, input: Option<i32>) -> Self {
        self.plain = input;
        self
    }

    /// What [`plain`](Self::plain) is set to so far.
    pub fn get_plain(&self) -> &Option<i32> {
        &self.plain
    }

    /// The member `required`.
    pub fn required(mut self, input: i32) -> Self {
        self.required = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`required`](Self::required).
    pub fn set_required(mut self, input: Option<i32>) -> Self {
        self.required = input;
        self
    }

    /// What [`required`](Self::required) is set to so far.
    pub fn get_required(&self) -> &Option<i32> {
        &self.required
    }

    /// The member `preset`.
    pub fn preset(mut self, input: i32) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<i32>) -> Self {
        self.preset = input;
        self
    }

    /// What [`preset`](Self::preset) is set to so far.
    pub fn get_preset(&self) -> &Option<i32> {
        &self.preset
    }

    /// The member `five`.
    pub fn five(mut self, input: i32) -> Self {
        self.five = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`five`](Self::five).
    pub fn set_five(mut self, input: Option<i32>) -> Self {
        self.five = input;
        self
    }

    /// What [`five`](Self::five) is set to so far.
    pub fn get_five(&self) -> &Option<i32> {
        &self.five
    }

    /// The member `requiredPreset`.
    pub fn required_preset(mut self, input: i32) -> Self {
        self.required_preset = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`required_preset`](Self::required_preset).
    pub fn set_required_preset(mut self, input: Option<i32>) -> Self {
        self.required_preset = input;
        self
    }

    /// What [`required_preset`](Self::required_preset) is set to so far.
    pub fn get_required_preset(&self) -> &Option<i32> {
        &self.required_preset
    }

    /// The member `nothing`.
    pub fn nothing(mut self, input: i32) -> Self {
        self.nothing = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`nothing`](Self::nothing).
    pub fn set_nothing(mut self, input: Option<i32>) -> Self {
        self.nothing = input;
        self
    }

    /// What [`nothing`](Self::nothing) is set to so far.
    pub fn get_nothing(&self) -> &Option<i32> {
        &self.nothing
    }

    /// The member `requiredNothing`.
    pub fn required_nothing(mut self, input: i32) -> Self {
        self.required_nothing = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`required_nothing`](Self::required_nothing).
    pub fn set_required_nothing(mut self, input: Option<i32>) -> Self {
        self.required_nothing = input;
        self
    }

    /// What [`required_nothing`](Self::required_nothing) is set to so far.
    pub fn get_required_nothing(&self) -> &Option<i32> {
        &self.required_nothing
    }

    /// The member `loose`.
    pub fn loose(mut self, input: i32) -> Self {
        self.loose = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`loose`](Self::loose).
    pub fn set_loose(mut self, input: Option<i32>) -> Self {
        self.loose = input;
        self
    }

    /// What [`loose`](Self::loose) is set to so far.
    pub fn get_loose(&self) -> &Option<i32> {
        &self.loose
    }

    /// The member `loosePreset`.
    pub fn loose_preset(mut self, input: i32) -> Self {
        self.loose_preset = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`loose_preset`](Self::loose_preset).
    pub fn set_loose_preset(mut self, input: Option<i32>) -> Self {
        self.loose_preset = input;
        self
    }

    /// What [`loose_preset`](Self::loose_preset) is set to so far.
    pub fn get_loose_preset(&self) -> &Option<i32> {
        &self.loose_preset
    }

    /// The member `added`.
    pub fn added(mut self, input: i32) -> Self {
        self.added = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`added`](Self::added).
    pub fn set_added(mut self, input: Option<i32>) -> Self {
        self.added = input;
        self
    }

    /// What [`added`](Self::added) is set to so far.
    pub fn get_added(&self) -> &Option<i32> {
        &self.added
    }

    /// The member `requiredText`.
    pub fn required_text(mut self, input: impl Into<String>) -> Self {
        self.required_text = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`required_text`](Self::required_text).
    pub fn set_required_text(mut self, input: Option<String>) -> Self {
        self.required_text = input;
        self
    }

    /// What [`required_text`](Self::required_text) is set to so far.
    pub fn get_required_text(&self) -> &Option<String> {
        &self.required_text
    }

    /// The member `requiredList`.
    ///
    /// Adds one item; [`set_required_list`](Self::set_required_list) sets them all.
    pub fn required_list(mut self, input: impl Into<String>) -> Self {
        self.required_list.get_or_insert_default().push(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`required_list`](Self::required_list).
    pub fn set_required_list(mut self, input: Option<Vec<String>>) -> Self {
        self.required_list = input;
        self
    }

    /// What [`required_list`](Self::required_list) is set to so far.
    pub fn get_required_list(&self) -> &Option<Vec<String>> {
        &self.required_list
    }

    /// The member `requiredNested`.
    pub fn required_nested(mut self, input: Small) -> Self {
        self.required_nested = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`required_nested`](Self::required_nested).
    pub fn set_required_nested(mut self, input: Option<Small>) -> Self {
        self.required_nested = input;
        self
    }

    /// What [`required_nested`](Self::required_nested) is set to so far.
    pub fn get_required_nested(&self) -> &Option<Small> {
        &self.required_nested
    }

    /// The [`Nested`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<Nested, BuildError> {
        let missing = [
            ("required", self.required.is_none()),
            ("required_nothing", self.required_nothing.is_none()),
            ("required_text", self.required_text.is_none()),
            ("required_list", self.required_list.is_none()),
        ];
        let (
            Some(required),
            Some(required_nothing),
            Some(required_text),
            Some(required_list),
        ) = (
            self.required,
            self.required_nothing,
            self.required_text,
            self.required_list,
        ) else {
            return Err(missing_members("Nested", &missing));
        };
        Ok(Nested {
            plain: self.plain,
            required,
            preset: self.preset.unwrap_or_default(),
            five: self.five.unwrap_or(5),
            required_preset: self.required_preset.unwrap_or(5),
            nothing: self.nothing,
            required_nothing,
            loose: self.loose,
            loose_preset: self.loose_preset,
            added: self.added.unwrap_or(5),
            required_text,
            required_list,
            required_nested: self.required_nested,
        })
    }
}

impl Nested {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = self.plain {
            object.member("plain").integer(value);
        }
        object.member("required").integer(self.required);
        object.member("preset").integer(self.preset);
        object.member("five").integer(self.five);
        object.member("requiredPreset").integer(self.required_preset);
        if let Some(value) = self.nothing {
            object.member("nothing").integer(value);
        }
        object.member("requiredNothing").integer(self.required_nothing);
        if let Some(value) = self.loose {
            object.member("loose").integer(value);
        }
        if let Some(value) = self.loose_preset {
            object.member("loosePreset").integer(value);
        }
        object.member("added").integer(self.added);
        object.member("requiredText").string(&self.required_text);
        object
            .member("requiredList")
            .list(&self.required_list, |value, out| out.string(value));
        if let Some(value) = &self.required_nested {
            object.member("requiredNested").object(|object| value.write_json(object));
        }
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            plain: object.optional("plain", Value::integer)?,
            required: object.optional("required", Value::integer)?.unwrap_or_default(),
            preset: object.optional("preset", Value::integer)?.unwrap_or_default(),
            five: object.optional("five", Value::integer)?.unwrap_or(5),
            required_preset: object
                .optional("requiredPreset", Value::integer)?
                .unwrap_or(5),
            nothing: object.optional("nothing", Value::integer)?,
            required_nothing: object
                .optional("requiredNothing", Value::integer)?
                .unwrap_or_default(),
            loose: object.optional("loose", Value::integer)?,
            loose_preset: object.optional("loosePreset", Value::integer)?,
            added: object.optional("added", Value::integer)?.unwrap_or(5),
            required_text: object
                .optional("requiredText", Value::string)?
                .unwrap_or_default(),
            required_list: object
                .optional("requiredList", |value| value.list(Value::string))?
                .unwrap_or_default(),
            required_nested: Some(object.required("requiredNested", Small::read_json)?),
        })
    }
}

impl Nested {
    pub(crate) fn check_members(&self, check: &mut RequiredCheck) {
        check.required("loose", self.loose.is_some());
        check.required("required_nested", self.required_nested.is_some());
    }
}
