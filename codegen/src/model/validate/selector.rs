//! Smithy's selectors, as far as they only name types of shapes. Most selectors in models do.

use super::super::shape::ShapeType;

/// Returns whether a selector matches shapes of a type, or `None` if the selector does not only name types.
pub fn matches(selector: &str, kind: ShapeType) -> Option<bool> {
    let selector = selector.trim();
    let listed = selector.strip_prefix(":is(").and_then(|rest| rest.strip_suffix(')'));
    let mut matched = false;
    for name in listed.unwrap_or(selector).split(',') {
        matched |= type_matches(name.trim(), kind)?;
    }
    Some(matched)
}

fn type_matches(name: &str, kind: ShapeType) -> Option<bool> {
    Some(match name {
        "*" => true,
        "number" => kind.is_number(),
        "simpleType" => {
            kind.is_number()
                || matches!(
                    kind,
                    ShapeType::Blob
                        | ShapeType::Boolean
                        | ShapeType::String
                        | ShapeType::Enum
                        | ShapeType::Timestamp
                        | ShapeType::Document
                )
        }
        "collection" => kind == ShapeType::List,
        // Enums are also strings, and intEnums are also integers.
        "string" => matches!(kind, ShapeType::String | ShapeType::Enum),
        "integer" => matches!(kind, ShapeType::Integer | ShapeType::IntEnum),
        name => ShapeType::parse(name)? == kind,
    })
}
