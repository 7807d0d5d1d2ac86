//! Converts an operation of a description into an operation shape.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::entry::Entry;
use super::uses::Root;
use super::{Context, Traits, add_documentation, bindings, is_identifier, rules, shapes, with_traits};

/// The error that makes a client forget a discovered endpoint. Every service with endpoint discovery has it under this
/// name, and every operation that needs discovery returns it. DynamoDB's description leaves it out.
const INVALID_ENDPOINT: &str = "InvalidEndpointException";

/// Traits of operations that come from other files.
pub(super) struct Extras {
    pub(super) paginated: BTreeMap<String, Value>,
    pub(super) waitable: BTreeMap<String, Value>,
}

pub(super) fn operation(context: &Context, name: &str, value: &Value, extras: &mut Extras) -> Option<Value> {
    let entry = Entry::new(context.report, name, value)?;
    // With HTTP bindings the name is not on the wire, and may have a date that the key lacks.
    let is_other = entry.text("name").is_some_and(|own| own != name) && !context.wire.http;
    if !is_identifier(name) || is_other {
        entry.problem(
            "`name` and the key of an operation have to be one and the same name that Smithy allows",
            "check the file: the name is part of every request",
        );
    }
    let mut traits = Traits::new();
    if let Some(text) = entry.text("documentation") {
        add_documentation(context, text, &mut traits);
    }
    shapes::deprecated(&entry, context.keep_documentation, &mut traits);
    for (key, name) in [
        ("readonly", "smithy.api#readonly"),
        ("idempotent", "smithy.api#idempotent"),
        ("httpChecksumRequired", "smithy.api#httpChecksumRequired"),
        ("unsignedPayload", "aws.auth#unsignedPayload"),
    ] {
        if entry.flag(key) {
            traits.insert(name.into(), json!({}));
        }
    }
    http(context, &entry, &mut traits);
    authentication(&entry, &mut traits);
    endpoint(context, &entry, &mut traits);
    checksum(context, &entry, &mut traits);
    if let Some(value) = entry.object("requestcompression") {
        traits.insert("smithy.api#requestCompression".into(), Value::Object(value.clone()));
    }
    rules::operation_parameters(&entry, &mut traits);
    // The service refers to it.
    entry.flag("endpointoperation");
    if let Some(value) = extras.paginated.remove(name) {
        traits.insert("smithy.api#paginated".into(), value);
    }
    if let Some(value) = extras.waitable.remove(name) {
        traits.insert("smithy.waiters#waitable".into(), value);
    }

    let mut shape = Map::new();
    shape.insert("type".into(), json!("operation"));
    shape.insert("input".into(), body(context, &entry, "input"));
    shape.insert("output".into(), body(context, &entry, "output"));
    let errors = errors(context, &entry);
    if !errors.is_empty() {
        shape.insert("errors".into(), Value::Array(errors));
    }
    entry.finish();
    Some(with_traits(shape, traits))
}

/// The input or output; a missing one is Smithy's unit.
fn body(context: &Context, entry: &Entry, part: &'static str) -> Value {
    let unit = json!({ "target": "smithy.api#Unit" });
    let subject = format!("{}, {part}", entry.name);
    let Some(body) = entry.value(part).and_then(|value| Entry::new(context.report, subject.as_str(), value))
    else {
        return unit;
    };
    let target = body.required_text("shape");
    body.ignore(&["documentation"]);
    wire(context, entry, &body, target);
    body.finish();
    let Some(target) = target else { return unit };
    if context.shapes.contains_key(target) && !context.is_kind(target, &["structure"]) {
        entry.problem(format!("its {part} `{target}` is not a structure"), "refer to a structure");
    }
    context.target(&subject, target).map_or(unit, |id| json!({ "target": id }))
}

/// The traits for XML protocols. Smithy names the root element on the shape, and has a fixed rule for an output's
/// wrapper.
fn wire(context: &Context, entry: &Entry, body: &Entry, target: Option<&str>) {
    let wrapper = body.text("resultWrapper").filter(|_| context.wire.wrappers);
    if let Some(wrapper) = wrapper.filter(|wrapper| wrapper.strip_suffix("Result") != Some(&entry.name)) {
        let what = format!("`resultWrapper` is `{wrapper}`; in Smithy it is `{}Result`", entry.name);
        body.problem(what, "rename it in the description: another one cannot be read");
    }
    body.ignore(&["locationName", "xmlNamespace"]);
    let own = Root::of(body.map).filter(|_| context.wire.roots);
    if own.is_some() && own.as_ref() != target.and_then(|target| context.uses.root(target)) {
        let what = "the root of its document is not that of another operation with the same shape";
        body.problem(what, "give each operation an input of its own");
    }
}

fn errors(context: &Context, entry: &Entry) -> Vec<Value> {
    let mut names = Vec::new();
    for error in entry.list("errors").into_iter().flatten() {
        let subject = format!("{}, errors", entry.name);
        let Some(error) = Entry::new(context.report, subject.as_str(), error) else {
            continue;
        };
        // Older descriptions repeat the traits of the error's shape here.
        error.ignore(&["documentation", "exception", "fault", "error"]);
        if let Some(name) = error.required_text("shape") {
            if context.shapes.contains_key(name) && !is_error(context, name) {
                let what = format!("`{name}` is listed as an error, but its shape is none");
                entry.problem(what, "add `\"exception\": true` to the shape");
            }
            names.extend(context.target(&subject, name).map(|id| (name.to_lowercase(), id)));
        }
        error.finish();
    }
    if entry.map.contains_key("endpointdiscovery") {
        names.push((INVALID_ENDPOINT.to_lowercase(), context.id(INVALID_ENDPOINT)));
    }
    names.sort();
    names.dedup();
    names.into_iter().map(|(_, id)| json!({ "target": id })).collect()
}

fn is_error(context: &Context, name: &str) -> bool {
    ["exception", "fault"].iter().any(|key| context.peek(name, key).and_then(Value::as_bool).unwrap_or(false))
}

/// For protocols with fixed requests, only what differs from `POST /`.
fn http(context: &Context, entry: &Entry, traits: &mut Traits) {
    let Some(http) = entry.value("http") else {
        return;
    };
    let Some(http) = Entry::new(context.report, format!("{}, http", entry.name), http) else {
        return;
    };
    let method = http.text("method").unwrap_or("POST");
    let uri = http.text("requestUri").unwrap_or("/");
    let input = entry.map.get("input").and_then(|input| input.get("shape")?.as_str());
    let uri = if context.wire.http { bindings::uri(context, &http, uri, input) } else { uri.to_owned() };
    let code = http.number("responseCode").cloned().unwrap_or(json!(200));
    http.finish();
    if context.wire.http || (method, uri.as_str()) != ("POST", "/") || code != json!(200) {
        traits.insert("smithy.api#http".into(), json!({ "method": method, "uri": uri, "code": code }));
    }
}

fn authentication(entry: &Entry, traits: &mut Traits) {
    let schemes = entry.texts("auth");
    match entry.text("authtype") {
        None => {}
        // An unsigned request: no authentication scheme is required.
        Some("none") => {
            traits.insert("smithy.api#auth".into(), json!([]));
            traits.insert("smithy.api#optionalAuth".into(), json!({}));
        }
        Some("v4") => {}
        Some("v4-unsigned-body") => {
            traits.insert("aws.auth#unsignedPayload".into(), json!({}));
        }
        Some("bearer") => {
            traits.insert("smithy.api#auth".into(), json!(["smithy.api#httpBearerAuth"]));
        }
        Some(other) => {
            let what = format!("`authtype` is `{other}`, which the importer does not know");
            entry.problem(what, "expected none, v4, v4-unsigned-body or bearer");
        }
    }
    let Some(schemes) = schemes else { return };
    let real: Vec<&str> = schemes.iter().copied().filter(|scheme| *scheme != "smithy.api#noAuth").collect();
    if real.len() < schemes.len() {
        traits.insert("smithy.api#optionalAuth".into(), json!({}));
    }
    traits.insert("smithy.api#auth".into(), json!(real));
}

fn endpoint(context: &Context, entry: &Entry, traits: &mut Traits) {
    if let Some(value) = entry.value("endpoint")
        && let Some(endpoint) = Entry::new(context.report, format!("{}, endpoint", entry.name), value)
    {
        if let Some(prefix) = endpoint.required_text("hostPrefix") {
            traits.insert("smithy.api#endpoint".into(), json!({ "hostPrefix": prefix }));
        }
        endpoint.finish();
    }
    if let Some(value) = entry.value("endpointdiscovery")
        && let Some(discovery) =
            Entry::new(context.report, format!("{}, endpointdiscovery", entry.name), value)
    {
        let required = discovery.flag("required");
        traits.insert("aws.api#clientDiscoveredEndpoint".into(), json!({ "required": required }));
        discovery.finish();
    }
}

fn checksum(context: &Context, entry: &Entry, traits: &mut Traits) {
    let Some(value) = entry.value("httpChecksum") else {
        return;
    };
    let Some(checksum) = Entry::new(context.report, format!("{}, httpChecksum", entry.name), value) else {
        return;
    };
    let mut out = Map::new();
    for key in ["requestAlgorithmMember", "requestValidationModeMember"] {
        if let Some(text) = checksum.text(key) {
            out.insert(key.into(), json!(text));
        }
    }
    if checksum.flag("requestChecksumRequired") {
        out.insert("requestChecksumRequired".into(), json!(true));
    }
    if let Some(algorithms) = checksum.texts("responseAlgorithms") {
        out.insert("responseAlgorithms".into(), json!(algorithms));
    }
    checksum.finish();
    traits.insert("aws.protocols#httpChecksum".into(), Value::Object(out));
}

/// The operation that discovers endpoints, which Smithy names on the service.
pub(super) fn endpoint_discovery(context: &Context, operations: &Map<String, Value>, traits: &mut Traits) {
    let mut found: Vec<&String> = operations
        .iter()
        .filter(|(_, value)| value.get("endpointoperation").and_then(Value::as_bool).unwrap_or(false))
        .map(|(name, _)| name)
        .collect();
    found.sort();
    let Some(operation) = found.first() else {
        return;
    };
    if found.len() > 1 {
        let what = "two operations say that they find endpoints (`endpointoperation`)";
        context.report.problem(Some(operation), what, "leave one");
    }
    let mut value = Map::new();
    value.insert("operation".into(), json!(context.id(operation)));
    value.insert("error".into(), json!(context.id(INVALID_ENDPOINT)));
    traits.insert("aws.api#clientEndpointDiscovery".into(), Value::Object(value));
}

/// [`INVALID_ENDPOINT`] with its ID, if the service needs it and the description leaves it out.
pub(super) fn invalid_endpoint(
    context: &Context,
    operations: &Map<String, Value>,
) -> Option<(String, Value)> {
    let needs = |operation: &Value| {
        ["endpointdiscovery", "endpointoperation"].iter().any(|key| operation.get(key).is_some())
    };
    let shape = json!({
        "type": "structure",
        "members": { "Message": { "target": "smithy.api#String" } },
        "traits": { "smithy.api#error": "client", "smithy.api#httpError": 421 }
    });
    let missing = !context.shapes.contains_key(INVALID_ENDPOINT) && operations.values().any(needs);
    missing.then(|| (context.id(INVALID_ENDPOINT), shape))
}
