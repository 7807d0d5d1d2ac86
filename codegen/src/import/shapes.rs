//! Converts a shape of a description into a Smithy shape.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::entry::Entry;
use super::{
    Context, Traits, add_documentation, bindings, enumeration, is_identifier, members, pattern, with_traits,
};

/// Converts a shape. Returns `None` if a problem has been reported.
pub(super) fn shape(context: &Context, name: &str, value: &Value) -> Option<Value> {
    let entry = Entry::new(context.report, name, value)?;
    let kind = entry.required_text("type")?;
    let mut traits = Traits::new();
    if let Some(text) = entry.text("documentation") {
        add_documentation(context, text, &mut traits);
    }
    if entry.flag("sensitive") {
        traits.insert("smithy.api#sensitive".into(), json!({}));
    }
    deprecated(&entry, context.keep_documentation, &mut traits);
    // A boxed number or boolean may be absent; in Smithy every one without a default may.
    entry.ignore(&["box"]);

    let mut shape = Map::new();
    match kind {
        "structure" => structure(context, &entry, &mut shape, &mut traits),
        "list" => {
            shape.insert("type".into(), json!("list"));
            element(context, &entry, "member", &mut shape);
            collection(&entry, &mut traits);
        }
        "map" => {
            shape.insert("type".into(), json!("map"));
            element(context, &entry, "key", &mut shape);
            element(context, &entry, "value", &mut shape);
            collection(&entry, &mut traits);
        }
        "string" | "character" => string(context, name, &entry, &mut shape, &mut traits),
        "integer" | "long" | "float" | "double" => {
            shape.insert("type".into(), json!(kind));
            limits(&entry, "smithy.api#range", &mut traits);
        }
        "boolean" => {
            shape.insert("type".into(), json!(kind));
        }
        "blob" => {
            shape.insert("type".into(), json!(kind));
            limits(&entry, "smithy.api#length", &mut traits);
            json_text(context, name, &mut traits);
            if entry.flag("streaming") || context.uses.streams(name) {
                traits.insert("smithy.api#streaming".into(), json!({}));
            }
            if entry.flag("requiresLength") {
                traits.insert("smithy.api#requiresLength".into(), json!({}));
            }
        }
        "timestamp" => {
            shape.insert("type".into(), json!(kind));
            members::timestamp_format(&entry, &mut traits);
        }
        other => {
            entry.problem(
                format!("`{other}` is not a type of shape that botocore has"),
                "expected: structure, list, map, string, integer, long, float, double, boolean, blob or timestamp",
            );
            return None;
        }
    }
    entry.finish();
    Some(with_traits(shape, traits))
}

fn structure(context: &Context, entry: &Entry, shape: &mut Map<String, Value>, traits: &mut Traits) {
    let name = &entry.name;
    let empty = Map::new();
    let members = entry.object("members").unwrap_or(&empty);
    let event_stream = entry.flag("eventstream");
    let union = entry.flag("union") || event_stream || context.supplement.is_union(name);
    // An event is a structure that an event stream has as a member: the stream says it. The rest tells of XML,
    // in ways that no parser needs, or of errors that botocore itself adds.
    entry.ignore(&["event", "xmlOrder", "wrapper", "synthetic"]);

    if entry.flag("document") {
        if !members.is_empty() {
            entry.problem("a document cannot have members", "remove `document` or the members");
        }
        shape.insert("type".into(), json!("document"));
        return;
    }
    shape.insert("type".into(), json!(if union { "union" } else { "structure" }));
    if event_stream {
        traits.insert("smithy.api#streaming".into(), json!({}));
    }
    members::names(entry, traits);
    bindings::root(context, name, traits);
    error(context, entry, traits);
    if context.uses.only_input(name) && !union {
        traits.insert("smithy.api#input".into(), json!({}));
    } else if context.uses.only_output(name) && !union {
        traits.insert("smithy.api#output".into(), json!({}));
    }

    let required = entry.texts("required").unwrap_or_default();
    let payload = entry.text("payload");
    for missing in required.iter().copied().chain(payload).filter(|member| !members.contains_key(*member)) {
        entry.problem(
            format!("it names a member `{missing}` that it does not have"),
            "add the member, or take it out of `required` or `payload`",
        );
    }
    let mut out = Map::new();
    for (member, value) in members {
        if !is_identifier(member) {
            let what = format!("`{member}` is not a name that Smithy allows");
            entry.problem(what, "rename the member in the description: letters, digits and `_`");
            continue;
        }
        let place = members::Place {
            shape: name,
            member,
            // A union always has exactly one member set, so `required` means nothing.
            required: required.contains(&member.as_str()) && !union,
            payload: payload == Some(member.as_str()),
            may_default: !union,
        };
        if let Some(value) = members::member(context, &place, value) {
            out.insert(member.clone(), value);
        }
    }
    shape.insert("members".into(), Value::Object(out));
}

fn error(context: &Context, entry: &Entry, traits: &mut Traits) {
    let exception = entry.flag("exception");
    let mut fault = entry.flag("fault");
    if let Some(value) = entry.value("retryable")
        && let Some(retryable) = Entry::new(context.report, format!("{}, retryable", entry.name), value)
    {
        let throttling = retryable.flag("throttling");
        let value = if throttling { json!({ "throttling": true }) } else { json!({}) };
        traits.insert("smithy.api#retryable".into(), value);
        retryable.finish();
    }
    if let Some(details) = entry.value("error")
        && let Some(details) = Entry::new(context.report, format!("{}, error", entry.name), details)
    {
        fault |= details.flag("fault");
        // The opposite of a fault.
        details.ignore(&["senderFault"]);
        let status = details.number("httpStatusCode");
        // Some descriptions lack one of the two.
        fault |= status.and_then(Value::as_u64).is_some_and(|status| status >= 500);
        if let Some(status) = status {
            traits.insert("smithy.api#httpError".into(), status.clone());
        }
        if let Some(code) = details.text("code") {
            let status = status.cloned().unwrap_or(json!(if fault { 500 } else { 400 }));
            let value = json!({ "code": code, "httpResponseCode": status });
            traits.insert("aws.protocols#awsQueryError".into(), value);
        }
        details.finish();
    }
    if exception || fault {
        let whose = if fault { "server" } else { "client" };
        traits.insert("smithy.api#error".into(), json!(whose));
    }
}

fn element(context: &Context, entry: &Entry, part: &'static str, shape: &mut Map<String, Value>) {
    let Some(value) = entry.value(part) else {
        entry.problem(format!("`{part}` is missing"), "say which shape it holds: `{ \"shape\": \"Name\" }`");
        return;
    };
    if let Some(value) = members::element(context, &entry.name, part, value) {
        shape.insert(part.into(), value);
    }
}

fn collection(entry: &Entry, traits: &mut Traits) {
    limits(entry, "smithy.api#length", traits);
    if entry.flag("sparse") {
        traits.insert("smithy.api#sparse".into(), json!({}));
    }
    // In Smithy these are traits of the members that use the list or map, so `bindings` reads them.
    entry.ignore(&["flattened", "locationName"]);
    members::xml_namespace(entry, traits);
}

fn string(context: &Context, name: &str, entry: &Entry, shape: &mut Map<String, Value>, traits: &mut Traits) {
    limits(entry, "smithy.api#length", traits);
    if let Some(pattern) = entry.text("pattern") {
        traits.insert("smithy.api#pattern".into(), json!(pattern::anchored(pattern)));
    }
    json_text(context, name, traits);
    let Some(values) = entry.texts("enum") else {
        shape.insert("type".into(), json!("string"));
        return;
    };
    let mut seen = std::collections::BTreeSet::new();
    let values: Vec<&str> = values.into_iter().filter(|value| seen.insert(*value)).collect();
    if values.is_empty() {
        entry.problem("an enum needs at least one value", "add the values, or remove `enum`");
    }
    let mut members = Map::new();
    let own_name = |value: &str| context.supplement.enum_member(name, value);
    for (name, value) in enumeration::member_names(&values, own_name).into_iter().zip(values) {
        let traits = json!({ "smithy.api#enumValue": value });
        members.insert(name, json!({ "target": "smithy.api#Unit", "traits": traits }));
    }
    shape.insert("type".into(), json!("enum"));
    shape.insert("members".into(), Value::Object(members));
}

/// Whether a string holds JSON. Newer members lack the `jsonvalue` that older ones have, and are the same on the wire.
fn json_text(context: &Context, name: &str, traits: &mut Traits) {
    if context.uses.holds_json(name) {
        traits.insert("smithy.api#mediaType".into(), json!("application/json"));
    }
}

/// The name of the copy of a string shape for references that hold JSON, if other references do not.
pub(super) fn json_twin(name: &str) -> String {
    format!("SynthesizedJson{name}")
}

/// The name of the copy of a blob shape for members that are streams, if other members are not.
pub(super) fn streaming_twin(name: &str) -> String {
    format!("SynthesizedStreaming{name}")
}

/// Adds the copies of shapes that have a trait for some of their references only. In a description, the member says
/// that a string holds JSON, or that a blob is a stream; in Smithy, the shape has the trait.
pub(super) fn add_twins(context: &Context, out: &mut BTreeMap<String, Value>) {
    for name in context.uses.json_twins() {
        let media_type = ("smithy.api#mediaType", json!("application/json"));
        add_twin(context, name, &json_twin(name), media_type, out);
    }
    for name in context.uses.streaming_twins() {
        add_twin(context, name, &streaming_twin(name), ("smithy.api#streaming", json!({})), out);
    }
}

fn add_twin(
    context: &Context,
    name: &str,
    twin_name: &str,
    (id, value): (&str, Value),
    out: &mut BTreeMap<String, Value>,
) {
    let Some(mut twin) = out.get(&context.shape_id(name)).cloned() else { return };
    twin["traits"][id] = value;
    if out.insert(context.id(twin_name), twin).is_some() {
        let what = format!("there is a shape `{twin_name}` already");
        context.report.problem(Some(name), what, "rename that shape in the description");
    }
}

/// `min` and `max` as `smithy.api#length` or `smithy.api#range`.
pub(super) fn limits(entry: &Entry, name: &str, traits: &mut Traits) {
    let (min, max) = (entry.number("min"), entry.number("max"));
    if min.is_none() && max.is_none() {
        return;
    }
    let mut value = Map::new();
    for (key, limit) in [("min", min), ("max", max)] {
        if let Some(limit) = limit {
            value.insert(key.into(), limit.clone());
        }
    }
    traits.insert(name.into(), Value::Object(value));
}

/// `deprecated`, `deprecatedMessage`, `deprecatedSince`. The message is prose like any other, the date is a fact.
pub(super) fn deprecated(entry: &Entry, keep_message: bool, traits: &mut Traits) {
    let (message, since) = (entry.text("deprecatedMessage"), entry.text("deprecatedSince"));
    if entry.flag("deprecated") || message.is_some() || since.is_some() {
        let mut value = Map::new();
        for (key, text) in [("message", message.filter(|_| keep_message)), ("since", since)] {
            if let Some(text) = text {
                value.insert(key.into(), json!(text));
            }
        }
        traits.insert("smithy.api#deprecated".into(), Value::Object(value));
    }
}
