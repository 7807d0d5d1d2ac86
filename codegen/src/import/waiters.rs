//! `waiters-2` -> `smithy.waiters#waitable`.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Context;
use super::entry::Entry;

/// Smithy's default for the longest delay, in seconds.
const DEFAULT_MAX_DELAY: u64 = 120;

/// The trait for each operation that has one.
pub(super) fn waitable(
    context: &Context,
    waiters: Option<&Value>,
    operations: &Map<String, Value>,
) -> BTreeMap<String, Value> {
    let mut sorted: BTreeMap<String, BTreeMap<String, Value>> = BTreeMap::new();
    if let Some(file) = waiters.and_then(|file| Entry::new(context.report, "waiters-2", file)) {
        let waiters = file.object("waiters");
        file.ignore(&["version"]);
        file.finish();
        for (name, value) in waiters.into_iter().flatten() {
            let Some(entry) = Entry::new(context.report, format!("waiters-2, {name}"), value) else {
                continue;
            };
            let operation = entry.required_text("operation").unwrap_or_default();
            let described = operations.get(operation);
            if described.is_none() {
                let what = format!("there is no operation `{operation}`");
                entry.problem(what, "check that both files are of the same release");
            }
            if let Some(waiter) = waiter(context, &entry, described.unwrap_or(&Value::Null)) {
                sorted.entry(operation.to_owned()).or_default().insert(name.clone(), waiter);
            }
            entry.finish();
        }
    }
    sorted.into_iter().map(|(operation, waiters)| (operation, json!(waiters))).collect()
}

fn waiter(context: &Context, entry: &Entry, operation: &Value) -> Option<Value> {
    let mut out = Map::new();
    let delay = entry.number("delay").and_then(Value::as_u64);
    let documentation = entry.text("description").or(entry.text("documentation"));
    // The number of botocore's attempts. With Smithy the caller decides how long to wait.
    entry.ignore(&["description", "documentation", "maxAttempts"]);
    if entry.flag("deprecated") {
        out.insert("deprecated".into(), json!(true));
    }
    if let Some(text) = documentation.filter(|_| context.keep_documentation) {
        out.insert("documentation".into(), json!(text));
    }
    let mut acceptors = Vec::new();
    let mut complete = true;
    for value in entry.list("acceptors").into_iter().flatten() {
        match Entry::new(context.report, format!("{}, acceptors", entry.name), value)
            .and_then(|entry| acceptor(context, operation, entry))
        {
            Some(acceptor) => acceptors.push(acceptor),
            None => complete = false,
        }
    }
    if !complete || acceptors.is_empty() {
        let what = "left out: it has an acceptor that Smithy cannot express (an HTTP status that is not \
                    that of one error)";
        context.report.note(&entry.name, what);
        return None;
    }
    out.insert("acceptors".into(), Value::Array(acceptors));
    if let Some(delay) = delay {
        out.insert("minDelay".into(), json!(delay));
        if delay > DEFAULT_MAX_DELAY {
            out.insert("maxDelay".into(), json!(delay));
        }
    }
    Some(Value::Object(out))
}

/// The error of the operation that comes with an HTTP status, where it is the only one. The response to a `HEAD` request
/// has no body, which would name its error.
fn error_with_status<'a>(context: &Context<'a>, operation: &'a Value, status: &Value) -> Option<&'a str> {
    if operation.pointer("/http/method")? == "HEAD" {
        return None;
    }
    let listed = operation.get("errors")?.as_array()?.iter();
    let names = listed.filter_map(|error| error.get("shape")?.as_str());
    let has_status = |name: &&str| {
        context.shapes.get(*name)?.pointer("/error/httpStatusCode").map(|found| found == status)
    };
    let mut found = names.filter(|name| has_status(name).unwrap_or_default());
    found.next().filter(|_| found.next().is_none())
}

fn acceptor(context: &Context, operation: &Value, entry: Entry) -> Option<Value> {
    let state = entry.required_text("state")?;
    let matcher = entry.required_text("matcher")?;
    let path = if matcher.starts_with("path") { entry.required_text("argument")? } else { "" };
    let expected = entry.value("expected");
    let matcher = match (matcher, expected) {
        ("error", Some(Value::String(error))) => Some(json!({ "errorType": error })),
        // `true` means any error, `false` means none.
        ("error", Some(Value::Bool(any))) => Some(json!({ "success": !any })),
        ("status", Some(status)) if *status == json!(200) => Some(json!({ "success": true })),
        ("status", Some(status @ Value::Number(_))) => {
            error_with_status(context, operation, status).map(|error| json!({ "errorType": error }))
        }
        ("path", Some(Value::Bool(expected))) => output(path, "booleanEquals", &expected.to_string()),
        ("path", Some(Value::String(expected))) => output(path, "stringEquals", expected),
        ("pathAll", Some(Value::String(expected))) => output(path, "allStringEquals", expected),
        ("pathAny", Some(Value::String(expected))) => output(path, "anyStringEquals", expected),
        (other, expected) => {
            let expected = expected.map(Value::to_string).unwrap_or("nothing".into());
            entry.problem(
                format!("a matcher `{other}` that expects {expected} is not one that the importer knows"),
                "expected: error, status, path, pathAll or pathAny, with a string, number or boolean that fits",
            );
            None
        }
    };
    entry.finish();
    Some(json!({ "state": state, "matcher": matcher? }))
}

fn output(path: &str, comparator: &str, expected: &str) -> Option<Value> {
    Some(json!({ "output": { "path": path, "expected": expected, "comparator": comparator } }))
}
