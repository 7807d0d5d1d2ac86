//! Tests that the values that operations and their inputs pass to the rules must have the declared types.

use serde_json::{Value, json};
use tinsmith_codegen::json::Source;
use tinsmith_codegen::{Request, Wanted, generate};

use super::{Path, around, package};

/// Generates a service whose operation has these traits, and whose input has one member.
fn generated(traits: Value, member: Value) -> Result<(), String> {
    let parameters = json!({
        "Text": { "type": "string" },
        "Boolean": { "type": "boolean" },
        "List": { "type": "stringArray" },
    });
    let mut model = around(json!({ "version": "1.0", "parameters": parameters, "rules": [] }), json!({}));
    let shapes = model["shapes"].as_object_mut().unwrap();
    let input = json!({ "target": "example#PingInput" });
    shapes
        .insert("example#Ping".to_owned(), json!({ "type": "operation", "input": input, "traits": traits }));
    let members = json!({ "member": member });
    shapes.insert("example#PingInput".to_owned(), json!({ "type": "structure", "members": members }));
    let numbers = json!({ "type": "list", "member": { "target": "smithy.api#Integer" } });
    shapes.insert("example#Numbers".to_owned(), numbers);
    let texts = json!({ "type": "list", "member": { "target": "smithy.api#String" } });
    shapes.insert("example#StringArray".to_owned(), texts);
    let text = serde_json::to_string_pretty(&model).unwrap();
    let sources = [Source { name: "m.json".to_owned(), text }];
    let package = package("any", Path::new("runtime"));
    let request =
        Request { sources: &sources, service: None, protocol: None, operations: &Wanted::All, package };
    generate(request).map(|_| ()).map_err(|problems| problems.to_string())
}

fn of_operation(param: &str, value: Value) -> Result<(), String> {
    let traits = json!({ "smithy.rules#staticContextParams": { param: { "value": value } } });
    generated(traits, json!({ "target": "smithy.api#String" }))
}

fn of_member(param: &str, target: &str) -> Result<(), String> {
    let traits = json!({ "smithy.rules#contextParam": { "name": param } });
    generated(json!({}), json!({ "target": target, "traits": traits }))
}

#[test]
fn arguments_must_have_the_declared_types() {
    for outcome in [
        of_operation("Text", json!("a")),
        of_operation("Boolean", json!(true)),
        of_operation("List", json!([])),
        of_member("Text", "smithy.api#String"),
        of_member("Boolean", "smithy.api#Boolean"),
        of_member("List", "example#StringArray"),
        // Operations may set parameters that the rules do not declare.
        of_operation("Unknown", json!("a")),
        of_member("Unknown", "smithy.api#Integer"),
    ] {
        assert_eq!(outcome, Ok(()));
    }
    for (param, problem) in [
        ("Text", of_operation("Text", json!(true))),
        ("Boolean", of_operation("Boolean", json!("true"))),
        ("List", of_operation("List", json!("a"))),
        ("Text", of_member("Text", "smithy.api#Integer")),
        ("Text", of_member("Text", "example#StringArray")),
        ("Boolean", of_member("Boolean", "smithy.api#String")),
        ("List", of_member("List", "example#Numbers")),
    ] {
        let problem = problem.err().unwrap_or_else(|| panic!("{param} is accepted"));
        assert!(problem.starts_with("error: m.json:") && problem.contains("example#Ping: "), "{problem}");
        assert!(problem.contains(&format!("parameter `{param}` a value of another type")), "{problem}");
    }
}
