//! `Debug` for shapes with sensitive members: a serializer that hides them.

#[cfg(test)]
mod tests;

use std::fmt;

use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::{BigDecimal, BigInteger, DateTime, Document};

use crate::REDACTED;
use crate::schema::{Member, Schema};
use crate::serde::{SerializeShape, ShapeSerializer, UNIT};

/// Formats a shape under its name in Rust, and hides its sensitive members.
///
/// # Errors
/// If the formatter fails.
pub fn shape(f: &mut fmt::Formatter<'_>, name: &str, shape: &dyn SerializeShape) -> fmt::Result {
    show(f, name, shape, None, false)
}

/// Formats an output in the same way, with the request ID.
///
/// # Errors
/// If the formatter fails.
pub fn output(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    shape: &dyn SerializeShape,
    request_id: &Option<String>,
) -> fmt::Result {
    show(f, name, shape, Some(request_id), false)
}

/// Returns the text of each of the `items`, including sensitive ones. Equal items have equal text.
#[cfg(feature = "validation")]
pub(crate) fn fingerprints(items: &dyn Fn(&mut dyn ShapeSerializer)) -> Vec<String> {
    let mut texts = Vec::new();
    items(&mut Printer {
        secrets: true,
        key: None,
        put: &mut |_: &Member, _: Option<&str>, value: Option<&dyn fmt::Debug>| {
            texts.push(format!("{value:?}"));
        },
    });
    texts
}

fn show(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    shape: &dyn SerializeShape,
    request_id: Option<&Option<String>>,
    secrets: bool,
) -> fmt::Result {
    if shape.schema().is_union {
        let mut outcome = Ok(());
        let mut put = |variant: &Member, _: Option<&str>, value: Option<&dyn fmt::Debug>| {
            outcome = match value {
                _ if variant.sensitive && !secrets => f.write_str(REDACTED),
                Some(value) => f.debug_tuple(variant.field).field(value).finish(),
                None => f.write_str(variant.field),
            };
        };
        shape.serialize(&mut Printer { secrets, key: None, put: &mut put });
        return outcome;
    }
    let mut fields = f.debug_struct(name);
    let mut put = |member: &Member, _: Option<&str>, value: Option<&dyn fmt::Debug>| {
        fields.field(member.field, value.unwrap_or(&()));
    };
    shape.serialize(&mut Printer { secrets, key: None, put: &mut put });
    if let Some(id) = request_id {
        fields.field("_request_id", id);
    }
    fields.finish()
}

/// Shows the length of a stream, if it is known, and hides its content.
#[doc(hidden)]
pub struct Stream<'s>(pub &'s ByteStream);

impl fmt::Debug for Stream<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.size_hint() {
            (least, Some(most)) if least == most => write!(f, "ByteStream({least} bytes)"),
            _ => f.write_str("ByteStream"),
        }
    }
}

/// Implements `Debug` with a function.
struct Shown<F>(F);

impl<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result> fmt::Debug for Shown<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0(f)
    }
}

/// Takes a value with its member and, in a map, its key. A union's variant without a value has none here.
type Put<'p> = &'p mut dyn FnMut(&Member, Option<&str>, Option<&dyn fmt::Debug>);

/// The name of a union's unknown variant in Rust.
static UNKNOWN: Member = Member::structure("Unknown", "Unknown");

struct Printer<'p> {
    secrets: bool,
    key: Option<String>,
    put: Put<'p>,
}

impl Printer<'_> {
    fn put(&mut self, member: &Member, value: &dyn fmt::Debug) {
        let key = self.key.take();
        match member.sensitive && !self.secrets {
            true => (self.put)(member, key.as_deref(), Some(&REDACTED)),
            false => (self.put)(member, key.as_deref(), Some(value)),
        }
    }
}

impl ShapeSerializer for Printer<'_> {
    fn null(&mut self, member: &Member) {
        self.put(member, &None::<()>);
    }

    fn boolean(&mut self, member: &Member, value: bool) {
        self.put(member, &value);
    }

    fn integer(&mut self, member: &Member, value: i64) {
        self.put(member, &value);
    }

    fn float(&mut self, member: &Member, value: f32) {
        self.put(member, &value);
    }

    fn double(&mut self, member: &Member, value: f64) {
        self.put(member, &value);
    }

    fn big_integer(&mut self, member: &Member, value: &BigInteger) {
        self.put(member, value);
    }

    fn big_decimal(&mut self, member: &Member, value: &BigDecimal) {
        self.put(member, value);
    }

    fn string(&mut self, member: &Member, value: &str) {
        self.put(member, &value);
    }

    fn blob(&mut self, member: &Member, value: &[u8]) {
        self.put(member, &value);
    }

    fn byte_stream(&mut self, member: &Member, value: &ByteStream) {
        self.put(member, &Stream(value));
    }

    fn event_stream(&mut self, member: &Member, value: &dyn fmt::Debug) {
        self.put(member, value);
    }

    fn timestamp(&mut self, member: &Member, value: &DateTime) {
        self.put(member, value);
    }

    fn document(&mut self, member: &Member, value: &Document) {
        self.put(member, value);
    }

    fn structure(&mut self, member: &Member, value: &dyn SerializeShape) {
        if std::ptr::eq(value.schema(), UNIT) {
            return (self.put)(member, None, None);
        }
        let secrets = self.secrets;
        let name = value.schema().name;
        self.put(member, &Shown(|f: &mut fmt::Formatter<'_>| show(f, name, value, None, secrets)));
    }

    fn list(&mut self, member: &Member, _: usize, items: &dyn Fn(&mut dyn ShapeSerializer)) {
        let secrets = self.secrets;
        self.put(
            member,
            &Shown(|f: &mut fmt::Formatter<'_>| {
                let mut list = f.debug_list();
                let mut put = |_: &Member, _: Option<&str>, value: Option<&dyn fmt::Debug>| {
                    list.entry(value.unwrap_or(&()));
                };
                items(&mut Printer { secrets, key: None, put: &mut put });
                list.finish()
            }),
        );
    }

    fn map(&mut self, member: &Member, _: usize, entries: &dyn Fn(&mut dyn ShapeSerializer)) {
        let secrets = self.secrets;
        self.put(
            member,
            &Shown(|f: &mut fmt::Formatter<'_>| {
                let mut map = f.debug_map();
                let mut put = |_: &Member, key: Option<&str>, value: Option<&dyn fmt::Debug>| {
                    map.entry(&key.unwrap_or_default(), value.unwrap_or(&()));
                };
                entries(&mut Printer { secrets, key: None, put: &mut put });
                map.finish()
            }),
        );
    }

    fn key(&mut self, _: &Member, key: &str) {
        self.key = Some(key.to_owned());
    }

    fn unknown_variant(&mut self, _: &Schema) {
        (self.put)(&UNKNOWN, None, None);
    }
}
