// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use std::collections::HashMap;
use tinsmith_runtime::json::{ObjectWriter, ReadError, Value};

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
    /// Begins to build a [`Held`].
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

    /// Sets or, with `None`, unsets [`no`](Self::no).
    pub fn set_no(mut self, input: Option<bool>) -> Self {
        self.no = input;
        self
    }

    /// What [`no`](Self::no) is set to so far.
    pub fn get_no(&self) -> &Option<bool> {
        &self.no
    }

    /// The member `yes`.
    pub fn yes(mut self, input: bool) -> Self {
        self.yes = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`yes`](Self::yes).
    pub fn set_yes(mut self, input: Option<bool>) -> Self {
        self.yes = input;
        self
    }

    /// What [`yes`](Self::yes) is set to so far.
    pub fn get_yes(&self) -> &Option<bool> {
        &self.yes
    }

    /// The member `byte`.
    pub fn byte(mut self, input: i8) -> Self {
        self.byte = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`byte`](Self::byte).
    pub fn set_byte(mut self, input: Option<i8>) -> Self {
        self.byte = input;
        self
    }

    /// What [`byte`](Self::byte) is set to so far.
    pub fn get_byte(&self) -> &Option<i8> {
        &self.byte
    }

    /// The member `long`.
    pub fn long(mut self, input: i64) -> Self {
        self.long = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`long`](Self::long).
    pub fn set_long(mut self, input: Option<i64>) -> Self {
        self.long = input;
        self
    }

    /// What [`long`](Self::long) is set to so far.
    pub fn get_long(&self) -> &Option<i64> {
        &self.long
    }

    /// The member `float`.
    pub fn float(mut self, input: f32) -> Self {
        self.float = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`float`](Self::float).
    pub fn set_float(mut self, input: Option<f32>) -> Self {
        self.float = input;
        self
    }

    /// What [`float`](Self::float) is set to so far.
    pub fn get_float(&self) -> &Option<f32> {
        &self.float
    }

    /// The member `double`.
    pub fn double(mut self, input: f64) -> Self {
        self.double = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`double`](Self::double).
    pub fn set_double(mut self, input: Option<f64>) -> Self {
        self.double = input;
        self
    }

    /// What [`double`](Self::double) is set to so far.
    pub fn get_double(&self) -> &Option<f64> {
        &self.double
    }

    /// The member `empty`.
    pub fn empty(mut self, input: impl Into<String>) -> Self {
        self.empty = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`empty`](Self::empty).
    pub fn set_empty(mut self, input: Option<String>) -> Self {
        self.empty = input;
        self
    }

    /// What [`empty`](Self::empty) is set to so far.
    pub fn get_empty(&self) -> &Option<String> {
        &self.empty
    }

    /// The member `text`.
    pub fn text(mut self, input: impl Into<String>) -> Self {
        self.text = Some(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`text`](Self::text).
    pub fn set_text(mut self, input: Option<String>) -> Self {
        self.text = input;
        self
    }

    /// What [`text`](Self::text) is set to so far.
    pub fn get_text(&self) -> &Option<String> {
        &self.text
    }

    /// The member `color`.
    pub fn color(mut self, input: Color) -> Self {
        self.color = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`color`](Self::color).
    pub fn set_color(mut self, input: Option<Color>) -> Self {
        self.color = input;
        self
    }

    /// What [`color`](Self::color) is set to so far.
    pub fn get_color(&self) -> &Option<Color> {
        &self.color
    }

    /// The member `level`.
    pub fn level(mut self, input: i32) -> Self {
        self.level = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`level`](Self::level).
    pub fn set_level(mut self, input: Option<i32>) -> Self {
        self.level = input;
        self
    }

    /// What [`level`](Self::level) is set to so far.
    pub fn get_level(&self) -> &Option<i32> {
        &self.level
    }

    /// The member `list`.
    ///
    /// Adds one item; [`set_list`](Self::set_list) sets them all.
    pub fn list(mut self, input: impl Into<String>) -> Self {
        self.list.get_or_insert_default().push(input.into());
        self
    }

    /// Sets or, with `None`, unsets [`list`](Self::list).
    pub fn set_list(mut self, input: Option<Vec<String>>) -> Self {
        self.list = input;
        self
    }

    /// What [`list`](Self::list) is set to so far.
    pub fn get_list(&self) -> &Option<Vec<String>> {
        &self.list
    }

    /// The member `map`.
    ///
    /// Adds one entry; [`set_map`](Self::set_map) sets them all.
    pub fn map(mut self, k: impl Into<String>, v: impl Into<String>) -> Self {
        self.map.get_or_insert_default().insert(k.into(), v.into());
        self
    }

    /// Sets or, with `None`, unsets [`map`](Self::map).
    pub fn set_map(mut self, input: Option<HashMap<String, String>>) -> Self {
        self.map = input;
        self
    }

    /// What [`map`](Self::map) is set to so far.
    pub fn get_map(&self) -> &Option<HashMap<String, String>> {
        &self.map
    }

    /// The member `document`.
    pub fn document(mut self, input: Document) -> Self {
        self.document = Some(input);
        self
    }

    /// Sets or, with `None`, unsets [`document`](Self::document).
    pub fn set_document(mut self, input: Option<Document>) -> Self {
        self.document = input;
        self
    }

    /// What [`document`](Self::document) is set to so far.
    pub fn get_document(&self) -> &Option<Document> {
        &self.document
    }

    /// The [`Held`].
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

impl Held {
    pub(crate) fn write_json(&self, object: &mut ObjectWriter<'_>) {
        object.member("no").boolean(self.no);
        object.member("yes").boolean(self.yes);
        object.member("byte").integer(self.byte);
        object.member("long").integer(self.long);
        object.member("float").float(self.float);
        object.member("double").double(self.double);
        object.member("empty").string(&self.empty);
        object.member("text").string(&self.text);
        object.member("color").string(self.color.as_str());
        object.member("level").integer(self.level);
        object.member("list").list(&self.list, |value, out| out.string(value));
        object.member("map").map(&self.map, |value, out| out.string(value));
        if let Some(value) = &self.document {
            object.member("document").document(value);
        }
    }

    pub(crate) fn read_json(value: Value<'_>) -> Result<Self, ReadError> {
        let object = value.object()?;
        Ok(Self {
            no: object.optional("no", Value::boolean)?.unwrap_or_default(),
            yes: object.optional("yes", Value::boolean)?.unwrap_or(true),
            byte: object.optional("byte", Value::integer)?.unwrap_or(-1),
            long: object.optional("long", Value::integer)?.unwrap_or(9007199254740993),
            float: object.optional("float", Value::float)?.unwrap_or(0.1),
            double: object.optional("double", Value::double)?.unwrap_or(-2.0),
            empty: object.optional("empty", Value::string)?.unwrap_or_default(),
            text: object
                .optional("text", Value::string)?
                .unwrap_or_else(|| "say \"hi\"\n".to_owned()),
            color: object
                .optional("color", Value::enumeration)?
                .unwrap_or_else(|| Color::from("red")),
            level: object.optional("level", Value::integer)?.unwrap_or(10),
            list: object
                .optional("list", |value| value.list(Value::string))?
                .unwrap_or_default(),
            map: object
                .optional("map", |value| value.map(Value::string))?
                .unwrap_or_default(),
            document: object.document("document")?,
        })
    }
}

#[cfg(feature = "validation")]
impl Held {
    pub(crate) fn validate_members(
        &self,
        at: &mut tinsmith_runtime::validation::Validator,
    ) {
        at.optional(
            "color",
            Some(&self.color),
            |value, at| {
                at.known_value(value.as_str(), crate::types::Color::values());
            },
        );
    }
}
