//! Forms (`application/x-www-form-urlencoded`), as requests of the query protocols have them.
//!
//! A structure becomes a list of parameters. The name of each is the path to a value, its steps separated by dots;
//! items of lists and entries of maps are numbered, beginning with 1. Nothing is read from forms.

use aws_smithy_types::Document;
use aws_smithy_types::error::operation::{BuildError, SerializationError};
use aws_smithy_types::primitive::Encoder;

use super::text::write_as_text;
use crate::operation::idempotency_token;
use crate::schema::{Member, Schema};
use crate::serde::{SerializeShape, ShapeSerializer};

/// How a protocol names parameters, and what it does with lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormCodec {
    /// `@xmlName` and `@xmlFlattened` count, and an empty list is a parameter without a value.
    AwsQuery,
    /// Names begin with a capital, unless `@ec2QueryName` gives another one; every list is flattened, and nothing is
    /// written for an empty one.
    Ec2Query,
}

impl FormCodec {
    /// The form that a shape is, after the parameters `first`.
    ///
    /// # Errors
    /// The first value that forms cannot express: a union's unknown variant, a document, a time that its format
    /// cannot hold.
    pub fn serialize(
        self,
        first: &[(&str, &str)],
        shape: &dyn SerializeShape,
    ) -> Result<Vec<u8>, BuildError> {
        let mut out = FormSerializer {
            codec: self,
            out: Vec::with_capacity(512),
            path: Vec::with_capacity(64),
            place: Place::Structure,
            failure: None,
        };
        for (name, value) in first {
            let root = out.step(name);
            out.parameter(value);
            out.path.truncate(root);
        }
        shape.serialize(&mut out);
        match out.failure {
            Some(failure) => Err(failure),
            None => Ok(out.out),
        }
    }

    /// Writes a member's name as a step of a path.
    fn name(self, member: &Member, path: &mut Vec<u8>) {
        match (self, member.ec2_query_name) {
            (Self::AwsQuery, _) => encode(member.xml_name.unwrap_or(member.name), path),
            (Self::Ec2Query, Some(name)) => encode(name, path),
            (Self::Ec2Query, None) => {
                let begin = path.len();
                encode(member.xml_name.unwrap_or(member.name), path);
                path[begin..].iter_mut().take(1).for_each(|first| first.make_ascii_uppercase());
            }
        }
    }

    fn is_flattened(self, member: &Member) -> bool {
        self == Self::Ec2Query || member.xml_flattened
    }
}

/// Writes a shape as a form.
struct FormSerializer {
    codec: FormCodec,
    out: Vec<u8>,
    /// The name of the parameter that a value here would be, as it is written.
    path: Vec<u8>,
    place: Place,
    failure: Option<BuildError>,
}

/// What the next value is part of.
#[derive(Clone, Copy)]
enum Place {
    Structure,
    /// A list, with the number of the items so far.
    List(usize),
    /// A map, with the number of the keys so far.
    Map(usize),
}

impl FormSerializer {
    /// Adds a step to the path. What the path was before is its beginning, of the length that is returned.
    fn step(&mut self, name: &str) -> usize {
        let outside = self.dot();
        encode(name, &mut self.path);
        outside
    }

    /// Adds the step that leads to a member's value.
    fn step_to(&mut self, member: &Member) -> usize {
        match &mut self.place {
            Place::Structure => {
                let outside = self.dot();
                self.codec.name(member, &mut self.path);
                outside
            }
            Place::List(count) => {
                *count += 1;
                let number = *count;
                self.step(Encoder::from(number as u64).encode())
            }
            Place::Map(count) => {
                let number = *count;
                let outside = self.step(Encoder::from(number as u64).encode());
                self.step(member.xml_name.unwrap_or(member.name));
                outside
            }
        }
    }

    fn dot(&mut self) -> usize {
        let length = self.path.len();
        if length > 0 {
            self.path.push(b'.');
        }
        length
    }

    /// Writes a parameter whose name is the path.
    fn parameter(&mut self, value: &str) {
        if !self.out.is_empty() {
            self.out.push(b'&');
        }
        self.out.extend_from_slice(&self.path);
        self.out.push(b'=');
        encode(value, &mut self.out);
    }

    /// Writes a member whose value is text.
    fn text(&mut self, member: &Member, text: &str) {
        let outside = self.step_to(member);
        self.parameter(text);
        self.path.truncate(outside);
    }

    /// Writes the parts of a value.
    fn nest(&mut self, member: &Member, place: Place, step: &str, write: &dyn Fn(&mut dyn ShapeSerializer)) {
        let outside = self.step_to(member);
        if !step.is_empty() {
            self.step(step);
        }
        let place = std::mem::replace(&mut self.place, place);
        write(self);
        self.place = place;
        self.path.truncate(outside);
    }

    /// Remembers that a value cannot be written. The first such value is the one that is reported.
    fn fail(&mut self, failure: BuildError) {
        self.failure.get_or_insert(failure);
    }
}

/// Percent-encodes everything but letters, digits and `-._~`.
fn encode(text: &str, out: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(byte),
            _ => out.extend([b'%', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]),
        }
    }
}

impl ShapeSerializer for FormSerializer {
    fn null(&mut self, member: &Member) {
        match self.place {
            Place::Structure if member.idempotency_token => self.text(member, &idempotency_token()),
            Place::Structure => {}
            Place::List(_) | Place::Map(_) => self.text(member, ""),
        }
    }

    write_as_text!();

    fn document(&mut self, member: &Member, _: &Document) {
        self.fail(BuildError::other(format!("`{}` is a document, which forms cannot hold", member.name)));
    }

    fn structure(&mut self, member: &Member, value: &dyn SerializeShape) {
        self.nest(member, Place::Structure, "", &|out| value.serialize(out));
    }

    fn list(&mut self, member: &Member, length: usize, items: &dyn Fn(&mut dyn ShapeSerializer)) {
        let item = member.item();
        match self.codec.is_flattened(member) {
            _ if length == 0 && self.codec == FormCodec::AwsQuery => self.text(member, ""),
            true => self.nest(member, Place::List(0), "", items),
            false => self.nest(member, Place::List(0), item.xml_name.unwrap_or(item.name), items),
        }
    }

    fn map(&mut self, member: &Member, _: usize, entries: &dyn Fn(&mut dyn ShapeSerializer)) {
        let step = if self.codec.is_flattened(member) { "" } else { "entry" };
        self.nest(member, Place::Map(0), step, entries);
    }

    fn key(&mut self, member: &Member, key: &str) {
        if let Place::Map(count) = &mut self.place {
            *count += 1;
        }
        self.text(member, key);
    }

    fn unknown_variant(&mut self, schema: &Schema) {
        self.fail(BuildError::other(SerializationError::unknown_variant(schema.name)));
    }
}
