//! What is wrong with a description is said by name.

use serde_json::{Value, json};

use super::described;
use crate::import::{Options, Sources, import};

/// Everything that the import of a faulty description says.
fn complaints(sources: &Sources) -> String {
    import(sources, &Options::default()).expect_err("this description is faulty").to_string()
}

#[track_caller]
fn assert_complaint(changes: &[(&str, Value)], words: &[&str]) {
    let said = complaints(&described(changes));
    for word in words {
        assert!(said.contains(word), "`{word}` is not in:\n{said}");
    }
    assert!(said.starts_with("error: forge.json: ") && said.contains("help: "), "{said}");
}

#[test]
fn other_protocols() {
    assert_complaint(&[("/metadata/protocol", json!("morse"))], &["metadata", "`morse`", "`rest-json`"]);
    assert_complaint(&[("/metadata/jsonVersion", json!("2.0"))], &["`jsonVersion` is 2.0"]);
    assert_complaint(&[("/metadata/protocolSettings", json!({ "h3": "yes" }))], &["protocolSettings", "h3"]);
    assert_complaint(&[("/metadata/signatureVersion", json!("v3"))], &["signatureVersion", "`v3`"]);
}

#[test]
fn unknown_keys_anywhere() {
    let known_shape = ("/shapes/S", json!({ "type": "string" }));
    for (pointer, owner) in [
        ("/novel", "the description"),
        ("/metadata/novel", "metadata"),
        ("/operations/Strike/novel", "Strike"),
        ("/operations/Strike/http/novel", "Strike, http"),
        ("/shapes/S/novel", "S"),
    ] {
        let changes = [known_shape.clone(), (pointer, json!(1))];
        assert_complaint(&changes, &[&format!("{owner}: the key `novel`")]);
    }
    let member = json!({ "type": "structure", "members": { "m": { "shape": "S", "novel": 1 } } });
    assert_complaint(&[known_shape.clone(), ("/shapes/T", member)], &[" T$m: the key `novel`"]);
    let element = json!({ "type": "list", "member": { "shape": "S", "novel": 1 } });
    assert_complaint(&[known_shape, ("/shapes/L", element)], &[" L$member: the key `novel`"]);
}

#[test]
fn missing_targets() {
    let structure = json!({ "type": "structure", "members": { "m": { "shape": "Lost" } } });
    assert_complaint(&[("/shapes/T", structure)], &[" T$m: ", "`Lost`"]);
    assert_complaint(
        &[("/operations/Strike/input", json!({ "shape": "Lost" }))],
        &["Strike, input", "`Lost`"],
    );
    assert_complaint(
        &[("/operations/Strike/errors", json!([{ "shape": "Lost" }]))],
        &["Strike, errors", "`Lost`"],
    );
    assert_complaint(&[("/shapes/L", json!({ "type": "list" }))], &[" L: ", "`member` is missing"]);
}

#[test]
fn values_of_the_wrong_kind() {
    assert_complaint(&[("/shapes/S", json!({ "type": "tensor" }))], &[" S: ", "`tensor`"]);
    assert_complaint(&[("/shapes/S", json!({}))], &[" S: ", "`type` is missing"]);
    assert_complaint(
        &[("/shapes/S", json!({ "type": "string", "min": "1" }))],
        &["`min`: expected a number"],
    );
    assert_complaint(
        &[("/shapes/S", json!({ "type": "string", "enum": [1] }))],
        &["`enum`: expected a list of strings"],
    );
    assert_complaint(&[("/shapes/S", json!(null))], &[" S: ", "found null"]);
    assert_complaint(&[("/shapes/a-b", json!({ "type": "string" }))], &[" a-b: ", "rename"]);
    let required = json!({ "type": "structure", "members": {}, "required": ["m"] });
    assert_complaint(&[("/shapes/S", required)], &[" S: ", "`m`"]);
    assert_complaint(&[("/operations/Strike/name", json!("Hit"))], &[" Strike: ", "one and the same name"]);
    assert_complaint(&[("/operations/Strike/authtype", json!("magic"))], &[" Strike: ", "`magic`"]);
    assert_complaint(&[("/metadata/targetPrefix", json!("a b"))], &["`targetPrefix`", "`a b`"]);
    let not_an_error = [
        ("/shapes/S", json!({ "type": "structure", "members": {} })),
        ("/operations/Strike/errors", json!([{ "shape": "S" }])),
    ];
    assert_complaint(&not_an_error, &[" Strike: ", "`S` is listed as an error"]);
}

#[test]
fn names_that_collide() {
    let error = json!({ "type": "structure", "members": {}, "exception": true });
    assert_complaint(&[("/shapes/Strike", error)], &[" Strike: ", "same name", "known by its name"]);
    let both = [
        ("/shapes/Strike", json!({ "type": "string" })),
        ("/shapes/StrikeShape", json!({ "type": "string" })),
    ];
    assert_complaint(&both, &[" Strike: ", "same name", "`StrikeShape` already"]);
    assert_complaint(
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
    let said = complaints(&sources);
    for word in [" paginators-1, Other: ", " waiters-2, W: ", " endpoint-rule-set-1: "] {
        assert!(said.contains(word), "{said}");
    }
}

#[test]
fn something_else_altogether() {
    let other = |service: Value| complaints(&Sources { service, ..described(&[]) });
    assert!(other(json!({ "smithy": "2.0", "shapes": {} })).contains("Smithy model already"));
    assert!(other(json!({ "openapi": "3.1.0" })).contains("no `metadata`"));
    assert!(other(json!("text")).contains("no `metadata`"));
}

#[test]
fn lines_are_told_where_the_file_has_lines() {
    let member = json!({ "shape": "Lost" });
    let mut sources = described(&[("/shapes/T", json!({ "type": "structure", "members": { "m": member } }))]);
    sources.service["operations"]["Strike"]["http"]["novel"] = json!(1);
    sources.source.text = serde_json::to_string_pretty(&sources.service).unwrap();
    let line_of = |text: &str| {
        1 + sources.source.text.lines().position(|line| line.trim_start().starts_with(text)).unwrap()
    };
    let said = complaints(&sources);
    for (place, subject) in [("\"m\"", "T$m"), ("\"http\"", "Strike, http")] {
        let expected = format!("error: forge.json:{}: {subject}: ", line_of(place));
        assert!(said.contains(&expected), "{expected} is not in:\n{said}");
    }
}

#[test]
fn one_run_names_everything() {
    let sources = described(&[("/shapes/A", json!({ "type": "a" })), ("/shapes/B", json!({ "type": "b" }))]);
    assert_eq!(import(&sources, &Options::default()).unwrap_err().0.len(), 2);
    let options = Options { namespace: Some("not a namespace".into()), ..Options::default() };
    assert!(import(&described(&[]), &options).unwrap_err().to_string().contains("`not a namespace`"));
}
