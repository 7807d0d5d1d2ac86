//! The protocols of a description as Smithy's traits, and the differences between them in how descriptions name
//! members.

use serde_json::{Map, Value, json};

use super::Traits;
use super::entry::Entry;

/// The properties of the protocols that the rest of the import uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wire {
    /// The meaning of `locationName` for a member in a document.
    pub(super) names: Names,
    /// Whether `http` of an operation is its own HTTP binding, and not the same for all operations.
    pub(super) http: bool,
    /// Whether an operation names the root element of its input.
    pub(super) roots: bool,
    /// Whether an operation names the element around its output.
    pub(super) wrappers: bool,
    /// Whether requests contain the service's name.
    pub(super) names_service: bool,
}

/// The kinds of names in documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    Json,
    Xml,
}

/// The protocols that Smithy has a trait for, by botocore's names.
const KNOWN: [&str; 6] = ["ec2", "json", "query", "rest-json", "rest-xml", "smithy-rpc-v2-cbor"];

/// The protocols of a service, the one that botocore itself speaks first.
fn listed(metadata: &Map<String, Value>) -> Vec<&str> {
    let main = metadata.get("protocol").and_then(Value::as_str);
    let all = metadata.get("protocols").and_then(Value::as_array).into_iter().flatten();
    let others = all.filter_map(Value::as_str).filter(|other| main != Some(*other));
    main.into_iter().chain(others).collect()
}

/// Why a service cannot be imported: Smithy has none of its protocols. `None` if Smithy has one, or if the metadata
/// does not name a protocol.
pub(super) fn unsupported(metadata: &Map<String, Value>) -> Option<String> {
    let listed = listed(metadata);
    match listed.is_empty() || listed.iter().any(|name| KNOWN.contains(name)) {
        true => None,
        false => Some(format!("the protocol is `{}`, which cannot be imported", listed.join("`, `"))),
    }
}

/// Reads the protocols. Each one that Smithy has becomes a trait of the service.
pub(super) fn protocols(metadata: &Entry, traits: &mut Traits) -> Option<Wire> {
    let main = metadata.required_text("protocol");
    metadata.texts("protocols");
    let version = metadata.text("jsonVersion");
    let settings = http_versions(metadata);
    main?;
    if let Some(message) = unsupported(metadata.map) {
        let help = format!("use a service that speaks one of `{}`", KNOWN.join("`, `"));
        metadata.problem(message, help);
        return None;
    }
    let settings = settings?;
    let listed = listed(metadata.map);
    for name in &listed {
        let (id, value) = match *name {
            "smithy-rpc-v2-cbor" => ("smithy.protocols#rpcv2Cbor", settings.clone()),
            "json" => (json_version(metadata, version)?, settings.clone()),
            "rest-json" => ("aws.protocols#restJson1", settings.clone()),
            "rest-xml" => ("aws.protocols#restXml", rest_xml(metadata, settings.clone())),
            "query" => ("aws.protocols#awsQuery", json!({})),
            "ec2" => ("aws.protocols#ec2Query", json!({})),
            other => {
                metadata
                    .note(format!("the protocol `{other}` is left out, which the importer does not know"));
                continue;
            }
        };
        traits.insert(id.into(), value);
    }
    let speaks = |names: &[&str]| listed.iter().any(|name| names.contains(name));
    Some(Wire {
        names: if speaks(&["rest-xml", "query", "ec2"]) { Names::Xml } else { Names::Json },
        http: speaks(&["rest-json", "rest-xml"]),
        roots: speaks(&["rest-xml"]),
        wrappers: speaks(&["query"]),
        names_service: speaks(&["json", "smithy-rpc-v2-cbor"]),
    })
}

fn json_version(metadata: &Entry, version: Option<&str>) -> Option<&'static str> {
    match version {
        Some("1.0") => Some("aws.protocols#awsJson1_0"),
        Some("1.1") => Some("aws.protocols#awsJson1_1"),
        other => {
            let other = other.unwrap_or("missing");
            metadata.problem(format!("`jsonVersion` is {other}"), "expected \"1.0\" or \"1.1\"");
            None
        }
    }
}

/// S3's errors are the root of the body. botocore accepts both forms, so descriptions do not say which one a service
/// uses; but only S3 has this signature.
fn rest_xml(metadata: &Entry, mut settings: Value) -> Value {
    if metadata.text("signatureVersion") == Some("s3") {
        settings["noErrorWrapping"] = json!(true);
    }
    settings
}

/// `protocolSettings.h2` as the settings of the protocol's trait.
fn http_versions(metadata: &Entry) -> Option<Value> {
    let Some(settings) = metadata.value("protocolSettings") else {
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
