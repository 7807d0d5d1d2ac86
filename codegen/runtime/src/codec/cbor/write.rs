//! Writes CBOR into a buffer. An error is stored, and fails the whole request at the end.

use aws_smithy_types::error::operation::{BuildError, SerializationError};
use aws_smithy_types::{BigDecimal, BigInteger, DateTime, Document, Number};
use minicbor::data::{Int, Tag};
use minicbor::encode::{Encoder, Error};

use super::{bignum, tag};
use crate::operation::idempotency_token;
use crate::schema::{Member, Schema};
use crate::serde::{SerializeShape, ShapeSerializer};

/// Writes a shape as CBOR.
pub struct CborSerializer {
    out: Encoder<Vec<u8>>,
    /// Whether the next value is a member, which is preceded by its name.
    in_structure: bool,
    failure: Option<BuildError>,
}

/// The result of writing to a vector, which cannot fail.
type Written<'e> = Result<&'e mut Encoder<Vec<u8>>, Error<std::convert::Infallible>>;

impl Default for CborSerializer {
    fn default() -> Self {
        Self { out: Encoder::new(Vec::with_capacity(512)), in_structure: false, failure: None }
    }
}

impl CborSerializer {
    pub(super) fn root(&mut self, shape: &dyn SerializeShape) {
        self.members(shape);
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, BuildError> {
        match self.failure {
            Some(failure) => Err(failure),
            None => Ok(self.out.into_writer()),
        }
    }

    fn put(&mut self, write: impl FnOnce(&mut Encoder<Vec<u8>>) -> Written<'_>) {
        // The error type has no values.
        let _ = write(&mut self.out);
    }

    /// Writes the name of a member if the value is part of a structure.
    fn begin(&mut self, member: &Member) {
        if self.in_structure {
            self.put(|out| out.str(member.name));
        }
    }

    fn value(&mut self, member: &Member, write: impl FnOnce(&mut Encoder<Vec<u8>>) -> Written<'_>) {
        self.begin(member);
        self.put(write);
    }

    fn nest(&mut self, in_structure: bool, write: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.in_structure, in_structure);
        write(self);
        self.in_structure = outer;
    }

    /// Writes a structure. Its length is not known in advance, so the map has indefinite length.
    fn members(&mut self, shape: &dyn SerializeShape) {
        self.put(|out| out.begin_map());
        self.nest(true, |out| shape.serialize(out));
        self.put(|out| out.end());
    }

    /// Writes an integer in as few bytes as possible.
    fn whole(&mut self, digits: &str) {
        let small = digits.parse::<i128>().ok().and_then(|whole| Int::try_from(whole).ok());
        match (small, digits.strip_prefix('-')) {
            (Some(small), _) => self.put(|out| out.int(small)),
            (None, Some(digits)) => {
                let bytes = bignum::minus_one(bignum::to_bytes(digits));
                self.put(|out| out.tag(Tag::new(tag::NEGATIVE_BIGNUM))?.bytes(&bytes));
            }
            (None, None) => {
                let bytes = bignum::to_bytes(digits);
                self.put(|out| out.tag(Tag::new(tag::POSITIVE_BIGNUM))?.bytes(&bytes));
            }
        }
    }

    /// Writes a document. Keys of objects are sorted, so that equal documents have equal bytes.
    fn any(&mut self, value: &Document) {
        match value {
            Document::Null => self.put(|out| out.null()),
            Document::Bool(value) => self.put(|out| out.bool(*value)),
            Document::Number(Number::PosInt(value)) => self.put(|out| out.u64(*value)),
            Document::Number(Number::NegInt(value)) => self.put(|out| out.i64(*value)),
            Document::Number(Number::Float(value)) => self.put(|out| out.f64(*value)),
            Document::String(text) => self.put(|out| out.str(text)),
            Document::Array(items) => {
                self.put(|out| out.array(items.len() as u64));
                items.iter().for_each(|item| self.any(item));
            }
            Document::Object(entries) => {
                self.put(|out| out.map(entries.len() as u64));
                let mut entries: Vec<_> = entries.iter().collect();
                entries.sort_unstable_by_key(|(key, _)| *key);
                for (key, value) in entries {
                    self.put(|out| out.str(key));
                    self.any(value);
                }
            }
        }
    }
}

impl ShapeSerializer for CborSerializer {
    fn null(&mut self, member: &Member) {
        if !self.in_structure {
            self.put(|out| out.null());
        } else if member.idempotency_token {
            self.string(member, &idempotency_token());
        }
    }

    fn boolean(&mut self, member: &Member, value: bool) {
        self.value(member, |out| out.bool(value));
    }

    fn integer(&mut self, member: &Member, value: i64) {
        self.value(member, |out| out.i64(value));
    }

    fn float(&mut self, member: &Member, value: f32) {
        self.value(member, |out| out.f32(value));
    }

    fn double(&mut self, member: &Member, value: f64) {
        self.value(member, |out| out.f64(value));
    }

    fn big_integer(&mut self, member: &Member, value: &BigInteger) {
        self.begin(member);
        self.whole(value.as_ref());
    }

    /// Writes a decimal fraction: `2.73` is 273 with the exponent -2.
    fn big_decimal(&mut self, member: &Member, value: &BigDecimal) {
        let (digits, exponent) = value.as_ref().split_once(['e', 'E']).unwrap_or((value.as_ref(), "0"));
        let digits = digits.trim_start_matches('+');
        let places = digits.split_once('.').map_or(0, |(_, places)| places.len());
        let exponent = exponent.parse::<i64>().ok().zip(i64::try_from(places).ok());
        self.begin(member);
        match exponent.and_then(|(exponent, places)| exponent.checked_sub(places)) {
            Some(exponent) => {
                self.put(|out| out.tag(Tag::new(tag::DECIMAL_FRACTION))?.array(2)?.i64(exponent));
                self.whole(&digits.replace('.', ""));
            }
            None => {
                let failure = || BuildError::other("a decimal number whose exponent has more than 64 bits");
                self.failure.get_or_insert_with(failure);
            }
        }
    }

    fn string(&mut self, member: &Member, value: &str) {
        self.value(member, |out| out.str(value));
    }

    fn blob(&mut self, member: &Member, value: &[u8]) {
        self.value(member, |out| out.bytes(value));
    }

    fn timestamp(&mut self, member: &Member, value: &DateTime) {
        self.begin(member);
        self.put(|out| out.tag(Tag::new(tag::EPOCH_SECONDS)));
        match value.subsec_nanos() {
            0 => self.put(|out| out.i64(value.secs())),
            _ => self.put(|out| out.f64(value.as_secs_f64())),
        }
    }

    fn document(&mut self, member: &Member, value: &Document) {
        self.begin(member);
        self.any(value);
    }

    fn structure(&mut self, member: &Member, value: &dyn SerializeShape) {
        self.begin(member);
        self.members(value);
    }

    fn list(&mut self, member: &Member, length: usize, items: &dyn Fn(&mut dyn ShapeSerializer)) {
        self.value(member, |out| out.array(length as u64));
        self.nest(false, |out| items(out));
    }

    fn map(&mut self, member: &Member, length: usize, entries: &dyn Fn(&mut dyn ShapeSerializer)) {
        self.value(member, |out| out.map(length as u64));
        self.nest(false, |out| entries(out));
    }

    fn key(&mut self, _: &Member, key: &str) {
        self.put(|out| out.str(key));
    }

    fn unknown_variant(&mut self, schema: &Schema) {
        self.failure
            .get_or_insert_with(|| BuildError::other(SerializationError::unknown_variant(schema.name)));
    }
}
