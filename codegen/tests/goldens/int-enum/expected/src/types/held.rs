// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

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
    /// Creates a builder for [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `level`.
    pub fn level(&self) -> Option<i32> {
        self.level
    }

    /// The member `levels`.
    ///
    /// Returns an empty slice if the list is absent. The field `levels` distinguishes the two.
    pub fn levels(&self) -> &[i32] {
        self.levels.as_deref().unwrap_or_default()
    }

    /// The member `always`.
    pub fn always(&self) -> i32 {
        self.always
    }
}

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[
        Member::integer("level", "level"),
        Member::list("levels", "levels", &Member::integer("member", "member")),
        Member::integer("always", "always"),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.level);
        out.write(&SCHEMA.members[1], &self.levels);
        out.write(&SCHEMA.members[2], &self.always);
    }
}

impl DeserializeShape for Held {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::builder();
        input
            .structure(
                &SCHEMA,
                &mut |index, member, input| {
                    match index {
                        0 => shape.level = input.read(member)?,
                        1 => shape.levels = input.read(member)?,
                        _ => shape.always = input.read(member)?,
                    }
                    Ok(())
                },
            )?;
        Ok(shape.build())
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

    /// Sets or clears [`level`](Self::level).
    pub fn set_level(mut self, input: Option<i32>) -> Self {
        self.level = input;
        self
    }

    /// Returns the value set for [`level`](Self::level).
    pub fn get_level(&self) -> &Option<i32> {
        &self.level
    }

    /// The member `levels`.
    ///
    /// Adds one item. [`set_levels`](Self::set_levels) sets the whole list.
    pub fn levels(mut self, input: i32) -> Self {
        self.levels.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`levels`](Self::levels).
    pub fn set_levels(mut self, input: Option<Vec<i32>>) -> Self {
        self.levels = input;
        self
    }

    /// Returns the value set for [`levels`](Self::levels).
    pub fn get_levels(&self) -> &Option<Vec<i32>> {
        &self.levels
    }

    /// The member `always`.
    pub fn always(mut self, input: i32) -> Self {
        self.always = Some(input);
        self
    }

    /// Sets or clears [`always`](Self::always).
    pub fn set_always(mut self, input: Option<i32>) -> Self {
        self.always = input;
        self
    }

    /// Returns the value set for [`always`](Self::always).
    pub fn get_always(&self) -> &Option<i32> {
        &self.always
    }

    /// Builds the [`Held`].
    pub fn build(self) -> Held {
        Held {
            level: self.level,
            levels: self.levels,
            always: self.always.unwrap_or(1),
        }
    }
}
