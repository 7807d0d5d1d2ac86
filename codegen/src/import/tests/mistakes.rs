//! Tests that problems in a description are reported with the names of the faulty parts.

use serde_json::{Value, json};

use super::described;
use crate::import::{Options, Sources, import};

/// Returns the problems that the import of a faulty description reports.
fn problems_with(sources: &Sources) -> String {
    import(sources, &Options::default()).expect_err("this description is faulty").to_string()
}

#[track_caller]
fn assert_problem(changes: &[(&str, Value)], words: &[&str]) {
    let problems = problems_with(&described(changes));
    for word in words {
        assert!(problems.contains(word), "`{word}` is not in:\n{problems}");
    }
    assert!(problems.starts_with("error: forge.json: ") && problems.contains("help: "), "{problems}");
}

#[test]
fn unsupported_protocols_and_settings() {
    assert_problem(&[("/metadata/protocol", json!("morse"))], &["metadata", "`morse`", "`rest-json`"]);
    assert_problem(&[("/metadata/jsonVersion", json!("2.0"))], &["`jsonVersion` is 2.0"]);
    assert_problem(&[("/metadata/protocolSettings", json!({ "h3": "yes" }))], &["protocolSettings", "h3"]);
    assert_problem(&[("/metadata/signatureVersion", json!("v3"))], &["signatureVersion", "`v3`"]);
}

#[test]
fn unknown_keys() {
    let known_shape = ("/shapes/S", json!({ "type": "string" }));
    for (pointer, owner) in [
        ("/novel", "the description"),
        ("/metadata/novel", "metadata"),
        ("/operations/Strike/novel", "Strike"),
        ("/operations/Strike/http/novel", "Strike, http"),
        ("/shapes/S/novel", "S"),
    ] {
        let changes = [known_shape.clone(), (pointer, json!(1))];
        assert_problem(&changes, &[&format!("{owner}: the key `novel`")]);
    }
    let member = json!({ "type": "structure", "members": { "m": { "shape": "S", "novel": 1 } } });
    assert_problem(&[known_shape.clone(), ("/shapes/T", member)], &[" T$m: the key `novel`"]);
    let element = json!({ "type": "list", "member": { "shape": "S", "novel": 1 } });
    assert_problem(&[known_shape, ("/shapes/L", element)], &[" L$member: the key `novel`"]);
}

#[test]
fn missing_targets() {
    let structure = json!({ "type": "structure", "members": { "m": { "shape": "Lost" } } });
    assert_problem(&[("/shapes/T", structure)], &[" T$m: ", "`Lost`"]);
    assert_problem(&[("/operations/Strike/input", json!({ "shape": "Lost" }))], &["Strike, input", "`Lost`"]);
    assert_problem(
        &[("/operations/Strike/errors", json!([{ "shape": "Lost" }]))],
        &["Strike, errors", "`Lost`"],
    );
    assert_problem(&[("/shapes/L", json!({ "type": "list" }))], &[" L: ", "`member` is missing"]);
}

#[test]
fn values_of_the_wrong_kind() {
    assert_problem(&[("/shapes/S", json!({ "type": "tensor" }))], &[" S: ", "`tensor`"]);
    assert_problem(&[("/shapes/S", json!({}))], &[" S: ", "`type` is missing"]);
    assert_problem(&[("/shapes/S", json!({ "type": "string", "min": "1" }))], &["`min`: expected a number"]);
    assert_problem(
        &[("/shapes/S", json!({ "type": "string", "enum": [1] }))],
        &["`enum`: expected a list of strings"],
    );
    assert_problem(&[("/shapes/S", json!(null))], &[" S: ", "found null"]);
    assert_problem(&[("/shapes/a-b", json!({ "type": "string" }))], &[" a-b: ", "rename"]);
    let required = json!({ "type": "structure", "members": {}, "required": ["m"] });
    assert_problem(&[("/shapes/S", required)], &[" S: ", "`m`"]);
    assert_problem(&[("/operations/Strike/name", json!("Hit"))], &[" Strike: ", "one and the same name"]);
    assert_problem(&[("/operations/Strike/authtype", json!("magic"))], &[" Strike: ", "`magic`"]);
    assert_problem(&[("/metadata/targetPrefix", json!("a b"))], &["`targetPrefix`", "`a b`"]);
    let not_an_error = [
        ("/shapes/S", json!({ "type": "structure", "members": {} })),
        ("/operations/Strike/errors", json!([{ "shape": "S" }])),
    ];
    assert_problem(&not_an_error, &[" Strike: ", "`S` is listed as an error"]);
}

#[test]
fn names_that_collide() {
    let error = json!({ "type": "structure", "members": {}, "exception": true });
    assert_problem(&[("/shapes/Strike", error)], &[" Strike: ", "same name", "known by its name"]);
    let both = [
        ("/shapes/Strike", json!({ "type": "string" })),
        ("/shapes/StrikeShape", json!({ "type": "string" })),
    ];
    assert_problem(&both, &[" Strike: ", "same name", "`StrikeShape` already"]);
    assert_problem(
        &[("/shapes/ForgeService", json!({ "type": "string" }))],
        &[" ForgeService: ", "targetPrefix"],
    );
}

#[test]
fn files_that_do_not_belong_together() {
    let mut sources = described(&[]);
    sources.paginators =
        Some(json!({ "pagination": { "Other": { "input_token": "a", "output_token": "b" } } }));
    sources.waiters = Some(json!({ "waiters": { "W": { "operation": "Other", "acceptors": [] } } }));
    sources.endpoint_rule_set = Some(json!({ "version": "1.0" }));
    let problems = problems_with(&sources);
    for word in [" paginators-1, Other: ", " waiters-2, W: ", " endpoint-rule-set-1: "] {
        assert!(problems.contains(word), "{problems}");
    }
}

#[test]
fn files_that_are_not_descriptions() {
    let other = |service: Value| problems_with(&Sources { service, ..described(&[]) });
    assert!(other(json!({ "smithy": "2.0", "shapes": {} })).contains("Smithy model already"));
    assert!(other(json!({ "openapi": "3.1.0" })).contains("no `metadata`"));
    assert!(other(json!("text")).contains("no `metadata`"));
}

#[test]
fn problems_have_line_numbers() {
    let member = json!({ "shape": "Lost" });
    let mut sources = described(&[("/shapes/T", json!({ "type": "structure", "members": { "m": member } }))]);
    sources.service["operations"]["Strike"]["http"]["novel"] = json!(1);
    sources.source.text = serde_json::to_string_pretty(&sources.service).unwrap();
    let line_of = |text: &str| {
        1 + sources.source.text.lines().position(|line| line.trim_start().starts_with(text)).unwrap()
    };
    let problems = problems_with(&sources);
    for (place, subject) in [("\"m\"", "T$m"), ("\"http\"", "Strike, http")] {
        let expected = format!("error: forge.json:{}: {subject}: ", line_of(place));
        assert!(problems.contains(&expected), "{expected} is not in:\n{problems}");
    }
}

#[test]
fn all_problems_are_reported_at_once() {
    let sources = described(&[("/shapes/A", json!({ "type": "a" })), ("/shapes/B", json!({ "type": "b" }))]);
    assert_eq!(import(&sources, &Options::default()).unwrap_err().0.len(), 2);
    let options = Options { namespace: Some("not a namespace".into()), ..Options::default() };
    assert!(import(&described(&[]), &options).unwrap_err().to_string().contains("`not a namespace`"));
}
