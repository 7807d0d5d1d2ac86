// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use std::collections::HashMap;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

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
    /// Creates a builder for [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `names`.
    ///
    /// Returns an empty slice if the list is absent. The field `names` distinguishes the two.
    pub fn names(&self) -> &[String] {
        self.names.as_deref().unwrap_or_default()
    }

    /// The member `sparseNames`.
    ///
    /// Returns an empty slice if the list is absent. The field `sparse_names` distinguishes the two.
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
    /// Returns an empty slice if the list is absent. The field `items` distinguishes the two.
    pub fn items(&self) -> &[Item] {
        self.items.as_deref().unwrap_or_default()
    }

    /// The member `table`.
    pub fn table(&self) -> Option<&HashMap<String, Vec<Item>>> {
        self.table.as_ref()
    }

    /// The member `matrix`.
    ///
    /// Returns an empty slice if the list is absent. The field `matrix` distinguishes the two.
    pub fn matrix(&self) -> &[Vec<Option<i32>>] {
        self.matrix.as_deref().unwrap_or_default()
    }
}

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[
        Member::list("names", "names", &Member::string("member", "member")),
        Member::list("sparseNames", "sparse_names", &Member::string("member", "member")),
        Member::map(
            "labels",
            "labels",
            &Member::string("key", "key"),
            &Member::string("value", "value"),
        ),
        Member::map(
            "sparseLabels",
            "sparse_labels",
            &Member::string("key", "key"),
            &Member::structure("value", "value"),
        ),
        Member::list("items", "items", &Member::structure("member", "member")),
        Member::map(
            "table",
            "table",
            &Member::string("key", "key"),
            &Member::list("value", "value", &Member::structure("member", "member")),
        ),
        Member::list(
            "matrix",
            "matrix",
            &Member::list("member", "member", &Member::integer("member", "member")),
        ),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.names);
        out.write(&SCHEMA.members[1], &self.sparse_names);
        out.write(&SCHEMA.members[2], &self.labels);
        out.write(&SCHEMA.members[3], &self.sparse_labels);
        out.write(&SCHEMA.members[4], &self.items);
        out.write(&SCHEMA.members[5], &self.table);
        out.write(&SCHEMA.members[6], &self.matrix);
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
                        0 => shape.names = input.read(member)?,
                        1 => shape.sparse_names = input.read(member)?,
                        2 => shape.labels = input.read(member)?,
                        3 => shape.sparse_labels = input.read(member)?,
                        4 => shape.items = input.read(member)?,
                        5 => shape.table = input.read(member)?,
                        _ => shape.matrix = input.read(member)?,
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
    /// Adds one item. [`set_names`](Self::set_names) sets the whole list.
    pub fn names(mut self, input: impl Into<String>) -> Self {
        self.names.get_or_insert_default().push(input.into());
        self
    }

    /// Sets or clears [`names`](Self::names).
    pub fn set_names(mut self, input: Option<Vec<String>>) -> Self {
        self.names = input;
        self
    }

    /// Returns the value set for [`names`](Self::names).
    pub fn get_names(&self) -> &Option<Vec<String>> {
        &self.names
    }

    /// The member `sparseNames`.
    ///
    /// Adds one item. [`set_sparse_names`](Self::set_sparse_names) sets the whole list.
    pub fn sparse_names(mut self, input: Option<String>) -> Self {
        self.sparse_names.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`sparse_names`](Self::sparse_names).
    pub fn set_sparse_names(mut self, input: Option<Vec<Option<String>>>) -> Self {
        self.sparse_names = input;
        self
    }

    /// Returns the value set for [`sparse_names`](Self::sparse_names).
    pub fn get_sparse_names(&self) -> &Option<Vec<Option<String>>> {
        &self.sparse_names
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

    /// The member `sparseLabels`.
    ///
    /// Adds one entry. [`set_sparse_labels`](Self::set_sparse_labels) sets the whole map.
    pub fn sparse_labels(mut self, k: impl Into<String>, v: Option<Item>) -> Self {
        self.sparse_labels.get_or_insert_default().insert(k.into(), v);
        self
    }

    /// Sets or clears [`sparse_labels`](Self::sparse_labels).
    pub fn set_sparse_labels(
        mut self,
        input: Option<HashMap<String, Option<Item>>>,
    ) -> Self {
        self.sparse_labels = input;
        self
    }

    /// Returns the value set for [`sparse_labels`](Self::sparse_labels).
    pub fn get_sparse_labels(&self) -> &Option<HashMap<String, Option<Item>>> {
        &self.sparse_labels
    }

    /// The member `items`.
    ///
    /// Adds one item. [`set_items`](Self::set_items) sets the whole list.
    pub fn items(mut self, input: Item) -> Self {
        self.items.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`items`](Self::items).
    pub fn set_items(mut self, input: Option<Vec<Item>>) -> Self {
        self.items = input;
        self
    }

    /// Returns the value set for [`items`](Self::items).
    pub fn get_items(&self) -> &Option<Vec<Item>> {
        &self.items
    }

    /// The member `table`.
    ///
    /// Adds one entry. [`set_table`](Self::set_table) sets the whole map.
    pub fn table(mut self, k: impl Into<String>, v: Vec<Item>) -> Self {
        self.table.get_or_insert_default().insert(k.into(), v);
        self
    }

    /// Sets or clears [`table`](Self::table).
    pub fn set_table(mut self, input: Option<HashMap<String, Vec<Item>>>) -> Self {
        self.table = input;
        self
    }

    /// Returns the value set for [`table`](Self::table).
    pub fn get_table(&self) -> &Option<HashMap<String, Vec<Item>>> {
        &self.table
    }

    /// The member `matrix`.
    ///
    /// Adds one item. [`set_matrix`](Self::set_matrix) sets the whole list.
    pub fn matrix(mut self, input: Vec<Option<i32>>) -> Self {
        self.matrix.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`matrix`](Self::matrix).
    pub fn set_matrix(mut self, input: Option<Vec<Vec<Option<i32>>>>) -> Self {
        self.matrix = input;
        self
    }

    /// Returns the value set for [`matrix`](Self::matrix).
    pub fn get_matrix(&self) -> &Option<Vec<Vec<Option<i32>>>> {
        &self.matrix
    }

    /// Builds the [`Held`].
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
