//! Writing: straight into a buffer. What cannot be written is remembered, and makes the whole request fail.

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
    /// The start tag of a structure, of which only the members that are attributes are written.
    StartTag,
    /// The content of a structure or union, of which only the members that are elements are written.
    Content,
    /// A list, whose items are elements like this one.
    List(Tag),
    /// A map, whose entries are elements like this one.
    Map(Tag),
}

/// An element without its content.
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

    /// The element that a member's value is written as, if it is one that is to be written now.
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

    /// Writes a start tag short of its end.
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

    /// Ends the element of a member, and that of the map's entry if the member is one's value.
    fn finish_value(&mut self, tag: Tag) {
        self.end(tag.name);
        if let Place::Map(entry) = self.place {
            self.end(entry.name);
        }
    }

    fn nest(&mut self, place: Place, write: &dyn Fn(&mut dyn ShapeSerializer)) {
        let outside = std::mem::replace(&mut self.place, place);
        write(self);
        self.place = outside;
    }

    /// Writes the rest of a start tag, and the content.
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

    /// Writes the items of a list or the entries of a map. If these are flattened, nothing stands around them.
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

    /// Remembers that a value cannot be written. The first such value is the one that is reported.
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
        self.fail(BuildError::other(format!("`{}` is a document, which XML cannot hold", member.name)));
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
