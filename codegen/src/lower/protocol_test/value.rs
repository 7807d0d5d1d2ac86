//! Converts the values in a test's `params` into values of the generated types.

use std::str::FromStr;

use serde_json::Value as Json;

use crate::diagnostic::{Diagnostic, Diagnostics, Result, nearest};
use crate::ir::protocol_test::{MemberValue, StructureValue, Value};
use crate::ir::{Crate, Literal, Structure, Type, TypeDefinition, TypeKind, TypeName, Union};
use crate::json::{Kind, Members, Node};
use crate::lower::literal::parse_date_time;

/// Converts the value of a structure. Members that are null are not set.
pub fn lower_structure_value(
    lowered: &Crate,
    structure: &Structure,
    node: Node<'_>,
    members: &Members<'_>,
) -> Result<StructureValue> {
    let mut problems = Diagnostics::default();
    let mut values = Vec::new();
    for (name, member) in members.iter().filter(|(_, member)| !member.is_null()) {
        let Some(field) = structure.fields.iter().find(|field| field.wire == *name) else {
            let known = structure.fields.iter().map(|field| field.wire.as_str());
            problems.push(unknown_member(node, &structure.name, name, known));
            continue;
        };
        let value = problems.keep(lower_value(lowered, &field.type_, *member));
        values.extend(value.map(|value| MemberValue {
            field: field.name.clone(),
            setter: field.plain_name.clone(),
            optional: field.optional,
            boxed: field.boxed,
            value,
        }));
    }
    // The test is only about the message before its events, but the structure cannot be built without a stream.
    if let Some(field) = structure.event_stream().filter(|field| !field.optional) {
        values.push(MemberValue {
            field: field.name.clone(),
            setter: field.plain_name.clone(),
            optional: false,
            boxed: false,
            value: Value::NoEvents,
        });
    }
    let compared = structure.fields.iter().filter(|field| !field.type_.kind.is_stream());
    problems.into_result(StructureValue {
        name: structure.name.clone(),
        fallible: structure.fallible,
        members: values,
        fields: compared.map(|field| field.name.clone()).collect(),
        stream: structure.byte_stream().map(|field| field.name.clone()),
    })
}

fn unknown_member<'n>(
    node: Node<'_>,
    owner: &TypeName,
    name: &str,
    known: impl Iterator<Item = &'n str>,
) -> Diagnostic {
    let near = nearest(name, known);
    let help = match near.first() {
        Some(near) => format!("did you mean `{near}`?"),
        None => "remove it, or add the member to the shape".to_owned(),
    };
    node.error(format!("it gives `{name}`, which `{}` does not have", owner.public), help)
}

fn lower_value(lowered: &Crate, type_: &Type, node: Node<'_>) -> Result<Value> {
    Ok(match &type_.kind {
        TypeKind::Boolean => Value::Boolean(node.boolean()?),
        TypeKind::Byte => whole(node, i64::from(i8::MIN), i64::from(i8::MAX))?,
        TypeKind::Short => whole(node, i64::from(i16::MIN), i64::from(i16::MAX))?,
        TypeKind::Integer => whole(node, i64::from(i32::MIN), i64::from(i32::MAX))?,
        TypeKind::Long => whole(node, i64::MIN, i64::MAX)?,
        TypeKind::Float => Value::Float(float(node, f32::NAN, f32::INFINITY)?),
        TypeKind::Double => Value::Double(float(node, f64::NAN, f64::INFINITY)?),
        TypeKind::BigInteger => Value::BigInteger(digits(node)?),
        TypeKind::BigDecimal => Value::BigDecimal(digits(node)?),
        TypeKind::String => Value::Text(node.string()?.into_owned()),
        // In tests, blobs are written as UTF-8 text (Smithy 2.0, "HTTP protocol compliance tests").
        TypeKind::Blob => Value::Blob(node.string()?.as_bytes().to_vec()),
        TypeKind::ByteStream => Value::ByteStream(node.string()?.as_bytes().to_vec()),
        TypeKind::EventReceiver { .. } | TypeKind::EventSender { .. } => {
            return Err(node.error("a test cannot contain an event stream", "remove it").into());
        }
        // In tests, timestamps are written as seconds since 1970, regardless of their format on the wire.
        TypeKind::Timestamp => timestamp(node)?,
        TypeKind::Document => Value::Document(node.value()?),
        TypeKind::Enumeration(name) => Value::Enumeration(name.clone(), node.string()?.into_owned()),
        TypeKind::Structure(name) => match definition(lowered, name) {
            Some(TypeDefinition::Structure(structure)) => {
                Value::Structure(lower_structure_value(lowered, structure, node, &node.object()?)?)
            }
            _ => return Err(lost(node, name)),
        },
        TypeKind::Union(name) => match definition(lowered, name) {
            Some(TypeDefinition::Union(union)) => lower_union(lowered, union, node)?,
            _ => return Err(lost(node, name)),
        },
        TypeKind::List { member, sparse } => {
            let items = node.array()?.into_iter().map(|item| lower_element(lowered, member, item, *sparse));
            Value::List { items: items.collect::<Result<_>>()?, sparse: *sparse }
        }
        TypeKind::Map { key, value, sparse } => {
            let entries = node.object()?.into_iter().map(|(name, node)| {
                let name = match &key.kind {
                    TypeKind::Enumeration(type_) => Value::Enumeration(type_.clone(), name.into_owned()),
                    _ => Value::Text(name.into_owned()),
                };
                Ok((name, lower_element(lowered, value, node, *sparse)?))
            });
            Value::Map { entries: entries.collect::<Result<_>>()?, sparse: *sparse }
        }
        TypeKind::Unit => Value::Document(Json::Null),
    })
}

fn lower_element(lowered: &Crate, type_: &Type, node: Node<'_>, sparse: bool) -> Result<Option<Value>> {
    match node.is_null() && sparse {
        true => Ok(None),
        false => lower_value(lowered, type_, node).map(Some),
    }
}

/// Converts the value of a union.
pub fn lower_union(lowered: &Crate, union: &Union, node: Node<'_>) -> Result<Value> {
    let members: Members<'_> = node.object()?.into_iter().filter(|(_, member)| !member.is_null()).collect();
    let [(name, member)] = members.as_slice() else {
        return Err(node.error("a union has exactly one member", "give one").into());
    };
    let Some(variant) = union.variants.iter().find(|variant| variant.wire == *name) else {
        let known = union.variants.iter().map(|variant| variant.wire.as_str());
        return Err(unknown_member(node, &union.name, name, known).into());
    };
    let value = match variant.type_.kind {
        TypeKind::Unit => None,
        _ => Some(Box::new(lower_value(lowered, &variant.type_, *member)?)),
    };
    Ok(Value::Union { name: union.name.clone(), variant: variant.name.clone(), value, boxed: variant.boxed })
}

fn definition<'c>(lowered: &'c Crate, name: &TypeName) -> Option<&'c TypeDefinition> {
    let found = lowered.types.binary_search_by(|definition| definition.name().cmp(name));
    found.ok().map(|index| &lowered.types[index])
}

fn lost(node: Node<'_>, name: &TypeName) -> Diagnostics {
    let message = format!("there is no type `{}`", name.public);
    node.error(message, "report this: it is the generator's fault").into()
}

fn whole(node: Node<'_>, min: i64, max: i64) -> Result<Value> {
    let number = node.number()?.as_i64().filter(|number| (min..=max).contains(number));
    let wrong =
        || node.error(format!("this is no whole number from {min} to {max}"), "correct the test").into();
    number.map(Value::Integer).ok_or_else(wrong)
}

fn float<T: FromStr + std::ops::Neg<Output = T>>(node: Node<'_>, nan: T, infinity: T) -> Result<T> {
    let wrong =
        || node.error("this is no number", "write one, or \"NaN\", \"Infinity\" or \"-Infinity\"").into();
    if node.kind() == Kind::Number {
        return node.raw().parse().map_err(|_| wrong());
    }
    match node.string()?.as_ref() {
        "NaN" => Ok(nan),
        "Infinity" => Ok(infinity),
        "-Infinity" => Ok(-infinity),
        _ => Err(wrong()),
    }
}

/// Returns the text of a number that no primitive type of Rust can represent.
fn digits(node: Node<'_>) -> Result<String> {
    match node.kind() {
        Kind::String => Ok(node.string()?.into_owned()),
        _ => node.number().map(|_| node.raw().to_owned()),
    }
}

fn timestamp(node: Node<'_>) -> Result<Value> {
    // Tests of event streams contain timestamps as text.
    if node.kind() == Kind::String {
        return match parse_date_time(&node.string()?) {
            Some(Literal::Timestamp(seconds, nanos)) => Ok(Value::Timestamp(seconds, nanos)),
            _ => Err(node.error("this is not a timestamp", "write it in the format of RFC 3339").into()),
        };
    }
    node.number()?;
    let wrong = || Diagnostics::from(node.error("this is not a timestamp", "write it as seconds since 1970"));
    let seconds: f64 = node.raw().parse().map_err(|_| wrong())?;
    // The digits are taken from the model, because a double has too few of them, unless the number has an exponent.
    let digits = match node.raw().contains(['e', 'E']) {
        true => seconds.to_string(),
        false => node.raw().to_owned(),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let whole: i64 = whole.parse().map_err(|_| wrong())?;
    let nanos =
        format!("{fraction:0<9}").get(..9).and_then(|digits| digits.parse::<u32>().ok()).ok_or_else(wrong)?;
    Ok(match digits.starts_with('-') && nanos > 0 {
        true => Value::Timestamp(whole - 1, 1_000_000_000 - nanos),
        false => Value::Timestamp(whole, nanos),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Source;

    #[test]
    fn timestamps_keep_their_digits() {
        for (text, expected) in [
            ("0", (0, 0)),
            ("1398796238", (1_398_796_238, 0)),
            ("946845296.123", (946_845_296, 123_000_000)),
            ("9.46845296123E8", (946_845_296, 123_000_000)),
            ("1.25", (1, 250_000_000)),
            ("-1.25", (-2, 750_000_000)),
            ("-0.5", (-1, 500_000_000)),
            ("1422172800.000000001", (1_422_172_800, 1)),
        ] {
            let source = Source { name: "m.json".to_owned(), text: text.to_owned() };
            match timestamp(Node::root(&source).unwrap()).unwrap() {
                Value::Timestamp(seconds, nanos) => assert_eq!((seconds, nanos), expected, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
        let source = Source { name: "m.json".to_owned(), text: "1e300".to_owned() };
        assert!(timestamp(Node::root(&source).unwrap()).is_err());
    }
}
