// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Nested` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer, stand_in,
};

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
    /// Creates a builder for [`Nested`].
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

static SCHEMA: Schema = Schema::structure(
    "Nested",
    &[
        Member::integer("plain", "plain"),
        Member::integer("required", "required"),
        Member::integer("preset", "preset"),
        Member::integer("five", "five"),
        Member::integer("requiredPreset", "required_preset"),
        Member::integer("nothing", "nothing"),
        Member::integer("requiredNothing", "required_nothing"),
        Member::integer("loose", "loose").required(),
        Member::integer("loosePreset", "loose_preset"),
        Member::integer("added", "added"),
        Member::string("requiredText", "required_text"),
        Member::list(
            "requiredList",
            "required_list",
            &Member::string("member", "member"),
        ),
        Member::structure("requiredNested", "required_nested").required(),
    ],
);

impl SerializeShape for Nested {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.plain);
        out.write(&SCHEMA.members[1], &self.required);
        out.write(&SCHEMA.members[2], &self.preset);
        out.write(&SCHEMA.members[3], &self.five);
        out.write(&SCHEMA.members[4], &self.required_preset);
        out.write(&SCHEMA.members[5], &self.nothing);
        out.write(&SCHEMA.members[6], &self.required_nothing);
        out.write(&SCHEMA.members[7], &self.loose);
        out.write(&SCHEMA.members[8], &self.loose_preset);
        out.write(&SCHEMA.members[9], &self.added);
        out.write(&SCHEMA.members[10], &self.required_text);
        out.write(&SCHEMA.members[11], &self.required_list);
        out.write(&SCHEMA.members[12], &self.required_nested);
    }
}

impl DeserializeShape for Nested {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.plain = input.read(member)?,
                        1 => shape.required = input.read(member)?,
                        2 => shape.preset = input.read(member)?,
                        3 => shape.five = input.read(member)?,
                        4 => shape.required_preset = input.read(member)?,
                        5 => shape.nothing = input.read(member)?,
                        6 => shape.required_nothing = input.read(member)?,
                        7 => shape.loose = input.read(member)?,
                        8 => shape.loose_preset = input.read(member)?,
                        9 => shape.added = input.read(member)?,
                        10 => shape.required_text = input.read(member)?,
                        11 => shape.required_list = input.read(member)?,
                        _ => shape.required_nested = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.required.get_or_insert_default();
        shape.required_nothing.get_or_insert_default();
        shape.required_text.get_or_insert_default();
        shape.required_list.get_or_insert_default();
        if shape.required_nested.is_none() {
            shape.required_nested = Some(stand_in()?);
        }
        Ok(shape.build()?)
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

    /// Sets or clears [`plain`](Self::plain).
    pub fn set_plain(mut self, input: Option<i32>) -> Self {
        self.plain = input;
        self
    }

    /// Returns the value set for [`plain`](Self::plain).
    pub fn get_plain(&self) -> &Option<i32> {
        &self.plain
    }

    /// The member `required`.
    pub fn required(mut self, input: i32) -> Self {
        self.required = Some(input);
        self
    }

    /// Sets or clears [`required`](Self::required).
    pub fn set_required(mut self, input: Option<i32>) -> Self {
        self.required = input;
        self
    }

    /// Returns the value set for [`required`](Self::required).
    pub fn get_required(&self) -> &Option<i32> {
        &self.required
    }

    /// The member `preset`.
    pub fn preset(mut self, input: i32) -> Self {
        self.preset = Some(input);
        self
    }

    /// Sets or clears [`preset`](Self::preset).
    pub fn set_preset(mut self, input: Option<i32>) -> Self {
        self.preset = input;
        self
    }

    /// Returns the value set for [`preset`](Self::preset).
    pub fn get_preset(&self) -> &Option<i32> {
        &self.preset
    }

    /// The member `five`.
    pub fn five(mut self, input: i32) -> Self {
        self.five = Some(input);
        self
    }

    /// Sets or clears [`five`](Self::five).
    pub fn set_five(mut self, input: Option<i32>) -> Self {
        self.five = input;
        self
    }

    /// Returns the value set for [`five`](Self::five).
    pub fn get_five(&self) -> &Option<i32> {
        &self.five
    }

    /// The member `requiredPreset`.
    pub fn required_preset(mut self, input: i32) -> Self {
        self.required_preset = Some(input);
        self
    }

    /// Sets or clears [`required_preset`](Self::required_preset).
    pub fn set_required_preset(mut self, input: Option<i32>) -> Self {
        self.required_preset = input;
        self
    }

    /// Returns the value set for [`required_preset`](Self::required_preset).
    pub fn get_required_preset(&self) -> &Option<i32> {
        &self.required_preset
    }

    /// The member `nothing`.
    pub fn nothing(mut self, input: i32) -> Self {
        self.nothing = Some(input);
        self
    }

    /// Sets or clears [`nothing`](Self::nothing).
    pub fn set_nothing(mut self, input: Option<i32>) -> Self {
        self.nothing = input;
        self
    }

    /// Returns the value set for [`nothing`](Self::nothing).
    pub fn get_nothing(&self) -> &Option<i32> {
        &self.nothing
    }

    /// The member `requiredNothing`.
    pub fn required_nothing(mut self, input: i32) -> Self {
        self.required_nothing = Some(input);
        self
    }

    /// Sets or clears [`required_nothing`](Self::required_nothing).
    pub fn set_required_nothing(mut self, input: Option<i32>) -> Self {
        self.required_nothing = input;
        self
    }

    /// Returns the value set for [`required_nothing`](Self::required_nothing).
    pub fn get_required_nothing(&self) -> &Option<i32> {
        &self.required_nothing
    }

    /// The member `loose`.
    pub fn loose(mut self, input: i32) -> Self {
        self.loose = Some(input);
        self
    }

    /// Sets or clears [`loose`](Self::loose).
    pub fn set_loose(mut self, input: Option<i32>) -> Self {
        self.loose = input;
        self
    }

    /// Returns the value set for [`loose`](Self::loose).
    pub fn get_loose(&self) -> &Option<i32> {
        &self.loose
    }

    /// The member `loosePreset`.
    pub fn loose_preset(mut self, input: i32) -> Self {
        self.loose_preset = Some(input);
        self
    }

    /// Sets or clears [`loose_preset`](Self::loose_preset).
    pub fn set_loose_preset(mut self, input: Option<i32>) -> Self {
        self.loose_preset = input;
        self
    }

    /// Returns the value set for [`loose_preset`](Self::loose_preset).
    pub fn get_loose_preset(&self) -> &Option<i32> {
        &self.loose_preset
    }

    /// The member `added`.
    pub fn added(mut self, input: i32) -> Self {
        self.added = Some(input);
        self
    }

    /// Sets or clears [`added`](Self::added).
    pub fn set_added(mut self, input: Option<i32>) -> Self {
        self.added = input;
        self
    }

    /// Returns the value set for [`added`](Self::added).
    pub fn get_added(&self) -> &Option<i32> {
        &self.added
    }

    /// The member `requiredText`.
    pub fn required_text(mut self, input: impl Into<String>) -> Self {
        self.required_text = Some(input.into());
        self
    }

    /// Sets or clears [`required_text`](Self::required_text).
    pub fn set_required_text(mut self, input: Option<String>) -> Self {
        self.required_text = input;
        self
    }

    /// Returns the value set for [`required_text`](Self::required_text).
    pub fn get_required_text(&self) -> &Option<String> {
        &self.required_text
    }

    /// The member `requiredList`.
    ///
    /// Adds one item. [`set_required_list`](Self::set_required_list) sets the whole list.
    pub fn required_list(mut self, input: impl Into<String>) -> Self {
        self.required_list.get_or_insert_default().push(input.into());
        self
    }

    /// Sets or clears [`required_list`](Self::required_list).
    pub fn set_required_list(mut self, input: Option<Vec<String>>) -> Self {
        self.required_list = input;
        self
    }

    /// Returns the value set for [`required_list`](Self::required_list).
    pub fn get_required_list(&self) -> &Option<Vec<String>> {
        &self.required_list
    }

    /// The member `requiredNested`.
    pub fn required_nested(mut self, input: Small) -> Self {
        self.required_nested = Some(input);
        self
    }

    /// Sets or clears [`required_nested`](Self::required_nested).
    pub fn set_required_nested(mut self, input: Option<Small>) -> Self {
        self.required_nested = input;
        self
    }

    /// Returns the value set for [`required_nested`](Self::required_nested).
    pub fn get_required_nested(&self) -> &Option<Small> {
        &self.required_nested
    }

    /// Builds the [`Nested`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Nested, BuildError> {
        Ok(Nested {
            plain: self.plain,
            required: self
                .required
                .ok_or_else(|| BuildError::missing_field(
                    "required",
                    "it is required to build `Nested`",
                ))?,
            preset: self.preset.unwrap_or_default(),
            five: self.five.unwrap_or(5),
            required_preset: self.required_preset.unwrap_or(5),
            nothing: self.nothing,
            required_nothing: self
                .required_nothing
                .ok_or_else(|| BuildError::missing_field(
                    "required_nothing",
                    "it is required to build `Nested`",
                ))?,
            loose: self.loose,
            loose_preset: self.loose_preset,
            added: self.added.unwrap_or(5),
            required_text: self
                .required_text
                .ok_or_else(|| BuildError::missing_field(
                    "required_text",
                    "it is required to build `Nested`",
                ))?,
            required_list: self
                .required_list
                .ok_or_else(|| BuildError::missing_field(
                    "required_list",
                    "it is required to build `Nested`",
                ))?,
            required_nested: self.required_nested,
        })
    }
}
