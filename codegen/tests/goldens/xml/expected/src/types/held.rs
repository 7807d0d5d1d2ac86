// Written by `cargo xtask regenerate`. Do not edit: change the model or the generator.

//! `Held` and its builder.

use std::collections::HashMap;
use tinsmith_runtime::schema::{Member, Schema, TimestampFormat};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer,
    ShapeSerializer,
};

use crate::primitives::{BigDecimal, BigInteger, Blob, DateTime};
use crate::types::{Choice, Color, Must};

/// The shape `Held` of the model.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Held {
    /// The member `id`.
    pub id: Option<String>,
    /// The member `boolean`.
    pub boolean: Option<bool>,
    /// The member `byte`.
    pub byte: Option<i8>,
    /// The member `long`.
    pub long: Option<i64>,
    /// The member `float`.
    pub float: Option<f32>,
    /// The member `double`.
    pub double: Option<f64>,
    /// The member `bigInteger`.
    pub big_integer: Option<BigInteger>,
    /// The member `bigDecimal`.
    pub big_decimal: Option<BigDecimal>,
    /// The member `string`.
    pub string: Option<String>,
    /// The member `blob`.
    pub blob: Option<Blob>,
    /// The member `timestamp`.
    pub timestamp: Option<DateTime>,
    /// The member `seconds`.
    pub seconds: Option<DateTime>,
    /// The member `httpDate`.
    pub http_date: Option<DateTime>,
    /// The member `color`.
    pub color: Option<Color>,
    /// The member `level`.
    pub level: Option<i32>,
    /// The member `choice`.
    pub choice: Option<Choice>,
    /// The member `must`.
    pub must: Option<Must>,
    /// The member `texts`.
    pub texts: Option<Vec<String>>,
    /// The member `flatTexts`.
    pub flat_texts: Option<Vec<String>>,
    /// The member `items`.
    pub items: Option<Vec<String>>,
    /// The member `matrix`.
    pub matrix: Option<Vec<Vec<f64>>>,
    /// The member `labels`.
    pub labels: Option<HashMap<String, String>>,
    /// The member `flatLabels`.
    pub flat_labels: Option<HashMap<Color, Vec<String>>>,
    /// The member `heldMap`.
    pub held_map: Option<HashMap<String, Held>>,
    /// The member `helds`.
    pub helds: Option<Vec<Held>>,
}

impl Held {
    /// Creates a builder for [`Held`].
    pub fn builder() -> HeldBuilder {
        HeldBuilder::default()
    }

    /// The member `id`.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The member `boolean`.
    pub fn boolean(&self) -> Option<bool> {
        self.boolean
    }

    /// The member `byte`.
    pub fn byte(&self) -> Option<i8> {
        self.byte
    }

    /// The member `long`.
    pub fn long(&self) -> Option<i64> {
        self.long
    }

    /// The member `float`.
    pub fn float(&self) -> Option<f32> {
        self.float
    }

    /// The member `double`.
    pub fn double(&self) -> Option<f64> {
        self.double
    }

    /// The member `bigInteger`.
    pub fn big_integer(&self) -> Option<&BigInteger> {
        self.big_integer.as_ref()
    }

    /// The member `bigDecimal`.
    pub fn big_decimal(&self) -> Option<&BigDecimal> {
        self.big_decimal.as_ref()
    }

    /// The member `string`.
    pub fn string(&self) -> Option<&str> {
        self.string.as_deref()
    }

    /// The member `blob`.
    pub fn blob(&self) -> Option<&Blob> {
        self.blob.as_ref()
    }

    /// The member `timestamp`.
    pub fn timestamp(&self) -> Option<&DateTime> {
        self.timestamp.as_ref()
    }

    /// The member `seconds`.
    pub fn seconds(&self) -> Option<&DateTime> {
        self.seconds.as_ref()
    }

    /// The member `httpDate`.
    pub fn http_date(&self) -> Option<&DateTime> {
        self.http_date.as_ref()
    }

    /// The member `color`.
    pub fn color(&self) -> Option<&Color> {
        self.color.as_ref()
    }

    /// The member `level`.
    pub fn level(&self) -> Option<i32> {
        self.level
    }

    /// The member `choice`.
    pub fn choice(&self) -> Option<&Choice> {
        self.choice.as_ref()
    }

    /// The member `must`.
    pub fn must(&self) -> Option<&Must> {
        self.must.as_ref()
    }

    /// The member `texts`.
    ///
    /// Returns an empty slice if the list is absent. The field `texts` distinguishes the two.
    pub fn texts(&self) -> &[String] {
        self.texts.as_deref().unwrap_or_default()
    }

    /// The member `flatTexts`.
    ///
    /// Returns an empty slice if the list is absent. The field `flat_texts` distinguishes the two.
    pub fn flat_texts(&self) -> &[String] {
        self.flat_texts.as_deref().unwrap_or_default()
    }

    /// The member `items`.
    ///
    /// Returns an empty slice if the list is absent. The field `items` distinguishes the two.
    pub fn items(&self) -> &[String] {
        self.items.as_deref().unwrap_or_default()
    }

    /// The member `matrix`.
    ///
    /// Returns an empty slice if the list is absent. The field `matrix` distinguishes the two.
    pub fn matrix(&self) -> &[Vec<f64>] {
        self.matrix.as_deref().unwrap_or_default()
    }

    /// The member `labels`.
    pub fn labels(&self) -> Option<&HashMap<String, String>> {
        self.labels.as_ref()
    }

    /// The member `flatLabels`.
    pub fn flat_labels(&self) -> Option<&HashMap<Color, Vec<String>>> {
        self.flat_labels.as_ref()
    }

    /// The member `heldMap`.
    pub fn held_map(&self) -> Option<&HashMap<String, Held>> {
        self.held_map.as_ref()
    }

    /// The member `helds`.
    ///
    /// Returns an empty slice if the list is absent. The field `helds` distinguishes the two.
    pub fn helds(&self) -> &[Held] {
        self.helds.as_deref().unwrap_or_default()
    }
}

static SCHEMA: Schema = Schema::structure(
        "Held",
        &[
            Member::string("id", "id").xml_name("x:id").xml_attribute(),
            Member::boolean("boolean", "boolean"),
            Member::integer("byte", "byte"),
            Member::integer("long", "long").xml_name("Long"),
            Member::float("float", "float"),
            Member::double("double", "double"),
            Member::big_integer("bigInteger", "big_integer"),
            Member::big_decimal("bigDecimal", "big_decimal"),
            Member::string("string", "string"),
            Member::blob("blob", "blob"),
            Member::timestamp("timestamp", "timestamp"),
            Member::timestamp("seconds", "seconds")
                .format(TimestampFormat::EpochSeconds),
            Member::timestamp("httpDate", "http_date").format(TimestampFormat::HttpDate),
            Member::enumeration("color", "color", Color::values()),
            Member::integer("level", "level"),
            Member::union("choice", "choice"),
            Member::structure("must", "must"),
            Member::list("texts", "texts", &Member::string("member", "member")),
            Member::list("flatTexts", "flat_texts", &Member::string("member", "member"))
                .xml_name("Text")
                .xml_flattened(),
            Member::list(
                "items",
                "items",
                &Member::string("member", "member")
                    .xml_name("item")
                    .xml_namespace("urn:item", None),
            ),
            Member::list(
                "matrix",
                "matrix",
                &Member::list("member", "member", &Member::double("member", "member"))
                    .xml_name("row"),
            ),
            Member::map(
                "labels",
                "labels",
                &Member::string("key", "key"),
                &Member::string("value", "value"),
            ),
            Member::map(
                    "flatLabels",
                    "flat_labels",
                    &Member::enumeration("key", "key", Color::values()).xml_name("K"),
                    &Member::list("value", "value", &Member::string("member", "member"))
                        .xml_name("V"),
                )
                .xml_flattened(),
            Member::map(
                "heldMap",
                "held_map",
                &Member::string("key", "key"),
                &Member::structure("value", "value"),
            ),
            Member::list("helds", "helds", &Member::structure("member", "member"))
                .xml_flattened(),
        ],
    )
    .xml_namespace("urn:x", Some("x"));
impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &SCHEMA
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&SCHEMA.members[0], &self.id);
        out.write(&SCHEMA.members[1], &self.boolean);
        out.write(&SCHEMA.members[2], &self.byte);
        out.write(&SCHEMA.members[3], &self.long);
        out.write(&SCHEMA.members[4], &self.float);
        out.write(&SCHEMA.members[5], &self.double);
        out.write(&SCHEMA.members[6], &self.big_integer);
        out.write(&SCHEMA.members[7], &self.big_decimal);
        out.write(&SCHEMA.members[8], &self.string);
        out.write(&SCHEMA.members[9], &self.blob);
        out.write(&SCHEMA.members[10], &self.timestamp);
        out.write(&SCHEMA.members[11], &self.seconds);
        out.write(&SCHEMA.members[12], &self.http_date);
        out.write(&SCHEMA.members[13], &self.color);
        out.write(&SCHEMA.members[14], &self.level);
        out.write(&SCHEMA.members[15], &self.choice);
        out.write(&SCHEMA.members[16], &self.must);
        out.write(&SCHEMA.members[17], &self.texts);
        out.write(&SCHEMA.members[18], &self.flat_texts);
        out.write(&SCHEMA.members[19], &self.items);
        out.write(&SCHEMA.members[20], &self.matrix);
        out.write(&SCHEMA.members[21], &self.labels);
        out.write(&SCHEMA.members[22], &self.flat_labels);
        out.write(&SCHEMA.members[23], &self.held_map);
        out.write(&SCHEMA.members[24], &self.helds);
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
                        0 => shape.id = input.read(member)?,
                        1 => shape.boolean = input.read(member)?,
                        2 => shape.byte = input.read(member)?,
                        3 => shape.long = input.read(member)?,
                        4 => shape.float = input.read(member)?,
                        5 => shape.double = input.read(member)?,
                        6 => shape.big_integer = input.read(member)?,
                        7 => shape.big_decimal = input.read(member)?,
                        8 => shape.string = input.read(member)?,
                        9 => shape.blob = input.read(member)?,
                        10 => shape.timestamp = input.read(member)?,
                        11 => shape.seconds = input.read(member)?,
                        12 => shape.http_date = input.read(member)?,
                        13 => shape.color = input.read(member)?,
                        14 => shape.level = input.read(member)?,
                        15 => shape.choice = input.read(member)?,
                        16 => shape.must = input.read(member)?,
                        17 => shape.texts = input.read(member)?,
                        18 => shape.flat_texts = input.read(member)?,
                        19 => shape.items = input.read(member)?,
                        20 => shape.matrix = input.read(member)?,
                        21 => shape.labels = input.read(member)?,
                        22 => shape.flat_labels = input.read(member)?,
                        23 => shape.held_map = input.read(member)?,
                        _ => shape.helds = input.read(member)?,
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
    id: Option<String>,
    boolean: Option<bool>,
    byte: Option<i8>,
    long: Option<i64>,
    float: Option<f32>,
    double: Option<f64>,
    big_integer: Option<BigInteger>,
    big_decimal: Option<BigDecimal>,
    string: Option<String>,
    blob: Option<Blob>,
    timestamp: Option<DateTime>,
    seconds: Option<DateTime>,
    http_date: Option<DateTime>,
    color: Option<Color>,
    level: Option<i32>,
    choice: Option<Choice>,
    must: Option<Must>,
    texts: Option<Vec<String>>,
    flat_texts: Option<Vec<String>>,
    items: Option<Vec<String>>,
    matrix: Option<Vec<Vec<f64>>>,
    labels: Option<HashMap<String, String>>,
    flat_labels: Option<HashMap<Color, Vec<String>>>,
    held_map: Option<HashMap<String, Held>>,
    helds: Option<Vec<Held>>,
}

impl HeldBuilder {
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

    /// The member `bigInteger`.
    pub fn big_integer(mut self, input: BigInteger) -> Self {
        self.big_integer = Some(input);
        self
    }

    /// Sets or clears [`big_integer`](Self::big_integer).
    pub fn set_big_integer(mut self, input: Option<BigInteger>) -> Self {
        self.big_integer = input;
        self
    }

    /// Returns the value set for [`big_integer`](Self::big_integer).
    pub fn get_big_integer(&self) -> &Option<BigInteger> {
        &self.big_integer
    }

    /// The member `bigDecimal`.
    pub fn big_decimal(mut self, input: BigDecimal) -> Self {
        self.big_decimal = Some(input);
        self
    }

    /// Sets or clears [`big_decimal`](Self::big_decimal).
    pub fn set_big_decimal(mut self, input: Option<BigDecimal>) -> Self {
        self.big_decimal = input;
        self
    }

    /// Returns the value set for [`big_decimal`](Self::big_decimal).
    pub fn get_big_decimal(&self) -> &Option<BigDecimal> {
        &self.big_decimal
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

    /// The member `blob`.
    pub fn blob(mut self, input: Blob) -> Self {
        self.blob = Some(input);
        self
    }

    /// Sets or clears [`blob`](Self::blob).
    pub fn set_blob(mut self, input: Option<Blob>) -> Self {
        self.blob = input;
        self
    }

    /// Returns the value set for [`blob`](Self::blob).
    pub fn get_blob(&self) -> &Option<Blob> {
        &self.blob
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

    /// The member `seconds`.
    pub fn seconds(mut self, input: DateTime) -> Self {
        self.seconds = Some(input);
        self
    }

    /// Sets or clears [`seconds`](Self::seconds).
    pub fn set_seconds(mut self, input: Option<DateTime>) -> Self {
        self.seconds = input;
        self
    }

    /// Returns the value set for [`seconds`](Self::seconds).
    pub fn get_seconds(&self) -> &Option<DateTime> {
        &self.seconds
    }

    /// The member `httpDate`.
    pub fn http_date(mut self, input: DateTime) -> Self {
        self.http_date = Some(input);
        self
    }

    /// Sets or clears [`http_date`](Self::http_date).
    pub fn set_http_date(mut self, input: Option<DateTime>) -> Self {
        self.http_date = input;
        self
    }

    /// Returns the value set for [`http_date`](Self::http_date).
    pub fn get_http_date(&self) -> &Option<DateTime> {
        &self.http_date
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

    /// The member `must`.
    pub fn must(mut self, input: Must) -> Self {
        self.must = Some(input);
        self
    }

    /// Sets or clears [`must`](Self::must).
    pub fn set_must(mut self, input: Option<Must>) -> Self {
        self.must = input;
        self
    }

    /// Returns the value set for [`must`](Self::must).
    pub fn get_must(&self) -> &Option<Must> {
        &self.must
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

    /// The member `flatTexts`.
    ///
    /// Adds one item. [`set_flat_texts`](Self::set_flat_texts) sets the whole list.
    pub fn flat_texts(mut self, input: impl Into<String>) -> Self {
        self.flat_texts.get_or_insert_default().push(input.into());
        self
    }

    /// Sets or clears [`flat_texts`](Self::flat_texts).
    pub fn set_flat_texts(mut self, input: Option<Vec<String>>) -> Self {
        self.flat_texts = input;
        self
    }

    /// Returns the value set for [`flat_texts`](Self::flat_texts).
    pub fn get_flat_texts(&self) -> &Option<Vec<String>> {
        &self.flat_texts
    }

    /// The member `items`.
    ///
    /// Adds one item. [`set_items`](Self::set_items) sets the whole list.
    pub fn items(mut self, input: impl Into<String>) -> Self {
        self.items.get_or_insert_default().push(input.into());
        self
    }

    /// Sets or clears [`items`](Self::items).
    pub fn set_items(mut self, input: Option<Vec<String>>) -> Self {
        self.items = input;
        self
    }

    /// Returns the value set for [`items`](Self::items).
    pub fn get_items(&self) -> &Option<Vec<String>> {
        &self.items
    }

    /// The member `matrix`.
    ///
    /// Adds one item. [`set_matrix`](Self::set_matrix) sets the whole list.
    pub fn matrix(mut self, input: Vec<f64>) -> Self {
        self.matrix.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`matrix`](Self::matrix).
    pub fn set_matrix(mut self, input: Option<Vec<Vec<f64>>>) -> Self {
        self.matrix = input;
        self
    }

    /// Returns the value set for [`matrix`](Self::matrix).
    pub fn get_matrix(&self) -> &Option<Vec<Vec<f64>>> {
        &self.matrix
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

    /// The member `flatLabels`.
    ///
    /// Adds one entry. [`set_flat_labels`](Self::set_flat_labels) sets the whole map.
    pub fn flat_labels(mut self, k: Color, v: Vec<String>) -> Self {
        self.flat_labels.get_or_insert_default().insert(k, v);
        self
    }

    /// Sets or clears [`flat_labels`](Self::flat_labels).
    pub fn set_flat_labels(
        mut self,
        input: Option<HashMap<Color, Vec<String>>>,
    ) -> Self {
        self.flat_labels = input;
        self
    }

    /// Returns the value set for [`flat_labels`](Self::flat_labels).
    pub fn get_flat_labels(&self) -> &Option<HashMap<Color, Vec<String>>> {
        &self.flat_labels
    }

    /// The member `heldMap`.
    ///
    /// Adds one entry. [`set_held_map`](Self::set_held_map) sets the whole map.
    pub fn held_map(mut self, k: impl Into<String>, v: Held) -> Self {
        self.held_map.get_or_insert_default().insert(k.into(), v);
        self
    }

    /// Sets or clears [`held_map`](Self::held_map).
    pub fn set_held_map(mut self, input: Option<HashMap<String, Held>>) -> Self {
        self.held_map = input;
        self
    }

    /// Returns the value set for [`held_map`](Self::held_map).
    pub fn get_held_map(&self) -> &Option<HashMap<String, Held>> {
        &self.held_map
    }

    /// The member `helds`.
    ///
    /// Adds one item. [`set_helds`](Self::set_helds) sets the whole list.
    pub fn helds(mut self, input: Held) -> Self {
        self.helds.get_or_insert_default().push(input);
        self
    }

    /// Sets or clears [`helds`](Self::helds).
    pub fn set_helds(mut self, input: Option<Vec<Held>>) -> Self {
        self.helds = input;
        self
    }

    /// Returns the value set for [`helds`](Self::helds).
    pub fn get_helds(&self) -> &Option<Vec<Held>> {
        &self.helds
    }

    /// Builds the [`Held`].
    pub fn build(self) -> Held {
        Held {
            id: self.id,
            boolean: self.boolean,
            byte: self.byte,
            long: self.long,
            float: self.float,
            double: self.double,
            big_integer: self.big_integer,
            big_decimal: self.big_decimal,
            string: self.string,
            blob: self.blob,
            timestamp: self.timestamp,
            seconds: self.seconds,
            http_date: self.http_date,
            color: self.color,
            level: self.level,
            choice: self.choice,
            must: self.must,
            texts: self.texts,
            flat_texts: self.flat_texts,
            items: self.items,
            matrix: self.matrix,
            labels: self.labels,
            flat_labels: self.flat_labels,
            held_map: self.held_map,
            helds: self.helds,
        }
    }
}
