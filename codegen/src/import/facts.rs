//! The facts of a Smithy model: selected operations and the shapes that they reach, without AWS's documentation.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::diagnostic::{Diagnostic, Result};
use crate::json::{Node, Source};

/// Traits that have no effect on what a client sends or reads: documentation, data for AWS's own tests and policies,
/// and endpoint rules that the model also has in another form.
const LEFT_OUT: [&str; 5] = [
    "smithy.api#documentation",
    "smithy.api#examples",
    "smithy.api#externalDocumentation",
    "smithy.rules#endpointBdd",
    "smithy.rules#endpointTests",
];
const LEFT_OUT_NAMESPACES: [&str; 3] = ["aws.iam#", "smithy.test#", "aws.cloudformation#"];

const RULE_SET: &str = "smithy.rules#endpointRuleSet";
const CLIENT_CONTEXT: &str = "smithy.rules#clientContextParams";

/// Whether this is a Smithy model, as far as its first level says.
pub fn is_model(source: &Source) -> bool {
    let members = Node::root(source).and_then(Node::object);
    members.is_ok_and(|members| members.iter().any(|(name, _)| name == "smithy"))
}

/// Reduces a Smithy model with one service to these operations, or to all of them if none are named.
///
/// # Errors
/// When this is not such a model, or when it does not have the operations.
pub fn facts(source: &Source, operations: &[String]) -> Result<Value> {
    let problem = |message: String, help: &str| Diagnostic::error(message, help).at(&source.name, None);
    let mut model = Node::root(source)?.value()?;
    let Some(shapes) = model.get_mut("shapes").and_then(Value::as_object_mut) else {
        let help = "give a Smithy model as JSON AST, or the `service-2.json` of a botocore API description";
        return Err(problem("there are no `shapes` here".to_owned(), help).into());
    };
    let is_service = |shape: &Value| shape["type"] == "service";
    let services: Vec<String> =
        shapes.iter().filter(|(_, shape)| is_service(shape)).map(|(id, _)| id.clone()).collect();
    let [service] = services.as_slice() else {
        let message = format!("there are {} services here", services.len());
        return Err(problem(message, "give a model with one").into());
    };
    if !operations.is_empty() {
        let (namespace, _) = service.split_once('#').unwrap_or_default();
        let ids: Vec<String> = operations.iter().map(|name| format!("{namespace}#{name}")).collect();
        let is_operation = |id: &&String| shapes.get(*id).is_some_and(|shape| shape["type"] == "operation");
        if let Some(unknown) = ids.iter().find(|id| !is_operation(id)) {
            let message = format!("there is no operation `{unknown}`");
            return Err(problem(message, "name operations as the model does").into());
        }
        let targets: Vec<Value> = ids.into_iter().map(|id| json!({ "target": id })).collect();
        if let Some(service) = shapes.get_mut(service).and_then(Value::as_object_mut) {
            // Operations of resources are only included if they are named.
            service.shift_remove("resources");
            service.insert("operations".to_owned(), targets.into());
        }
    }
    let reached = reached(shapes, service);
    shapes.retain(|id, _| reached.contains(id));
    for shape in shapes.values_mut() {
        strip(shape);
    }
    let sorted: Map<String, Value> =
        reached.into_iter().filter_map(|id| shapes.shift_remove(&id).map(|shape| (id, shape))).collect();
    Ok(json!({ "smithy": "2.0", "shapes": sorted }))
}

/// The shapes that the service leads to.
fn reached(shapes: &Map<String, Value>, service: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut next = vec![service.to_owned()];
    while let Some(id) = next.pop() {
        if let Some(shape) = shapes.get(&id)
            && reached.insert(id)
        {
            targets(shape, &mut next);
        }
    }
    reached
}

/// All shapes that a shape names, but for those that traits name.
fn targets(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            found.extend(object.get("target").and_then(Value::as_str).map(str::to_owned));
            object.iter().filter(|(key, _)| *key != "traits").for_each(|(_, value)| targets(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| targets(value, found)),
        _ => {}
    }
}

/// Removes the documentation from a shape, its members and their members.
fn strip(shape: &mut Value) {
    let Some(shape) = shape.as_object_mut() else { return };
    if let Some(traits) = shape.get_mut("traits").and_then(Value::as_object_mut) {
        traits.retain(|name, _| {
            !LEFT_OUT.contains(&name.as_str())
                && !LEFT_OUT_NAMESPACES.iter().any(|namespace| name.starts_with(namespace))
        });
        for (name, value) in traits.iter_mut() {
            match name.as_str() {
                "smithy.api#deprecated" => *value = json!({}),
                "smithy.api#enum" => {
                    value.as_array_mut().into_iter().flatten().for_each(remove_documentation)
                }
                RULE_SET => values(value.get_mut("parameters")).for_each(remove_documentation),
                CLIENT_CONTEXT => values(Some(value)).for_each(remove_documentation),
                _ => {}
            }
        }
        if traits.is_empty() {
            shape.shift_remove("traits");
        }
    }
    values(shape.get_mut("members")).for_each(strip);
    for part in ["member", "key", "value"] {
        shape.get_mut(part).into_iter().for_each(strip);
    }
}

fn values(object: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    object.and_then(Value::as_object_mut).into_iter().flat_map(|object| object.values_mut())
}

fn remove_documentation(value: &mut Value) {
    if let Some(object) = value.as_object_mut() {
        object.shift_remove("documentation");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODEL: &str = r##"{ "smithy": "2.0", "metadata": { "suppressions": [] }, "shapes": {
        "org.example#Forge": {
            "type": "service",
            "operations": [{ "target": "org.example#Strike" }, { "target": "org.example#Cool" }],
            "traits": {
                "aws.iam#defineConditionKeys": {},
                "smithy.api#documentation": "prose",
                "smithy.rules#endpointRuleSet": {
                    "parameters": { "Region": { "type": "String", "documentation": "prose" } }, "rules": []
                },
                "smithy.rules#endpointTests": {}
            }
        },
        "org.example#Strike": {
            "type": "operation",
            "input": { "target": "org.example#StrikeInput" },
            "errors": [{ "target": "org.example#Broken" }],
            "traits": { "smithy.api#documentation": "prose" }
        },
        "org.example#Cool": { "type": "operation", "input": { "target": "org.example#CoolInput" } },
        "org.example#CoolInput": { "type": "structure", "members": {} },
        "org.example#StrikeInput": {
            "type": "structure",
            "members": { "Times": {
                "target": "org.example#Times",
                "traits": { "smithy.api#documentation": "prose", "smithy.api#required": {} }
            } }
        },
        "org.example#Times": {
            "type": "list", "member": { "target": "org.example#Time", "traits": { "smithy.api#documentation": "prose" } }
        },
        "org.example#Time": { "type": "integer", "traits": { "smithy.api#deprecated": { "message": "prose" } } },
        "org.example#Broken": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" } }
    } }"##;

    fn facts_of(text: &str, operations: &[&str]) -> std::result::Result<Value, String> {
        let operations: Vec<_> = operations.iter().map(|name| (*name).to_owned()).collect();
        let source = Source { name: "forge.json".into(), text: text.into() };
        facts(&source, &operations).map_err(|problems| problems.to_string())
    }

    #[test]
    fn an_operation_and_what_it_reaches_stay_and_prose_goes() {
        assert_eq!(
            facts_of(MODEL, &["Strike"]).unwrap(),
            json!({ "smithy": "2.0", "shapes": {
                "org.example#Broken": {
                    "type": "structure", "members": {}, "traits": { "smithy.api#error": "client" }
                },
                "org.example#Forge": {
                    "type": "service",
                    "operations": [{ "target": "org.example#Strike" }],
                    "traits": { "smithy.rules#endpointRuleSet": {
                        "parameters": { "Region": { "type": "String" } }, "rules": []
                    } }
                },
                "org.example#Strike": {
                    "type": "operation",
                    "input": { "target": "org.example#StrikeInput" },
                    "errors": [{ "target": "org.example#Broken" }]
                },
                "org.example#StrikeInput": {
                    "type": "structure",
                    "members": { "Times": { "target": "org.example#Times", "traits": { "smithy.api#required": {} } } }
                },
                "org.example#Time": { "type": "integer", "traits": { "smithy.api#deprecated": {} } },
                "org.example#Times": { "type": "list", "member": { "target": "org.example#Time" } }
            } })
        );
        let all = facts_of(MODEL, &[]).unwrap();
        assert!(all["shapes"]["org.example#CoolInput"].is_object() && !all.to_string().contains("prose"));
    }

    #[test]
    fn missing_targets_are_named() {
        for (text, operations, expected) in [
            (MODEL, &["Melt"][..], "there is no operation `org.example#Melt`"),
            (MODEL, &["Time"], "there is no operation `org.example#Time`"),
            (r#"{ "smithy": "2.0" }"#, &[], "there are no `shapes` here"),
            (r#"{ "smithy": "2.0", "shapes": {} }"#, &[], "there are 0 services here"),
        ] {
            let problems = facts_of(text, operations).unwrap_err();
            assert!(problems.contains(expected) && problems.contains("forge.json"), "{problems}");
        }
    }
}
