//! A shape without some of its members, for documents from which HTTP bindings take members out.

use aws_smithy_types::{BigDecimal, BigInteger, DateTime, Document};

use super::{SerializeShape, ShapeSerializer};
use crate::schema::{Member, Schema};

/// A shape that only passes the members to be kept. Its schema is that of the whole shape.
pub(crate) struct Filtered<'s> {
    pub shape: &'s dyn SerializeShape,
    pub keeps: fn(&Member) -> bool,
}

impl SerializeShape for Filtered<'_> {
    fn schema(&self) -> &'static Schema {
        self.shape.schema()
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        self.shape.serialize(&mut Filter { out, keeps: self.keeps });
    }
}

/// Only the shape's own members are passed through here. Nested members go directly to `out`.
struct Filter<'o> {
    out: &'o mut dyn ShapeSerializer,
    keeps: fn(&Member) -> bool,
}

macro_rules! pass_on {
    ($($method:ident($($argument:ident: $type_:ty),*);)*) => {
        $(
            fn $method(&mut self, member: &Member, $($argument: $type_),*) {
                if (self.keeps)(member) {
                    self.out.$method(member, $($argument),*);
                }
            }
        )*
    };
}

impl ShapeSerializer for Filter<'_> {
    pass_on! {
        null();
        boolean(value: bool);
        integer(value: i64);
        float(value: f32);
        double(value: f64);
        big_integer(value: &BigInteger);
        big_decimal(value: &BigDecimal);
        string(value: &str);
        blob(value: &[u8]);
        timestamp(value: &DateTime);
        document(value: &Document);
        structure(value: &dyn SerializeShape);
        list(length: usize, items: &dyn Fn(&mut dyn ShapeSerializer));
        map(length: usize, entries: &dyn Fn(&mut dyn ShapeSerializer));
        key(key: &str);
    }

    fn unknown_variant(&mut self, schema: &Schema) {
        self.out.unknown_variant(schema);
    }
}
