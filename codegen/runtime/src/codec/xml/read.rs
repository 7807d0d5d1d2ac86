//! Reads values from an element or an attribute of a document.

use std::borrow::Cow;

use aws_smithy_types::date_time::Format;
use aws_smithy_types::primitive::Parse;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, base64};

use super::document::XmlDocument;
use super::escape::unescape;
use super::name;
use crate::schema::{Member, Schema, TimestampFormat};
use crate::serde::{DeserializeError, ReadEntry, ReadItem, ReadMember, ShapeDeserializer};

/// A value in a document.
#[derive(Clone, Copy)]
pub struct XmlDeserializer<'d> {
    document: &'d XmlDocument<'d>,
    value: Value<'d>,
}

#[derive(Clone, Copy)]
enum Value<'d> {
    /// An element; for a flattened list or map, also its following siblings with the same name.
    Element {
        position: usize,
        /// The index before which the siblings end.
        end: usize,
    },
    /// The unparsed value of an attribute.
    Attribute(&'d str),
}

impl<'a> XmlDocument<'a> {
    /// Returns the document as an element whose only child is the root element.
    pub fn whole(&self) -> XmlDeserializer<'_> {
        self.value(0, self.elements.len())
    }

    /// Returns the root element, or an element without content if the body is empty.
    pub fn root(&self) -> XmlDeserializer<'_> {
        self.value(usize::from(self.elements.len() > 1), self.elements.len())
    }

    fn value(&self, position: usize, end: usize) -> XmlDeserializer<'_> {
        XmlDeserializer { document: self, value: Value::Element { position, end } }
    }
}

impl<'d> XmlDeserializer<'d> {
    /// Returns the name of the element without its prefix.
    pub fn name(self) -> &'d str {
        match self.value {
            Value::Element { position, .. } => self.document.elements[position].name,
            Value::Attribute(_) => "",
        }
    }

    /// Returns the first child element with that name.
    pub fn child(self, name: &str) -> Option<Self> {
        self.children().find(|child| child.name() == name)
    }

    /// Returns the text of the element or attribute.
    ///
    /// # Errors
    /// If there are child elements, or references that XML does not define.
    pub fn text(self) -> Result<Cow<'d, str>, DeserializeError> {
        unescape(match self.value {
            Value::Attribute(value) => value,
            Value::Element { position, .. } => {
                let element = &self.document.elements[position];
                if element.end > position + 1 {
                    return Err(DeserializeError::new("expected text, found elements"));
                }
                element.content
            }
        })
    }

    fn children(self) -> impl Iterator<Item = Self> {
        let (first, end) = match self.value {
            Value::Element { position, .. } => (position + 1, self.document.elements[position].end),
            Value::Attribute(_) => (0, 0),
        };
        let siblings = self.document.siblings(first, end);
        siblings.map(move |position| self.document.value(position, end))
    }

    /// Returns the element and its following siblings with the same name.
    fn flattened(self) -> impl Iterator<Item = Self> {
        let (first, end) = match self.value {
            Value::Element { position, end } => (position, end),
            Value::Attribute(_) => (0, 0),
        };
        let name = self.name();
        let siblings =
            self.document.siblings(first, end).map(move |position| self.document.value(position, end));
        siblings.filter(move |sibling| sibling.name() == name)
    }

    /// Reads a map's entry from an element. If it has several keys or values, the last one counts.
    fn entry(self, key: &Member, value: &Member, read: ReadEntry<'_>) -> Result<(), DeserializeError> {
        let (mut found_key, mut found_value) = (None, None);
        for child in self.children() {
            if is_named(key, child.name()) {
                found_key = Some(child);
            } else if is_named(value, child.name()) {
                found_value = Some(child);
            }
        }
        let key = found_key.ok_or_else(|| DeserializeError::new("an entry without a key"))?.text()?;
        found_value.map_or(Ok(()), |mut value| read(&key, &mut value))
    }

    fn parse<T: Parse>(self, expected: &str) -> Result<T, DeserializeError> {
        T::parse_smithy_primitive(self.text()?.trim()).map_err(|_| mismatch(expected))
    }
}

fn mismatch(expected: &str) -> DeserializeError {
    DeserializeError::new(format!("expected {expected}, found another text"))
}

/// Whether the member's element or attribute has that name, which has no prefix.
fn is_named(member: &Member, found: &str) -> bool {
    name(member).strip_suffix(found).is_some_and(|prefix| prefix.is_empty() || prefix.ends_with(':'))
}

/// Returns the index of the member for the element with that name. Services mostly send members in the model's order,
/// so the search begins at the previous member.
fn position(schema: &Schema, found: &str, before: usize) -> Option<usize> {
    let matches =
        |index: &usize| !schema.members[*index].xml_attribute && is_named(&schema.members[*index], found);
    (before..schema.members.len()).find(matches).or_else(|| (0..before).find(matches))
}

impl ShapeDeserializer for XmlDeserializer<'_> {
    /// XML has no nulls.
    fn is_null(&self) -> bool {
        false
    }

    fn boolean(&mut self, _: &Member) -> Result<bool, DeserializeError> {
        self.parse("a boolean")
    }

    fn integer(&mut self, _: &Member) -> Result<i64, DeserializeError> {
        self.parse("a whole number")
    }

    fn float(&mut self, _: &Member) -> Result<f32, DeserializeError> {
        self.parse("a number")
    }

    fn double(&mut self, _: &Member) -> Result<f64, DeserializeError> {
        self.parse("a number")
    }

    fn big_integer(&mut self, _: &Member) -> Result<BigInteger, DeserializeError> {
        self.text()?.trim().parse().map_err(|_| mismatch("a whole number"))
    }

    fn big_decimal(&mut self, _: &Member) -> Result<BigDecimal, DeserializeError> {
        self.text()?.trim().parse().map_err(|_| mismatch("a number"))
    }

    fn string(&mut self, _: &Member) -> Result<Cow<'_, str>, DeserializeError> {
        self.text()
    }

    fn blob(&mut self, _: &Member) -> Result<Blob, DeserializeError> {
        base64::decode(self.text()?.trim()).map(Blob::new).map_err(|_| mismatch("Base64"))
    }

    fn timestamp(&mut self, member: &Member) -> Result<DateTime, DeserializeError> {
        let (format, name) = match member.timestamp_format {
            Some(TimestampFormat::EpochSeconds) => (Format::EpochSeconds, "seconds since 1970"),
            Some(TimestampFormat::HttpDate) => (Format::HttpDate, "an HTTP date"),
            Some(TimestampFormat::DateTime) | None => (Format::DateTimeWithOffset, "an RFC 3339 date-time"),
        };
        DateTime::from_str(self.text()?.trim(), format).map_err(|_| mismatch(name))
    }

    fn document(&mut self, _: &Member) -> Result<Document, DeserializeError> {
        Err(DeserializeError::new("XML cannot represent documents"))
    }

    fn structure(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError> {
        // If a name occurs twice, the last value counts, so no value is read before all names are known.
        let mut found: Vec<Option<Self>> = vec![None; schema.members.len()];
        if let Value::Element { position, .. } = self.value {
            for attribute in self.document.attributes(position) {
                let matches = |member: &Member| member.xml_attribute && is_named(member, attribute.name);
                if let Some(index) = schema.members.iter().position(matches) {
                    found[index] = Some(Self { value: Value::Attribute(attribute.value), ..*self });
                }
            }
        }
        let mut before = 0;
        for child in self.children() {
            let Some(index) = position(schema, child.name(), before) else { continue };
            before = index;
            // For a flattened list or map, the first element is kept.
            if found[index].is_none() || !schema.members[index].xml_flattened {
                found[index] = Some(child);
            }
        }
        for (index, (member, value)) in schema.members.iter().zip(found).enumerate() {
            if let Some(mut value) = value {
                read(index, member, &mut value).map_err(|error| error.within(member.name))?;
            }
        }
        Ok(())
    }

    fn union(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError> {
        let mut children = self.children();
        let first = children.next().ok_or_else(|| DeserializeError::new("a union without a member"))?;
        let mut last = first;
        for child in children {
            if child.name() != first.name() {
                return Err(DeserializeError::new("a union with more than one member"));
            }
            last = child;
        }
        let Some(index) = position(schema, first.name(), 0) else { return Ok(()) };
        let member = &schema.members[index];
        let mut value = if member.xml_flattened { first } else { last };
        read(index, member, &mut value).map_err(|error| error.within(member.name))
    }

    fn list(&mut self, member: &Member, read: ReadItem<'_>) -> Result<(), DeserializeError> {
        let mut count = 0;
        let mut each = |mut item: Self| {
            read(&mut item).map_err(|error| error.at(count))?;
            count += 1;
            Ok(())
        };
        match member.xml_flattened {
            true => self.flattened().try_for_each(each),
            false => {
                self.children().filter(|child| is_named(member.item(), child.name())).try_for_each(&mut each)
            }
        }
    }

    fn map(&mut self, member: &Member, read: ReadEntry<'_>) -> Result<(), DeserializeError> {
        let (key, value) = member.entry();
        let mut count = 0;
        let mut each = |entry: Self| {
            entry.entry(key, value, read).map_err(|error| error.at(count))?;
            count += 1;
            Ok(())
        };
        match member.xml_flattened {
            true => self.flattened().try_for_each(each),
            false => self.children().filter(|child| child.name() == "entry").try_for_each(&mut each),
        }
    }
}
