//! Reading: one level at a time, over serde_json's raw values.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;

use aws_smithy_types::date_time::Format;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, Number, base64};
use serde_core::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// How deep values may be nested, as in serde_json: deeper answers are refused rather than risking the stack.
const DEEPEST: usize = 128;

/// What is wrong with an answer's JSON, and where. It never repeats the answer's values, which may be secrets.
#[derive(Debug)]
pub struct ReadError {
    /// From the inside to the outside.
    path: Vec<String>,
    message: String,
}

impl ReadError {
    fn new(message: impl Into<String>) -> Self {
        Self { path: Vec::new(), message: message.into() }
    }

    /// The same error, one step further out.
    #[must_use]
    pub fn within(mut self, part: impl Into<String>) -> Self {
        self.path.push(part.into());
        self
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the answer's JSON cannot be read: ")?;
        for (index, part) in self.path.iter().rev().enumerate() {
            let separator = if index > 0 && !part.starts_with('[') { "." } else { "" };
            write!(f, "{separator}{part}")?;
        }
        let separator = if self.path.is_empty() { "" } else { ": " };
        write!(f, "{separator}{}", self.message)
    }
}

impl std::error::Error for ReadError {}

/// A JSON value that was found well-formed and is not looked into yet.
#[derive(Clone, Copy)]
pub struct Value<'a> {
    text: &'a str,
    depth: usize,
}

impl<'a> Value<'a> {
    /// Checks that `body` is one JSON value. An empty body is an empty object.
    ///
    /// # Errors
    /// Anything that is not JSON, text after the value, and bytes that are not UTF-8.
    pub fn parse(body: &'a [u8]) -> Result<Self, ReadError> {
        if body.is_empty() {
            return Ok(Self { text: "{}", depth: 0 });
        }
        // serde_json's own message would be safe, too: it names a position and no content.
        let raw: &'a RawValue =
            serde_json::from_slice(body).map_err(|error| ReadError::new(error.to_string()))?;
        Ok(Self { text: raw.get(), depth: 0 })
    }

    /// Whether the value is `null`.
    pub fn is_null(self) -> bool {
        self.text == "null"
    }

    fn part(self, raw: &'a RawValue) -> Self {
        Self { text: raw.get(), depth: self.depth + 1 }
    }

    fn decode<T: Deserialize<'a>>(self, expected: &str) -> Result<T, ReadError> {
        if self.depth > DEEPEST {
            return Err(ReadError::new(format!("nested deeper than {DEEPEST} levels")));
        }
        serde_json::from_str(self.text).map_err(|_| self.mismatch(expected))
    }

    fn mismatch(self, expected: &str) -> ReadError {
        let found = match self.text.as_bytes().first() {
            Some(b'{') => "an object",
            Some(b'[') => "an array",
            Some(b'"') => "a string",
            Some(b't' | b'f') => "a boolean",
            Some(b'n') => "null",
            _ => "a number",
        };
        // The same kind on both sides means that the content is at fault: a bad escape, a number out of range.
        match found == expected {
            true => ReadError::new(format!("{expected} that cannot be represented")),
            false => ReadError::new(format!("expected {expected}, found {found}")),
        }
    }

    /// The value as an object.
    pub fn object(self) -> Result<Object<'a>, ReadError> {
        let entries: Entries<'a> = self.decode("an object")?;
        Ok(Object {
            depth: self.depth,
            entries: entries.0.into_iter().map(|(key, raw)| (key, self.part(raw))).collect(),
        })
    }

    /// The value as an array, `null`s left out.
    pub fn list<T>(self, read: impl Fn(Value<'a>) -> Result<T, ReadError>) -> Result<Vec<T>, ReadError> {
        let items = self.items()?;
        let present = items.into_iter().enumerate().filter(|(_, item)| !item.is_null());
        present.map(|(index, item)| read(item).map_err(|error| error.within(format!("[{index}]")))).collect()
    }

    /// The value as an array in which `null` is a value.
    pub fn sparse_list<T>(
        self,
        read: impl Fn(Value<'a>) -> Result<T, ReadError>,
    ) -> Result<Vec<Option<T>>, ReadError> {
        let read = |(index, item): (usize, Value<'a>)| {
            let value = (!item.is_null()).then(|| read(item)).transpose();
            value.map_err(|error| error.within(format!("[{index}]")))
        };
        self.items()?.into_iter().enumerate().map(read).collect()
    }

    fn items(self) -> Result<Vec<Value<'a>>, ReadError> {
        let items: Vec<&'a RawValue> = self.decode("an array")?;
        Ok(items.into_iter().map(|raw| self.part(raw)).collect())
    }

    /// The value as a map, entries whose value is `null` left out.
    pub fn map<K: for<'s> From<&'s str> + Eq + Hash, T>(
        self,
        read: impl Fn(Value<'a>) -> Result<T, ReadError>,
    ) -> Result<HashMap<K, T>, ReadError> {
        let present = self.object()?.entries.into_iter().filter(|(_, value)| !value.is_null());
        let read = |(key, value): (Cow<'a, str>, Value<'a>)| match read(value) {
            Ok(value) => Ok((K::from(&key), value)),
            Err(error) => Err(error.within(key)),
        };
        present.map(read).collect()
    }

    /// The value as a map in which `null` is a value.
    pub fn sparse_map<K: for<'s> From<&'s str> + Eq + Hash, T>(
        self,
        read: impl Fn(Value<'a>) -> Result<T, ReadError>,
    ) -> Result<HashMap<K, Option<T>>, ReadError> {
        let read = |(key, value): (Cow<'a, str>, Value<'a>)| match (!value.is_null())
            .then(|| read(value))
            .transpose()
        {
            Ok(value) => Ok((K::from(&key), value)),
            Err(error) => Err(error.within(key)),
        };
        self.object()?.entries.into_iter().map(read).collect()
    }

    /// The value as a string.
    pub fn string(self) -> Result<String, ReadError> {
        self.text().map(Cow::into_owned)
    }

    fn text(self) -> Result<Cow<'a, str>, ReadError> {
        self.decode::<Text<'a>>("a string").map(|text| text.0)
    }

    /// The value as an open enum.
    pub fn enumeration<E: for<'s> From<&'s str>>(self) -> Result<E, ReadError> {
        self.text().map(|text| E::from(&text))
    }

    /// The value as a boolean.
    pub fn boolean(self) -> Result<bool, ReadError> {
        self.decode("a boolean")
    }

    /// The value as a whole number that `N` can hold. `3.0` is one; `3.5` is not.
    pub fn integer<N: TryFrom<i64>>(self) -> Result<N, ReadError> {
        let number: serde_json::Number = self.decode("a number")?;
        let whole = number.as_i64().or_else(|| {
            let float = number.as_f64().filter(|float| float.fract() == 0.0)?;
            // Beyond 2^53 a float no longer tells whole numbers apart, so it is not trusted.
            (float.abs() <= 9_007_199_254_740_992.0).then_some(float as i64)
        });
        whole
            .and_then(|whole| N::try_from(whole).ok())
            .ok_or_else(|| ReadError::new("a number that does not fit the member's type"))
    }

    /// The value as a 32-bit float.
    pub fn float(self) -> Result<f32, ReadError> {
        self.double().map(|double| double as f32)
    }

    /// The value as a 64-bit float; `"NaN"`, `"Infinity"` and `"-Infinity"` are strings in JSON.
    pub fn double(self) -> Result<f64, ReadError> {
        if self.text.starts_with('"') {
            return match self.text()?.as_ref() {
                "NaN" => Ok(f64::NAN),
                "Infinity" => Ok(f64::INFINITY),
                "-Infinity" => Ok(f64::NEG_INFINITY),
                _ => Err(self.mismatch("a number")),
            };
        }
        self.decode("a number")
    }

    /// The value as a whole number of any size.
    pub fn big_integer(self) -> Result<BigInteger, ReadError> {
        self.text.parse().map_err(|_| self.mismatch("a whole number"))
    }

    /// The value as a decimal number of any precision.
    pub fn big_decimal(self) -> Result<BigDecimal, ReadError> {
        self.text.parse().map_err(|_| self.mismatch("a number"))
    }

    /// The value as bytes: Base64 in a string.
    pub fn blob(self) -> Result<Blob, ReadError> {
        let bytes =
            base64::decode(self.text()?).map_err(|_| ReadError::new("a string that is not Base64"))?;
        Ok(Blob::new(bytes))
    }

    /// The value as a point in time: seconds since 1970, with a fraction.
    pub fn epoch_seconds(self) -> Result<DateTime, ReadError> {
        if self.text.starts_with(['"', '{', '[', 't', 'f', 'n']) {
            return Err(self.mismatch("a number"));
        }
        // Decimal digits are read as they stand; an exponent has to go through a float.
        if let Ok(time) = DateTime::from_str(self.text, Format::EpochSeconds) {
            return Ok(time);
        }
        let seconds = self.double()?;
        let representable = seconds.is_finite() && seconds.abs() < i64::MAX as f64;
        representable
            .then(|| DateTime::from_secs_f64(seconds))
            .ok_or_else(|| ReadError::new("a time that is out of range"))
    }

    /// The value as a point in time: RFC 3339.
    pub fn date_time(self) -> Result<DateTime, ReadError> {
        DateTime::from_str(&self.text()?, Format::DateTimeWithOffset)
            .map_err(|_| ReadError::new("a string that is no RFC 3339 date-time"))
    }

    /// The value as a point in time: the date format of HTTP headers.
    pub fn http_date(self) -> Result<DateTime, ReadError> {
        DateTime::from_str(&self.text()?, Format::HttpDate)
            .map_err(|_| ReadError::new("a string that is no HTTP date"))
    }

    /// The value as it is.
    pub fn document(self) -> Result<Document, ReadError> {
        self.decode::<serde_json::Value>("a value").map(to_document)
    }
}

fn to_document(value: serde_json::Value) -> Document {
    match value {
        serde_json::Value::Null => Document::Null,
        serde_json::Value::Bool(value) => Document::Bool(value),
        serde_json::Value::Number(number) => Document::Number(match (number.as_u64(), number.as_i64()) {
            (Some(value), _) => Number::PosInt(value),
            (None, Some(value)) => Number::NegInt(value),
            (None, None) => Number::Float(number.as_f64().unwrap_or(f64::NAN)),
        }),
        serde_json::Value::String(text) => Document::String(text),
        serde_json::Value::Array(items) => Document::Array(items.into_iter().map(to_document).collect()),
        serde_json::Value::Object(entries) => {
            Document::Object(entries.into_iter().map(|(key, value)| (key, to_document(value))).collect())
        }
    }
}

/// A JSON object's entries, to be asked for by name. Of equal names the last counts, as in other readers.
pub struct Object<'a> {
    depth: usize,
    entries: Vec<(Cow<'a, str>, Value<'a>)>,
}

impl<'a> Object<'a> {
    /// The member of that name, unless it is missing or `null`.
    pub fn get(&self, name: &str) -> Option<Value<'a>> {
        let found = self.entries.iter().rev().find(|(key, _)| key == name);
        found.map(|(_, value)| *value).filter(|value| !value.is_null())
    }

    /// Reads the member of that name, unless it is missing or `null`.
    pub fn optional<T>(
        &self,
        name: &str,
        read: impl FnOnce(Value<'a>) -> Result<T, ReadError>,
    ) -> Result<Option<T>, ReadError> {
        self.get(name).map(|value| read(value).map_err(|error| error.within(name))).transpose()
    }

    /// The only member that is not `null`, `__type` aside: the variant of a union.
    pub fn variant(&self) -> Result<(&str, Value<'a>), ReadError> {
        let mut present = self.entries.iter().filter(|(key, value)| key != "__type" && !value.is_null());
        match (present.next(), present.next()) {
            (Some((key, value)), None) => Ok((key, *value)),
            (None, _) => Err(ReadError::new("a union without a member")),
            (Some(_), Some(_)) => Err(ReadError::new("a union with more than one member")),
        }
    }

    /// Reads a member that the service must send. Where it is missing, an empty object stands in for it, whose
    /// members in turn get stand-ins (Smithy 2.0 specification, "Client error correction").
    pub fn required<T>(
        &self,
        name: &str,
        read: impl FnOnce(Value<'a>) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        let empty = Value { text: "{}", depth: self.depth + 1 };
        read(self.get(name).unwrap_or(empty)).map_err(|error| error.within(name))
    }
}

struct Entries<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EntriesVisitor;
        impl<'de> Visitor<'de> for EntriesVisitor {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = map.next_key::<Text<'de>>()? {
                    entries.push((key.0, map.next_value()?));
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(EntriesVisitor)
    }
}

/// A string, borrowed from the body unless escapes made a copy necessary.
struct Text<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(TextVisitor)
    }
}

/// The bytes of a default value in the model, which the generator has checked to be Base64.
pub fn default_blob(base64: &str) -> Blob {
    Blob::new(base64::decode(base64).unwrap_or_default())
}

/// The document of a default value in the model, which the generator has checked to be JSON.
pub fn default_document(json: &str) -> Document {
    serde_json::from_str(json).map(to_document).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads lists in lists until there is no list any more.
    fn depth(value: Value<'_>) -> Result<usize, ReadError> {
        let deeper = value.list(depth)?;
        Ok(1 + deeper.into_iter().max().unwrap_or_default())
    }

    #[test]
    fn deep_nesting_is_an_error_and_no_overflow() {
        let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert_eq!(depth(Value::parse(nested(100).as_bytes()).unwrap()).unwrap(), 100);
        let deep = nested(100_000);
        let error = depth(Value::parse(deep.as_bytes()).unwrap()).unwrap_err();
        assert!(error.to_string().contains("nested deeper"), "{}", error.message);
        assert!(Value::parse(deep.as_bytes()).unwrap().document().is_err());
    }
}
