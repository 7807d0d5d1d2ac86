//! Checks values in the model against their shapes: defaults, and the traits that the model defines itself.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json::{Kind, Node, member};

use super::super::shape::{Member, Shape, ShapeType};
use super::super::traits::Traits;
use super::super::{Model, ShapeId};

/// Reports all reasons why `node` is not a valid value of `shape`. The traits of the member that holds the value,
/// `holder`, take precedence over the shape's. The recursion is bounded by the maximum depth of JSON.
pub fn check(
    model: &Model<'_>,
    shape: &Shape<'_>,
    holder: Option<&Traits<'_>>,
    node: Node<'_>,
    found: &mut Diagnostics,
) {
    if let Some(problem) = wrong_kind(shape, node) {
        found.push(problem);
        return;
    }
    let traits = |name| holder.and_then(|traits| traits.get(name)).or_else(|| shape.traits.get(name));
    match shape.kind {
        ShapeType::List => {
            let Some(inner) = shape.member("member") else { return };
            let items = found.keep(node.array()).unwrap_or_default();
            check_length(traits("smithy.api#length"), items.len(), node, found);
            for item in items.into_iter().filter(|item| !(item.is_null() && shape.traits.sparse())) {
                check_member(model, inner, item, found);
            }
        }
        ShapeType::Map => {
            let Some(inner) = shape.member("value") else { return };
            let entries = found.keep(node.object()).unwrap_or_default();
            check_length(traits("smithy.api#length"), entries.len(), node, found);
            for (_, item) in
                entries.into_iter().filter(|(_, item)| !(item.is_null() && shape.traits.sparse()))
            {
                check_member(model, inner, item, found);
            }
        }
        ShapeType::Structure => check_structure(model, shape, node, found),
        ShapeType::Union => check_union(model, shape, node, found),
        ShapeType::String => {
            let Ok(text) = node.string() else { return };
            check_length(traits("smithy.api#length"), text.chars().count(), node, found);
            if let Some(reference) = traits("smithy.api#idRef") {
                found.0.extend(wrong_reference(model, &text, reference, node));
            }
        }
        kind if kind.is_number() => check_range(traits("smithy.api#range"), node, found),
        _ => {}
    }
}

fn check_member(model: &Model<'_>, member: &Member<'_>, node: Node<'_>, found: &mut Diagnostics) {
    // `target` reports a missing target.
    if let Some(target) = model.get(&member.target) {
        check(model, target, Some(&member.traits), node, found);
    }
}

fn check_structure(model: &Model<'_>, shape: &Shape<'_>, node: Node<'_>, found: &mut Diagnostics) {
    let entries = found.keep(node.object()).unwrap_or_default();
    for wanted in shape.members.iter().filter(|wanted| wanted.traits.required()) {
        if member(&entries, wanted.name()).is_none() {
            let message = format!("`{}` of `{}` is missing", wanted.name(), shape.id);
            found.push(node.error(message, format!("write \"{}\": ...", wanted.name())));
        }
    }
    for (name, value) in entries {
        match shape.member(&name) {
            Some(inner) => check_member(model, inner, value, found),
            None => {
                let message = format!("`{}` has no member `{name}`", shape.id);
                found.push(Diagnostic::warning(message, "remove it").at(value.file(), value.line()));
            }
        }
    }
}

fn check_union(model: &Model<'_>, shape: &Shape<'_>, node: Node<'_>, found: &mut Diagnostics) {
    let entries = found.keep(node.object()).unwrap_or_default();
    if entries.len() != 1 {
        let message =
            format!("a value of the union `{}` must have one member, found {}", shape.id, entries.len());
        found.push(node.error(message, "write one member"));
    }
    for (name, value) in entries {
        match shape.member(&name) {
            Some(inner) => check_member(model, inner, value, found),
            None => {
                let message = format!("the union `{}` has no member `{name}`", shape.id);
                found.push(value.error(message, "write one that it has"));
            }
        }
    }
}

/// Returns the problem with a value of the wrong JSON type.
fn wrong_kind(shape: &Shape<'_>, node: Node<'_>) -> Option<Diagnostic> {
    let kind = node.kind();
    let (fits, expected) = match shape.kind {
        ShapeType::Boolean => (kind == Kind::Boolean, "true or false".to_owned()),
        ShapeType::String | ShapeType::Blob => (kind == Kind::String, "a string".to_owned()),
        ShapeType::Enum => return wrong_enum_value(shape, node),
        ShapeType::Timestamp => {
            (matches!(kind, Kind::String | Kind::Number), "a date or a number of seconds".to_owned())
        }
        ShapeType::Float | ShapeType::Double => {
            let word = || matches!(node.string().as_deref(), Ok("NaN" | "Infinity" | "-Infinity"));
            (kind == Kind::Number || kind == Kind::String && word(), "a number".to_owned())
        }
        ShapeType::BigDecimal => (kind == Kind::Number, "a number".to_owned()),
        ShapeType::BigInteger => (kind == Kind::Number && is_whole(node), "a whole number".to_owned()),
        ShapeType::Byte => whole(node, 8),
        ShapeType::Short => whole(node, 16),
        ShapeType::Integer | ShapeType::IntEnum => whole(node, 32),
        ShapeType::Long => whole(node, 64),
        ShapeType::List => (kind == Kind::Array, "an array".to_owned()),
        ShapeType::Map | ShapeType::Structure | ShapeType::Union => {
            (kind == Kind::Object, "an object".to_owned())
        }
        ShapeType::Document | ShapeType::Operation | ShapeType::Resource | ShapeType::Service => return None,
    };
    (!fits).then(|| {
        let message =
            format!("{} is not a valid value of {} (`{}`)", short(node), shape.kind.described(), shape.id);
        node.error(message, format!("write {expected}"))
    })
}

/// Returns the value for an error message, or only its JSON type if it is long.
fn short(node: Node<'_>) -> String {
    match node.kind() {
        Kind::Object | Kind::Array if node.raw().len() > 40 => format!("the {}", node.kind()),
        Kind::String if node.raw().chars().count() > 80 => "the string".to_owned(),
        _ => node.raw().to_owned(),
    }
}

fn is_whole(node: Node<'_>) -> bool {
    !node.raw().contains(['.', 'e', 'E'])
}

fn whole(node: Node<'_>, bits: u32) -> (bool, String) {
    let largest = i64::MAX >> (64 - bits);
    let number = node.number().ok().filter(|_| is_whole(node)).and_then(|number| number.as_i64());
    let fits = number.is_some_and(|number| (-largest - 1..=largest).contains(&number));
    (fits, format!("a whole number of {bits} bits"))
}

fn wrong_enum_value(shape: &Shape<'_>, node: Node<'_>) -> Option<Diagnostic> {
    let Ok(text) = node.string() else {
        let message = format!("{} is not a valid value of an enum (`{}`)", short(node), shape.id);
        return Some(node.error(message, "write a string"));
    };
    let value = |member: &Member<'_>| match member.traits.get("smithy.api#enumValue") {
        Some(node) => node.string().map_or_else(|_| String::new(), |text| text.into_owned()),
        None => member.name().to_owned(),
    };
    let values: Vec<String> = shape.members.iter().map(value).collect();
    (!values.iter().any(|value| *value == text)).then(|| {
        let near = crate::diagnostic::nearest(&text, values.iter().map(String::as_str));
        let help = match near.is_empty() {
            true => "write one of the enum's values".to_owned(),
            false => format!("the nearest are `{}`", near.join("`, `")),
        };
        node.error(format!("the enum `{}` has no value `{text}`", shape.id), help)
    })
}

/// Malformed `@length` and `@range` traits are reported elsewhere.
fn check_length(bounds: Option<Node<'_>>, length: usize, node: Node<'_>, found: &mut Diagnostics) {
    let Some(entries) = bounds.and_then(|bounds| bounds.object().ok()) else { return };
    let bound = |name| member(&entries, name)?.number().ok()?.as_u64();
    let length = length as u64;
    if bound("min").is_some_and(|min| length < min) || bound("max").is_some_and(|max| length > max) {
        let message = format!("a length of {length} is outside the bounds of `smithy.api#length`");
        found.push(node.error(message, "correct the value or the trait"));
    }
}

fn check_range(bounds: Option<Node<'_>>, node: Node<'_>, found: &mut Diagnostics) {
    let Some(entries) = bounds.and_then(|bounds| bounds.object().ok()) else { return };
    let bound = |name| member(&entries, name)?.number().ok()?.as_f64();
    let Some(number) = node.number().ok().and_then(|number| number.as_f64()) else { return };
    // Zero is allowed outside of the range, because in Smithy 1.0 it is the value of members without a default.
    let outside =
        bound("min").is_some_and(|min| number < min) || bound("max").is_some_and(|max| number > max);
    if outside && number != 0.0 {
        let message = format!("{} is outside the bounds of `smithy.api#range`", node.raw());
        found.push(node.error(message, "correct the value or the trait"));
    }
}

/// Returns the problem with a string that has `@idRef`: it must be a shape ID, and the shape must exist if the trait
/// says so.
fn wrong_reference(model: &Model<'_>, text: &str, trait_: Node<'_>, node: Node<'_>) -> Option<Diagnostic> {
    let entries = trait_.object().unwrap_or_default();
    let own_message =
        member(&entries, "errorMessage").and_then(|node| Some(node.string().ok()?.into_owned()));
    let problem =
        |message: String, help: &str| Some(node.error(own_message.clone().unwrap_or(message), help));
    let Some(id) = ShapeId::parse(text) else {
        return problem(format!("`{text}` is not a shape ID"), "write namespace#Name");
    };
    let Some(shape) = model.get(&id.container()) else {
        let must = member(&entries, "failWhenMissing").is_some_and(|node| node.boolean().unwrap_or(false));
        return must.then(|| missing(model, &id, own_message, node)).flatten();
    };
    if id.member().is_some() {
        return None;
    }
    let selector = member(&entries, "selector").and_then(|node| Some(node.string().ok()?.into_owned()))?;
    if super::selector::matches(&selector, shape.kind)? {
        return None;
    }
    problem(format!("`{id}` is {}, not `{selector}`", shape.kind.described()), "name a shape that fits")
}

/// Returns the problem with a missing shape that `@idRef` requires. It is not an error if the model has no shapes in
/// the namespace, because they may be defined in a file that was not given. Smithy's own namespaces are not checked.
fn missing(
    model: &Model<'_>,
    id: &ShapeId,
    own_message: Option<String>,
    node: Node<'_>,
) -> Option<Diagnostic> {
    let message = own_message.unwrap_or_else(|| format!("there is no shape `{id}`"));
    if id.namespace().split('.').next() == Some("smithy") {
        return None;
    }
    if model.has_namespace(id.namespace()) {
        return Some(node.error(message, "correct the ID or add the shape"));
    }
    let warning = Diagnostic::warning(message, "if it is needed, add the file that defines it");
    Some(warning.at(node.file(), node.line()))
}
