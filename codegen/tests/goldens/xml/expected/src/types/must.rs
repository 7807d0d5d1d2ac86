// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Must` and its builder.

use std::collections::HashMap;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::error::BuildError;
use crate::primitives::DateTime;
use crate::types::Choice;

/// The shape `Must` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Must {
    /// The member `boolean`.
    pub boolean: bool,
    /// The member `string`.
    pub string: String,
    /// The member `timestamp`.
    pub timestamp: DateTime,
    /// The member `choice`.
    pub choice: Option<Choice>,
    /// The member `texts`.
    pub texts: Vec<String>,
    /// The member `labels`.
    pub labels: HashMap<String, String>,
}

impl Must {
    /// Creates a builder for [`Must`].
    pub fn builder() -> MustBuilder {
        MustBuilder::default()
    }

    /// The member `boolean`.
    pub fn boolean(&self) -> bool {
        self.boolean
    }

    /// The member `string`.
    pub fn string(&self) -> &str {
        &self.string
    }

    /// The member `timestamp`.
    pub fn timestamp(&self) -> &DateTime {
        &self.timestamp
    }

    /// The member `choice`.
    pub fn choice(&self) -> Option<&Choice> {
        self.choice.as_ref()
    }

    /// The member `texts`.
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// The member `labels`.
    pub fn labels(&self) -> &HashMap<String, String> {
        &self.labels
    }
}

static SCHEMA: Schema = Schema::structure(
    "Must",
    &[
        Member::boolean("boolean", "boolean"),
        Member::string("string", "string"),
        Member::timestamp("timestamp", "timestamp"),
        Member::union("choice", "choice").required(),
        Member::list("texts", "texts", &Member::string("member", "member")),
        Member::map(
            "labels",
            "labels",
            &Member::string("key", "key"),
            &Member::string("value", "value"),
        ),
    ],
);

impl SerializeShape for Must {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.boolean);
        out.write(&SCHEMA.members[1], &self.string);
        out.write(&SCHEMA.members[2], &self.timestamp);
        out.write(&SCHEMA.members[3], &self.choice);
        out.write(&SCHEMA.members[4], &self.texts);
        out.write(&SCHEMA.members[5], &self.labels);
    }
}

impl DeserializeShape for Must {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.boolean = input.read(member)?,
                        1 => shape.string = input.read(member)?,
                        2 => shape.timestamp = input.read(member)?,
                        3 => shape.choice = input.read(member)?,
                        4 => shape.texts = input.read(member)?,
                        _ => shape.labels = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        shape.boolean.get_or_insert_default();
        shape.string.get_or_insert_default();
        shape.timestamp.get_or_insert_with(|| DateTime::from_secs(0));
        shape.choice.get_or_insert(Choice::Unknown);
        shape.texts.get_or_insert_default();
        shape.labels.get_or_insert_default();
        Ok(shape.build()?)
    }
}

/// Builds a [`Must`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct MustBuilder {
    boolean: Option<bool>,
    string: Option<String>,
    timestamp: Option<DateTime>,
    choice: Option<Choice>,
    texts: Option<Vec<String>>,
    labels: Option<HashMap<String, String>>,
}

impl MustBuilder {
    /// The member `boolean`.
    pub fn boolean(mut self, input: bool) -> Self {
        self.boolean = Some(input);
        self
    }

    /// Sets or clears [`boolean`](Self::boolean).
    pub fn set_boolean(mut self, input: Option<bool>) -> Self {
        self.boolean = input;
        self
    }

    /// Returns the value set for [`boolean`](Self::boolean).
    pub fn get_boolean(&self) -> &Option<bool> {
        &self.boolean
    }

    /// The member `string`.
    pub fn string(mut self, input: impl Into<String>) -> Self {
        self.string = Some(input.into());
        self
    }

    /// Sets or clears [`string`](Self::string).
    pub fn set_string(mut self, input: Option<String>) -> Self {
        self.string = input;
        self
    }

    /// Returns the value set for [`string`](Self::string).
    pub fn get_string(&self) -> &Option<String> {
        &self.string
    }

    /// The member `timestamp`.
    pub fn timestamp(mut self, input: DateTime) -> Self {
        self.timestamp = Some(input);
        self
    }

    /// Sets or clears [`timestamp`](Self::timestamp).
    pub fn set_timestamp(mut self, input: Option<DateTime>) -> Self {
        self.timestamp = input;
        self
    }

    /// Returns the value set for [`timestamp`](Self::timestamp).
    pub fn get_timestamp(&self) -> &Option<DateTime> {
        &self.timestamp
    }

    /// The member `choice`.
    pub fn choice(mut self, input: Choice) -> Self {
        self.choice = Some(input);
        self
    }

    /// Sets or clears [`choice`](Self::choice).
    pub fn set_choice(mut self, input: Option<Choice>) -> Self {
        self.choice = input;
        self
    }

    /// Returns the value set for [`choice`](Self::choice).
    pub fn get_choice(&self) -> &Option<Choice> {
        &self.choice
    }

    /// The member `texts`.
    ///
    /// Adds one item. [`set_texts`](Self::set_texts) sets the whole list.
    pub fn texts(mut self, input: impl Into<String>) -> Self {
        self.texts.get_or_insert_default().push(input.into());
        self
    }

    /// Sets or clears [`texts`](Self::texts).
    pub fn set_texts(mut self, input: Option<Vec<String>>) -> Self {
        self.texts = input;
        self
    }

    /// Returns the value set for [`texts`](Self::texts).
    pub fn get_texts(&self) -> &Option<Vec<String>> {
        &self.texts
    }

    /// The member `labels`.
    ///
    /// Adds one entry. [`set_labels`](Self::set_labels) sets the whole map.
    pub fn labels(mut self, k: impl Into<String>, v: impl Into<String>) -> Self {
        self.labels.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or clears [`labels`](Self::labels).
    pub fn set_labels(mut self, input: Option<HashMap<String, String>>) -> Self {
        self.labels = input;
        self
    }

    /// Returns the value set for [`labels`](Self::labels).
    pub fn get_labels(&self) -> &Option<HashMap<String, String>> {
        &self.labels
    }

    /// Builds the [`Must`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Must, BuildError> {
        Ok(Must {
            boolean: self
                .boolean
                .ok_or_else(|| BuildError::missing_field(
                    "boolean",
                    "it is required to build `Must`",
                ))?,
            string: self
                .string
                .ok_or_else(|| BuildError::missing_field(
                    "string",
                    "it is required to build `Must`",
                ))?,
            timestamp: self
                .timestamp
                .ok_or_else(|| BuildError::missing_field(
                    "timestamp",
                    "it is required to build `Must`",
                ))?,
            choice: self.choice,
            texts: self
                .texts
                .ok_or_else(|| BuildError::missing_field(
                    "texts",
                    "it is required to build `Must`",
                ))?,
            labels: self
                .labels
                .ok_or_else(|| BuildError::missing_field(
                    "labels",
                    "it is required to build `Must`",
                ))?,
        })
    }
}
