//! One way to write every model, so that two can be compared.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::{Map, Value};

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

/// Reads a model.
pub(super) fn normalize(model: &Value) -> Result<BTreeMap<String, Shape>, String> {
    let shapes = model.get("shapes").and_then(Value::as_object);
    let shapes = shapes.filter(|_| model.get("smithy").is_some());
    let shapes = shapes.ok_or("this is no Smithy model: `smithy` and `shapes` are expected at the top")?;
    let mut out = BTreeMap::new();
    for (id, shape) in shapes {
        let map = shape.as_object().ok_or_else(|| format!("`{id}` is not an object"))?;
        let kind = map.get("type").and_then(Value::as_str).ok_or_else(|| format!("`{id}` has no `type`"))?;
        if kind == "apply" {
            return Err(format!("`{id}` is an apply statement: give the file as one to apply"));
        }
        out.insert(id.clone(), shape_of(shapes, kind, map));
    }
    Ok(out)
}

fn shape_of(shapes: &Map<String, Value>, kind: &str, map: &Map<String, Value>) -> Shape {
    let mut shape = Shape { kind: kind.to_owned(), traits: traits(map), ..Shape::default() };
    // Members repeat it, and the members are what a client sees.
    shape.traits.remove("smithy.api#default");
    if let Some(Value::Array(values)) = shape.traits.remove("smithy.api#enum") {
        // The way of Smithy 1.0.
        shape.kind = "enum".into();
        shape.members = values.iter().map(|value| enum_member(value.get("value"), BTreeMap::new())).collect();
        shape.enum_names =
            values.iter().filter_map(|value| Some(value.get("name")?.as_str()?.to_owned())).collect();
    }
    let is_input = shape.traits.contains_key("smithy.api#input");
    for (key, value) in map {
        match (key.as_str(), value) {
            ("type" | "traits", _) => {}
            ("members", Value::Object(members)) => {
                for (name, value) in members {
                    shape.members.push(member(kind, name, value, is_input));
                    if kind == "enum" {
                        shape.enum_names.push(name.clone());
                    }
                }
            }
            ("member" | "key" | "value", _) => shape.members.push(member(kind, key, value, is_input)),
            ("errors", _) => shape.errors = targets(value),
            ("operations" | "resources", _) => collect_operations(shapes, map, &mut shape.operations),
            _ => {
                shape.parts.insert(key.clone(), part(value));
            }
        }
    }
    for unit in ["input", "output"] {
        if kind == "operation" {
            shape.parts.entry(unit.into()).or_insert_with(|| "smithy.api#Unit".into());
        }
    }
    shape
}

fn member(kind: &str, name: &str, value: &Value, is_input: bool) -> Member {
    let mut traits = value.as_object().map(traits).unwrap_or_default();
    if kind == "enum" {
        let value = traits.remove("smithy.api#enumValue");
        return enum_member(value.as_ref().or(Some(&Value::from(name))), traits);
    }
    let default = traits.remove("smithy.api#default").filter(|value| !value.is_null());
    traits.remove("smithy.api#addedDefault");
    let client_optional = traits.remove("smithy.api#clientOptional").is_some() || is_input;
    let required = traits.contains_key("smithy.api#required");
    let presence = match default {
        _ if kind != "structure" => Presence::Always,
        _ if client_optional => Presence::MayBeAbsent,
        Some(default) => Presence::Default(default),
        None if required => Presence::Always,
        None => Presence::MayBeAbsent,
    };
    let target = value.get("target").and_then(Value::as_str).unwrap_or_default().to_owned();
    Member { name: name.to_owned(), target, presence, traits }
}

fn enum_member(value: Option<&Value>, traits: BTreeMap<String, Value>) -> Member {
    let name = value.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    Member {
        name: name.unwrap_or_default(),
        target: "smithy.api#Unit".into(),
        presence: Presence::Always,
        traits,
    }
}

fn is_zero(value: &Value) -> bool {
    value == &Value::Bool(false) || value.as_f64() == Some(0.0)
}

/// The traits by name; those of the service trait one by one, since a format may know some of them only.
fn traits(map: &Map<String, Value>) -> BTreeMap<String, Value> {
    let mut out = BTreeMap::new();
    for (key, value) in map.get("traits").and_then(Value::as_object).into_iter().flatten() {
        match value {
            Value::Object(fields) if key == "aws.api#service" => {
                out.extend(fields.iter().map(|(field, value)| (format!("{key}/{field}"), value.clone())));
            }
            Value::Object(_) if key == "smithy.rules#endpointRuleSet" => {
                out.insert(key.clone(), rule_set(value));
            }
            Value::Object(_) if key == "smithy.waiters#waitable" => {
                out.insert(key.clone(), without_documentation(value));
            }
            // No length is below zero.
            Value::Object(limits) if key == "smithy.api#length" => {
                let kept = limits.iter().filter(|(key, value)| *key != "min" || !is_zero(value));
                let kept: Map<String, Value> =
                    kept.map(|(key, value)| (key.clone(), value.clone())).collect();
                out.insert(key.clone(), Value::Object(kept));
            }
            _ => {
                out.insert(key.clone(), value.clone());
            }
        }
    }
    out
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

fn part(value: &Value) -> String {
    let target = value.get("target").unwrap_or(value);
    target.as_str().map_or_else(|| target.to_string(), str::to_owned)
}

fn targets(value: &Value) -> BTreeSet<String> {
    value.as_array().into_iter().flatten().map(part).collect()
}

/// Operations may hang on resources instead of the service; a client offers them all the same.
fn collect_operations(shapes: &Map<String, Value>, map: &Map<String, Value>, out: &mut BTreeSet<String>) {
    for key in ["operations", "collectionOperations"] {
        out.extend(map.get(key).map(targets).unwrap_or_default());
    }
    for key in ["create", "put", "read", "update", "delete", "list"] {
        out.extend(map.get(key).map(part));
    }
    for resource in map.get("resources").map(targets).unwrap_or_default() {
        if let Some(resource) = shapes.get(&resource).and_then(Value::as_object) {
            collect_operations(shapes, resource, out);
        }
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
