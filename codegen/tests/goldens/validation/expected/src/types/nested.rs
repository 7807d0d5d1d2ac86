// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Nested` and its builder.

use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{SerializeShape, ShapeSerializer};

use crate::error::BuildError;
use crate::types::Color;

/// The shape `Nested` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Nested {
    /// The member `ids`.
    pub ids: Option<Vec<Option<String>>>,
    /// The member `id`.
    pub id: String,
    /// The member `colors`.
    pub colors: Option<Vec<Color>>,
}

impl Nested {
    /// Creates a builder for [`Nested`].
    pub fn builder() -> NestedBuilder {
        NestedBuilder::default()
    }

    /// The member `ids`.
    ///
    /// Returns an empty slice if the list is absent. The field `ids` distinguishes the two.
    pub fn ids(&self) -> &[Option<String>] {
        self.ids.as_deref().unwrap_or_default()
    }

    /// The member `id`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The member `colors`.
    ///
    /// Returns an empty slice if the list is absent. The field `colors` distinguishes the two.
    pub fn colors(&self) -> &[Color] {
        self.colors.as_deref().unwrap_or_default()
    }
}

static SCHEMA: Schema = Schema::structure(
    "Nested",
    &[
        Member::list(
            "ids",
            "ids",
            &Member::string("member", "member").length(3, 5).pattern(r"^[a-z]+$"),
        ),
        Member::string("id", "id").length(3, 5).pattern(r"^[a-z]+$"),
        Member::list(
            "colors",
            "colors",
            &Member::enumeration("member", "member", Color::values()),
        ),
    ],
);

impl SerializeShape for Nested {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.ids);
        out.write(&SCHEMA.members[1], &self.id);
        out.write(&SCHEMA.members[2], &self.colors);
    }
}

/// Builds a [`Nested`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct NestedBuilder {
    ids: Option<Vec<Option<String>>>,
    id: Option<String>,
    colors: Option<Vec<Color>>,
}

impl NestedBuilder {
    /// The member `ids`.
    ///
    /// Adds one item. [`set_ids`](Self::set_ids) sets the whole list.
    pub fn ids(mut self, input: Option<String>) -> Self {
        self.ids.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`ids`](Self::ids).
    pub fn set_ids(mut self, input: Option<Vec<Option<String>>>) -> Self {
        self.ids = input;
        self
    }

    /// Returns the value set for [`ids`](Self::ids).
    pub fn get_ids(&self) -> &Option<Vec<Option<String>>> {
        &self.ids
    }

    /// The member `id`.
    pub fn id(mut self, input: impl Into<String>) -> Self {
        self.id = Some(input.into());
        self
    }

    /// Sets or clears [`id`](Self::id).
    pub fn set_id(mut self, input: Option<String>) -> Self {
        self.id = input;
        self
    }

    /// Returns the value set for [`id`](Self::id).
    pub fn get_id(&self) -> &Option<String> {
        &self.id
    }

    /// The member `colors`.
    ///
    /// Adds one item. [`set_colors`](Self::set_colors) sets the whole list.
    pub fn colors(mut self, input: Color) -> Self {
        self.colors.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`colors`](Self::colors).
    pub fn set_colors(mut self, input: Option<Vec<Color>>) -> Self {
        self.colors = input;
        self
    }

    /// Returns the value set for [`colors`](Self::colors).
    pub fn get_colors(&self) -> &Option<Vec<Color>> {
        &self.colors
    }

    /// Builds the [`Nested`].
    ///
    /// # Errors
    /// Returns an error if a required member is missing.
    pub fn build(self) -> Result<Nested, BuildError> {
        Ok(Nested {
            ids: self.ids,
            id: self
                .id
                .ok_or_else(|| BuildError::missing_field(
                    "id",
                    "it is required to build `Nested`",
                ))?,
            colors: self.colors,
        })
    }
}
