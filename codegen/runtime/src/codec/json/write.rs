//! Writes JSON into a buffer. An error is stored, and fails the whole request at the end.

use aws_smithy_types::date_time::Format;
use aws_smithy_types::error::operation::{BuildError, SerializationError};
use aws_smithy_types::{BigDecimal, BigInteger, DateTime, Document, Number, base64};
use serde_json::value::RawValue;

use super::JsonCodec;
use crate::operation::idempotency_token;
use crate::schema::{Member, Schema, TimestampFormat};
use crate::serde::{SerializeShape, ShapeSerializer};

/// Writes a shape as JSON.
pub struct JsonSerializer {
    codec: JsonCodec,
    out: Vec<u8>,
    place: Place,
    /// Whether the next value is the first in its object or array.
    first: bool,
    failure: Option<BuildError>,
}

/// What the next value is part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The document itself.
    Root,
    /// A member of an object, which is preceded by its name.
    Object,
    /// An item of an array.
    Array,
    /// The value of a map's entry whose key has been written.
    Map,
}

impl JsonSerializer {
    pub(super) fn new(codec: JsonCodec) -> Self {
        let out = Vec::with_capacity(512);
        Self { codec, out, place: Place::Root, first: true, failure: None }
    }

    pub(super) fn root(&mut self, shape: &dyn SerializeShape) {
        self.nest(Place::Object, b'{', b'}', |out| shape.serialize(out));
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, BuildError> {
        match self.failure {
            Some(failure) => Err(failure),
            None => Ok(self.out),
        }
    }

    /// Writes the comma and, for a member, the name before a value.
    fn begin(&mut self, member: &Member) {
        match self.place {
            Place::Root | Place::Map => {}
            Place::Array => self.separate(),
            Place::Object => {
                self.separate();
                self.text(self.codec.name(member));
                self.out.push(b':');
            }
        }
    }

    fn separate(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.out.push(b',');
        }
    }

    fn nest(&mut self, place: Place, open: u8, close: u8, write: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.place, place);
        self.first = true;
        self.out.push(open);
        write(self);
        self.out.push(close);
        self.place = outer;
        self.first = false;
    }

    fn raw(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    fn text(&mut self, text: &str) {
        // Writing to a vector cannot fail, and a string always has a representation in JSON.
        let _ = serde_json::to_writer(&mut self.out, text);
    }

    /// Stores an error. Only the first one is reported.
    fn fail(&mut self, failure: BuildError) {
        self.failure.get_or_insert(failure);
        self.raw("null");
    }

    /// Writes a number that is kept as text. Its type accepts forms that JSON does not have, such as leading zeros,
    /// `+1` and `.5`.
    fn number(&mut self, text: &str) {
        match serde_json::from_str::<&RawValue>(text) {
            Ok(_) if self.codec.quoted_big_numbers => self.text(text),
            Ok(_) => self.raw(text),
            Err(_) => self.fail(BuildError::other(
                "a big number is not in JSON's notation: it has leading zeros, a plus sign or a bare point",
            )),
        }
    }

    fn floating(&mut self, value: f64) {
        match value {
            _ if value.is_nan() => self.raw("\"NaN\""),
            f64::INFINITY => self.raw("\"Infinity\""),
            f64::NEG_INFINITY => self.raw("\"-Infinity\""),
            _ => drop(serde_json::to_writer(&mut self.out, &value)),
        }
    }

    /// Writes a document. Keys of objects are sorted, so that equal documents have equal bytes.
    fn any(&mut self, value: &Document) {
        match value {
            Document::Null => self.raw("null"),
            Document::Bool(value) => self.raw(if *value { "true" } else { "false" }),
            Document::Number(Number::PosInt(value)) => {
                drop(serde_json::to_writer(&mut self.out, value));
            }
            Document::Number(Number::NegInt(value)) => {
                drop(serde_json::to_writer(&mut self.out, value));
            }
            Document::Number(Number::Float(value)) => self.floating(*value),
            Document::String(text) => self.text(text),
            Document::Array(items) => self.nest(Place::Array, b'[', b']', |out| {
                for item in items {
                    out.separate();
                    out.any(item);
                }
            }),
            Document::Object(entries) => self.nest(Place::Map, b'{', b'}', |out| {
                let mut entries: Vec<_> = entries.iter().collect();
                entries.sort_unstable_by_key(|(key, _)| *key);
                for (key, value) in entries {
                    out.separate();
                    out.text(key);
                    out.out.push(b':');
                    out.any(value);
                }
            }),
        }
    }
}

impl ShapeSerializer for JsonSerializer {
    fn null(&mut self, member: &Member) {
        if self.place != Place::Object {
            self.begin(member);
            self.raw("null");
        } else if member.idempotency_token {
            self.string(member, &idempotency_token());
        }
    }

    fn boolean(&mut self, member: &Member, value: bool) {
        self.begin(member);
        self.raw(if value { "true" } else { "false" });
    }

    fn integer(&mut self, member: &Member, value: i64) {
        self.begin(member);
        let _ = serde_json::to_writer(&mut self.out, &value);
    }

    fn float(&mut self, member: &Member, value: f32) {
        self.begin(member);
        match value.is_finite() {
            true => drop(serde_json::to_writer(&mut self.out, &value)),
            false => self.floating(value.into()),
        }
    }

    fn double(&mut self, member: &Member, value: f64) {
        self.begin(member);
        self.floating(value);
    }

    fn big_integer(&mut self, member: &Member, value: &BigInteger) {
        self.begin(member);
        self.number(value.as_ref());
    }

    fn big_decimal(&mut self, member: &Member, value: &BigDecimal) {
        self.begin(member);
        self.number(value.as_ref());
    }

    fn string(&mut self, member: &Member, value: &str) {
        self.begin(member);
        self.text(value);
    }

    fn blob(&mut self, member: &Member, value: &[u8]) {
        self.begin(member);
        self.text(&base64::encode(value));
    }

    fn timestamp(&mut self, member: &Member, value: &DateTime) {
        self.begin(member);
        let format = self.codec.timestamp_format(member);
        let written = value.fmt(match format {
            TimestampFormat::EpochSeconds => Format::EpochSeconds,
            TimestampFormat::DateTime => Format::DateTime,
            TimestampFormat::HttpDate => Format::HttpDate,
        });
        match written {
            Ok(text) if format == TimestampFormat::EpochSeconds => self.raw(&text),
            Ok(text) => self.text(&text),
            Err(error) => self.fail(BuildError::other(error)),
        }
    }

    fn document(&mut self, member: &Member, value: &Document) {
        self.begin(member);
        self.any(value);
    }

    fn structure(&mut self, member: &Member, value: &dyn SerializeShape) {
        self.begin(member);
        self.nest(Place::Object, b'{', b'}', |out| value.serialize(out));
    }

    fn list(&mut self, member: &Member, _: usize, items: &dyn Fn(&mut dyn ShapeSerializer)) {
        self.begin(member);
        self.nest(Place::Array, b'[', b']', |out| items(out));
    }

    fn map(&mut self, member: &Member, _: usize, entries: &dyn Fn(&mut dyn ShapeSerializer)) {
        self.begin(member);
        self.nest(Place::Map, b'{', b'}', |out| entries(out));
    }

    fn key(&mut self, _: &Member, key: &str) {
        self.separate();
        self.text(key);
        self.out.push(b':');
    }

    fn unknown_variant(&mut self, schema: &Schema) {
        self.failure
            .get_or_insert_with(|| BuildError::other(SerializationError::unknown_variant(schema.name)));
    }
}
