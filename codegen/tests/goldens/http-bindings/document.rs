//! A document format that only this test has: S-expressions with the names that the model has for XML.
//!
//! `(note lang="en" (heading "a%20title") (part (name "first")) (counts (count "1") (count nil)))`: after an element's
//! name come its attributes, then a text, `nil` or more elements. Texts are percent-encoded.

use std::borrow::Cow;
use std::fmt;

use tinsmith_runtime::aws_smithy_types::date_time::Format;
use tinsmith_runtime::aws_smithy_types::error::operation::{BuildError, SerializationError};
use tinsmith_runtime::aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document, base64};
use tinsmith_runtime::schema::{Binding, Member, Schema, TimestampFormat, XmlNamespace};
use tinsmith_runtime::serde::{
    DeserializeError, ReadEntry, ReadItem, ReadMember, SerializeShape, ShapeDeserializer, ShapeSerializer,
};

#[derive(Clone)]
pub struct Element {
    pub name: String,
    pub is_attribute: bool,
    /// The binding of this top-level member, or of the one that this belongs to.
    pub binding: Binding,
    pub content: Content,
}

#[derive(Clone)]
pub enum Content {
    Null,
    Text(String),
    Bytes(Vec<u8>),
    Elements(Vec<Element>),
}

impl Element {
    pub fn new(name: &str, binding: Binding, content: Content) -> Self {
        Self { name: name.to_owned(), is_attribute: false, binding, content }
    }

    pub fn children(&self) -> &[Self] {
        if let Content::Elements(children) = &self.content { children } else { &[] }
    }

    /// Returns the children with the value of a member: several if the member is flattened.
    pub fn values_of(&self, member: &Member) -> Vec<&Self> {
        let name = name(member);
        let matches = |child: &&Self| child.is_attribute == member.xml_attribute && child.name == name;
        self.children().iter().filter(matches).collect()
    }
}

fn name(member: &Member) -> &'static str {
    member.xml_name.unwrap_or(member.name)
}

impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = &self.name;
        match &self.content {
            Content::Text(text) if self.is_attribute => write!(f, "{name}=\"{}\"", encode(text)),
            Content::Null => write!(f, "({name} nil)"),
            Content::Text(text) => write!(f, "({name} \"{}\")", encode(text)),
            Content::Bytes(bytes) => write!(f, "({name} \"{}\")", encode(&base64::encode(bytes))),
            Content::Elements(children) => {
                write!(f, "({name}")?;
                let (attributes, elements): (Vec<_>, Vec<_>) =
                    children.iter().partition(|child| child.is_attribute);
                attributes.iter().chain(&elements).try_for_each(|child| write!(f, " {child}"))?;
                f.write_str(")")
            }
        }
    }
}

/// Percent-encodes all characters except for unreserved ones (RFC 3986, section 2.3).
pub fn encode(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

fn decode(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

pub fn parse(text: &str) -> Option<Element> {
    let mut rest = text;
    let root = element(&mut rest)?;
    rest.is_empty().then_some(root)
}

fn element(rest: &mut &str) -> Option<Element> {
    *rest = rest.strip_prefix('(')?;
    let end = rest.find([' ', ')'])?;
    let (name, mut value, mut children) = (rest[..end].to_owned(), None, Vec::new());
    *rest = &rest[end..];
    loop {
        *rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix(')') {
            *rest = after;
            let content = value.unwrap_or(Content::Elements(children));
            return Some(Element::new(&name, Binding::Body, content));
        } else if rest.starts_with('(') {
            children.push(element(rest)?);
        } else if rest.starts_with('"') {
            value = Some(Content::Text(quoted(rest)?));
        } else if let Some(after) = rest.strip_prefix("nil") {
            (*rest, value) = (after, Some(Content::Null));
        } else {
            let (name, after) = rest.split_once('=')?;
            *rest = after;
            let attribute = Element::new(name, Binding::Body, Content::Text(quoted(rest)?));
            children.push(Element { is_attribute: true, ..attribute });
        }
    }
}

fn quoted(rest: &mut &str) -> Option<String> {
    let (text, after) = rest.strip_prefix('"')?.split_once('"')?;
    *rest = after;
    decode(text)
}

/// Returns the format of a timestamp: the model's, or else a default, which is different in headers.
fn format(member: &Member, binding: Binding) -> Format {
    let in_header = matches!(binding, Binding::Header(_));
    match member.timestamp_format {
        Some(TimestampFormat::EpochSeconds) => Format::EpochSeconds,
        Some(TimestampFormat::DateTime) => Format::DateTime,
        Some(TimestampFormat::HttpDate) => Format::HttpDate,
        None if in_header => Format::HttpDate,
        None => Format::DateTime,
    }
}

/// Returns the element of a shape. Its children have the bindings to parts of the request.
pub fn element_of(shape: &dyn SerializeShape) -> Result<Element, BuildError> {
    let mut writer = Writer { binding: None, keeps_nulls: false, children: Vec::new(), error: None };
    shape.serialize(&mut writer);
    let name = shape.schema().xml_name.unwrap_or(shape.schema().name);
    let element = Element::new(name, Binding::Body, Content::Elements(writer.children));
    writer.error.map_or(Ok(element), Err)
}

/// A serializer that collects the children of an element.
struct Writer {
    /// The binding of all children. `None` at the top level, where members have their own; nested ones are ignored.
    binding: Option<Binding>,
    keeps_nulls: bool,
    children: Vec<Element>,
    error: Option<BuildError>,
}

impl Writer {
    fn binding(&self, member: &Member) -> Binding {
        self.binding.unwrap_or(member.binding)
    }

    fn push(&mut self, member: &Member, content: Content) {
        let binding = self.binding(member);
        // The labels of a URI have the names in the model.
        let name = if binding == Binding::Label { member.name } else { name(member) };
        let element = Element::new(name, binding, content);
        self.children.push(Element { is_attribute: member.xml_attribute, ..element });
    }

    fn text(&mut self, member: &Member, text: impl ToString) {
        self.push(member, Content::Text(text.to_string()));
    }

    fn fail(&mut self, error: BuildError) {
        self.error.get_or_insert(error);
    }

    /// Returns the children of a member that `write` writes.
    fn inside(
        &mut self,
        member: &Member,
        keeps_nulls: bool,
        write: &dyn Fn(&mut dyn ShapeSerializer),
    ) -> Vec<Element> {
        let binding = Some(self.binding(member));
        let mut inner = Self { binding, keeps_nulls, children: Vec::new(), error: self.error.take() };
        write(&mut inner);
        self.error = inner.error;
        inner.children
    }

    /// Adds items or entries: among the other members if the member is flattened, or else in a separate element.
    fn collection(&mut self, member: &Member, items: Vec<Element>) {
        if member.xml_flattened {
            let renamed = items.into_iter().map(|item| Element { name: name(member).to_owned(), ..item });
            self.children.extend(renamed);
        } else {
            self.push(member, Content::Elements(items));
        }
    }
}

/// Returns `xmlns="uri"` or `xmlns:prefix="uri"`.
pub fn declaration(namespace: XmlNamespace) -> Element {
    let name = namespace.prefix.map_or("xmlns".to_owned(), |prefix| format!("xmlns:{prefix}"));
    let attribute = Element::new(&name, Binding::Body, Content::Text(namespace.uri.to_owned()));
    Element { is_attribute: true, ..attribute }
}

macro_rules! write_texts {
    ($($method:ident($value:ident: $type_:ty) => $text:expr,)*) => {
        $(
            fn $method(&mut self, member: &Member, $value: $type_) {
                self.text(member, $text);
            }
        )*
    };
}

impl ShapeSerializer for Writer {
    fn null(&mut self, member: &Member) {
        if self.keeps_nulls {
            self.push(member, Content::Null);
        }
    }

    write_texts! {
        boolean(value: bool) => value,
        integer(value: i64) => value,
        float(value: f32) => value,
        double(value: f64) => value,
        big_integer(value: &BigInteger) => value.as_ref(),
        big_decimal(value: &BigDecimal) => value.as_ref(),
        string(value: &str) => value,
    }

    fn blob(&mut self, member: &Member, value: &[u8]) {
        self.push(member, Content::Bytes(value.to_vec()));
    }

    fn timestamp(&mut self, member: &Member, value: &DateTime) {
        match value.fmt(format(member, self.binding(member))) {
            Ok(text) => self.text(member, text),
            Err(error) => self.fail(BuildError::other(error)),
        }
    }

    fn document(&mut self, member: &Member, _: &Document) {
        self.fail(BuildError::invalid_field(member.field, "the format has no documents"));
    }

    fn structure(&mut self, member: &Member, value: &dyn SerializeShape) {
        let mut children = self.inside(member, false, &|out| value.serialize(out));
        let namespace = member.xml_namespace.or(value.schema().xml_namespace);
        children.extend(namespace.map(declaration));
        self.push(member, Content::Elements(children));
    }

    fn list(&mut self, member: &Member, _: usize, items: &dyn Fn(&mut dyn ShapeSerializer)) {
        let items = self.inside(member, true, items);
        self.collection(member, items);
    }

    fn map(&mut self, member: &Member, _: usize, entries: &dyn Fn(&mut dyn ShapeSerializer)) {
        let keys_and_values = self.inside(member, true, entries);
        let entry =
            |pair: &[Element]| Element::new("entry", self.binding(member), Content::Elements(pair.to_vec()));
        let entries = keys_and_values.chunks(2).map(entry).collect();
        self.collection(member, entries);
    }

    fn key(&mut self, member: &Member, key: &str) {
        self.text(member, key);
    }

    fn unknown_variant(&mut self, schema: &Schema) {
        self.fail(BuildError::other(SerializationError::unknown_variant(schema.name)));
    }
}

/// Finds the elements of a member of the outermost structure.
pub type FindMember<'d> = &'d dyn Fn(&Member) -> Result<Vec<Element>, DeserializeError>;

/// Reads one value.
pub enum Reader<'d> {
    /// The structure of the whole message.
    Message(FindMember<'d>),
    /// The element of the value, or several elements if the value is a flattened list or map.
    Value(Vec<&'d Element>),
}

impl<'d> Reader<'d> {
    fn elements(&self) -> &[&'d Element] {
        if let Self::Value(elements) = self { elements } else { &[] }
    }

    fn element(&self) -> Result<&'d Element, DeserializeError> {
        self.elements().last().copied().ok_or_else(|| DeserializeError::new("there is no value"))
    }

    fn text(&self) -> Result<&'d str, DeserializeError> {
        match &self.element()?.content {
            Content::Text(text) => Ok(text),
            _ => Err(DeserializeError::new("not a text")),
        }
    }

    fn items(&self, member: &Member) -> Result<Vec<&'d Element>, DeserializeError> {
        if member.xml_flattened {
            return Ok(self.elements().to_vec());
        }
        Ok(self.element()?.children().iter().collect())
    }
}

macro_rules! read_texts {
    ($($method:ident -> $type_:ty,)*) => {
        $(
            fn $method(&mut self, _: &Member) -> Result<$type_, DeserializeError> {
                let text = self.text()?;
                text.parse().map_err(|_| DeserializeError::new("a text of another type"))
            }
        )*
    };
}

impl ShapeDeserializer for Reader<'_> {
    fn is_null(&self) -> bool {
        matches!(self.elements(), [Element { content: Content::Null, .. }])
    }

    read_texts! {
        boolean -> bool,
        integer -> i64,
        float -> f32,
        double -> f64,
        big_integer -> BigInteger,
        big_decimal -> BigDecimal,
    }

    fn string(&mut self, _: &Member) -> Result<Cow<'_, str>, DeserializeError> {
        self.text().map(Cow::Borrowed)
    }

    fn blob(&mut self, _: &Member) -> Result<Blob, DeserializeError> {
        match &self.element()?.content {
            Content::Bytes(bytes) => Ok(Blob::new(bytes.clone())),
            _ => base64::decode(self.text()?).map(Blob::new).map_err(|_| DeserializeError::new("not Base64")),
        }
    }

    fn timestamp(&mut self, member: &Member) -> Result<DateTime, DeserializeError> {
        let format = format(member, self.element()?.binding);
        DateTime::from_str(self.text()?, format).map_err(|_| DeserializeError::new("not a timestamp"))
    }

    fn document(&mut self, _: &Member) -> Result<Document, DeserializeError> {
        Err(DeserializeError::new("the format has no documents"))
    }

    fn structure(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError> {
        for (index, member) in schema.members.iter().enumerate() {
            let found;
            let values = match self {
                Self::Message(find) => {
                    found = find(member).map_err(|error| error.within(member.name))?;
                    found.iter().collect()
                }
                Self::Value(_) => self.element()?.values_of(member),
            };
            if !values.is_empty() {
                let outcome = read(index, member, &mut Reader::Value(values));
                outcome.map_err(|error| error.within(member.name))?;
            }
        }
        Ok(())
    }

    fn union(&mut self, schema: &'static Schema, read: ReadMember<'_>) -> Result<(), DeserializeError> {
        match self.element()?.children().iter().filter(|child| !child.is_attribute).count() {
            1 => self.structure(schema, read),
            _ => Err(DeserializeError::new("a union has exactly one member")),
        }
    }

    fn list(&mut self, member: &Member, read: ReadItem<'_>) -> Result<(), DeserializeError> {
        for (index, item) in self.items(member)?.into_iter().enumerate() {
            read(&mut Reader::Value(vec![item])).map_err(|error| error.at(index))?;
        }
        Ok(())
    }

    fn map(&mut self, member: &Member, read: ReadEntry<'_>) -> Result<(), DeserializeError> {
        let (key, value) = member.entry();
        for (index, entry) in self.items(member)?.into_iter().enumerate() {
            let key = Reader::Value(entry.values_of(key)).text()?;
            let mut value = Reader::Value(entry.values_of(value));
            read(key, &mut value).map_err(|error| error.at(index))?;
        }
        Ok(())
    }
}
