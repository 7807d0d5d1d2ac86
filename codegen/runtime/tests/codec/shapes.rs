//! Handwritten shapes like those in generated code, for the tests of codecs. Each test uses a part of them.
#![allow(dead_code)]

use std::collections::HashMap;

use aws_smithy_types::{DateTime, Document};
use tinsmith_runtime::enumeration_value;
use tinsmith_runtime::schema::{Member, Schema, TimestampFormat};
use tinsmith_runtime::serde::{
    DeserializeError, DeserializeShape, SerializeShape, ShapeDeserializer, ShapeSerializer, stand_in,
};

/// A structure with a member of every kind that the codecs handle differently.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Held {
    pub text: Option<String>,
    pub number: Option<i32>,
    pub time: Option<DateTime>,
    pub kind: Option<Kind>,
    pub any: Option<Document>,
    pub choice: Option<Choice>,
    pub child: Option<Box<Held>>,
    pub dense: Option<Vec<String>>,
    pub sparse: Option<Vec<Option<String>>>,
    pub counts: Option<HashMap<String, i32>>,
    pub sparse_counts: Option<HashMap<String, Option<i32>>>,
}

static NAME: Member = Member::string("member", "member");
static KEY: Member = Member::string("key", "key");
static COUNT: Member = Member::integer("value", "value");

static HELD: Schema = Schema::structure(
    "Held",
    &[
        Member::string("Text", "text").json_name("said"),
        Member::integer("Number", "number"),
        Member::timestamp("Time", "time").format(TimestampFormat::HttpDate),
        Member::enumeration("Kind", "kind", &["hot", "cold"]),
        Member::document("Any", "any"),
        Member::union("Choice", "choice"),
        Member::structure("Child", "child"),
        Member::list("Dense", "dense", &NAME),
        Member::list("Sparse", "sparse", &NAME),
        Member::map("Counts", "counts", &KEY, &COUNT),
        Member::map("SparseCounts", "sparse_counts", &KEY, &COUNT),
    ],
);

impl SerializeShape for Held {
    fn schema(&self) -> &'static Schema {
        &HELD
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        out.write(&HELD.members[0], &self.text);
        out.write(&HELD.members[1], &self.number);
        out.write(&HELD.members[2], &self.time);
        out.write(&HELD.members[3], &self.kind);
        out.write(&HELD.members[4], &self.any);
        out.write(&HELD.members[5], &self.choice);
        out.write_boxed(&HELD.members[6], &self.child);
        out.write(&HELD.members[7], &self.dense);
        out.write(&HELD.members[8], &self.sparse);
        out.write(&HELD.members[9], &self.counts);
        out.write(&HELD.members[10], &self.sparse_counts);
    }
}

impl DeserializeShape for Held {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::default();
        input.structure(&HELD, &mut |index, member, input| {
            match index {
                0 => shape.text = input.read(member)?,
                1 => shape.number = input.read(member)?,
                2 => shape.time = input.read(member)?,
                3 => shape.kind = input.read(member)?,
                4 => shape.any = input.read(member)?,
                5 => shape.choice = input.read(member)?,
                6 => shape.child = input.read_boxed(member)?,
                7 => shape.dense = input.read(member)?,
                8 => shape.sparse = input.read(member)?,
                9 => shape.counts = input.read(member)?,
                _ => shape.sparse_counts = input.read(member)?,
            }
            Ok(())
        })?;
        Ok(shape)
    }
}

/// An open enum.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Hot,
    Other(String),
}

impl Kind {
    pub fn as_str(&self) -> &str {
        match self {
            Self::Hot => "hot",
            Self::Other(text) => text,
        }
    }
}

impl From<&str> for Kind {
    fn from(text: &str) -> Self {
        match text {
            "hot" => Self::Hot,
            _ => Self::Other(text.to_owned()),
        }
    }
}

enumeration_value!(Kind);

/// A union.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    Number(i32),
    Text(String),
    Nothing,
    Again(Box<Choice>),
    Any(Document),
    Unknown,
}

static CHOICE: Schema = Schema::union(
    "Choice",
    &[
        Member::integer("number", "Number"),
        Member::string("text", "Text"),
        Member::structure("nothing", "Nothing"),
        Member::union("again", "Again"),
        Member::document("any", "Any"),
    ],
);

impl SerializeShape for Choice {
    fn schema(&self) -> &'static Schema {
        &CHOICE
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        match self {
            Self::Number(value) => out.write(&CHOICE.members[0], value),
            Self::Text(value) => out.write(&CHOICE.members[1], value),
            Self::Nothing => out.write_unit(&CHOICE.members[2]),
            Self::Again(value) => out.write(&CHOICE.members[3], &**value),
            Self::Any(value) => out.write(&CHOICE.members[4], value),
            Self::Unknown => out.unknown_variant(&CHOICE),
        }
    }
}

impl DeserializeShape for Choice {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut shape = Self::Unknown;
        input.union(&CHOICE, &mut |index, member, input| {
            shape = match index {
                0 => Self::Number(input.read(member)?),
                1 => Self::Text(input.read(member)?),
                2 => {
                    input.read_unit()?;
                    Self::Nothing
                }
                3 => Self::Again(Box::new(input.read(member)?)),
                _ => Self::Any(input.read(member)?),
            };
            Ok(())
        })?;
        Ok(shape)
    }
}

/// A structure whose members are all required.
#[derive(Clone, Debug, PartialEq)]
pub struct Strict {
    pub text: String,
    pub number: i32,
    pub texts: Vec<String>,
    pub choice: Choice,
    pub inner: Inner,
}

static STRICT: Schema = Schema::structure(
    "Strict",
    &[
        Member::string("text", "text").required(),
        Member::integer("number", "number").required(),
        Member::list("texts", "texts", &NAME).required(),
        Member::union("choice", "choice").required(),
        Member::structure("inner", "inner").required(),
    ],
);

impl DeserializeShape for Strict {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let (mut text, mut number, mut texts, mut choice, mut inner) = (None, None, None, None, None);
        input.structure(&STRICT, &mut |index, member, input| {
            match index {
                0 => text = input.read(member)?,
                1 => number = input.read(member)?,
                2 => texts = input.read(member)?,
                3 => choice = input.read(member)?,
                _ => inner = input.read(member)?,
            }
            Ok(())
        })?;
        Ok(Self {
            text: text.unwrap_or_default(),
            number: number.unwrap_or_default(),
            texts: texts.unwrap_or_default(),
            choice: choice.unwrap_or(Choice::Unknown),
            inner: match inner {
                Some(inner) => inner,
                None => stand_in()?,
            },
        })
    }
}

/// A required structure with a required member.
#[derive(Clone, Debug, PartialEq)]
pub struct Inner {
    pub text: String,
}

static INNER: Schema = Schema::structure("Inner", &[Member::string("text", "text").required()]);

impl DeserializeShape for Inner {
    fn deserialize(input: &mut dyn ShapeDeserializer) -> Result<Self, DeserializeError> {
        let mut text = None;
        input.structure(&INNER, &mut |_, member, input| {
            text = input.read(member)?;
            Ok(())
        })?;
        Ok(Self { text: text.unwrap_or_default() })
    }
}
