// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use std::collections::HashMap;
use tinsmith_runtime::schema::{Member, Schema};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::primitives::Document;
use crate::types::Color;

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The member `no`.
    pub no: bool,
    /// The member `yes`.
    pub yes: bool,
    /// The member `byte`.
    pub byte: i8,
    /// The member `long`.
    pub long: i64,
    /// The member `float`.
    pub float: f32,
    /// The member `double`.
    pub double: f64,
    /// The member `empty`.
    pub empty: String,
    /// The member `text`.
    pub text: String,
    /// The member `color`.
    pub color: Color,
    /// The member `level`.
    pub level: i32,
    /// The member `list`.
    pub list: Vec<String>,
    /// The member `map`.
    pub map: HashMap<String, String>,
    /// The member `document`.
    pub document: Option<Document>,
}

impl Held {
    /// Creates a builder for [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `no`.
    pub fn no(&self) -> bool {
        self.no
    }

    /// The member `yes`.
    pub fn yes(&self) -> bool {
        self.yes
    }

    /// The member `byte`.
    pub fn byte(&self) -> i8 {
        self.byte
    }

    /// The member `long`.
    pub fn long(&self) -> i64 {
        self.long
    }

    /// The member `float`.
    pub fn float(&self) -> f32 {
        self.float
    }

    /// The member `double`.
    pub fn double(&self) -> f64 {
        self.double
    }

    /// The member `empty`.
    pub fn empty(&self) -> &str {
        &self.empty
    }

    /// The member `text`.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The member `color`.
    pub fn color(&self) -> &Color {
        &self.color
    }

    /// The member `level`.
    pub fn level(&self) -> i32 {
        self.level
    }

    /// The member `list`.
    pub fn list(&self) -> &[String] {
        &self.list
    }

    /// The member `map`.
    pub fn map(&self) -> &HashMap<String, String> {
        &self.map
    }

    /// The member `document`.
    pub fn document(&self) -> Option<&Document> {
        self.document.as_ref()
    }
}

static SCHEMA: Schema = Schema::structure(
    "Held",
    &[
        Member::boolean("no", "no"),
        Member::boolean("yes", "yes"),
        Member::integer("byte", "byte"),
        Member::integer("long", "long"),
        Member::float("float", "float"),
        Member::double("double", "double"),
        Member::string("empty", "empty"),
        Member::string("text", "text"),
        Member::enumeration("color", "color", Color::values()),
        Member::integer("level", "level"),
        Member::list("list", "list", &Member::string("member", "member")),
        Member::map(
            "map",
            "map",
            &Member::string("key", "key"),
            &Member::string("value", "value"),
        ),
        Member::document("document", "document"),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.no);
        out.write(&SCHEMA.members[1], &self.yes);
        out.write(&SCHEMA.members[2], &self.byte);
        out.write(&SCHEMA.members[3], &self.long);
        out.write(&SCHEMA.members[4], &self.float);
        out.write(&SCHEMA.members[5], &self.double);
        out.write(&SCHEMA.members[6], &self.empty);
        out.write(&SCHEMA.members[7], &self.text);
        out.write(&SCHEMA.members[8], &self.color);
        out.write(&SCHEMA.members[9], &self.level);
        out.write(&SCHEMA.members[10], &self.list);
        out.write(&SCHEMA.members[11], &self.map);
        out.write(&SCHEMA.members[12], &self.document);
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
                        0 => shape.no = input.read(member)?,
                        1 => shape.yes = input.read(member)?,
                        2 => shape.byte = input.read(member)?,
                        3 => shape.long = input.read(member)?,
                        4 => shape.float = input.read(member)?,
                        5 => shape.double = input.read(member)?,
                        6 => shape.empty = input.read(member)?,
                        7 => shape.text = input.read(member)?,
                        8 => shape.color = input.read(member)?,
                        9 => shape.level = input.read(member)?,
                        10 => shape.list = input.read(member)?,
                        11 => shape.map = input.read(member)?,
                        _ => shape.document = input.read(member)?,
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
    no: Option<bool>,
    yes: Option<bool>,
    byte: Option<i8>,
    long: Option<i64>,
    float: Option<f32>,
    double: Option<f64>,
    empty: Option<String>,
    text: Option<String>,
    color: Option<Color>,
    level: Option<i32>,
    list: Option<Vec<String>>,
    map: Option<HashMap<String, String>>,
    document: Option<Document>,
}

impl HeldBuilder {
    /// The member `no`.
    pub fn no(mut self, input: bool) -> Self {
        self.no = Some(input);
        self
    }

    /// Sets or clears [`no`](Self::no).
    pub fn set_no(mut self, input: Option<bool>) -> Self {
        self.no = input;
        self
    }

    /// Returns the value set for [`no`](Self::no).
    pub fn get_no(&self) -> &Option<bool> {
        &self.no
    }

    /// The member `yes`.
    pub fn yes(mut self, input: bool) -> Self {
        self.yes = Some(input);
        self
    }

    /// Sets or clears [`yes`](Self::yes).
    pub fn set_yes(mut self, input: Option<bool>) -> Self {
        self.yes = input;
        self
    }

    /// Returns the value set for [`yes`](Self::yes).
    pub fn get_yes(&self) -> &Option<bool> {
        &self.yes
    }

    /// The member `byte`.
    pub fn byte(mut self, input: i8) -> Self {
        self.byte = Some(input);
        self
    }

    /// Sets or clears [`byte`](Self::byte).
    pub fn set_byte(mut self, input: Option<i8>) -> Self {
        self.byte = input;
        self
    }

    /// Returns the value set for [`byte`](Self::byte).
    pub fn get_byte(&self) -> &Option<i8> {
        &self.byte
    }

    /// The member `long`.
    pub fn long(mut self, input: i64) -> Self {
        self.long = Some(input);
        self
    }

    /// Sets or clears [`long`](Self::long).
    pub fn set_long(mut self, input: Option<i64>) -> Self {
        self.long = input;
        self
    }

    /// Returns the value set for [`long`](Self::long).
    pub fn get_long(&self) -> &Option<i64> {
        &self.long
    }

    /// The member `float`.
    pub fn float(mut self, input: f32) -> Self {
        self.float = Some(input);
        self
    }

    /// Sets or clears [`float`](Self::float).
    pub fn set_float(mut self, input: Option<f32>) -> Self {
        self.float = input;
        self
    }

    /// Returns the value set for [`float`](Self::float).
    pub fn get_float(&self) -> &Option<f32> {
        &self.float
    }

    /// The member `double`.
    pub fn double(mut self, input: f64) -> Self {
        self.double = Some(input);
        self
    }

    /// Sets or clears [`double`](Self::double).
    pub fn set_double(mut self, input: Option<f64>) -> Self {
        self.double = input;
        self
    }

    /// Returns the value set for [`double`](Self::double).
    pub fn get_double(&self) -> &Option<f64> {
        &self.double
    }

    /// The member `empty`.
    pub fn empty(mut self, input: impl Into<String>) -> Self {
        self.empty = Some(input.into());
        self
    }

    /// Sets or clears [`empty`](Self::empty).
    pub fn set_empty(mut self, input: Option<String>) -> Self {
        self.empty = input;
        self
    }

    /// Returns the value set for [`empty`](Self::empty).
    pub fn get_empty(&self) -> &Option<String> {
        &self.empty
    }

    /// The member `text`.
    pub fn text(mut self, input: impl Into<String>) -> Self {
        self.text = Some(input.into());
        self
    }

    /// Sets or clears [`text`](Self::text).
    pub fn set_text(mut self, input: Option<String>) -> Self {
        self.text = input;
        self
    }

    /// Returns the value set for [`text`](Self::text).
    pub fn get_text(&self) -> &Option<String> {
        &self.text
    }

    /// The member `color`.
    pub fn color(mut self, input: Color) -> Self {
        self.color = Some(input);
        self
    }

    /// Sets or clears [`color`](Self::color).
    pub fn set_color(mut self, input: Option<Color>) -> Self {
        self.color = input;
        self
    }

    /// Returns the value set for [`color`](Self::color).
    pub fn get_color(&self) -> &Option<Color> {
        &self.color
    }

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

    /// The member `list`.
    ///
    /// Adds one item. [`set_list`](Self::set_list) sets the whole list.
    pub fn list(mut self, input: impl Into<String>) -> Self {
        self.list.get_or_insert_default().push(input.into());
        self
    }

    /// Sets or clears [`list`](Self::list).
    pub fn set_list(mut self, input: Option<Vec<String>>) -> Self {
        self.list = input;
        self
    }

    /// Returns the value set for [`list`](Self::list).
    pub fn get_list(&self) -> &Option<Vec<String>> {
        &self.list
    }

    /// The member `map`.
    ///
    /// Adds one entry. [`set_map`](Self::set_map) sets the whole map.
    pub fn map(mut self, k: impl Into<String>, v: impl Into<String>) -> Self {
        self.map.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or clears [`map`](Self::map).
    pub fn set_map(mut self, input: Option<HashMap<String, String>>) -> Self {
        self.map = input;
        self
    }

    /// Returns the value set for [`map`](Self::map).
    pub fn get_map(&self) -> &Option<HashMap<String, String>> {
        &self.map
    }

    /// The member `document`.
    pub fn document(mut self, input: Document) -> Self {
        self.document = Some(input);
        self
    }

    /// Sets or clears [`document`](Self::document).
    pub fn set_document(mut self, input: Option<Document>) -> Self {
        self.document = input;
        self
    }

    /// Returns the value set for [`document`](Self::document).
    pub fn get_document(&self) -> &Option<Document> {
        &self.document
    }

    /// Builds the [`Held`].
    pub fn build(self) -> Held {
        Held {
            no: self.no.unwrap_or_default(),
            yes: self.yes.unwrap_or(true),
            byte: self.byte.unwrap_or(-1),
            long: self.long.unwrap_or(9007199254740993),
            float: self.float.unwrap_or(0.1),
            double: self.double.unwrap_or(-2.0),
            empty: self.empty.unwrap_or_default(),
            text: self.text.unwrap_or_else(|| "say \"hi\"\n".to_owned()),
            color: self.color.unwrap_or_else(|| Color::from("red")),
            level: self.level.unwrap_or(10),
            list: self.list.unwrap_or_default(),
            map: self.map.unwrap_or_default(),
            document: self.document,
        }
    }
}
