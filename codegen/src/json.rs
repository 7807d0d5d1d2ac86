//! Lazily parsed JSON, whose values know their lines.

use std::borrow::Cow;
use std::fmt;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Result};

/// A file's text, and its name in messages.
#[derive(Clone, Debug)]
pub struct Source {
    pub name: String,
    pub text: String,
}

/// The maximum depth of nested arrays and objects, as in serde_json. The deepest endpoint rules of AWS have about 45
/// levels. Because of this limit, code may process JSON recursively.
const DEEPEST: u32 = 128;

/// A value in a [`Source`], which is parsed when it is accessed.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    source: &'a Source,
    raw: &'a str,
    /// The number of arrays and objects around the value.
    depth: u32,
}

/// The JSON type of a [`Node`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Object => "object",
            Kind::Array => "array",
            Kind::String => "string",
            Kind::Number => "number",
            Kind::Boolean => "boolean",
            Kind::Null => "null",
        })
    }
}

/// The members of an object, in the order of the file.
pub type Members<'a> = Vec<(Cow<'a, str>, Node<'a>)>;

/// The object of a whole file, together with the members of a large object in it.
pub struct Nested<'a> {
    pub root: Node<'a>,
    /// The members other than the large object.
    pub members: Members<'a>,
    pub inner: Members<'a>,
}

impl<'a> Nested<'a> {
    /// Reads the file's object and the object in its member `name` in a single pass, which is faster than parsing the
    /// text twice. Returns `None` if the file does not have this form; [`Node::root`] reports what is wrong with it.
    pub fn read(source: &'a Source, name: &str) -> Option<Self> {
        let text = without_mark(source);
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let (members, inner) = WithInner(name).deserialize(&mut deserializer).ok()?;
        deserializer.end().ok()?;
        let root = Node { source, raw: text.trim(), depth: 0 };
        let outer = Node { depth: 1, ..root };
        Some(Self { root, members: root.parts(members), inner: outer.parts(inner?) })
    }
}

/// Returns the text without a byte order mark, which is not valid JSON, but written by some editors.
fn without_mark(source: &Source) -> &str {
    source.text.trim_start_matches('\u{feff}')
}

impl<'a> Node<'a> {
    /// Checks that the whole text is one JSON value. Its parts are parsed when they are accessed.
    pub fn root(source: &'a Source) -> Result<Self> {
        let text = without_mark(source);
        let raw: &RawValue = serde_json::from_str(text).map_err(|error| {
            let (message, help) = if text.trim().is_empty() {
                ("the file is empty".to_owned(), "get a complete copy of the file")
            } else if error.is_eof() {
                (
                    format!("the file ends in the middle of a JSON value ({error})"),
                    "get a complete copy of the file",
                )
            } else {
                (format!("this is not JSON: {error}"), "give a JSON file, or correct this one")
            };
            Diagnostics::from(Diagnostic::error(message, help).at(&source.name, error.line()))
        })?;
        Ok(Self { source, raw: raw.get(), depth: 0 })
    }

    pub fn kind(self) -> Kind {
        match self.raw.as_bytes().first() {
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::Array,
            Some(b'"') => Kind::String,
            Some(b't' | b'f') => Kind::Boolean,
            Some(b'n') => Kind::Null,
            _ => Kind::Number,
        }
    }

    pub fn is_null(self) -> bool {
        self.kind() == Kind::Null
    }

    /// Returns the value's text in the file.
    pub fn raw(self) -> &'a str {
        self.raw
    }

    pub fn file(self) -> &'a str {
        &self.source.name
    }

    /// Returns the line on which the value begins, counted from 1, or `None` if the file has a single line.
    pub fn line(self) -> Option<usize> {
        if !self.source.text.trim_end().contains('\n') {
            return None;
        }
        // The raw text is a slice of the source, so the difference of their addresses is its position.
        let offset = (self.raw.as_ptr() as usize).saturating_sub(self.source.text.as_ptr() as usize);
        let before = &self.source.text.as_bytes()[..offset.min(self.source.text.len())];
        Some(1 + before.iter().filter(|byte| **byte == b'\n').count())
    }

    pub fn place(self) -> Place {
        Place { file: self.file().to_owned(), line: self.line() }
    }

    pub fn error(self, message: impl Into<String>, help: impl Into<String>) -> Diagnostic {
        Diagnostic::error(message, help).at(self.file(), self.line())
    }

    fn expected(self, what: &str) -> Diagnostics {
        self.error(format!("expected {what}, but found {}", self.kind()), format!("write {what} here")).into()
    }

    fn parse<T: Deserialize<'a>>(self, what: &str) -> Result<T> {
        serde_json::from_str(self.raw).map_err(|error| {
            self.error(format!("expected {what}: {error}"), format!("write {what} here")).into()
        })
    }

    fn check_depth(self) -> Result<()> {
        if self.depth >= DEEPEST {
            let message = format!("this is nested deeper than {DEEPEST} levels");
            return Err(self.error(message, "no model needs that: get the file again, or correct it").into());
        }
        Ok(())
    }

    pub fn object(self) -> Result<Members<'a>> {
        if self.kind() != Kind::Object {
            return Err(self.expected("an object"));
        }
        self.check_depth()?;
        Ok(self.parts(self.parse("an object")?))
    }

    pub fn array(self) -> Result<Vec<Node<'a>>> {
        if self.kind() != Kind::Array {
            return Err(self.expected("an array"));
        }
        self.check_depth()?;
        let items: Vec<&'a RawValue> = self.parse("an array")?;
        Ok(items.into_iter().map(|raw| self.part(raw)).collect())
    }

    pub fn string(self) -> Result<Cow<'a, str>> {
        if self.kind() != Kind::String {
            return Err(self.expected("a string"));
        }
        Ok(self.parse::<Text<'a>>("a string")?.0)
    }

    pub fn boolean(self) -> Result<bool> {
        if self.kind() != Kind::Boolean {
            return Err(self.expected("true or false"));
        }
        self.parse("true or false")
    }

    pub fn number(self) -> Result<serde_json::Number> {
        if self.kind() != Kind::Number {
            return Err(self.expected("a number"));
        }
        self.parse("a number")
    }

    /// Parses the whole value.
    pub fn value(self) -> Result<Value> {
        self.parse("a JSON value")
    }

    fn parts(self, entries: Entries<'a>) -> Members<'a> {
        entries.0.into_iter().map(|(key, raw)| (key, self.part(raw))).collect()
    }

    fn part(self, raw: &'a RawValue) -> Self {
        Self { source: self.source, raw: raw.get(), depth: self.depth + 1 }
    }
}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place(), self.raw)
    }
}

/// Returns the member of an object with this name. If there are several, the last one counts, as in other parsers.
pub fn member<'a>(members: &Members<'a>, name: &str) -> Option<Node<'a>> {
    members.iter().rfind(|(key, _)| key == name).map(|(_, node)| *node)
}

/// An object's entries in order, with unparsed values, and with borrowed keys if possible.
struct Entries<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct EntriesVisitor;
        impl<'de> Visitor<'de> for EntriesVisitor {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Self::Value, A::Error> {
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

/// Reads an object's entries and, in the same pass, those of the object in the member with this name.
struct WithInner<'n>(&'n str);

impl<'de> DeserializeSeed<'de> for WithInner<'_> {
    type Value = (Entries<'de>, Option<Entries<'de>>);

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> std::result::Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for WithInner<'_> {
    type Value = (Entries<'de>, Option<Entries<'de>>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Self::Value, A::Error> {
        let (mut entries, mut inner) = (Vec::new(), None);
        while let Some(key) = map.next_key::<Text<'de>>()? {
            if key.0 == self.0 {
                inner = Some(map.next_value()?);
            } else {
                entries.push((key.0, map.next_value()?));
            }
        }
        Ok((Entries(entries), inner))
    }
}

/// A string, which is borrowed from the text unless it has escapes.
struct Text<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> std::result::Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> std::result::Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(TextVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source { name: "m.json".into(), text: text.into() }
    }

    #[test]
    fn values_know_their_line() {
        let source = source("{\n  \"a\": [1,\n 2],\n  \"b\\u0041\": \"x\"\n}");
        let members = Node::root(&source).unwrap().object().unwrap();
        assert_eq!(members[0].1.line(), Some(2));
        assert_eq!(members[0].1.array().unwrap()[1].line(), Some(3));
        assert_eq!((members[1].0.as_ref(), members[1].1.line()), ("bA", Some(4)));
    }

    #[test]
    fn values_in_a_file_with_a_single_line_have_no_line() {
        let source = source("{\"a\": 3}\n");
        let members = Node::root(&source).unwrap().object().unwrap();
        let error = members[0].1.error("odd", "").to_string();
        assert_eq!(error, "error: m.json: odd");
    }

    #[test]
    fn a_truncated_file_is_reported_as_such() {
        let error = Node::root(&source("{\"smithy\":")).unwrap_err().to_string();
        assert!(error.contains("m.json:1") && error.contains("ends in the middle"), "{error}");
    }

    #[test]
    fn deep_nesting_is_an_error() {
        let source = source(&format!("{}{}", "[".repeat(5_000), "]".repeat(5_000)));
        let mut node = Node::root(&source).unwrap();
        let mut depth = 0;
        let error = loop {
            match node.array() {
                Ok(items) => (node, depth) = (items[0], depth + 1),
                Err(error) => break error.to_string(),
            }
        };
        assert!(depth == 128 && error.contains("nested deeper than 128 levels"), "{depth}: {error}");
    }

    #[test]
    fn the_last_of_several_members_with_the_same_name_counts() {
        let source = source(r#"{"a": 1, "a": 2}"#);
        let members = Node::root(&source).unwrap().object().unwrap();
        assert_eq!(member(&members, "a").unwrap().raw(), "2");
    }

    #[test]
    fn an_inner_object_is_read_with_the_outer_one() {
        let text = source("\u{feff}\n{\"a\": 1,\n \"in\": {\"b\":\n [2]},\n \"c\": 3}\n");
        let Nested { root, members, inner } = Nested::read(&text, "in").unwrap();
        assert_eq!((root.kind(), root.line()), (Kind::Object, Some(2)));
        let described = |members: &Members<'_>| {
            let described =
                members.iter().map(|(key, node)| (key.to_string(), node.raw().to_owned(), node.line()));
            described.collect::<Vec<_>>()
        };
        let number = |key: &str, raw: &str, line| (key.to_owned(), raw.to_owned(), Some(line));
        assert_eq!(described(&members), [number("a", "1", 2), number("c", "3", 5)]);
        assert_eq!(described(&inner), [number("b", "[2]", 4)]);
        for other in ["{}", "{\"in\": 1}", "{\"in\": {}} x", "[]", "{\"in\": {}"] {
            assert!(Nested::read(&source(other), "in").is_none(), "{other}");
        }
    }

    #[test]
    fn a_value_of_the_wrong_type_is_reported() {
        let source = source("{\"a\":\n 3}");
        let members = Node::root(&source).unwrap().object().unwrap();
        let error = members[0].1.object().unwrap_err().to_string();
        assert!(error.contains("m.json:2") && error.contains("an object, but found number"), "{error}");
    }
}
