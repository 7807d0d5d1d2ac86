//! Members of structures and unions, and the elements of lists and maps.

use serde_json::{Map, Value, json};

use super::entry::Entry;
use super::{Context, Traits, add_documentation, bindings, pattern, shapes, with_traits};

/// What a member is part of.
pub(super) struct Place<'a> {
    pub(super) shape: &'a str,
    pub(super) member: &'a str,
    pub(super) required: bool,
    pub(super) payload: bool,
    /// Members of structures have defaults, members of unions never do.
    pub(super) may_default: bool,
}

/// A member of a structure or union.
pub(super) fn member(context: &Context, place: &Place, value: &Value) -> Option<Value> {
    let entry = Entry::new(context.report, format!("{}${}", place.shape, place.member), value)?;
    let mut traits = Traits::new();
    let target = entry.required_text("shape")?;
    // A member that is boxed itself may be absent, whether its target is boxed or not.
    let boxed = entry.flag("box");
    if place.required {
        traits.insert("smithy.api#required".into(), json!({}));
        if context.supplement.required_may_be_absent() {
            traits.insert("smithy.api#clientOptional".into(), json!({}));
        }
    }
    if place.may_default
        && !boxed
        && let Some(default) = context.supplement.default_of(place.shape, place.member, target)
    {
        traits.insert("smithy.api#default".into(), default.clone());
    }
    let flags = [
        ("idempotencyToken", "smithy.api#idempotencyToken"),
        ("hostLabel", "smithy.api#hostLabel"),
        ("eventpayload", "smithy.api#eventPayload"),
        ("eventheader", "smithy.api#eventHeader"),
        ("endpointdiscoveryid", "aws.api#clientEndpointDiscoveryId"),
        ("xmlAttribute", "smithy.api#xmlAttribute"),
    ];
    for (key, name) in flags {
        if entry.flag(key) {
            traits.insert(name.into(), json!({}));
        }
    }
    if place.payload {
        traits.insert("smithy.api#httpPayload".into(), json!({}));
    }
    if let Some(parameter) = entry.value("contextParam") {
        traits.insert("smithy.rules#contextParam".into(), parameter.clone());
    }
    if let Some(name) = entry.text("queryName") {
        traits.insert("aws.protocols#ec2QueryName".into(), json!(name));
    }
    bindings::member(context, place, &entry, target, &mut traits);
    if entry.value("enum").is_some() {
        context.report.note(&entry.name, "the values of a member that is no enum are left out");
    }
    shared(context, &entry, target, &mut traits);
    let target = resolve(context, &entry, target);
    entry.finish();
    let target = target?;
    Some(with_traits(Map::from_iter([("target".to_owned(), json!(target))]), traits))
}

/// The element of a list, or the key or value of a map.
pub(super) fn element(context: &Context, shape: &str, part: &str, value: &Value) -> Option<Value> {
    let entry = Entry::new(context.report, format!("{shape}${part}"), value)?;
    let target = entry.required_text("shape")?;
    let mut traits = Traits::new();
    names(&entry, &mut traits);
    // Elements are present unless the list is sparse, so a boxed number in a list means nothing more.
    entry.ignore(&["box"]);
    shared(context, &entry, target, &mut traits);
    let target = resolve(context, &entry, target);
    entry.finish();
    let target = target?;
    Some(with_traits(Map::from_iter([("target".to_owned(), json!(target))]), traits))
}

/// The shape that a member or element targets.
fn resolve(context: &Context, entry: &Entry, target: &str) -> Option<String> {
    let found = context.target(&entry.name, target)?;
    if entry.flag("jsonvalue") && context.uses.needs_json_twin(target) {
        return Some(context.id(&shapes::json_twin(target)));
    }
    if entry.flag("streaming") && context.uses.needs_streaming_twin(target) {
        return Some(context.id(&shapes::streaming_twin(target)));
    }
    Some(found)
}

/// The traits that members and elements share.
fn shared(context: &Context, entry: &Entry, target: &str, traits: &mut Traits) {
    if let Some(text) = entry.text("documentation") {
        add_documentation(context, text, traits);
    }
    shapes::deprecated(entry, context.keep_documentation, traits);
    timestamp_format(entry, traits);
    if entry.flag("jsonvalue") && !context.is_kind(target, &["blob", "string"]) {
        let what = format!("`jsonvalue` is for strings and blobs, and `{target}` is neither");
        entry.problem(what, "remove `jsonvalue`, or refer to a string");
    }
    let numeric = context.is_kind(target, &["integer", "long", "float", "double"]);
    shapes::limits(entry, if numeric { "smithy.api#range" } else { "smithy.api#length" }, traits);
    if let Some(pattern) = entry.text("pattern") {
        traits.insert("smithy.api#pattern".into(), json!(pattern::anchored(pattern)));
    }
}

/// `timestampFormat`, in Smithy's words.
pub(super) fn timestamp_format(entry: &Entry, traits: &mut Traits) {
    let Some(format) = entry.text("timestampFormat") else {
        return;
    };
    let format = match format {
        "iso8601" => "date-time",
        "unixTimestamp" => "epoch-seconds",
        "rfc822" => "http-date",
        other => {
            let what = format!("`{other}` is not a timestamp format that botocore has");
            entry.problem(what, "expected: iso8601, unixTimestamp or rfc822");
            return;
        }
    };
    traits.insert("smithy.api#timestampFormat".into(), json!(format));
}

/// `locationName` and `xmlNamespace` of an element, which are names in XML only.
pub(super) fn names(entry: &Entry, traits: &mut Traits) {
    if let Some(name) = entry.text("locationName") {
        traits.insert("smithy.api#xmlName".into(), json!(name));
    }
    xml_namespace(entry, traits);
}

pub(super) fn xml_namespace(entry: &Entry, traits: &mut Traits) {
    match entry.value("xmlNamespace") {
        None => {}
        Some(Value::String(uri)) => {
            traits.insert("smithy.api#xmlNamespace".into(), json!({ "uri": uri }));
        }
        Some(value) => {
            traits.insert("smithy.api#xmlNamespace".into(), value.clone());
        }
    }
}
