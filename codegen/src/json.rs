//! JSON that is read only as deep as somebody looks, and that knows the line on which each value stands.

use std::borrow::Cow;
use std::fmt;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Result};

/// A file's text under the name by which people know it.
#[derive(Clone, Debug)]
pub struct Source {
    pub name: String,
    pub text: String,
}

/// How many arrays and objects may lie in each other, as in serde_json. The deepest endpoint rules that AWS has come
/// to about 45; whoever walks down a model may follow its JSON recursively because it goes no deeper than this.
const DEEPEST: u32 = 128;

/// A value inside a [`Source`], not looked into yet.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    source: &'a Source,
    raw: &'a str,
    /// How many arrays and objects it lies in.
    depth: u32,
}

/// What kind of JSON value a [`Node`] is.
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

/// The members of an object in the order in which they are written.
pub type Members<'a> = Vec<(Cow<'a, str>, Node<'a>)>;

/// An object that is a whole file, and a large one in it.
pub struct Nested<'a> {
    pub root: Node<'a>,
    /// Without the large one.
    pub members: Members<'a>,
    pub inner: Members<'a>,
}

impl<'a> Nested<'a> {
    /// Reads the file's object and the one that its member `name` is in one go, since to read a file takes time
    /// for each of its bytes. `None` where it is not so; [`Node::root`] says what is wrong with it.
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

/// A byte order mark is not JSON, but editors write it and nobody sees it.
fn without_mark(source: &Source) -> &str {
    source.text.trim_start_matches('\u{feff}')
}

impl<'a> Node<'a> {
    /// Checks that the whole text is one JSON value; its parts are read when asked for.
    pub fn root(source: &'a Source) -> Result<Self> {
        let text = without_mark(source);
        let raw: &RawValue = serde_json::from_str(text).map_err(|error| {
            let (message, help) = if text.trim().is_empty() {
                ("the file is empty".to_owned(), "get the file again, whole")
            } else if error.is_eof() {
                (
                    format!("the file ends in the middle of a JSON value ({error})"),
                    "get the file again, whole",
                )
            } else {
                (format!("this is not JSON: {error}"), "give a JSON file, or correct it there")
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

    /// The value's text as it stands in the file.
    pub fn raw(self) -> &'a str {
        self.raw
    }

    pub fn file(self) -> &'a str {
        &self.source.name
    }

    /// The line on which the value begins, counted from 1. A file that is all one line has none to tell.
    pub fn line(self) -> Option<usize> {
        if !self.source.text.trim_end().contains('\n') {
            return None;
        }
        // The raw text is a slice of the source, so its address says where it stands.
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
            return Err(self
                .error(message, "no model needs that: get the file again, or correct it there")
                .into());
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

    /// The value, read to its depths.
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

/// The member of an object by its name; of equal names the last counts, as in other readers.
pub fn member<'a>(members: &Members<'a>, name: &str) -> Option<Node<'a>> {
    members.iter().rfind(|(key, _)| key == name).map(|(_, node)| *node)
}

/// An object's entries in order, with values not looked into and keys borrowed where they can be.
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

/// Reads an object's entries, and in the same go those of the object that is called so.
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

/// A string, borrowed from the text unless escapes made a copy necessary.
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
    fn a_file_of_one_line_has_no_lines_to_tell() {
        let source = source("{\"a\": 3}\n");
        let members = Node::root(&source).unwrap().object().unwrap();
        let error = members[0].1.error("odd", "").to_string();
        assert_eq!(error, "error: m.json: odd");
    }

    #[test]
    fn a_truncated_file_is_called_truncated() {
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
    fn of_equal_names_the_last_counts() {
        let source = source(r#"{"a": 1, "a": 2}"#);
        let members = Node::root(&source).unwrap().object().unwrap();
        assert_eq!(member(&members, "a").unwrap().raw(), "2");
    }

    #[test]
    fn an_inner_object_is_read_with_the_outer_one() {
        let text = source("\u{feff}\n{\"a\": 1,\n \"in\": {\"b\":\n [2]},\n \"c\": 3}\n");
        let Nested { root, members, inner } = Nested::read(&text, "in").unwrap();
        assert_eq!((root.kind(), root.line()), (Kind::Object, Some(2)));
        let told = |members: &Members<'_>| {
            let told =
                members.iter().map(|(key, node)| (key.to_string(), node.raw().to_owned(), node.line()));
            told.collect::<Vec<_>>()
        };
        let number = |key: &str, raw: &str, line| (key.to_owned(), raw.to_owned(), Some(line));
        assert_eq!(told(&members), [number("a", "1", 2), number("c", "3", 5)]);
        assert_eq!(told(&inner), [number("b", "[2]", 4)]);
        for other in ["{}", "{\"in\": 1}", "{\"in\": {}} x", "[]", "{\"in\": {}"] {
            assert!(Nested::read(&source(other), "in").is_none(), "{other}");
        }
    }

    #[test]
    fn a_wrong_kind_is_named() {
        let source = source("{\"a\":\n 3}");
        let members = Node::root(&source).unwrap().object().unwrap();
        let error = members[0].1.object().unwrap_err().to_string();
        assert!(error.contains("m.json:2") && error.contains("an object, but found number"), "{error}");
    }
}
