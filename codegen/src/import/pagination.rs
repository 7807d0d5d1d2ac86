//! `paginators-1` -> `smithy.api#paginated`, as far as Smithy can say it.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Context;
use super::entry::Entry;

/// The trait for each operation that has one.
pub(super) fn paginated(
    context: &Context,
    paginators: Option<&Value>,
    operations: &Map<String, Value>,
) -> BTreeMap<String, Value> {
    let mut out = BTreeMap::new();
    let Some(file) = paginators.and_then(|file| Entry::new(context.report, "paginators-1", file)) else {
        return out;
    };
    let paginators = file.object("pagination");
    file.ignore(&["version"]);
    file.finish();
    for (name, value) in paginators.into_iter().flatten() {
        let Some(entry) = Entry::new(context.report, format!("paginators-1, {name}"), value) else {
            continue;
        };
        let Some(operation) = operations.get(name) else {
            entry.problem("there is no such operation", "check that both files are of the same release");
            continue;
        };
        if let Some(value) = paginator(context, &entry, operation) {
            out.insert(name.clone(), value);
        }
        entry.finish();
    }
    out
}

fn paginator(context: &Context, entry: &Entry, operation: &Value) -> Option<Value> {
    let input = operation.pointer("/input/shape").and_then(Value::as_str).unwrap_or_default();
    let output = operation.pointer("/output/shape").and_then(Value::as_str).unwrap_or_default();
    let (input_token, output_token) = (entry.value("input_token"), entry.value("output_token"));
    let (page_size, result) = (entry.text("limit_key"), entry.value("result_key"));
    // botocore needs these two to merge pages. Smithy leaves merging to the caller.
    entry.ignore(&["more_results", "non_aggregate_keys"]);

    let plain = |value: Option<&Value>, shape: &str| {
        let path = value.and_then(Value::as_str)?;
        resolve(context, shape, path).map(|_| path.to_owned())
    };
    let (Some(from), Some(to)) = (plain(input_token, input), plain(output_token, output)) else {
        let tokens = [input_token, output_token].map(|token| token.map(Value::to_string).unwrap_or_default());
        context.report.note(
            &entry.name,
            format!("not paginated in the model: the tokens {} are not plain members", tokens.join(" and ")),
        );
        return None;
    };
    let mut out = Map::new();
    out.insert("inputToken".into(), json!(from));
    out.insert("outputToken".into(), json!(to));
    if let Some(items) = items(context, entry, result, output) {
        out.insert("items".into(), json!(items));
    }
    if let Some(page_size) = page_size {
        match resolve(context, input, page_size) {
            Some(shape) if context.is_kind(shape, &["integer", "long"]) => {
                out.insert("pageSize".into(), json!(page_size));
            }
            found => {
                let what = if found.is_some() { "a number" } else { "a member of the input" };
                context.report.note(&entry.name, format!("no page size: `{page_size}` is not {what}"));
            }
        }
    }
    Some(Value::Object(out))
}

/// The list or map that has the items of a page. botocore may name several members: counts among them are ignored, but
/// two lists are a problem, because Smithy has room for one.
fn items(context: &Context, entry: &Entry, result: Option<&Value>, output: &str) -> Option<String> {
    let paths: Vec<&str> = match result? {
        Value::String(path) => vec![path],
        Value::Array(paths) => paths.iter().filter_map(Value::as_str).collect(),
        _ => {
            entry.problem(
                "`result_key` must be a string or a list of strings",
                "check that the file is complete",
            );
            return None;
        }
    };
    let collections: Vec<&str> = paths
        .iter()
        .copied()
        .filter(|path| {
            resolve(context, output, path).is_some_and(|shape| context.is_kind(shape, &["list", "map"]))
        })
        .collect();
    if let [items] = collections.as_slice() {
        return Some((*items).to_owned());
    }
    let why =
        if collections.is_empty() { "none is a list or map" } else { "there is room for one list or map" };
    context.report.note(&entry.name, format!("no items: of {} {why}", paths.join(", ")));
    None
}

/// The shape at the end of a path, if the path consists of member names.
fn resolve<'a>(context: &'a Context, shape: &'a str, path: &str) -> Option<&'a str> {
    path.split('.')
        .try_fold(shape, |shape, member| context.peek(shape, "members")?.get(member)?.get("shape")?.as_str())
}
