//! Tests of the comparison.

use serde_json::{Value, json};

use crate::diagnostic::Result;
use crate::json::Source;
use crate::model::load_model;

fn model(shapes: Value) -> Value {
    let shapes = shapes.as_object().unwrap().iter();
    let shapes: serde_json::Map<String, Value> =
        shapes.map(|(name, shape)| (format!("a.b#{name}"), shape.clone())).collect();
    json!({ "smithy": "2.0", "shapes": shapes })
}

fn sources(files: &[Value]) -> Vec<Source> {
    let named = files.iter().enumerate();
    named.map(|(index, file)| Source { name: format!("{index}.json"), text: format!("{file:#}") }).collect()
}

/// Compares two models, each of one or several files.
fn compare(first: &[Value], second: &[Value]) -> Result<Vec<String>> {
    super::compare(&load_model(&sources(first))?, &load_model(&sources(second))?)
}

#[track_caller]
fn assert_differences(first: Value, second: Value, expected: &[&str]) {
    assert_eq!(compare(&[model(first)], &[model(second)]).unwrap(), expected);
}

/// Returns a structure with one member `m` that has these traits.
fn with_member(shape_traits: Value, target: &str, traits: Value) -> Value {
    let members = json!({ "m": { "target": target, "traits": traits } });
    json!({ "S": { "type": "structure", "members": members, "traits": shape_traits } })
}

#[test]
fn additions_removals_and_changes() {
    let member = |target: &str| json!({ "target": target });
    assert_differences(
        json!({
            "Gone": { "type": "string" },
            "Kind": { "type": "structure", "members": {} },
            "Op": { "type": "operation", "output": member("a.b#S"), "errors": [member("a.b#E1"), member("a.b#E2")] },
            "S": { "type": "structure", "members": { "a": member("a.b#T"), "b": member("a.b#T"), "c": member("a.b#T") } },
            "T": { "type": "string", "traits": { "smithy.api#length": { "min": 1 }, "smithy.api#sensitive": {} } }
        }),
        json!({
            "Kind": { "type": "union", "members": {} },
            "New": { "type": "string" },
            "Op": { "type": "operation", "errors": [member("a.b#E2"), member("a.b#E3")] },
            "S": { "type": "structure", "members": { "b": member("a.b#T"), "a": member("a.b#U"), "d": member("a.b#T") } },
            "T": { "type": "string", "traits": { "smithy.api#length": { "min": 2 } } },
            "U": { "type": "string" }
        }),
        &[
            "- Gone: string",
            "~ Kind: structure -> union",
            "+ New: string",
            "- Op: error E1",
            "+ Op: error E3",
            "~ Op: output S -> Unit",
            "~ S: order a b -> b a",
            "~ S$a: T, may be absent -> string, may be absent",
            "- S$c: T, may be absent",
            "+ S$d: T, may be absent",
            "~ T: smithy.api#length {\"min\":1} -> {\"min\":2}",
            "- T: smithy.api#sensitive {}",
            "+ U: string",
        ],
    );
}

#[test]
fn differences_in_notation_are_ignored() {
    let equal = |first: Value, second: Value| assert_differences(first, second, &[]);
    let length =
        |value: Value| json!({ "T": { "type": "string", "traits": { "smithy.api#length": value } } });
    equal(length(json!({ "max": 2 })), length(json!({ "max": 2.0, "min": 0 })));
    let input = json!({ "smithy.api#input": {} });
    let zero = json!({ "smithy.api#default": 0 });
    let optional_zero = json!({ "smithy.api#default": 0, "smithy.api#clientOptional": {} });
    let integer = "smithy.api#Integer";
    equal(with_member(json!({}), integer, json!({})), with_member(json!({}), integer, optional_zero));
    equal(
        with_member(json!({}), integer, json!({ "smithy.api#default": null })),
        with_member(json!({}), integer, json!({})),
    );
    equal(with_member(input.clone(), integer, zero), with_member(input, integer, json!({})));
    // The notation of Smithy 1.0, and a simple shape that the model defines itself.
    let members =
        json!({ "ON": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "on" } } });
    let old = json!({ "type": "string", "traits": { "smithy.api#enum": [{ "value": "on", "name": "ON" }] } });
    equal(json!({ "E": { "type": "enum", "members": members } }), json!({ "E": old }));
    let mut own = with_member(json!({}), "a.b#Integer", json!({}));
    own["Integer"] = json!({ "type": "integer" });
    let mut prelude = with_member(json!({}), integer, json!({}));
    prelude["Integer"] = json!({ "type": "integer" });
    equal(own, prelude);
}

#[test]
fn optionality_of_members() {
    let member = |traits: Value| with_member(json!({}), "smithy.api#Integer", traits);
    let zero = json!({ "smithy.api#default": 0 });
    assert_differences(
        member(zero),
        member(json!({})),
        &["~ S$m: integer, 0 if absent -> integer, may be absent"],
    );
    let required = json!({ "smithy.api#required": {} });
    let both = json!({ "smithy.api#required": {}, "smithy.api#default": 0 });
    assert_differences(
        member(required),
        member(both),
        &["~ S$m: integer, never absent -> integer, 0 if absent"],
    );
}

#[test]
fn facts_that_botocore_cannot_express_are_not_compared() {
    let error = |traits: Value, members: Value| json!({ "E": { "type": "structure", "members": members, "traits": traits } });
    let message = json!({ "message": { "target": "smithy.api#String" } });
    let first = error(json!({ "smithy.api#error": "client" }), json!({}));
    let mut second = error(json!({ "smithy.api#error": "client", "smithy.api#httpError": 404 }), message);
    second["E"]["traits"]["smithy.api#documentation"] = json!("Words.");
    assert_differences(first, second.clone(), &[]);
    // If both models have the fact, it is compared.
    let mut third = second.clone();
    third["E"]["traits"]["smithy.api#httpError"] = json!(400);
    assert_differences(second, third, &["~ E: smithy.api#httpError 404 -> 400"]);
}

#[test]
fn operations_of_resources_are_the_services() {
    let target = |name: &str| json!({ "target": format!("a.b#{name}") });
    let service = |parts: Value| {
        let mut service = json!({ "type": "service", "version": "1" });
        service.as_object_mut().unwrap().extend(parts.as_object().unwrap().clone());
        service
    };
    let resource =
        json!({ "type": "resource", "read": target("Get"), "collectionOperations": [target("Clear")] });
    assert_differences(
        json!({ "X": service(json!({ "operations": [target("Get"), target("Put")] })) }),
        json!({ "R": resource, "X": service(json!({ "resources": [target("R")] })) }),
        &["+ R: resource", "+ X: operation Clear", "- X: operation Put"],
    );
}

#[test]
fn apply_statements_may_be_in_other_files() {
    let plain = |traits: [Value; 3]| {
        let [list, structure, member] = traits;
        let target = |target: &str, traits: Value| json!({ "target": target, "traits": traits });
        model(json!({
            "L": { "type": "list", "member": target("a.b#S", list) },
            "S": { "type": "structure", "members": { "m": target("smithy.api#String", member) }, "traits": structure }
        }))
    };
    let statement = |value: u8| json!({ "type": "apply", "traits": { "x#y": value } });
    let statements = model(json!({ "L$member": statement(1), "S": statement(2), "S$m": statement(3) }));
    let bare = plain([json!({}), json!({}), json!({})]);
    let complete = plain([json!({ "x#y": 1 }), json!({ "x#y": 2 }), json!({ "x#y": 3 })]);
    let found = compare(&[bare.clone(), statements], &[complete]).unwrap();
    assert_eq!(found, Vec::<String>::new());
    let lost = model(json!({ "S$n": statement(1) }));
    let error = compare(&[bare.clone(), lost], &[bare]).unwrap_err().to_string();
    assert!(
        error.starts_with("error: 1.json:") && error.contains("`a.b#S$n`, which does not exist"),
        "{error}"
    );
}

#[test]
fn mixins_are_in_the_shapes_that_use_them() {
    let member = json!({ "m": { "target": "smithy.api#String" } });
    assert_differences(
        json!({
            "M": { "type": "structure", "members": member, "traits": { "smithy.api#mixin": {}, "x#y": 1 } },
            "S": { "type": "structure", "members": {}, "mixins": [{ "target": "a.b#M" }] }
        }),
        json!({ "S": { "type": "structure", "members": member, "traits": { "x#y": 1 } } }),
        &[],
    );
}

#[test]
fn models_of_both_versions_mean_the_same() {
    let member = |target: &str, traits: Value| json!({ "target": target, "traits": traits });
    let shapes = |own: Value, prelude: Value, boxed: Value, own_traits: Value| {
        model(json!({
            "N": { "type": "integer", "traits": own_traits },
            "S": { "type": "structure", "members": { "own": own, "prelude": prelude, "boxed": boxed } }
        }))
    };
    let none = || json!({});
    let mut old = shapes(
        member("a.b#N", none()),
        member("smithy.api#PrimitiveBoolean", none()),
        member("a.b#N", json!({ "smithy.api#box": {} })),
        none(),
    );
    old["smithy"] = json!("1.0");
    let new = shapes(
        member("a.b#N", json!({ "smithy.api#default": 0 })),
        member("smithy.api#Boolean", json!({ "smithy.api#default": false })),
        member("a.b#N", none()),
        json!({ "smithy.api#default": 0 }),
    );
    assert_eq!(compare(&[old], &[new]).unwrap(), Vec::<String>::new());
}

#[test]
fn messages_of_deprecations_are_not_compared() {
    let deprecated =
        |value: Value| with_member(json!({}), "smithy.api#String", json!({ "smithy.api#deprecated": value }));
    let (bare, explained) = (deprecated(json!({})), deprecated(json!({ "message": "Gone." })));
    assert_differences(bare.clone(), explained.clone(), &[]);
    assert_differences(explained, deprecated(json!({ "message": "Use another." })), &[]);
    assert_differences(
        bare,
        deprecated(json!({ "since": "2021" })),
        &["~ S$m: smithy.api#deprecated {} -> {\"since\":\"2021\"}"],
    );
}
