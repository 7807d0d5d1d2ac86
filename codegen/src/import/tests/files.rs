//! Tests of the files beside a description, and of how the result is written.

use serde_json::{Value, json};

use super::{described, imported, shape_in, warnings};
use crate::import::{load, print};

fn with_pages() -> crate::import::Sources {
    let text = json!({ "type": "string" });
    described(&[
        ("/operations/Strike/input", json!({ "shape": "In" })),
        ("/operations/Strike/output", json!({ "shape": "Out" })),
        (
            "/shapes",
            json!({
                "In": { "type": "structure", "members": { "next": { "shape": "T" }, "size": { "shape": "N" } } },
                "Out": { "type": "structure", "members": {
                    "next": { "shape": "T" }, "items": { "shape": "L" }, "more": { "shape": "L" }, "n": { "shape": "N" }
                }},
                "L": { "type": "list", "member": { "shape": "T" } },
                "N": { "type": "integer" },
                "T": text
            }),
        ),
    ])
}

#[test]
fn paginators_are_translated_as_far_as_smithy_allows() {
    let mut sources = with_pages();
    let mut paginated = |result: Value, token: &str| {
        sources.paginators = Some(json!({ "pagination": { "Strike": {
            "input_token": "next", "output_token": token, "limit_key": "size", "result_key": result,
            "more_results": "Truncated"
        }}}));
        let imported = imported(&sources);
        (shape_in(&imported, "Strike")["traits"]["smithy.api#paginated"].clone(), warnings(&imported))
    };
    let whole = json!({ "inputToken": "next", "outputToken": "next", "items": "items", "pageSize": "size" });
    assert_eq!(paginated(json!("items"), "next").0, whole);
    assert_eq!(paginated(json!(["items", "n"]), "next").0, whole, "a count is no second list");
    let (without_items, notes) = paginated(json!(["items", "more"]), "next");
    assert_eq!(without_items, json!({ "inputToken": "next", "outputToken": "next", "pageSize": "size" }));
    assert!(notes.contains("items, more"), "{notes}");
    let (nothing, notes) = paginated(json!("items"), "items[-1].id");
    assert_eq!(nothing, Value::Null);
    assert!(notes.contains("items[-1].id"), "{notes}");
    for (page_size, note) in [("next", "`next` is not a number"), ("limit", "`limit` is not a member")] {
        let paginator = json!({ "input_token": "next", "output_token": "next", "limit_key": page_size });
        let paginators = Some(json!({ "pagination": { "Strike": paginator } }));
        let imported = imported(&crate::import::Sources { paginators, ..with_pages() });
        let tokens = json!({ "inputToken": "next", "outputToken": "next" });
        assert_eq!(shape_in(&imported, "Strike")["traits"]["smithy.api#paginated"], tokens);
        assert!(warnings(&imported).contains(note), "{}", warnings(&imported));
    }
}

#[test]
fn matchers_of_waiters_are_translated() {
    let mut sources = described(&[]);
    let acceptor = |matcher: &str, expected: Value| {
        let mut acceptor = json!({ "state": "success", "matcher": matcher, "expected": expected });
        if matcher.starts_with("path") {
            acceptor["argument"] = json!("A.B");
        }
        acceptor
    };
    sources.waiters = Some(json!({ "version": 2, "waiters": {
        "Hot": { "operation": "Strike", "delay": 150, "maxAttempts": 9, "description": "Until hot.", "acceptors": [
            acceptor("path", json!("UP")), acceptor("path", json!(true)), acceptor("pathAll", json!("UP")),
            acceptor("pathAny", json!("UP")), acceptor("status", json!(200)), acceptor("error", json!("Gone")),
            acceptor("error", json!(false))
        ]},
        "Cold": { "operation": "Strike", "delay": 5, "maxAttempts": 9, "acceptors": [acceptor("status", json!(404))] }
    }}));
    let output = |expected: &str, comparator: &str| {
        let output = json!({ "path": "A.B", "expected": expected, "comparator": comparator });
        json!({ "state": "success", "matcher": { "output": output } })
    };
    let imported = imported(&sources);
    assert_eq!(
        shape_in(&imported, "Strike")["traits"]["smithy.waiters#waitable"],
        json!({ "Hot": {
            "acceptors": [
                output("UP", "stringEquals"), output("true", "booleanEquals"), output("UP", "allStringEquals"),
                output("UP", "anyStringEquals"), { "state": "success", "matcher": { "success": true } },
                { "state": "success", "matcher": { "errorType": "Gone" } },
                { "state": "success", "matcher": { "success": true } }
            ],
            "minDelay": 150,
            "maxDelay": 150
        }})
    );
    assert!(warnings(&imported).contains("Cold"), "{}", warnings(&imported));
}

#[test]
fn a_waiter_may_wait_for_the_status_of_an_error() {
    let waitable = |method: &str, errors: &[&str]| {
        let error = |status: u16| json!({ "type": "structure", "members": {}, "exception": true, "error": { "httpStatusCode": status } });
        let errors: Vec<_> = errors.iter().map(|name| json!({ "shape": name })).collect();
        let mut sources = described(&[
            ("/shapes", json!({ "Gone": error(404), "Missing": error(404), "Broken": error(500) })),
            ("/operations/Strike/errors", json!(errors)),
            ("/operations/Strike/http/method", json!(method)),
        ]);
        let acceptor = json!({ "state": "retry", "matcher": "status", "expected": 404 });
        let waiter = json!({ "operation": "Strike", "delay": 5, "maxAttempts": 9, "acceptors": [acceptor] });
        sources.waiters = Some(json!({ "version": 2, "waiters": { "Hot": waiter } }));
        shape_in(&imported(&sources), "Strike")["traits"]["smithy.waiters#waitable"]["Hot"]["acceptors"]
            .clone()
    };
    let expected = json!([{ "state": "retry", "matcher": { "errorType": "Gone" } }]);
    assert_eq!(waitable("POST", &["Broken", "Gone"]), expected);
    assert_eq!(waitable("HEAD", &["Broken", "Gone"]), Value::Null);
    assert_eq!(waitable("POST", &["Gone", "Missing"]), Value::Null);
    assert_eq!(waitable("POST", &["Broken"]), Value::Null);
}

#[test]
fn endpoint_rules_only_lose_their_documentation() {
    let mut sources = described(&[]);
    let rules = json!([{ "conditions": [], "error": "no region", "type": "error" }]);
    sources.endpoint_rule_set = Some(json!({
        "version": "1.0", "parameters": { "Region": { "type": "string", "documentation": "Where." } }, "rules": rules
    }));
    let service = shape_in(&imported(&sources), "ForgeService");
    assert_eq!(
        service["traits"]["smithy.rules#endpointRuleSet"],
        json!({ "version": "1.0", "parameters": { "Region": { "type": "string" } }, "rules": rules })
    );
}

#[test]
fn the_order_of_keys_does_not_matter() {
    fn reversed(value: &Value) -> Value {
        match value {
            Value::Object(map) => {
                map.iter().rev().map(|(key, value)| (key.clone(), reversed(value))).collect()
            }
            other => other.clone(),
        }
    }
    let sources = with_pages();
    let mut shuffled = sources.clone();
    for part in ["metadata", "operations", "shapes"] {
        let members = |value: &Value| value.get("members").cloned();
        let before = sources.service[part].clone();
        let mut after = reversed(&before);
        // The order of a structure's members is kept, because it is significant.
        for (name, shape) in before.as_object().unwrap() {
            if let Some(members) = members(shape) {
                after[name]["members"] = members;
            }
        }
        shuffled.service[part] = after;
    }
    assert_ne!(sources.service.to_string(), shuffled.service.to_string());
    let text = |sources| print::to_text(&imported(sources).model);
    assert_eq!(text(&sources), text(&shuffled));
}

#[test]
fn written_values_are_read_again() {
    let model = imported(&with_pages()).model;
    let text = print::to_text(&model);
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), model);
    assert!(text.ends_with("}\n") && text.lines().all(|line| line.chars().count() <= 120), "{text}");
    let line = "\n        \"next\": { \"target\": \"com.amazonaws.forgeworks#T\" },\n";
    assert!(text.contains(line), "{text}");
}

#[test]
fn a_description_on_disk_is_loaded_with_the_files_beside_it() {
    use std::io::Write;
    let folder = std::env::temp_dir().join(format!("tinsmith-import-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, value: &Value| std::fs::write(folder.join(name), value.to_string()).unwrap();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(with_pages().service.to_string().as_bytes()).unwrap();
    std::fs::write(folder.join("service-2.json.gz"), packed.finish().unwrap()).unwrap();
    write(
        "paginators-1.json",
        &json!({ "pagination": { "Strike": { "input_token": "next", "output_token": "next" } } }),
    );
    write("service-2.sdk-extras.json", &json!({ "merge": { "metadata": { "serviceId": "Extra" } } }));

    let path = folder.join("service-2.json.gz");
    let loaded = load::load_source(&path, "forge/service-2.json.gz", &Default::default()).unwrap();
    let broken = folder.join("broken.json");
    std::fs::write(&broken, "{ \"metadata\": { \"apiV").unwrap();
    let problem = load::load_description(&broken, "forge/broken.json").unwrap_err().to_string();
    std::fs::remove_dir_all(&folder).unwrap();

    assert_eq!(loaded.source.name, "forge/service-2.json.gz");
    let model: Value = serde_json::from_str(&loaded.source.text).unwrap();
    let operation = &model["shapes"]["com.amazonaws.extra#Strike"];
    assert_eq!(operation["traits"]["smithy.api#paginated"]["inputToken"], "next");
    assert!(
        problem.starts_with("error: forge/broken.json:1: ") && problem.contains("ends in the middle"),
        "{problem}"
    );
}
