//! Reads CBOR, one level at a time, with minicbor's decoder.

use std::borrow::Cow;

use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use minicbor::data::Type;
use minicbor::decode::{Decoder, Error};

use crate::schema::{Member, Schema};
use crate::serde::{DeserializeError, ReadEntry, ReadItem, ReadMember, ShapeDeserializer};

/// The maximum depth of nested arrays and maps, as for JSON. Deeper documents are rejected, because reading them could
/// overflow the stack.
const DEEPEST: usize = 128;

/// A CBOR value that has not been read yet. It does not know where the value ends in the body.
#[derive(Clone)]
pub struct CborDeserializer<'a> {
    /// Positioned at the value, after its tags.
    decoder: Decoder<'a>,
    /// The type of the value; `Break` at the end of a container.
    type_: Type,
    /// The innermost tag.
    pub(super) tag: Option<u64>,
    /// The number of arrays and maps around the value.
    depth: usize,
}

impl<'a> CborDeserializer<'a> {
    pub(super) fn new(body: &'a [u8]) -> Result<Self, DeserializeError> {
        let body = if body.is_empty() { &[0xa0] } else { body };
        let mut end = Decoder::new(body);
        end.skip().map_err(malformed)?;
        match end.position() == body.len() {
            true => Self::at(Decoder::new(body), 0),
            false => Err(DeserializeError::new("there are bytes after the CBOR value")),
        }
    }

    /// Returns the value at the decoder's position. Its tags are read.
    fn at(mut decoder: Decoder<'a>, depth: usize) -> Result<Self, DeserializeError> {
        let mut tag = None;
        loop {
            match decoder.datatype().map_err(malformed)? {
                Type::Tag => tag = Some(decoder.tag().map_err(malformed)?.as_u64()),
                type_ => return Ok(Self { decoder, type_, tag, depth }),
            }
        }
    }

    pub(super) fn type_(&self) -> Type {
        self.type_
    }

    /// Reads a value that consists of one data item without parts.
    pub(super) fn read<T>(
        &mut self,
        read: impl FnOnce(&mut Decoder<'a>) -> Result<T, Error>,
    ) -> Result<T, DeserializeError> {
        read(&mut self.decoder).map_err(malformed)
    }

    /// Returns the two bytes after the initial byte.
    pub(super) fn argument(&self) -> Result<u16, DeserializeError> {
        let start = self.decoder.position() + 1;
        let bytes = self.decoder.input().get(start..start + 2).and_then(|bytes| bytes.try_into().ok());
        bytes.map(u16::from_be_bytes).ok_or_else(|| DeserializeError::new("the CBOR ends too early"))
    }

    /// Calls a function with each item of an array.
    pub(super) fn items(
        mut self,
        read: &mut dyn FnMut(Self) -> Result<(), DeserializeError>,
    ) -> Result<(), DeserializeError> {
        match self.type_ {
            Type::Array | Type::ArrayIndef => self.check_depth()?,
            _ => return Err(self.mismatch("an array")),
        }
        let mut left = self.read(|decoder| decoder.array())?;
        while self.has_more(&mut left)? {
            read(self.part()?)?;
        }
        Ok(())
    }

    /// Calls a function with the key and the value of each entry of a map.
    pub(super) fn entries(
        mut self,
        read: &mut dyn FnMut(Self, Self) -> Result<(), DeserializeError>,
    ) -> Result<(), DeserializeError> {
        match self.type_ {
            Type::Map | Type::MapIndef => self.check_depth()?,
            _ => return Err(self.mismatch("a map")),
        }
        let mut left = self.read(|decoder| decoder.map())?;
        while self.has_more(&mut left)? {
            read(self.part()?, self.part()?)?;
        }
        Ok(())
    }

    fn check_depth(&self) -> Result<(), DeserializeError> {
        match self.depth < DEEPEST {
            true => Ok(()),
            false => Err(DeserializeError::new(format!("nested deeper than {DEEPEST} levels"))),
        }
    }

    /// Whether another part follows, according to the length or until the break.
    fn has_more(&self, left: &mut Option<u64>) -> Result<bool, DeserializeError> {
        match left {
            Some(0) => Ok(false),
            Some(left) => {
                *left -= 1;
                Ok(true)
            }
            None => Ok(self.decoder.datatype().map_err(malformed)? != Type::Break),
        }
    }

    /// Returns the next part and skips it.
    fn part(&mut self) -> Result<Self, DeserializeError> {
        let part = Self::at(self.decoder.clone(), self.depth + 1)?;
        self.decoder.skip().map_err(malformed)?;
        Ok(part)
    }

    pub(super) fn text(mut self) -> Result<Cow<'a, str>, DeserializeError> {
        match self.type_ {
            Type::String => self.read(|decoder| decoder.str()).map(Cow::Borrowed),
            Type::StringIndef => {
                self.read(|decoder| decoder.str_iter()?.collect::<Result<String, _>>()).map(Cow::Owned)
            }
            _ => Err(self.mismatch("a text string")),
        }
    }

    pub(super) fn bytes(mut self) -> Result<Cow<'a, [u8]>, DeserializeError> {
        match self.type_ {
            Type::Bytes => self.read(|decoder| decoder.bytes()).map(Cow::Borrowed),
            Type::BytesIndef => {
                let chunks = self.read(|decoder| decoder.bytes_iter()?.collect::<Result<Vec<_>, _>>())?;
                Ok(Cow::Owned(chunks.concat()))
            }
            _ => Err(self.mismatch("a byte string")),
        }
    }

    pub(super) fn mismatch(&self, expected: &str) -> DeserializeError {
        let found = match self.type_ {
            Type::Map | Type::MapIndef => "a map",
            Type::Array | Type::ArrayIndef => "an array",
            Type::String | Type::StringIndef => "a text string",
            Type::Bytes | Type::BytesIndef => "a byte string",
            Type::Bool => "a boolean",
            Type::Null | Type::Undefined => "null",
            Type::Break => "the end of a container",
            Type::Simple | Type::Unknown(_) | Type::Tag => "a value of an unknown type",
            _ => "a number",
        };
        DeserializeError::new(format!("expected {expected}, found {found}"))
    }

    /// Returns the value of the first of the members `names` that is a string in the body. Protocols identify errors by
    /// such members, which are not part of any shape.
    ///
    /// # Errors
    /// If the body is not a map.
    pub fn text_of(&self, names: &[&str]) -> Result<Option<String>, DeserializeError> {
        let mut found: Vec<Option<String>> = vec![None; names.len()];
        self.clone().entries(&mut |key, value| {
            let index = key.text().ok().and_then(|key| names.iter().position(|name| *name == key));
            if let (Some(index), Ok(text)) = (index, value.text()) {
                found[index] = Some(text.into_owned());
            }
            Ok(())
        })?;
        Ok(found.into_iter().flatten().next())
    }
}

/// Converts an error of minicbor without its message, which may quote the body.
fn malformed(error: Error) -> DeserializeError {
    match (error.is_end_of_input(), error.position()) {
        (true, _) => DeserializeError::new("the CBOR ends too early"),
        (false, Some(position)) => DeserializeError::new(format!("it is not CBOR at byte {position}")),
        (false, None) => DeserializeError::new("it is not CBOR"),
    }
}

fn position(schema: &Schema, name: &str) -> Option<usize> {
    schema.members.iter().position(|member| member.name == name)
}

impl ShapeDeserializer for CborDeserializer<'_> {
    fn is_null(&self) -> bool {
        matches!(self.type_, Type::Null | Type::Undefined)
    }

    fn boolean(&mut self, _: &Member) -> Result<bool, DeserializeError> {
        match self.type_ {
            Type::Bool => self.read(|decoder| decoder.bool()),
            _ => Err(self.mismatch("a boolean")),
        }
    }

    fn integer(&mut self, _: &Member) -> Result<i64, DeserializeError> {
        self.clone().number()?.whole()
    }

    fn float(&mut self, _: &Member) -> Result<f32, DeserializeError> {
        Ok(self.clone().number()?.float())
    }

    fn double(&mut self, _: &Member) -> Result<f64, DeserializeError> {
        Ok(self.clone().number()?.double())
    }

    fn big_integer(&mut self, _: &Member) -> Result<BigInteger, DeserializeError> {
        let digits = self.clone().number()?.digits()?;
        digits.parse().map_err(|_| DeserializeError::new("a number that is not whole"))
    }

    fn big_decimal(&mut self, _: &Member) -> Result<BigDecimal, DeserializeError> {
        let text = self.clone().number()?.decimal_text();
        text.parse().map_err(|_| DeserializeError::new("a number that cannot be represented"))
    }

    fn string(&mut self, _: &Member) -> Result<Cow<'_, str>, DeserializeError> {
        self.clone().text()
    }

    fn blob(&mut self, _: &Member) -> Result<Blob, DeserializeError> {
        Ok(Blob::new(self.clone().bytes()?))
    }

    fn timestamp(&mut self, _: &Member) -> Result<DateTime, DeserializeError> {
        self.clone().number()?.time()
    }

    fn document(&mut self, _: &Member) -> Result<Document, DeserializeError> {
        self.clone().read_document()
    }

    fn structure(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError> {
        // If a name occurs twice, the last value counts, so no value is read before all names are known.
        let mut found: Vec<Option<Self>> = vec![None; schema.members.len()];
        self.clone().entries(&mut |key, value| {
            if let Some(index) = key.text().ok().and_then(|name| position(schema, &name)) {
                found[index] = Some(value);
            }
            Ok(())
        })?;
        for (index, (member, value)) in schema.members.iter().zip(found).enumerate() {
            if let Some(mut value) = value {
                read(index, member, &mut value).map_err(|error| error.within(member.name))?;
            }
        }
        Ok(())
    }

    /// The variant is the only member that is not null, except for `__type`.
    fn union(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError> {
        let mut found: Option<(Cow<'_, str>, Self)> = None;
        self.clone().entries(&mut |key, value| {
            let key = key.text()?;
            if value.is_null() || key == "__type" {
                return Ok(());
            }
            match &found {
                Some((earlier, _)) if *earlier != key => {
                    Err(DeserializeError::new("a union with more than one member"))
                }
                _ => {
                    found = Some((key, value));
                    Ok(())
                }
            }
        })?;
        let (name, mut value) = found.ok_or_else(|| DeserializeError::new("a union without a member"))?;
        let Some(index) = position(schema, &name) else { return Ok(()) };
        let member = &schema.members[index];
        read(index, member, &mut value).map_err(|error| error.within(member.name))
    }

    fn list(&mut self, _: &Member, read: ReadItem<'_>) -> Result<(), DeserializeError> {
        let mut index = 0;
        self.clone().items(&mut |mut item| {
            read(&mut item).map_err(|error| error.at(index))?;
            index += 1;
            Ok(())
        })
    }

    fn map(&mut self, _: &Member, read: ReadEntry<'_>) -> Result<(), DeserializeError> {
        let mut index = 0;
        self.clone().entries(&mut |key, mut value| {
            let key = key.text().map_err(|error| error.at(index))?;
            read(&key, &mut value).map_err(|error| error.at(index))?;
            index += 1;
            Ok(())
        })
    }
}
