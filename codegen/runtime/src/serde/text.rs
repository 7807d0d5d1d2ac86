//! Finds the text of a member by name, for host labels and messages of errors.

use aws_smithy_types::{BigDecimal, BigInteger, DateTime, Document};

use super::{SerializeShape, ShapeSerializer};
use crate::schema::{Member, Schema};

/// Returns the value of the shape's member with that name, if it is a string or an enum and is set.
pub(crate) fn member_text(shape: &dyn SerializeShape, name: &str) -> Option<String> {
    let mut finder = Finder { name, text: None };
    shape.serialize(&mut finder);
    finder.text
}

struct Finder<'n> {
    name: &'n str,
    text: Option<String>,
}

impl ShapeSerializer for Finder<'_> {
    fn string(&mut self, member: &Member, value: &str) {
        if member.name == self.name {
            self.text = Some(value.to_owned());
        }
    }

    fn null(&mut self, _: &Member) {}
    fn boolean(&mut self, _: &Member, _: bool) {}
    fn integer(&mut self, _: &Member, _: i64) {}
    fn float(&mut self, _: &Member, _: f32) {}
    fn double(&mut self, _: &Member, _: f64) {}
    fn big_integer(&mut self, _: &Member, _: &BigInteger) {}
    fn big_decimal(&mut self, _: &Member, _: &BigDecimal) {}
    fn blob(&mut self, _: &Member, _: &[u8]) {}
    fn timestamp(&mut self, _: &Member, _: &DateTime) {}
    fn document(&mut self, _: &Member, _: &Document) {}
    fn structure(&mut self, _: &Member, _: &dyn SerializeShape) {}
    fn list(&mut self, _: &Member, _: usize, _: &dyn Fn(&mut dyn ShapeSerializer)) {}
    fn map(&mut self, _: &Member, _: usize, _: &dyn Fn(&mut dyn ShapeSerializer)) {}
    fn key(&mut self, _: &Member, _: &str) {}
    fn unknown_variant(&mut self, _: &Schema) {}
}
