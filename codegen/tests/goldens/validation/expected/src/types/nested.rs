// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Nested` and its builder.

use tinsmith_runtime::json::ObjectWriter;
use tinsmith_runtime::required::missing_members;

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
    /// Begins to build a [`Nested`].
    pub fn builder() -> NestedBuilder {
        NestedBuilder::default()
    }

    /// The member `ids`.
    ///
    /// Empty where there is none; the field `ids` tells the two apart.
    pub fn ids(&self) -> &[Option<String>] {
        self.ids.as_deref().unwrap_or_default()
    }

    /// The member `id`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The member `colors`.
    ///
    /// Empty where there is none; the field `colors` tells the two apart.
    pub fn colors(&self) -> &[Color] {
        self.colors.as_deref().unwrap_or_default()
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
    /// Adds one item; [`set_ids`](Self::set_ids) sets them all.
    pub fn ids(mut self, input: Option<String>) -> Self {
        self.ids.get_or_insert_default().push(input);
        self
    }

    /// Sets or, with `None`, unsets [`ids`](Self::ids).
    pub fn set_ids(mut self, input: Option<Vec<Option<String>>>) -> Self {
        self.ids = input;
        self
    }

    /// What [`ids`](Self::ids) is set to so far.
    pub fn get_ids(&self) -> &Option<Vec<Option<String>>> {
        &self.ids
    }

    /// The member `id`.
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

    /// The member `colors`.
    ///
    /// Adds one item; [`set_colors`](Self::set_colors) sets them all.
    pub fn colors(mut self, input: Color) -> Self {
        self.colors.get_or_insert_default().push(input);
        self
    }

    /// Sets or, with `None`, unsets [`colors`](Self::colors).
    pub fn set_colors(mut self, input: Option<Vec<Color>>) -> Self {
        self.colors = input;
        self
    }

    /// What [`colors`](Self::colors) is set to so far.
    pub fn get_colors(&self) -> &Option<Vec<Color>> {
        &self.colors
    }

    /// The [`Nested`].
    ///
    /// # Errors
    /// When required members are missing: the error names all of them.
    pub fn build(self) -> Result<Nested, BuildError> {
        let missing = [("id", self.id.is_none())];
        let Some(id) = self.id else {
            return Err(missing_members("Nested", &missing));
        };
        Ok(Nested {
            ids: self.ids,
            id,
            colors: self.colors,
        })
    }
}

impl Nested {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.ids {
            object.member("ids").sparse_list(value, |value, out| out.string(value));
        }
        object.member("id").string(&self.id);
        if let Some(value) = &self.colors {
            object.member("colors").list(value, |value, out| out.string(value.as_str()));
        }
    }
}

#[cfg(feature = "validation")]
impl Nested {
    pub(crate) fn validate_members(
        &self,
        at: &mut tinsmith_runtime::validation::Validator,
    ) {
        use tinsmith_runtime::validation::Pattern;
        static PATTERN_1: Pattern = Pattern::new(r"^[a-z]+$");
        at.optional(
            "ids",
            self.ids.as_ref(),
            |value, at| {
                at.each(
                    value,
                    |value, at| {
                        if let Some(value) = value {
                            at.length(
                                value.chars().count(),
                                "characters",
                                Some(3),
                                Some(5),
                            );
                            at.pattern(value, &PATTERN_1);
                        }
                    },
                );
            },
        );
        at.optional(
            "id",
            Some(&self.id),
            |value, at| {
                at.length(value.chars().count(), "characters", Some(3), Some(5));
                at.pattern(value, &PATTERN_1);
            },
        );
        at.optional(
            "colors",
            self.colors.as_ref(),
            |value, at| {
                at.each(
                    value,
                    |value, at| {
                        at.known_value(value.as_str(), crate::types::Color::values());
                    },
                );
            },
        );
    }
}
