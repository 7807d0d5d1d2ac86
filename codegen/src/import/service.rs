//! The metadata of a description -> the service shape: its name, version, protocol and way of signing.

use serde_json::{Map, Value, json};

use super::entry::Entry;
use super::members::xml_namespace;
use super::report::Report;
use super::{Context, Options, Traits, is_identifier, with_traits};

/// The service shape in the making.
pub(super) struct Service {
    pub(super) name: String,
    version: String,
    pub(super) traits: Traits,
}

/// Reads the metadata. Gives the namespace and the service.
pub(super) fn service(metadata: Entry, options: &Options, report: &Report) -> Option<(String, Service)> {
    let mut traits = Traits::new();
    if !protocol(&metadata, &mut traits) {
        // What else may be missing belongs to the protocols that are imported.
        return None;
    }
    let version = metadata.required_text("apiVersion");
    let sdk_id = metadata.required_text("serviceId");
    let endpoint_prefix = metadata.required_text("endpointPrefix");
    let prefix = metadata.required_text("targetPrefix");
    if let Some(title) = metadata.text("serviceFullName") {
        traits.insert("smithy.api#title".into(), json!(title));
    }
    xml_namespace(&metadata, &mut traits);
    let signing_name = metadata.text("signingName").or(endpoint_prefix).unwrap_or_default();
    authentication(&metadata, signing_name, &mut traits);
    if metadata.value("awsQueryCompatible").is_some() {
        traits.insert("aws.protocols#awsQueryCompatible".into(), json!({}));
    }
    let uid = metadata.text("uid");
    // A short name for people; where the endpoint rules say the same; and names of other tools.
    metadata.ignore(&["serviceAbbreviation", "globalEndpoint", "ripServiceName"]);
    metadata.finish();

    let (version, sdk_id, endpoint_prefix, prefix) = (version?, sdk_id?, endpoint_prefix?, prefix?);
    let mut api = Map::new();
    api.insert("sdkId".into(), json!(sdk_id));
    // Smithy derives the documentation's name from these two unless told otherwise.
    let derived = format!("{}-{version}", sdk_id.to_lowercase().replace(' ', "-"));
    if let Some(uid) = uid.filter(|uid| *uid != derived) {
        api.insert("docId".into(), json!(uid));
    }
    api.insert("endpointPrefix".into(), json!(endpoint_prefix));
    traits.insert("aws.api#service".into(), Value::Object(api));

    let name = service_name(prefix, report)?;
    let namespace = namespace(sdk_id, options, report)?;
    Some((namespace, Service { name, version: version.to_owned(), traits }))
}

/// The target header of a request is the service shape's name, a dot and the operation: the prefix is the name.
/// Three services put a reverse domain before it, which a shape name cannot hold and those services do not need.
fn service_name(prefix: &str, report: &Report) -> Option<String> {
    let name = prefix.rsplit('.').next().unwrap_or(prefix);
    if name != prefix {
        report
            .note("metadata", format!("`targetPrefix` is `{prefix}`; the service shape is called `{name}`"));
    }
    if is_identifier(name) {
        return Some(name.to_owned());
    }
    let what = format!("`targetPrefix` is `{prefix}`, which is not a valid name for a service shape");
    report.problem(Some("metadata"), what, "a name of letters, digits and `_` is needed");
    None
}

fn namespace(sdk_id: &str, options: &Options, report: &Report) -> Option<String> {
    let derived = || {
        let id: String = sdk_id.chars().filter(char::is_ascii_alphanumeric).collect();
        format!("com.amazonaws.{}", id.to_lowercase())
    };
    let namespace = options.namespace.clone().unwrap_or_else(derived);
    if namespace.split('.').all(is_identifier) {
        return Some(namespace);
    }
    let what = format!("`{namespace}` is not a namespace");
    report.problem(
        None,
        what,
        "give one such as `com.example.service`: names of letters and digits, with dots",
    );
    None
}

/// Why a service cannot be imported: none of the protocols in its metadata is `json`. `None` where one is, or where the
/// metadata does not name a protocol.
pub(super) fn unsupported_protocol(metadata: &Map<String, Value>) -> Option<String> {
    let main = metadata.get("protocol")?.as_str()?;
    let all = metadata.get("protocols").and_then(Value::as_array);
    let all: Option<Vec<_>> = all.map(|all| all.iter().filter_map(Value::as_str).collect());
    if main == "json" || all.as_ref().is_some_and(|all| all.contains(&"json")) {
        return None;
    }
    let others = all.map(|all| format!(" (`protocols`: {})", all.join(", "))).unwrap_or_default();
    Some(format!("the protocol is `{main}`{others}; only `json` can be imported"))
}

fn protocol(metadata: &Entry, traits: &mut Traits) -> bool {
    let main = metadata.required_text("protocol");
    metadata.texts("protocols");
    let settings = metadata.value("protocolSettings");
    let version = metadata.text("jsonVersion");
    if main.is_none() {
        return false;
    }
    if let Some(message) = unsupported_protocol(metadata.map) {
        let help = "use a service whose protocol is `json`, or a Smithy model of this one";
        metadata.problem(message, help);
        return false;
    }
    let name = match version {
        Some("1.0") => "aws.protocols#awsJson1_0",
        Some("1.1") => "aws.protocols#awsJson1_1",
        other => {
            let other = other.unwrap_or("missing");
            metadata.problem(format!("`jsonVersion` is {other}"), "expected \"1.0\" or \"1.1\"");
            return false;
        }
    };
    let Some(http) = http_versions(metadata, settings) else {
        return false;
    };
    traits.insert(name.into(), http);
    true
}

/// `protocolSettings.h2` as the protocol trait's own settings.
fn http_versions(metadata: &Entry, settings: Option<&Value>) -> Option<Value> {
    let Some(settings) = settings else {
        return Some(json!({}));
    };
    let known = settings.as_object().is_some_and(|map| map.keys().all(|key| key == "h2"));
    match settings.get("h2").and_then(Value::as_str) {
        _ if !known => {}
        None if settings.get("h2").is_none() => return Some(json!({})),
        Some("optional") => return Some(json!({ "http": ["http/1.1", "h2"] })),
        Some("required") => return Some(json!({ "http": ["h2"] })),
        // Everything but event streams may go over HTTP/1.1.
        Some("eventstream") => {
            return Some(json!({ "http": ["http/1.1", "h2"], "eventStreamHttp": ["h2"] }));
        }
        _ => {}
    }
    metadata.problem(
        format!("`protocolSettings` is {settings}, which the importer does not know"),
        "expected `h2` with \"optional\", \"required\" or \"eventstream\"",
    );
    None
}

fn authentication(metadata: &Entry, signing_name: &str, traits: &mut Traits) {
    let signature = metadata.text("signatureVersion");
    let from_signature = match signature {
        Some("v4") | None => "aws.auth#sigv4",
        Some("bearer") => "smithy.api#httpBearerAuth",
        Some(other) => {
            let what = format!("`signatureVersion` is `{other}`, which Smithy has no trait for");
            metadata.problem(what, "expected \"v4\" or \"bearer\"");
            return;
        }
    };
    let schemes = metadata.texts("auth").unwrap_or_else(|| vec![from_signature]);
    for scheme in &schemes {
        let value = match *scheme {
            "aws.auth#sigv4" | "aws.auth#sigv4a" => json!({ "name": signing_name }),
            "smithy.api#httpBearerAuth" => json!({}),
            "smithy.api#noAuth" => continue,
            other => {
                let what = format!("`auth` names `{other}`, which the importer does not know");
                metadata
                    .problem(what, "expected aws.auth#sigv4, aws.auth#sigv4a or smithy.api#httpBearerAuth");
                continue;
            }
        };
        traits.insert((*scheme).into(), value);
    }
    // One scheme needs no order of preference.
    if schemes.len() > 1 {
        traits.insert("smithy.api#auth".into(), json!(schemes));
    }
}

/// The finished service shape.
pub(super) fn to_shape(context: &Context, service: &Service, operations: &Map<String, Value>) -> Value {
    let mut names: Vec<&String> = operations.keys().collect();
    names.sort();
    let operations: Vec<Value> =
        names.into_iter().map(|name| json!({ "target": context.id(name) })).collect();
    let mut shape = Map::new();
    shape.insert("type".into(), json!("service"));
    shape.insert("version".into(), json!(service.version));
    shape.insert("operations".into(), Value::Array(operations));
    with_traits(shape, service.traits.clone())
}
