// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use std::collections::HashMap;
use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};

use crate::types::Item;

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The member `names`.
    pub names: Option<Vec<String>>,
    /// The member `sparseNames`.
    pub sparse_names: Option<Vec<Option<String>>>,
    /// The member `labels`.
    pub labels: Option<HashMap<String, String>>,
    /// The member `sparseLabels`.
    pub sparse_labels: Option<HashMap<String, Option<Item>>>,
    /// The member `items`.
    pub items: Option<Vec<Item>>,
    /// The member `table`.
    pub table: Option<HashMap<String, Vec<Item>>>,
    /// The member `matrix`.
    pub matrix: Option<Vec<Vec<Option<i32>>>>,
}

impl Held {
    /// Begins to build a [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `names`.
    ///
    /// Empty where there is none; the field `names` tells the two apart.
    pub fn names(&self) -> &[String] {
        self.names.as_deref().unwrap_or_default()
    }

    /// The member `sparseNames`.
    ///
    /// Empty where there is none; the field `sparse_names` tells the two apart.
    pub fn sparse_names(&self) -> &[Option<String>] {
        self.sparse_names.as_deref().unwrap_or_default()
    }

    /// The member `labels`.
    pub fn labels(&self) -> Option<&HashMap<String, String>> {
        self.labels.as_ref()
    }

    /// The member `sparseLabels`.
    pub fn sparse_labels(&self) -> Option<&HashMap<String, Option<Item>>> {
        self.sparse_labels.as_ref()
    }

    /// The member `items`.
    ///
    /// Empty where there is none; the field `items` tells the two apart.
    pub fn items(&self) -> &[Item] {
        self.items.as_deref().unwrap_or_default()
    }

    /// The member `table`.
    pub fn table(&self) -> Option<&HashMap<String, Vec<Item>>> {
        self.table.as_ref()
    }

    /// The member `matrix`.
    ///
    /// Empty where there is none; the field `matrix` tells the two apart.
    pub fn matrix(&self) -> &[Vec<Option<i32>>] {
        self.matrix.as_deref().unwrap_or_default()
    }
}

/// Builds a [`Held`].
#[derive(Clone, PartialEq, Default, Debug)]
#[non_exhaustive]
pub struct HeldBuilder {
    names: Option<Vec<String>>,
    sparse_names: Option<Vec<Option<String>>>,
    labels: Option<HashMap<String, String>>,
    sparse_labels: Option<HashMap<String, Option<Item>>>,
    items: Option<Vec<Item>>,
    table: Option<HashMap<String, Vec<Item>>>,
    matrix: Option<Vec<Vec<Option<i32>>>>,
}

impl HeldBuilder {
    /// The member `names`.
    ///
    /// Adds one item; [`set_names`](Self::set_names) sets them all.
    pub fn names(mut self, input: impl Into<String>) -> Self {
        self.names.get_or_insert_default().push(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`names`](Self::names).
    pub fn set_names(mut self, input: Option<Vec<String>>) -> Self {
        self.names = input;
        self
    }

    /// What [`names`](Self::names) is set to so far.
    pub fn get_names(&self) -> &Option<Vec<String>> {
        &self.names
    }

    /// The member `sparseNames`.
    ///
    /// Adds one item; [`set_sparse_names`](Self::set_sparse_names) sets them all.
    pub fn sparse_names(mut self, input: Option<String>) -> Self {
        self.sparse_names.get_or_insert_default().push(input);
        self
    }

    /// Sets or, with `None`, unsets [`sparse_names`](Self::sparse_names).
    pub fn set_sparse_names(mut self, input: Option<Vec<Option<String>>>) -> Self {
        self.sparse_names = input;
        self
    }

    /// What [`sparse_names`](Self::sparse_names) is set to so far.
    pub fn get_sparse_names(&self) -> &Option<Vec<Option<String>>> {
        &self.sparse_names
    }

    /// The member `labels`.
    ///
    /// Adds one entry; [`set_labels`](Self::set_labels) sets them all.
    pub fn labels(mut self, k: impl Into<String>, v: impl Into<String>) -> Self {
        self.labels.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or, with `None`, unsets [`labels`](Self::labels).
    pub fn set_labels(mut self, input: Option<HashMap<String, String>>) -> Self {
        self.labels = input;
        self
    }

    /// What [`labels`](Self::labels) is set to so far.
    pub fn get_labels(&self) -> &Option<HashMap<String, String>> {
        &self.labels
    }

    /// The member `sparseLabels`.
    ///
    /// Adds one entry; [`set_sparse_labels`](Self::set_sparse_labels) sets them all.
    pub fn sparse_labels(mut self, k: impl Into<String>, v: Option<Item>) -> Self {
        self.sparse_labels.get_or_insert_default().insert(k.into(), v);
        self
    }

    /// Sets or, with `None`, unsets [`sparse_labels`](Self::sparse_labels).
    pub fn set_sparse_labels(
        mut self,
        input: Option<HashMap<String, Option<Item>>>,
    ) -> Self {
        self.sparse_labels = input;
        self
    }

    /// What [`sparse_labels`](Self::sparse_labels) is set to so far.
    pub fn get_sparse_labels(&self) -> &Option<HashMap<String, Option<Item>>> {
        &self.sparse_labels
    }

    /// The member `items`.
    ///
    /// Adds one item; [`set_items`](Self::set_items) sets them all.
    pub fn items(mut self, input: Item) -> Self {
        self.items.get_or_insert_default().push(input);
        self
    }

    /// Sets or, with `None`, unsets [`items`](Self::items).
    pub fn set_items(mut self, input: Option<Vec<Item>>) -> Self {
        self.items = input;
        self
    }

    /// What [`items`](Self::items) is set to so far.
    pub fn get_items(&self) -> &Option<Vec<Item>> {
        &self.items
    }

    /// The member `table`.
    ///
    /// Adds one entry; [`set_table`](Self::set_table) sets them all.
    pub fn table(mut self, k: impl Into<String>, v: Vec<Item>) -> Self {
        self.table.get_or_insert_default().insert(k.into(), v);
        self
    }

    /// Sets or, with `None`, unsets [`table`](Self::table).
    pub fn set_table(mut self, input: Option<HashMap<String, Vec<Item>>>) -> Self {
        self.table = input;
        self
    }

    /// What [`table`](Self::table) is set to so far.
    pub fn get_table(&self) -> &Option<HashMap<String, Vec<Item>>> {
        &self.table
    }

    /// The member `matrix`.
    ///
    /// Adds one item; [`set_matrix`](Self::set_matrix) sets them all.
    pub fn matrix(mut self, input: Vec<Option<i32>>) -> Self {
        self.matrix.get_or_insert_default().push(input);
        self
    }

    /// Sets or, with `None`, unsets [`matrix`](Self::matrix).
    pub fn set_matrix(mut self, input: Option<Vec<Vec<Option<i32>>>>) -> Self {
        self.matrix = input;
        self
    }

    /// What [`matrix`](Self::matrix) is set to so far.
    pub fn get_matrix(&self) -> &Option<Vec<Vec<Option<i32>>>> {
        &self.matrix
    }

    /// The [`Held`].
    pub fn build(self) -> Held {
        Held {
            names: self.names,
            sparse_names: self.sparse_names,
            labels: self.labels,
            sparse_labels: self.sparse_labels,
            items: self.items,
            table: self.table,
            matrix: self.matrix,
        }
    }
}

impl Held {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        if let Some(value) = &self.names {
            object.member("names").list(value, |value, out| out.string(value));
        }
        if let Some(value) = &self.sparse_names {
            object
                .member("sparseNames")
                .sparse_list(value, |value, out| out.string(value));
        }
        if let Some(value) = &self.labels {
            object.member("labels").map(value, |value, out| out.string(value));
        }
        if let Some(value) = &self.sparse_labels {
            object
                .member("sparseLabels")
                .sparse_map(
                    value,
                    |value, out| out.object(|object| value.write_json(object)),
                );
        }
        if let Some(value) = &self.items {
            object
                .member("items")
                .list(value, |value, out| out.object(|object| value.write_json(object)));
        }
        if let Some(value) = &self.table {
            object
                .member("table")
                .map(
                    value,
                    |value, out| {
                        out
                            .list(
                                value,
                                |value, out| out.object(|object| value.write_json(object)),
                            )
                    },
                );
        }
        if let Some(value) = &self.matrix {
            object
                .member("matrix")
                .list(
                    value,
                    |value, out| out.sparse_list(value, |value, out| out.integer(*value)),
                );
        }
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            names: object.optional("names", |value| value.list(Value::string))?,
            sparse_names: object
                .optional("sparseNames", |value| value.sparse_list(Value::string))?,
            labels: object.optional("labels", |value| value.map(Value::string))?,
            sparse_labels: object
                .optional("sparseLabels", |value| value.sparse_map(Item::read_json))?,
            items: object.optional("items", |value| value.list(Item::read_json))?,
            table: object
                .optional(
                    "table",
                    |value| value.map(|value| value.list(Item::read_json)),
                )?,
            matrix: object
                .optional(
                    "matrix",
                    |value| value.list(|value| value.sparse_list(Value::integer)),
                )?,
        })
    }
}
