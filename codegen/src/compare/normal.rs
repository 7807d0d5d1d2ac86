//! One way to write every model, so that two can be compared.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::{Map, Value};

use crate::diagnostic::{Diagnostics, Result};
use crate::json::member;
use crate::model::traits::Traits;
use crate::model::{self, Model, ShapeId, ShapeType, is_optional};

/// A shape without the freedom of how it was written.
#[derive(Debug, Default)]
pub(super) struct Shape {
    pub(super) kind: String,
    pub(super) members: Vec<Member>,
    /// Enums are compared by value; their names are kept beside.
    pub(super) enum_names: Vec<String>,
    /// Targets of `input` and `output`, and plain fields such as `version`.
    pub(super) parts: BTreeMap<String, String>,
    pub(super) errors: BTreeSet<String>,
    pub(super) operations: BTreeSet<String>,
    pub(super) traits: BTreeMap<String, Value>,
}

impl Shape {
    pub(super) fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.name == name)
    }

    /// A simple type without any rule of its own.
    pub(super) fn is_plain(&self) -> bool {
        self.members.is_empty() && self.traits.is_empty() && self.kind != "enum"
    }
}

/// A member of a structure or union, an element of a list or map, a value of an enum.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) target: String,
    pub(super) presence: Presence,
    pub(super) traits: BTreeMap<String, Value>,
}

/// Whether a client may find a member missing, whichever traits say so.
#[derive(Debug)]
pub(super) enum Presence {
    MayBeAbsent,
    Always,
    Default(Value),
}

impl PartialEq for Presence {
    fn eq(&self, other: &Presence) -> bool {
        match (self, other) {
            (Presence::Default(one), Presence::Default(two)) => same(one, two),
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

impl fmt::Display for Presence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Presence::MayBeAbsent => f.write_str("may be absent"),
            Presence::Always => f.write_str("always there"),
            Presence::Default(value) => write!(f, "{value} where absent"),
        }
    }
}

/// Every shape of a model that a client can meet. Mixins are in the shapes that use them.
pub(super) fn normalize(model: &Model<'_>) -> Result<BTreeMap<String, Shape>> {
    let mut problems = Diagnostics::default();
    let read: Vec<&model::Shape> = model.ids().filter_map(|id| problems.keep(model.shape(id))).collect();
    let inputs: BTreeSet<&ShapeId> = read.iter().filter_map(|shape| shape.links.input.as_ref()).collect();
    let mut out = BTreeMap::new();
    for shape in read {
        if shape.traits.has("smithy.api#mixin") {
            continue;
        }
        let normal = normal_shape(model, shape, inputs.contains(&shape.id));
        if let Some(normal) = problems.keep(normal) {
            out.insert(shape.id.to_string(), normal);
        }
    }
    problems.into_result(out)
}

fn normal_shape<'a>(model: &Model<'a>, shape: &model::Shape<'a>, is_input: bool) -> Result<Shape> {
    let mut normal =
        Shape { kind: shape.kind.name().to_owned(), traits: traits(&shape.traits)?, ..Shape::default() };
    // Members repeat them, and the members are what a client sees.
    normal.traits.remove("smithy.api#default");
    normal.traits.remove("smithy.api#box");
    for member in &shape.members {
        match shape.kind {
            ShapeType::Enum | ShapeType::IntEnum => {
                let mut traits = traits(&member.traits)?;
                let value = traits.remove("smithy.api#enumValue").unwrap_or_else(|| member.name().into());
                normal.members.push(enum_member(&value, traits));
                normal.enum_names.push(member.name().to_owned());
            }
            _ => normal.members.push(normal_member(model, shape, member, is_input)?),
        }
    }
    // The way of Smithy 1.0. It stays on a string where no names can be made from the values.
    if let Some(Value::Array(values)) = normal.traits.remove("smithy.api#enum")
        && shape.kind == ShapeType::String
    {
        normal.kind = ShapeType::Enum.name().to_owned();
        let values = values.iter().filter_map(|definition| definition.get("value"));
        normal.members = values.map(|value| enum_member(value, BTreeMap::new())).collect();
    }
    links(model, shape, &mut normal)?;
    Ok(normal)
}

fn normal_member(
    model: &Model<'_>,
    shape: &model::Shape<'_>,
    member: &model::Member<'_>,
    is_input: bool,
) -> Result<Member> {
    let mut traits = traits(&member.traits)?;
    let default = traits.remove("smithy.api#default").filter(|value| !value.is_null());
    // What they say about absence is said once, by `presence`.
    for said in ["smithy.api#addedDefault", "smithy.api#clientOptional", "smithy.api#box"] {
        traits.remove(said);
    }
    let target = model.target(&member.target, &member.id, member.node)?;
    let presence = match default {
        _ if shape.kind != ShapeType::Structure => Presence::Always,
        _ if is_optional(shape, is_input, member, target.kind) => Presence::MayBeAbsent,
        Some(default) => Presence::Default(default),
        None => Presence::Always,
    };
    Ok(Member { name: member.name().to_owned(), target: member.target.to_string(), presence, traits })
}

fn enum_member(value: &Value, traits: BTreeMap<String, Value>) -> Member {
    Member {
        name: value.as_str().map_or_else(|| value.to_string(), str::to_owned),
        target: "smithy.api#Unit".into(),
        presence: Presence::Always,
        traits,
    }
}

/// What operations, resources and services say besides members and traits.
fn links<'a>(model: &Model<'a>, shape: &model::Shape<'a>, normal: &mut Shape) -> Result<()> {
    let links = &shape.links;
    normal.errors = links.errors.iter().map(ShapeId::to_string).collect();
    let mut part = |name: &str, value: String| drop(normal.parts.insert(name.to_owned(), value));
    match shape.kind {
        ShapeType::Operation => {
            for (name, target) in [("input", &links.input), ("output", &links.output)] {
                part(name, target.as_ref().map_or("smithy.api#Unit", ShapeId::as_str).to_owned());
            }
        }
        ShapeType::Service => {
            part("version", links.version.clone());
            for (from, to) in &links.rename {
                part(&format!("rename of {}", from.name()), to.clone());
            }
        }
        ShapeType::Resource => {
            let written = shape.node.object()?;
            for name in ["identifiers", "properties", "create", "put", "read", "update", "delete", "list"] {
                if let Some(node) = member(&written, name) {
                    let value = node.value()?;
                    let target = value.get("target").unwrap_or(&value);
                    part(name, target.as_str().map_or_else(|| target.to_string(), str::to_owned));
                }
            }
        }
        _ => return Ok(()),
    }
    // Operations may hang on resources instead of the service; a client offers them all the same.
    normal.operations = model.operations(shape)?.iter().map(ShapeId::to_string).collect();
    Ok(())
}

fn is_zero(value: &Value) -> bool {
    value == &Value::Bool(false) || value.as_f64() == Some(0.0)
}

/// The traits by name; those of the service trait one by one, since a format may know some of them only.
fn traits(written: &Traits<'_>) -> Result<BTreeMap<String, Value>> {
    let mut out = BTreeMap::new();
    for (key, node) in written.iter() {
        let (key, value) = (key.to_owned(), &node.value()?);
        match value {
            Value::Object(fields) if key == "aws.api#service" => {
                out.extend(fields.iter().map(|(field, value)| (format!("{key}/{field}"), value.clone())));
            }
            Value::Object(_) if key == "smithy.rules#endpointRuleSet" => {
                out.insert(key, rule_set(value));
            }
            Value::Object(_) if key == "smithy.waiters#waitable" => {
                out.insert(key, without_documentation(value));
            }
            // No length is below zero.
            Value::Object(limits) if key == "smithy.api#length" => {
                let kept = limits.iter().filter(|(key, value)| *key != "min" || !is_zero(value));
                let kept: Map<String, Value> =
                    kept.map(|(key, value)| (key.clone(), value.clone())).collect();
                out.insert(key, Value::Object(kept));
            }
            // The message is for people, that something is deprecated and since when is a fact.
            Value::Object(_) | Value::Bool(true) if key == "smithy.api#deprecated" => {
                let mut facts = value.as_object().cloned().unwrap_or_default();
                if let Some(message) = facts.shift_remove("message") {
                    out.insert(format!("{key}/message"), message);
                }
                out.insert(key, Value::Object(facts));
            }
            _ => {
                out.insert(key, value.clone());
            }
        }
    }
    Ok(out)
}

/// Rules without the two ways to write a parameter: `String` for `string`, and `required` where it is false.
fn rule_set(value: &Value) -> Value {
    let mut rules = without_documentation(value);
    let parameters = rules.get_mut("parameters").and_then(Value::as_object_mut);
    for parameter in parameters.into_iter().flat_map(Map::values_mut).filter_map(Value::as_object_mut) {
        if parameter.get("required") == Some(&Value::Bool(false)) {
            parameter.shift_remove("required");
        }
        if let Some(Value::String(kind)) = parameter.get_mut("type") {
            *kind = kind.to_lowercase();
        }
    }
    rules
}

fn without_documentation(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.iter().filter(|(key, value)| *key != "documentation" || !value.is_string());
            Value::Object(kept.map(|(key, value)| (key.clone(), without_documentation(value))).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(without_documentation).collect()),
        other => other.clone(),
    }
}

/// Equal as JSON means it: the order of keys does not matter, nor does `1.0` for `1`.
pub(super) fn same(one: &Value, two: &Value) -> bool {
    match (one, two) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        _ => one == two,
    }
}

/// Where two values part: the path down to it, and both sides there.
pub(super) fn first_difference(one: &Value, two: &Value) -> (String, String, String) {
    let deeper =
        |step: String, (path, one, two): (String, String, String)| (format!("/{step}{path}"), one, two);
    match (one, two) {
        (Value::Object(a), Value::Object(b)) if a.len() > 2 || b.len() > 2 => {
            let keys: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            for key in keys {
                let (a, b) = (a.get(key).unwrap_or(&Value::Null), b.get(key).unwrap_or(&Value::Null));
                if !same(a, b) {
                    return deeper(key.clone(), first_difference(a, b));
                }
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            if let Some(index) = a.iter().zip(b).position(|(a, b)| !same(a, b)) {
                return deeper(index.to_string(), first_difference(&a[index], &b[index]));
            }
        }
        _ => {}
    }
    (String::new(), super::brief(one), super::brief(two))
}
