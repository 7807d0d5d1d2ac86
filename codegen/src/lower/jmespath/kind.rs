//! The kinds of values that expressions distinguish.

use crate::ir::TypeKind;
use crate::ir::jmespath::{Kind, Number, Owner};

/// Returns the kind of a type's values.
pub fn view(type_: &TypeKind) -> Kind {
    match type_ {
        TypeKind::String | TypeKind::Enumeration(_) => Kind::Text,
        TypeKind::Boolean => Kind::Boolean,
        TypeKind::Byte => Kind::Number(Number::Whole(8)),
        TypeKind::Short => Kind::Number(Number::Whole(16)),
        TypeKind::Integer => Kind::Number(Number::Whole(32)),
        TypeKind::Long => Kind::Number(Number::Whole(64)),
        TypeKind::Float => Kind::Number(Number::Float(32)),
        TypeKind::Double => Kind::Number(Number::Float(64)),
        TypeKind::Structure(name) => Kind::Record(Owner::Named(name.clone())),
        TypeKind::Union(name) => Kind::Union(name.clone()),
        TypeKind::List { member, sparse } => Kind::List { member: member.kind.clone(), sparse: *sparse },
        TypeKind::Map { key, value, sparse } => {
            Kind::Map { key: key.kind.clone(), value: value.kind.clone(), sparse: *sparse }
        }
        _ => Kind::Opaque,
    }
}

/// Returns the kind of a list's items.
pub fn item_of(kind: &Kind) -> Option<Kind> {
    match kind {
        Kind::List { member, .. } => Some(view(member)),
        Kind::Items(item) | Kind::Row(item, _) => Some((**item).clone()),
        _ => None,
    }
}

/// Returns a kind's name for error messages, with its article.
pub fn described(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text => "a string",
        Kind::Boolean => "a boolean",
        Kind::Number(_) => "a number",
        Kind::Record(_) => "a structure",
        Kind::Union(_) => "a union",
        Kind::List { .. } | Kind::Items(_) | Kind::Row(..) => "a list",
        Kind::Map { .. } => "a map",
        Kind::Opaque => "a value that cannot be looked into",
        Kind::Null => "`null`",
    }
}
