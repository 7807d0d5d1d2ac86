//! Reads JSON, one level at a time, as serde_json's raw values.

use std::borrow::Cow;

use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, base64};
use serde_core::de::Deserialize;
use serde_json::value::RawValue;

use super::JsonCodec;
use super::raw::{Entries, Text};
use crate::schema::{Member, Schema};
use crate::serde::{DeserializeError, ReadEntry, ReadItem, ReadMember, ShapeDeserializer};

/// The maximum depth of nested arrays and objects, as in the official clients. Deeper documents are rejected, because
/// reading them could overflow the stack.
const DEEPEST: usize = 128;

/// A JSON value that has not been read yet.
#[derive(Clone, Copy)]
pub struct JsonDeserializer<'a> {
    codec: JsonCodec,
    pub(super) text: &'a str,
    /// The number of arrays and objects around the value.
    depth: usize,
    /// Whether the text has not been checked for syntax errors yet.
    unread: bool,
}

impl<'a> JsonDeserializer<'a> {
    pub(super) fn new(codec: JsonCodec, body: &'a [u8]) -> Result<Self, DeserializeError> {
        let text = std::str::from_utf8(body)
            .map_err(|error| DeserializeError::new(format!("the JSON is not UTF-8: {error}")))?;
        Ok(match text.trim_matches([' ', '\t', '\r', '\n']) {
            "" => Self { codec, text: "{}", depth: 0, unread: false },
            text => Self { codec, text, depth: 0, unread: true },
        })
    }

    /// Checks that the body is exactly one JSON value. For objects this is not necessary, because reading them includes
    /// it.
    ///
    /// # Errors
    /// If the body is not JSON, or text follows the value.
    pub fn parse(self) -> Result<Self, DeserializeError> {
        let raw: &'a RawValue = self.decode("a value")?;
        Ok(Self { text: raw.get(), unread: false, ..self })
    }

    /// Returns the value of the first of the members `names` that is a string in the body, an object. Protocols
    /// identify errors by such members, which are not part of any shape.
    pub fn text_of(self, names: &[&str]) -> Result<Option<String>, DeserializeError> {
        let entries = self.entries()?;
        let text = |name: &&str| {
            let (_, raw) = entries.iter().rev().find(|(key, _)| key == name)?;
            self.part(raw).text().ok().map(Cow::into_owned)
        };
        Ok(names.iter().find_map(text))
    }

    fn part(self, raw: &'a RawValue) -> Self {
        Self { codec: self.codec, text: raw.get(), depth: self.depth + 1, unread: false }
    }

    fn decode<T: Deserialize<'a>>(self, expected: &str) -> Result<T, DeserializeError> {
        serde_json::from_str(self.text).map_err(|error| match self.unread && !error.is_data() {
            // serde_json's own message may be shown: it has a position, but does not quote the body.
            true => DeserializeError::new(format!("it is not JSON: {error}")),
            false => self.mismatch(expected),
        })
    }

    /// Splits an array or an object into its parts, without reading them.
    fn open<T: Deserialize<'a>>(self, expected: &str) -> Result<T, DeserializeError> {
        if self.depth >= DEEPEST {
            return Err(DeserializeError::new(format!("nested deeper than {DEEPEST} levels")));
        }
        self.decode(expected)
    }

    pub(super) fn mismatch(self, expected: &str) -> DeserializeError {
        let found = match self.text.as_bytes().first() {
            Some(b'{') => "an object",
            Some(b'[') => "an array",
            Some(b'"') => "a string",
            Some(b't' | b'f') => "a boolean",
            Some(b'n') => "null",
            _ => "a number",
        };
        // If the type is the expected one, the content is invalid, for example because of an unpaired surrogate.
        match found == expected {
            true => DeserializeError::new(format!("{expected} that cannot be represented")),
            false => DeserializeError::new(format!("expected {expected}, found {found}")),
        }
    }

    pub(super) fn entries(self) -> Result<Vec<(Cow<'a, str>, &'a RawValue)>, DeserializeError> {
        Ok(self.open::<Entries<'a>>("an object")?.0)
    }

    /// Returns the entries of an object, which are not read yet.
    pub(super) fn values(self) -> Result<Vec<(Cow<'a, str>, Self)>, DeserializeError> {
        Ok(self.entries()?.into_iter().map(|(key, raw)| (key, self.part(raw))).collect())
    }

    /// Returns the items of an array, which are not read yet.
    pub(super) fn items(self) -> Result<Vec<Self>, DeserializeError> {
        let items: Vec<&'a RawValue> = self.open("an array")?;
        Ok(items.into_iter().map(|raw| self.part(raw)).collect())
    }

    pub(super) fn text(self) -> Result<Cow<'a, str>, DeserializeError> {
        self.decode::<Text<'a>>("a string").map(|text| text.0)
    }

    pub(super) fn truth(self) -> Result<bool, DeserializeError> {
        self.decode("a boolean")
    }

    pub(super) fn is_string(self) -> bool {
        self.text.starts_with('"')
    }

    fn position(&self, schema: &Schema, name: &str) -> Option<usize> {
        schema.members.iter().position(|member| self.codec.name(member) == name)
    }
}

impl ShapeDeserializer for JsonDeserializer<'_> {
    fn is_null(&self) -> bool {
        self.text == "null"
    }

    fn boolean(&mut self, _: &Member) -> Result<bool, DeserializeError> {
        self.truth()
    }

    fn integer(&mut self, _: &Member) -> Result<i64, DeserializeError> {
        self.whole()
    }

    fn float(&mut self, _: &Member) -> Result<f32, DeserializeError> {
        self.floating(f32::NAN, f32::INFINITY)
    }

    fn double(&mut self, _: &Member) -> Result<f64, DeserializeError> {
        self.floating(f64::NAN, f64::INFINITY)
    }

    fn big_integer(&mut self, _: &Member) -> Result<BigInteger, DeserializeError> {
        self.digits()?.parse().map_err(|_| DeserializeError::new("a number that is not whole"))
    }

    fn big_decimal(&mut self, _: &Member) -> Result<BigDecimal, DeserializeError> {
        self.digits()?.parse().map_err(|_| DeserializeError::new("a number that cannot be represented"))
    }

    fn string(&mut self, _: &Member) -> Result<Cow<'_, str>, DeserializeError> {
        self.text()
    }

    fn blob(&mut self, _: &Member) -> Result<Blob, DeserializeError> {
        let bytes = base64::decode(self.text()?);
        bytes.map(Blob::new).map_err(|_| DeserializeError::new("a string that is not Base64"))
    }

    fn timestamp(&mut self, member: &Member) -> Result<DateTime, DeserializeError> {
        self.time(self.codec.timestamp_format(member))
    }

    fn document(&mut self, _: &Member) -> Result<Document, DeserializeError> {
        self.read_document()
    }

    fn structure(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError> {
        // If a name occurs twice, the last value counts, so no value is read before all names are known.
        let mut found: Vec<Option<&RawValue>> = vec![None; schema.members.len()];
        for (name, raw) in self.entries()? {
            if let Some(index) = self.position(schema, &name) {
                found[index] = Some(raw);
            }
        }
        for (index, (member, raw)) in schema.members.iter().zip(found).enumerate() {
            if let Some(raw) = raw {
                read(index, member, &mut self.part(raw)).map_err(|error| error.within(member.name))?;
            }
        }
        Ok(())
    }

    /// The variant is the only member that is not null, except for `__type`.
    fn union(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError> {
        let mut found: Option<(Cow<'_, str>, Self)> = None;
        for (key, value) in self.values()? {
            found = match found {
                _ if key == "__type" => found,
                Some((earlier, _)) if earlier == key => Some((key, value)),
                Some(earlier) if value.is_null() => Some(earlier),
                Some((_, earlier)) if !earlier.is_null() => {
                    return Err(DeserializeError::new("a union with more than one member"));
                }
                _ => Some((key, value)),
            };
        }
        let (name, mut value) = found
            .filter(|(_, value)| !value.is_null())
            .ok_or_else(|| DeserializeError::new("a union without a member"))?;
        let Some(index) = self.position(schema, &name) else { return Ok(()) };
        let member = &schema.members[index];
        read(index, member, &mut value).map_err(|error| error.within(member.name))
    }

    fn list(&mut self, _: &Member, read: ReadItem<'_>) -> Result<(), DeserializeError> {
        for (index, mut item) in self.items()?.into_iter().enumerate() {
            read(&mut item).map_err(|error| error.at(index))?;
        }
        Ok(())
    }

    fn map(&mut self, _: &Member, read: ReadEntry<'_>) -> Result<(), DeserializeError> {
        for (index, (key, mut value)) in self.values()?.into_iter().enumerate() {
            read(&key, &mut value).map_err(|error| error.at(index))?;
        }
        Ok(())
    }
}
