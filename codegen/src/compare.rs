//! Compares the meaning of two Smithy models, regardless of notation.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::diagnostic::{Diagnostics, Result};
use crate::model::traits::Traits;
use crate::model::{Member, Model, Shape, ShapeId, ShapeType, is_optional};

/// The traits that are never compared: documentation, and different notations for defaults, optionality and enums,
/// which are compared in another form.
const IGNORED: [&str; 9] = [
    "smithy.api#addedDefault",
    "smithy.api#box",
    "smithy.api#clientOptional",
    "smithy.api#default",
    "smithy.api#documentation",
    "smithy.api#enum",
    "smithy.api#enumValue",
    "smithy.api#examples",
    "smithy.api#externalDocumentation",
];

/// The traits that botocore's format cannot express, or not for all services. They are only compared if both models
/// have them.
const OPTIONAL: [&str; 12] = [
    // Clients do not need these.
    "aws.api#service/arnNamespace",
    "aws.api#service/cloudFormationName",
    "aws.api#service/cloudTrailEventSource",
    "smithy.api#suppress",
    "smithy.api#tags",
    // botocore only has these for some services, or if the protocol uses them.
    "aws.protocols#awsQueryError",
    "smithy.api#http",
    "smithy.api#httpError",
    "smithy.api#xmlName",
    "smithy.api#xmlNamespace",
    // botocore does not publish these.
    "smithy.rules#endpointTests",
    "smithy.test#smokeTests",
];

/// The facts about a shape: values by member and aspect. The member is empty for the shape itself. The empty aspect is
/// the shape's type or the member's target.
type Facts = BTreeMap<(String, String), Value>;

/// Compares two models, with `apply` statements and mixins resolved. Returns a line for each difference, sorted by
/// shape: `-` is only in the first model, `+` is only in the second, and `~` is in both, but different.
///
/// # Errors
/// Returns the problems with shapes of both models that cannot be read.
pub fn compare(first: &Model<'_>, second: &Model<'_>) -> Result<Vec<String>> {
    let mut problems = Diagnostics::default();
    let (first, second) = (problems.keep(facts_of_model(first)), problems.keep(facts_of_model(second)));
    let (Some(first), Some(second)) = (first, second) else { return Err(problems) };
    let mut lines = Vec::new();
    let none = Facts::new();
    for id in first.keys().chain(second.keys()).collect::<BTreeSet<_>>() {
        let name = id.rsplit('#').next().unwrap_or(id);
        compare_shapes(name, first.get(id).unwrap_or(&none), second.get(id).unwrap_or(&none), &mut lines);
    }
    Ok(lines)
}

fn compare_shapes(shape: &str, first: &Facts, second: &Facts, lines: &mut Vec<String>) {
    let kind = |facts: &Facts| facts.get(&Default::default()).cloned();
    let is_error = [first, second].iter().any(|facts| facts.contains_key(&aspect("smithy.api#error")));
    for key in first.keys().chain(second.keys()).collect::<BTreeSet<_>>() {
        let (member, what) = key;
        // If the shape or member is missing in one model, its details are not compared.
        let lacks = |facts: &Facts| !facts.contains_key(&(member.clone(), String::new()));
        let is_detail = !member.is_empty() || !what.is_empty();
        if is_detail && kind(first) != kind(second) || !what.is_empty() && (lacks(first) || lacks(second)) {
            continue;
        }
        let name = if member.is_empty() { shape.to_owned() } else { format!("{shape}${member}") };
        let label = format!("{name}: {what}").trim_end().to_owned();
        match (first.get(key), second.get(key)) {
            (Some(one), Some(two)) if one == two => {}
            (Some(Value::Array(one)), Some(Value::Array(two))) if what == "order" => {
                let one: Vec<_> = one.iter().filter(|name| two.contains(name)).map(shown).collect();
                let two: Vec<_> = two.iter().map(shown).filter(|name| one.contains(name)).collect();
                if one != two {
                    lines.push(format!("~ {label} {} -> {}", one.join(" "), two.join(" ")));
                }
            }
            (Some(one), Some(two)) => {
                let (path, one, two) = first_difference(one, two);
                lines.push(format!("~ {label}{path} {one} -> {two}"));
            }
            _ if OPTIONAL.contains(&what.as_str()) => {}
            // botocore omits the message member of some errors, but clients read it anyway.
            _ if is_error && what.is_empty() && member.eq_ignore_ascii_case("message") => {}
            (one, two) => {
                let (sign, value) = if one.is_some() { ('-', one) } else { ('+', two) };
                let line = format!("{sign} {label} {}", value.map(shown).unwrap_or_default());
                lines.push(line.trim_end().to_owned());
            }
        }
    }
}

/// Returns the facts of all shapes except for mixins, which are merged into the shapes that use them.
fn facts_of_model(model: &Model<'_>) -> Result<BTreeMap<String, Facts>> {
    let mut problems = Diagnostics::default();
    let shapes: Vec<&Shape<'_>> = model.ids().filter_map(|id| problems.keep(model.shape(id))).collect();
    let inputs: BTreeSet<&ShapeId> = shapes.iter().filter_map(|shape| shape.links.input.as_ref()).collect();
    let mut all = BTreeMap::new();
    for shape in shapes.into_iter().filter(|shape| !shape.traits.has("smithy.api#mixin")) {
        if let Some(facts) = problems.keep(facts_of_shape(model, shape, inputs.contains(&shape.id))) {
            all.insert(shape.id.to_string(), facts);
        }
    }
    problems.into_result(all)
}

fn facts_of_shape<'a>(model: &Model<'a>, shape: &Shape<'a>, is_input: bool) -> Result<Facts> {
    let mut facts = Facts::new();
    let mut names = Vec::new();
    let mut kind = shape.kind;
    add_traits("", &shape.traits, &mut facts)?;
    // The enum trait of Smithy 1.0.
    if let Some(node) = shape.traits.get("smithy.api#enum")
        && kind == ShapeType::String
    {
        kind = ShapeType::Enum;
        let values = node.value()?;
        names.extend(values.as_array().into_iter().flatten().filter_map(|value| value.get("value").cloned()));
    }
    for member in &shape.members {
        if !matches!(kind, ShapeType::Enum | ShapeType::IntEnum) {
            facts.insert(
                (member.name().to_owned(), String::new()),
                description(model, shape, member, is_input)?,
            );
            add_traits(member.name(), &member.traits, &mut facts)?;
            names.push(member.name().into());
            continue;
        }
        // Values are compared, not the names of enum members, which botocore does not have.
        let value = member.traits.get("smithy.api#enumValue").map(|node| node.value()).transpose()?;
        let value = value.unwrap_or_else(|| member.name().into());
        add_traits(&shown(&value), &member.traits, &mut facts)?;
        names.push(value);
    }
    if matches!(kind, ShapeType::Enum | ShapeType::IntEnum) {
        facts.extend(names.iter().map(|value| ((shown(value), String::new()), "enum value".into())));
    }
    facts.insert(aspect(""), kind.name().into());
    facts.insert(aspect("order"), names.into());
    let links = &shape.links;
    for error in &links.errors {
        facts.insert(aspect(&format!("error {}", error.name())), Value::from(""));
    }
    if kind == ShapeType::Operation {
        for (what, target) in [("input", &links.input), ("output", &links.output)] {
            facts.insert(aspect(what), target.as_ref().map_or("Unit", ShapeId::name).into());
        }
    }
    if kind == ShapeType::Service {
        facts.insert(aspect("version"), links.version.clone().into());
        for (from, to) in &links.rename {
            facts.insert(aspect(&format!("rename of {}", from.name())), to.clone().into());
        }
        // This includes operations of resources, because clients have them, too.
        for operation in model.operations(shape)? {
            facts.insert(aspect(&format!("operation {}", operation.name())), Value::from(""));
        }
    }
    Ok(facts)
}

/// Returns the key for an aspect of the shape itself.
fn aspect(what: &str) -> (String, String) {
    (String::new(), what.to_owned())
}

/// Returns a member's target, and its value for clients if it is missing, regardless of the traits that define it.
fn description(model: &Model<'_>, shape: &Shape<'_>, member: &Member<'_>, is_input: bool) -> Result<Value> {
    let target = model.target(&member.target, &member.id, member.node)?;
    let prelude = member.target.as_str().strip_prefix("smithy.api#");
    // One model may define a simple shape of its own where the other uses one of the prelude.
    let is_simple = !matches!(target.kind, ShapeType::Structure | ShapeType::Enum | ShapeType::IntEnum)
        && target.members.is_empty()
        && target.traits.iter().all(|(name, _)| name != "smithy.api#enum" && IGNORED.contains(&name));
    let target_name = match prelude {
        Some(name) => name.trim_start_matches("Primitive").to_lowercase(),
        None if is_simple => target.kind.name().to_lowercase(),
        None => member.target.name().to_owned(),
    };
    let default = member.traits.get("smithy.api#default").map(|node| node.value()).transpose()?;
    let absence = match default {
        _ if shape.kind != ShapeType::Structure => return Ok(target_name.into()),
        _ if is_optional(shape, is_input, member, target.kind) => "may be absent".to_owned(),
        Some(default) if !default.is_null() => format!("{} if absent", normalized(&default)),
        _ => "never absent".to_owned(),
    };
    Ok(format!("{target_name}, {absence}").into())
}

/// Adds the traits by name. The members of the service trait are added separately, because a format may only have some
/// of them.
fn add_traits(member: &str, traits: &Traits<'_>, facts: &mut Facts) -> Result<()> {
    for (name, node) in traits.iter().filter(|(name, _)| !IGNORED.contains(name)) {
        let mut value = normalized(&node.value()?);
        match (name, value.as_object_mut()) {
            ("aws.api#service", Some(fields)) => {
                for (field, value) in std::mem::take(fields) {
                    facts.insert((member.to_owned(), format!("{name}/{field}")), value);
                }
                continue;
            }
            // A minimum of zero has no effect.
            ("smithy.api#length", Some(limits)) if limits.get("min") == Some(&0.into()) => {
                limits.shift_remove("min");
            }
            // The message is documentation.
            ("smithy.api#deprecated", Some(deprecated)) => drop(deprecated.shift_remove("message")),
            ("smithy.api#deprecated", None) => value = Value::Object(Map::new()),
            ("smithy.rules#endpointRuleSet", Some(rules)) => normalize_parameters(rules),
            _ => {}
        }
        facts.insert((member.to_owned(), name.to_owned()), value);
    }
    Ok(())
}

/// Normalizes the different notations of parameters: the case of types, and `required` if it is false.
fn normalize_parameters(rules: &mut Map<String, Value>) {
    let parameters = rules.get_mut("parameters").and_then(Value::as_object_mut);
    for parameter in parameters.into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut) {
        if parameter.get("required") == Some(&Value::Bool(false)) {
            parameter.shift_remove("required");
        }
        if let Some(Value::String(kind)) = parameter.get_mut("type") {
            *kind = kind.to_lowercase();
        }
    }
}

/// Returns a value without documentation, and with `1` instead of `1.0`.
fn normalized(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.iter().filter(|(key, value)| *key != "documentation" || !value.is_string());
            kept.map(|(key, value)| (key.clone(), normalized(value))).collect()
        }
        Value::Array(items) => items.iter().map(normalized).collect(),
        Value::Number(number) => match number.as_f64() {
            Some(float) if float.fract() == 0.0 && float.abs() < 1e15 => (float as i64).into(),
            _ => value.clone(),
        },
        other => other.clone(),
    }
}

/// Returns the path of the first difference between two values, and both values there.
fn first_difference(one: &Value, two: &Value) -> (String, String, String) {
    let step = match (one, two) {
        (Value::Object(a), Value::Object(b)) if a.len() > 2 || b.len() > 2 => {
            a.keys().chain(b.keys()).find(|key| a.get(*key) != b.get(*key)).cloned()
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).position(|(a, b)| a != b).map(|index| index.to_string())
        }
        _ => None,
    };
    let Some(step) = step else { return (String::new(), shown(one), shown(two)) };
    let inside =
        |value: &Value| value.pointer(&format!("/{}", step.replace('~', "~0").replace('/', "~1"))).cloned();
    let (path, one, two) =
        first_difference(&inside(one).unwrap_or_default(), &inside(two).unwrap_or_default());
    (format!("/{step}{path}"), one, two)
}

/// Returns a value on one line, truncated if it is long.
fn shown(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match text.char_indices().nth(160) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests;
