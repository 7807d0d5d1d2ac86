//! Writes XML into a buffer. An error is stored, and fails the whole request at the end.

use aws_smithy_types::Document;
use aws_smithy_types::error::operation::{BuildError, SerializationError};

use super::super::text::write_as_text;
use super::escape::escape;
use super::name;
use crate::operation::idempotency_token;
use crate::schema::{Member, Schema, XmlNamespace};
use crate::serde::{SerializeShape, ShapeSerializer};

/// Writes a shape as XML.
pub struct XmlSerializer {
    out: Vec<u8>,
    place: Place,
    failure: Option<BuildError>,
}

/// What the next value is part of.
#[derive(Clone, Copy)]
enum Place {
    /// The start tag of a structure: only members that are attributes are written.
    StartTag,
    /// The content of a structure or union: only members that are elements are written.
    Content,
    /// A list whose items are written as elements with this tag.
    List(Tag),
    /// A map whose entries are written as elements with this tag.
    Map(Tag),
}

/// The tag of an element.
#[derive(Clone, Copy)]
struct Tag {
    name: &'static str,
    namespace: Option<XmlNamespace>,
}

impl Tag {
    fn of(member: &Member) -> Self {
        Self { name: name(member), namespace: member.xml_namespace }
    }
}

impl XmlSerializer {
    pub(super) fn new() -> Self {
        Self { out: Vec::with_capacity(512), place: Place::Content, failure: None }
    }

    pub(super) fn root(&mut self, name: &str, namespace: Option<XmlNamespace>, shape: &dyn SerializeShape) {
        self.start(name, namespace.or(shape.schema().xml_namespace));
        self.shape(shape);
        self.end(name);
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, BuildError> {
        match self.failure {
            Some(failure) => Err(failure),
            None => Ok(self.out),
        }
    }

    /// Returns the tag for a member's value, if it is an element that belongs at the current position.
    fn tag(&self, member: &Member) -> Option<Tag> {
        match self.place {
            Place::StartTag => None,
            Place::Content => Some(Tag::of(member)).filter(|_| !member.xml_attribute),
            Place::List(tag) => Some(tag),
            Place::Map(_) => Some(Tag::of(member)),
        }
    }

    fn raw(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// Writes a start tag without its closing bracket.
    fn start(&mut self, name: &str, namespace: Option<XmlNamespace>) {
        self.out.push(b'<');
        self.raw(name);
        if let Some(XmlNamespace { uri, prefix }) = namespace {
            self.raw(" xmlns");
            if let Some(prefix) = prefix {
                self.out.push(b':');
                self.raw(prefix);
            }
            self.raw("=\"");
            escape(uri, &mut self.out);
            self.out.push(b'"');
        }
    }

    fn end(&mut self, name: &str) {
        self.raw("</");
        self.raw(name);
        self.out.push(b'>');
    }

    /// Closes the element of a value and, in a map, that of the entry.
    fn finish_value(&mut self, tag: Tag) {
        self.end(tag.name);
        if let Place::Map(entry) = self.place {
            self.end(entry.name);
        }
    }

    fn nest(&mut self, place: Place, write: &dyn Fn(&mut dyn ShapeSerializer)) {
        let outer = std::mem::replace(&mut self.place, place);
        write(self);
        self.place = outer;
    }

    /// Writes the attributes, the end of the start tag and the content of a shape.
    fn shape(&mut self, shape: &dyn SerializeShape) {
        if shape.schema().members.iter().any(|member| member.xml_attribute) {
            self.nest(Place::StartTag, &|out| shape.serialize(out));
        }
        self.out.push(b'>');
        self.nest(Place::Content, &|out| shape.serialize(out));
    }

    /// Writes a member whose value is text.
    fn text(&mut self, member: &Member, text: &str) {
        if let (Place::StartTag, true) = (self.place, member.xml_attribute) {
            self.out.push(b' ');
            self.raw(name(member));
            self.raw("=\"");
            escape(text, &mut self.out);
            self.out.push(b'"');
        } else if let Some(tag) = self.tag(member) {
            self.start(tag.name, tag.namespace);
            self.out.push(b'>');
            escape(text, &mut self.out);
            self.finish_value(tag);
        }
    }

    /// Writes the items of a list or the entries of a map. Unless it is flattened, an element encloses them.
    fn collection(&mut self, member: &Member, place: Place, write: &dyn Fn(&mut dyn ShapeSerializer)) {
        let Some(tag) = self.tag(member) else { return };
        if member.xml_flattened {
            return self.nest(place, write);
        }
        self.start(tag.name, tag.namespace);
        self.out.push(b'>');
        self.nest(place, write);
        self.finish_value(tag);
    }

    /// Stores an error. Only the first one is reported.
    fn fail(&mut self, failure: BuildError) {
        self.failure.get_or_insert(failure);
    }
}

impl ShapeSerializer for XmlSerializer {
    fn null(&mut self, member: &Member) {
        match self.place {
            Place::StartTag | Place::Content if member.idempotency_token => {
                self.text(member, &idempotency_token());
            }
            Place::StartTag | Place::Content => {}
            Place::List(_) | Place::Map(_) => self.text(member, ""),
        }
    }

    write_as_text!();

    fn document(&mut self, member: &Member, _: &Document) {
        self.fail(BuildError::other(format!("`{}` is a document, which XML cannot represent", member.name)));
    }

    fn structure(&mut self, member: &Member, value: &dyn SerializeShape) {
        let Some(tag) = self.tag(member) else { return };
        self.start(tag.name, tag.namespace.or(value.schema().xml_namespace));
        self.shape(value);
        self.finish_value(tag);
    }

    fn list(&mut self, member: &Member, _: usize, items: &dyn Fn(&mut dyn ShapeSerializer)) {
        let item = if member.xml_flattened { Tag::of(member) } else { Tag::of(member.item()) };
        self.collection(member, Place::List(item), items);
    }

    fn map(&mut self, member: &Member, _: usize, entries: &dyn Fn(&mut dyn ShapeSerializer)) {
        let entry = Tag { name: "entry", namespace: None };
        let entry = if member.xml_flattened { Tag::of(member) } else { entry };
        self.collection(member, Place::Map(entry), entries);
    }

    fn key(&mut self, member: &Member, key: &str) {
        let Place::Map(entry) = self.place else { return };
        self.start(entry.name, entry.namespace);
        self.out.push(b'>');
        let tag = Tag::of(member);
        self.start(tag.name, tag.namespace);
        self.out.push(b'>');
        escape(key, &mut self.out);
        self.end(tag.name);
    }

    fn unknown_variant(&mut self, schema: &Schema) {
        self.fail(BuildError::other(SerializationError::unknown_variant(schema.name)));
    }
}
