//! Converts the metadata of a description into the service shape: its name, version, protocols and authentication.

use serde_json::{Map, Value, json};

use super::entry::Entry;
use super::members::xml_namespace;
use super::protocol::{self, Wire};
use super::report::Report;
use super::{Context, Options, Traits, is_identifier, with_traits};

/// The service shape before it is complete.
pub(super) struct Service {
    pub(super) name: String,
    version: String,
    pub(super) traits: Traits,
}

/// Reads the metadata. Returns the namespace, the service and its protocols. `is_taken` says whether a shape or an
/// operation has a name.
pub(super) fn service(
    metadata: Entry,
    options: &Options,
    report: &Report,
    is_taken: &dyn Fn(&str) -> bool,
) -> Option<(String, Service, Wire)> {
    let mut traits = Traits::new();
    // Other keys may only be missing for protocols that are not imported.
    let wire = protocol::protocols(&metadata, &mut traits)?;
    let version = metadata.required_text("apiVersion");
    let sdk_id = metadata.required_text("serviceId");
    let endpoint_prefix = metadata.required_text("endpointPrefix");
    let prefix = match wire.names_service {
        true => Some(metadata.required_text("targetPrefix")?),
        false => metadata.text("targetPrefix"),
    };
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
    // A short name for people; where the endpoint rules say the same; names of other tools; and checksums that the
    // operations ask for by themselves.
    metadata.ignore(&["serviceAbbreviation", "globalEndpoint", "ripServiceName", "checksumFormat"]);
    metadata.finish();

    let (version, sdk_id, endpoint_prefix) = (version?, sdk_id?, endpoint_prefix?);
    let mut api = Map::new();
    api.insert("sdkId".into(), json!(sdk_id));
    // By default Smithy derives the documentation's name from these two.
    let derived = format!("{}-{version}", sdk_id.to_lowercase().replace(' ', "-"));
    if let Some(uid) = uid.filter(|uid| *uid != derived) {
        api.insert("docId".into(), json!(uid));
    }
    api.insert("endpointPrefix".into(), json!(endpoint_prefix));
    traits.insert("aws.api#service".into(), Value::Object(api));

    let name = match prefix {
        Some(prefix) => service_name(prefix, report)?,
        None => derived_name(sdk_id, report, is_taken)?,
    };
    let namespace = namespace(sdk_id, options, report)?;
    Some((namespace, Service { name, version: version.to_owned(), traits }, wire))
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

/// A name for a service whose name is not on the wire: the words of its ID.
fn derived_name(sdk_id: &str, report: &Report, is_taken: &dyn Fn(&str) -> bool) -> Option<String> {
    let words = sdk_id.split(|c: char| !c.is_ascii_alphanumeric()).map(|word| {
        let (first, rest) = word.split_at(usize::from(!word.is_empty()));
        format!("{}{rest}", first.to_ascii_uppercase())
    });
    let mut name: String = words.collect();
    while is_taken(&name) {
        name.push_str("Service");
    }
    if is_identifier(&name) {
        return Some(name);
    }
    let what = format!("`serviceId` is `{sdk_id}`, which gives no name for a service shape");
    report.problem(Some("metadata"), what, "an id of letters, digits and spaces is needed, a letter first");
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

fn authentication(metadata: &Entry, signing_name: &str, traits: &mut Traits) {
    let signature = metadata.text("signatureVersion");
    let from_signature = match signature {
        Some("v4" | "s3" | "s3v4") | None => "aws.auth#sigv4",
        Some("v2") => {
            metadata.note(
                "the service is signed with Signature Version 2, which Smithy has no trait for: the model says Signature \
                 Version 4, which the service may refuse",
            );
            "aws.auth#sigv4"
        }
        Some("bearer") => "smithy.api#httpBearerAuth",
        Some(other) => {
            let what = format!("`signatureVersion` is `{other}`, which Smithy has no trait for");
            metadata.problem(what, "expected \"v2\", \"v4\", \"s3\", \"s3v4\" or \"bearer\"");
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
    // A single scheme needs no order of preference.
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
