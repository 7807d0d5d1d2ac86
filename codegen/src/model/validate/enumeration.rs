//! Checks the members of enums, and the definitions in the trait `@enum` of Smithy 1.0.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Result};
use crate::json::{Kind, Node, member};

use super::super::shape::{Member, Shape, ShapeType};
use super::super::shape_id::is_identifier;

pub fn check(shape: &Shape<'_>, found: &mut Diagnostics) {
    if let Some(node) = shape.traits.get("smithy.api#enum") {
        found.keep(check_definitions(shape, node).map_err(|problems| problems.within(&shape.id)));
        return;
    }
    match shape.kind {
        ShapeType::Union if shape.members.is_empty() => {
            found.push(shape.node.error("the union has no members", "give it one").about(&shape.id));
        }
        ShapeType::Enum | ShapeType::IntEnum => check_members(shape, found),
        _ => {}
    }
}

fn check_members(shape: &Shape<'_>, found: &mut Diagnostics) {
    let kind = shape.kind;
    // A mixin need not have members, because the shapes that use it may have them.
    if shape.members.is_empty() && !shape.traits.has("smithy.api#mixin") {
        let message = format!("the {} has no members", kind.name());
        found.push(shape.node.error(message, "give it one").about(&shape.id));
    }
    let mut seen = BTreeSet::new();
    for member in &shape.members {
        if member.target.as_str() != "smithy.api#Unit" {
            let message = format!("a member of {} targets `{}`", kind.described(), member.target);
            found.push(member.node.error(message, "target `smithy.api#Unit`").about(&member.id));
        }
        let value = found.keep(value_of(member, kind).map_err(|problems| problems.within(&member.id)));
        if let Some(value) = value
            && !seen.insert(value.clone())
        {
            let message = format!("another member has the same value, {value}");
            found.push(member.node.error(message, "remove one of them").about(&member.id));
        }
    }
}

/// Returns the member's value as JSON.
fn value_of(member: &Member<'_>, kind: ShapeType) -> Result<String> {
    let Some(node) = member.traits.get("smithy.api#enumValue") else {
        if kind == ShapeType::IntEnum {
            let help = "give it the trait `smithy.api#enumValue`";
            return Err(member.node.error("a member of an intEnum must have a value", help).into());
        }
        return Ok(format!("{:?}", member.name()));
    };
    if kind == ShapeType::IntEnum {
        let number = node.number()?.as_i64().and_then(|number| i32::try_from(number).ok());
        return number.map(|number| number.to_string()).ok_or_else(|| {
            let message = format!("{} is not a valid value of an intEnum", node.raw());
            node.error(message, "write a whole number of 32 bits").into()
        });
    }
    let text = node.string()?;
    if text.is_empty() {
        return Err(node.error("the value of an enum's member is empty", "write the value").into());
    }
    Ok(format!("{text:?}"))
}

fn check_definitions<'a>(shape: &Shape<'a>, node: Node<'a>) -> Result<()> {
    let mut problems = Diagnostics::default();
    let (mut names, mut values) = (BTreeSet::new(), BTreeSet::new());
    let mut definitions = Vec::new();
    for node in shape.traits.all("smithy.api#enum") {
        definitions.extend(node.array()?);
    }
    if definitions.is_empty() {
        problems.push(node.error("the enum has no values", "give it one, or remove the trait"));
    }
    let mut read = Vec::new();
    for definition in definitions {
        let entries = definition.object()?;
        let named = |node: Node<'a>| Ok::<_, Diagnostics>((node, node.string()?.into_owned()));
        let text = |key| member(&entries, key).map(named).transpose();
        read.push((definition, text("name")?, text("value")?));
    }
    let some_named = read.iter().any(|(_, name, _)| name.is_some());
    for (definition, name, value) in read {
        match name {
            Some((node, name)) if !is_identifier(&name) => {
                let help = "use letters, digits and underscores, and no digit first";
                problems.push(node.error(format!("`{name}` is not a valid name"), help));
            }
            Some((node, name)) if !names.insert(name.clone()) => {
                problems.push(node.error(format!("two values have the name `{name}`"), "rename one of them"));
            }
            None if some_named && definition.kind() == Kind::Object => {
                let message = "a value has no name, but others have";
                problems.push(definition.error(message, "name all of them, or none"));
            }
            _ => {}
        }
        if let Some((node, value)) = value
            && !values.insert(value.clone())
        {
            let message = format!("the value `{value}` is listed twice");
            problems.push(node.error(message, "remove one of them"));
        }
    }
    problems.into_result(())
}
