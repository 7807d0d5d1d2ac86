//! Handwritten shapes like those in generated code, with the traits for XML and forms. Each test uses a part of them.
#![allow(dead_code)]

use std::collections::HashMap;

use aws_smithy_types::{Blob, DateTime};
use tinsmith_runtime::schema::{Member, Schema, TimestampFormat};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer, ShapeSerializer,
};

/// A structure with a member of every kind that the codecs handle differently.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub id: Option<String>,
    pub text: Option<String>,
    pub number: Option<i64>,
    pub ratio: Option<f64>,
    pub flag: Option<bool>,
    pub time: Option<DateTime>,
    pub stamp: Option<DateTime>,
    pub bytes: Option<Blob>,
    pub names: Option<Vec<String>>,
    pub tags: Option<Vec<String>>,
    pub rows: Option<Vec<Vec<i64>>>,
    pub counts: Option<HashMap<String, i64>>,
    pub pairs: Option<HashMap<String, String>>,
    pub pages: Option<Vec<Page>>,
    pub child: Option<Box<Page>>,
    pub part: Option<Part>,
    pub token: Option<String>,
}

static NAME: Member = Member::string("member", "member");
static ITEM: Member = Member::string("member", "member").xml_name("item");
static NUMBER: Member = Member::integer("member", "member");
static ROW: Member = Member::list("member", "member", &NUMBER).xml_name("row");
static KEY: Member = Member::string("key", "key");
static COUNT: Member = Member::integer("value", "value");
static SHORT_KEY: Member = Member::string("key", "key").xml_name("K");
static SHORT_VALUE: Member = Member::string("value", "value").xml_name("V");
static INNER: Member = Member::structure("member", "member");

static PAGE: Schema = Schema::structure(
    "Page",
    &[
        Member::string("id", "id").xml_attribute().xml_name("x:id"),
        Member::string("text", "text"),
        Member::integer("number", "number").xml_name("Count"),
        Member::double("ratio", "ratio").ec2_query_name("share"),
        Member::boolean("flag", "flag"),
        Member::timestamp("time", "time"),
        Member::timestamp("stamp", "stamp").format(TimestampFormat::EpochSeconds),
        Member::blob("bytes", "bytes"),
        Member::list("names", "names", &NAME),
        Member::list("tags", "tags", &ITEM).xml_flattened().xml_name("Tag"),
        Member::list("rows", "rows", &ROW),
        Member::map("counts", "counts", &KEY, &COUNT),
        Member::map("pairs", "pairs", &SHORT_KEY, &SHORT_VALUE).xml_flattened().xml_name("Pair"),
        Member::list("pages", "pages", &INNER).xml_flattened(),
        Member::structure("child", "child").xml_namespace("urn:child", Some("x")),
        Member::union("part", "part"),
        Member::string("token", "token").idempotency_token(),
    ],
);

impl SerializeShape for Page {
    fn schema(&self) -> &'static Schema {
        &PAGE
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&PAGE.members[0], &self.id);
        out.write(&PAGE.members[1], &self.text);
        out.write(&PAGE.members[2], &self.number);
        out.write(&PAGE.members[3], &self.ratio);
        out.write(&PAGE.members[4], &self.flag);
        out.write(&PAGE.members[5], &self.time);
        out.write(&PAGE.members[6], &self.stamp);
        out.write(&PAGE.members[7], &self.bytes);
        out.write(&PAGE.members[8], &self.names);
        out.write(&PAGE.members[9], &self.tags);
        out.write(&PAGE.members[10], &self.rows);
        out.write(&PAGE.members[11], &self.counts);
        out.write(&PAGE.members[12], &self.pairs);
        out.write(&PAGE.members[13], &self.pages);
        out.write_boxed(&PAGE.members[14], &self.child);
        out.write(&PAGE.members[15], &self.part);
        out.write(&PAGE.members[16], &self.token);
    }
}

impl DeserializeShape for Page {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::default();
        input.structure(&PAGE, &mut |index, member, input| {
            match index {
                0 => shape.id = input.read(member)?,
                1 => shape.text = input.read(member)?,
                2 => shape.number = input.read(member)?,
                3 => shape.ratio = input.read(member)?,
                4 => shape.flag = input.read(member)?,
                5 => shape.time = input.read(member)?,
                6 => shape.stamp = input.read(member)?,
                7 => shape.bytes = input.read(member)?,
                8 => shape.names = input.read(member)?,
                9 => shape.tags = input.read(member)?,
                10 => shape.rows = input.read(member)?,
                11 => shape.counts = input.read(member)?,
                12 => shape.pairs = input.read(member)?,
                13 => shape.pages = input.read(member)?,
                14 => shape.child = input.read_boxed(member)?,
                15 => shape.part = input.read(member)?,
                _ => shape.token = input.read(member)?,
            }
            Ok(())
        })?;
        Ok(shape)
    }
}

/// A union.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Text(String),
    Tags(Vec<String>),
    Nothing,
    Again(Box<Part>),
    Unknown,
}

static PART: Schema = Schema::union(
    "Part",
    &[
        Member::string("text", "Text"),
        Member::list("tags", "Tags", &NAME).xml_flattened(),
        Member::structure("nothing", "Nothing"),
        Member::union("again", "Again"),
    ],
);

impl SerializeShape for Part {
    fn schema(&self) -> &'static Schema {
        &PART
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        match self {
            Self::Text(value) => out.write(&PART.members[0], value),
            Self::Tags(value) => out.write(&PART.members[1], value),
            Self::Nothing => out.write_unit(&PART.members[2]),
            Self::Again(value) => out.write(&PART.members[3], &**value),
            Self::Unknown => out.unknown_variant(&PART),
        }
    }
}

impl DeserializeShape for Part {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::Unknown;
        input.union(&PART, &mut |index, member, input| {
            shape = match index {
                0 => Self::Text(input.read(member)?),
                1 => Self::Tags(input.read(member)?),
                2 => {
                    input.read_unit()?;
                    Self::Nothing
                }
                _ => Self::Again(Box::new(input.read(member)?)),
            };
            Ok(())
        })?;
        Ok(shape)
    }
}
