//! The members of an input that are in its document.

use aws_smithy_types::{BigDecimal, BigInteger, DateTime, Document};

use crate::schema::{Binding, Member, Schema};
use crate::serde::{SerializeShape, ShapeSerializer};

/// Whether a member of an input is in the document. A response code means nothing in a request.
pub(super) fn is_in_document(member: &Member) -> bool {
    matches!(member.binding, Binding::Body | Binding::ResponseCode)
}

/// An input without the members that are bound to other places.
pub(super) struct BodyMembers<'i>(pub(super) &'i dyn SerializeShape);

impl SerializeShape for BodyMembers<'_> {
    fn schema(&self) -> &'static Schema {
        self.0.schema()
    }

    fn serialize(&self, out: &mut dyn ShapeSerializer) {
        self.0.serialize(&mut Filter(out));
    }
}

/// Passes on what belongs to the document. Only the input's own members come through here: what is inside of them goes
/// to the codec directly.
struct Filter<'o>(&'o mut dyn ShapeSerializer);

macro_rules! pass_on {
    ($($method:ident($($argument:ident: $type_:ty),*);)*) => {
        $(
            fn $method(&mut self, member: &Member, $($argument: $type_),*) {
                if is_in_document(member) {
                    self.0.$method(member, $($argument),*);
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
        self.0.unknown_variant(schema);
    }
}
