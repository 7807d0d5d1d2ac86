//! Forms (`application/x-www-form-urlencoded`), the request format of the query protocols.
//!
//! A structure is written as a list of parameters. The name of a parameter is the path to its value, with the steps
//! separated by dots. Items of lists and entries of maps are numbered from 1. Forms are never read.

use aws_smithy_types::Document;
use aws_smithy_types::error::operation::{BuildError, SerializationError};
use aws_smithy_types::primitive::Encoder;

use super::text::write_as_text;
use crate::operation::idempotency_token;
use crate::schema::{Member, Schema};
use crate::serde::{SerializeShape, ShapeSerializer};

/// How a protocol names parameters and writes lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormCodec {
    /// `@xmlName` and `@xmlFlattened` apply, and an empty list is written as a parameter without a value.
    AwsQuery,
    /// Names begin with a capital letter, unless `@ec2QueryName` gives another name. All lists are flattened, and empty
    /// lists are not written.
    Ec2Query,
}

impl FormCodec {
    /// Serializes a shape as a form, after the parameters `first`.
    ///
    /// # Errors
    /// If a value has no representation in a form: a union's unknown variant, a document, or a time outside the range
    /// of its format. The first such value is reported.
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
    /// The encoded name of the parameter for a value at the current position.
    path: Vec<u8>,
    place: Place,
    failure: Option<BuildError>,
}

/// What the next value is part of.
#[derive(Clone, Copy)]
enum Place {
    Structure,
    /// A list, with the number of items written so far.
    List(usize),
    /// A map, with the number of keys written so far.
    Map(usize),
}

impl FormSerializer {
    /// Adds a step to the path. Returns the previous length of the path, to which the caller truncates it later.
    fn step(&mut self, name: &str) -> usize {
        let parent_length = self.dot();
        encode(name, &mut self.path);
        parent_length
    }

    /// Adds the step to a member's value.
    fn step_to(&mut self, member: &Member) -> usize {
        match &mut self.place {
            Place::Structure => {
                let parent_length = self.dot();
                self.codec.name(member, &mut self.path);
                parent_length
            }
            Place::List(count) => {
                *count += 1;
                let number = *count;
                self.step(Encoder::from(number as u64).encode())
            }
            Place::Map(count) => {
                let number = *count;
                let parent_length = self.step(Encoder::from(number as u64).encode());
                self.step(member.xml_name.unwrap_or(member.name));
                parent_length
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

    /// Writes a parameter named by the path.
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
        let parent_length = self.step_to(member);
        self.parameter(text);
        self.path.truncate(parent_length);
    }

    /// Writes a member whose value has parts.
    fn nest(&mut self, member: &Member, place: Place, step: &str, write: &dyn Fn(&mut dyn ShapeSerializer)) {
        let parent_length = self.step_to(member);
        if !step.is_empty() {
            self.step(step);
        }
        let place = std::mem::replace(&mut self.place, place);
        write(self);
        self.place = place;
        self.path.truncate(parent_length);
    }

    /// Stores an error. Only the first one is reported.
    fn fail(&mut self, failure: BuildError) {
        self.failure.get_or_insert(failure);
    }
}

/// Percent-encodes everything except letters, digits and `-._~`.
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
        self.fail(BuildError::other(format!(
            "`{}` is a document, which a form cannot represent",
            member.name
        )));
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
