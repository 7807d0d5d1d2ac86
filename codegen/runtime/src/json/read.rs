//! Reading: one level at a time, over serde_json's raw values.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;

use aws_smithy_types::{Blob, base64};
use serde_core::de::Deserialize;
use serde_json::value::RawValue;

use super::raw::{Entries, Text};

/// How many arrays and objects may lie in each other, as in the official clients: an answer that is nested deeper
/// is refused rather than risking the stack.
const DEEPEST: usize = 128;

/// What is wrong with an answer's JSON, and where. It never repeats what the answer says, which may be a secret:
/// the place is given in the model's names, and by position where the answer chooses the names.
#[derive(Debug)]
pub struct ReadError {
    /// From the inside to the outside.
    path: Vec<String>,
    message: String,
}

impl ReadError {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self { path: Vec::new(), message: message.into() }
    }

    /// The same error, one step further out.
    #[must_use]
    pub fn within(mut self, part: impl Into<String>) -> Self {
        self.path.push(part.into());
        self
    }

    /// The same error, in the element of an array or the entry of a map at that position. A map's keys are the
    /// answer's own words and stay out of messages.
    fn at(self, index: usize) -> Self {
        self.within(format!("[{index}]"))
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

/// A JSON value that is not looked into yet.
#[derive(Clone, Copy)]
pub struct Value<'a> {
    pub(super) text: &'a str,
    /// How many arrays and objects it lies in.
    depth: usize,
    /// Whether nothing has been found well-formed yet.
    pub(super) unread: bool,
}

impl<'a> Value<'a> {
    /// Checks that `body` is one JSON value. A body of nothing but white space is an empty object.
    ///
    /// # Errors
    /// Anything that is not JSON, text after the value, and bytes that are not UTF-8.
    pub fn parse(body: &'a [u8]) -> Result<Self, ReadError> {
        let unread = Self::unread(body)?;
        let raw: &'a RawValue = unread.decode("a value")?;
        Ok(Self { text: raw.get(), depth: 0, unread: false })
    }

    /// The object that `body` is to be, without a look at it: [`object`](Self::object) finds out whether it is JSON,
    /// to its end, and is all that may be asked of it. A body of nothing but white space is an empty object.
    ///
    /// # Errors
    /// Bytes that are not UTF-8.
    pub fn unread(body: &'a [u8]) -> Result<Self, ReadError> {
        let text = std::str::from_utf8(body).map_err(|error| ReadError::new(error.to_string()))?;
        Ok(match text.trim_matches([' ', '\t', '\r', '\n']) {
            "" => Self { text: "{}", depth: 0, unread: false },
            text => Self { text, depth: 0, unread: true },
        })
    }

    /// Whether the value is `null`.
    pub fn is_null(self) -> bool {
        self.text == "null"
    }

    fn part(self, raw: &'a RawValue) -> Self {
        Self { text: raw.get(), depth: self.depth + 1, unread: false }
    }

    fn decode<T: Deserialize<'a>>(self, expected: &str) -> Result<T, ReadError> {
        serde_json::from_str(self.text).map_err(|error| match self.unread && !error.is_data() {
            // serde_json's own message is safe, too: it names a position and no content.
            true => ReadError::new(error.to_string()),
            false => self.mismatch(expected),
        })
    }

    /// Reads an array or an object as far as its parts' beginnings.
    fn open<T: Deserialize<'a>>(self, expected: &str) -> Result<T, ReadError> {
        if self.depth >= DEEPEST {
            return Err(ReadError::new(format!("nested deeper than {DEEPEST} levels")));
        }
        self.decode(expected)
    }

    pub(super) fn mismatch(self, expected: &str) -> ReadError {
        let found = match self.text.as_bytes().first() {
            Some(b'{') => "an object",
            Some(b'[') => "an array",
            Some(b'"') => "a string",
            Some(b't' | b'f') => "a boolean",
            Some(b'n') => "null",
            _ => "a number",
        };
        // The same kind on both sides means that the content is at fault: half a surrogate pair, say.
        match found == expected {
            true => ReadError::new(format!("{expected} that cannot be represented")),
            false => ReadError::new(format!("expected {expected}, found {found}")),
        }
    }

    /// The value as an object.
    pub fn object(self) -> Result<Object<'a>, ReadError> {
        let entries: Entries<'a> = self.open("an object")?;
        Ok(Object {
            depth: self.depth,
            entries: entries.0.into_iter().map(|(key, raw)| (key, self.part(raw))).collect(),
        })
    }

    fn items(self) -> Result<Vec<Value<'a>>, ReadError> {
        let items: Vec<&'a RawValue> = self.open("an array")?;
        Ok(items.into_iter().map(|raw| self.part(raw)).collect())
    }

    // What is generic is compiled for each type, so it is written without adapters, of which each would be, too.

    /// The value as an array, `null`s left out.
    pub fn list<T>(self, read: impl Fn(Value<'a>) -> Result<T, ReadError>) -> Result<Vec<T>, ReadError> {
        let items = self.items()?;
        let mut list = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            if item.is_null() {
                continue;
            }
            match read(*item) {
                Ok(item) => list.push(item),
                Err(error) => return Err(error.at(index)),
            }
        }
        Ok(list)
    }

    /// The value as an array in which `null` is a value like others, which `read` gets to see.
    pub fn full_list<T>(self, read: impl Fn(Value<'a>) -> Result<T, ReadError>) -> Result<Vec<T>, ReadError> {
        let items = self.items()?;
        let mut list = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            match read(*item) {
                Ok(item) => list.push(item),
                Err(error) => return Err(error.at(index)),
            }
        }
        Ok(list)
    }

    /// The value as an array in which `null` stands for a value that is absent.
    pub fn sparse_list<T>(
        self,
        read: impl Fn(Value<'a>) -> Result<T, ReadError>,
    ) -> Result<Vec<Option<T>>, ReadError> {
        self.full_list(|item| item.if_present(&read))
    }

    fn if_present<T>(
        self,
        read: impl FnOnce(Value<'a>) -> Result<T, ReadError>,
    ) -> Result<Option<T>, ReadError> {
        match self.is_null() {
            true => Ok(None),
            false => Ok(Some(read(self)?)),
        }
    }

    /// The value as a map, entries whose value is `null` left out.
    pub fn map<K: for<'s> From<&'s str> + Eq + Hash, T>(
        self,
        read: impl Fn(Value<'a>) -> Result<T, ReadError>,
    ) -> Result<HashMap<K, T>, ReadError> {
        let entries = self.object()?.entries;
        let mut map = HashMap::with_capacity(entries.len());
        for (index, (key, value)) in entries.iter().enumerate() {
            let key = K::from(key);
            if value.is_null() {
                // So it is if an earlier value of the same key was none.
                map.remove(&key);
                continue;
            }
            match read(*value) {
                Ok(value) => map.insert(key, value),
                Err(error) => return Err(error.at(index)),
            };
        }
        Ok(map)
    }

    /// The value as a map in which `null` is a value like others, which `read` gets to see.
    pub fn full_map<K: for<'s> From<&'s str> + Eq + Hash, T>(
        self,
        read: impl Fn(Value<'a>) -> Result<T, ReadError>,
    ) -> Result<HashMap<K, T>, ReadError> {
        let entries = self.object()?.entries;
        let mut map = HashMap::with_capacity(entries.len());
        for (index, (key, value)) in entries.iter().enumerate() {
            match read(*value) {
                Ok(value) => map.insert(K::from(key), value),
                Err(error) => return Err(error.at(index)),
            };
        }
        Ok(map)
    }

    /// The value as a map in which `null` stands for a value that is absent.
    pub fn sparse_map<K: for<'s> From<&'s str> + Eq + Hash, T>(
        self,
        read: impl Fn(Value<'a>) -> Result<T, ReadError>,
    ) -> Result<HashMap<K, Option<T>>, ReadError> {
        self.full_map(|value| value.if_present(&read))
    }

    /// The value as a string.
    pub fn string(self) -> Result<String, ReadError> {
        self.text().map(Cow::into_owned)
    }

    pub(super) fn text(self) -> Result<Cow<'a, str>, ReadError> {
        self.decode::<Text<'a>>("a string").map(|text| text.0)
    }

    pub(super) fn is_string(self) -> bool {
        self.text.starts_with('"')
    }

    /// The value as an open enum: any string is one.
    pub fn enumeration<E: for<'s> From<&'s str>>(self) -> Result<E, ReadError> {
        self.text().map(|text| E::from(&text))
    }

    /// The value as a boolean.
    pub fn boolean(self) -> Result<bool, ReadError> {
        self.decode("a boolean")
    }

    /// The value as bytes: Base64 in a string.
    pub fn blob(self) -> Result<Blob, ReadError> {
        let bytes =
            base64::decode(self.text()?).map_err(|_| ReadError::new("a string that is not Base64"))?;
        Ok(Blob::new(bytes))
    }
}

/// A JSON object's entries, to be asked for by name. Of equal names the last counts, `null` or not.
pub struct Object<'a> {
    depth: usize,
    entries: Vec<(Cow<'a, str>, Value<'a>)>,
}

impl<'a> Object<'a> {
    /// The member of that name, unless it is missing or `null`.
    pub fn get(&self, name: &str) -> Option<Value<'a>> {
        self.get_or_null(name).filter(|value| !value.is_null())
    }

    pub(super) fn get_or_null(&self, name: &str) -> Option<Value<'a>> {
        let found = self.entries.iter().rev().find(|(key, _)| key == name);
        found.map(|(_, value)| *value)
    }

    /// Reads the member of that name, unless it is missing or `null`.
    pub fn optional<T>(
        &self,
        name: &str,
        read: impl FnOnce(Value<'a>) -> Result<T, ReadError>,
    ) -> Result<Option<T>, ReadError> {
        let Some(value) = self.get(name) else { return Ok(None) };
        match read(value) {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(error.within(name)),
        }
    }

    /// The only member that is not `null`, `__type` aside: the variant of a union.
    pub fn variant(&self) -> Result<(&str, Value<'a>), ReadError> {
        let mut found: Option<(&str, Value<'a>)> = None;
        for (key, value) in self.entries.iter().filter(|(key, _)| key != "__type") {
            found = match found {
                Some((earlier, _)) if earlier == key => Some((key, *value)),
                Some(earlier) if value.is_null() => Some(earlier),
                Some((_, earlier)) if !earlier.is_null() => {
                    return Err(ReadError::new("a union with more than one member"));
                }
                _ => Some((key, *value)),
            };
        }
        let found = found.filter(|(_, value)| !value.is_null());
        found.ok_or_else(|| ReadError::new("a union without a member"))
    }

    /// Reads a member that the service must send. Where it is missing, an empty object stands in for it, whose
    /// members in turn get stand-ins (Smithy 2.0 specification, "Client error correction").
    pub fn required<T>(
        &self,
        name: &str,
        read: impl FnOnce(Value<'a>) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        let empty = Value { text: "{}", depth: self.depth + 1, unread: false };
        match read(self.get(name).unwrap_or(empty)) {
            Ok(value) => Ok(value),
            Err(error) => Err(error.within(name)),
        }
    }
}

/// The bytes of a default value in the model: Base64, or a text as it stands, which is what models had before
/// Smithy asked for Base64.
pub fn default_blob(text: &str) -> Blob {
    Blob::new(base64::decode(text).unwrap_or_else(|_| text.as_bytes().to_vec()))
}
