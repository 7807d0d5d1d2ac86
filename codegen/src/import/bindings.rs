//! `location`, `locationName` and `requestUri`: where a message has its parts, and under which names.

use serde_json::{Value, json};

use super::entry::Entry;
use super::members::{Place, xml_namespace};
use super::protocol::Names;
use super::{Context, Traits};

/// The traits of a member of a structure or union.
pub(super) fn member(context: &Context, place: &Place, entry: &Entry, target: &str, traits: &mut Traits) {
    let own_name = entry.text("locationName");
    let is_flat = entry.flag("flattened")
        || context.peek(target, "flattened").and_then(Value::as_bool).unwrap_or(false);
    if is_flat {
        traits.insert("smithy.api#xmlFlattened".into(), json!({}));
    }
    namespace(context, entry, target, traits);
    let header_or_query = || json!(own_name.unwrap_or(place.member));
    let is_map = context.is_kind(target, &["map"]);
    let (key, value) = match entry.text("location") {
        None => {
            let name = match context.wire.names {
                Names::Json => own_name,
                Names::Xml => xml_name(context, own_name, target, is_flat),
            };
            match (name, context.wire.names) {
                (Some(name), Names::Json) if name != place.member => ("smithy.api#jsonName", json!(name)),
                // The root of a document that is a payload has the shape's name by default.
                (Some(name), Names::Xml) if name != place.member || place.payload => {
                    ("smithy.api#xmlName", json!(name))
                }
                _ => return,
            }
        }
        Some("uri") => ("smithy.api#httpLabel", json!({})),
        Some("header") => ("smithy.api#httpHeader", header_or_query()),
        Some("headers") => ("smithy.api#httpPrefixHeaders", json!(own_name.unwrap_or_default())),
        Some("querystring") if is_map => ("smithy.api#httpQueryParams", json!({})),
        Some("querystring") => ("smithy.api#httpQuery", header_or_query()),
        Some("statusCode") => ("smithy.api#httpResponseCode", json!({})),
        Some(other) => {
            let what = format!("`{other}` is not a location that botocore has");
            entry.problem(what, "expected: uri, header, headers, querystring or statusCode");
            return;
        }
    };
    traits.insert(key.into(), value);
}

/// The name of a member's XML element. The items of a flattened list are elements in the member's place, so botocore
/// gives them the list's name for items. A member without a name has its target's.
fn xml_name<'a>(
    context: &'a Context,
    own_name: Option<&'a str>,
    target: &str,
    is_flat: bool,
) -> Option<&'a str> {
    let of_items = || context.peek(target, "member")?.get("locationName")?.as_str();
    let of_target = || context.peek(target, "locationName")?.as_str();
    of_items().filter(|_| is_flat).or(own_name).or_else(of_target)
}

/// `xmlNamespace` of a member or, if it has none, of its structure. In Smithy a structure's own namespace is only used
/// where the structure is the root of a document.
fn namespace(context: &Context, entry: &Entry, target: &str, traits: &mut Traits) {
    xml_namespace(entry, traits);
    if let Some(of_target) = context.peek(target, "xmlNamespace").filter(|value| value.is_object()) {
        traits.entry("smithy.api#xmlNamespace".into()).or_insert_with(|| of_target.clone());
    }
}

/// `locationName` and `xmlNamespace` of an operation's input: the root of its document.
pub(super) fn root(context: &Context, shape: &str, traits: &mut Traits) {
    let Some(root) = context.uses.root(shape).filter(|_| context.wire.roots) else {
        return;
    };
    if let Some(name) = &root.name
        && name != shape
    {
        traits.insert("smithy.api#xmlName".into(), json!(name));
    }
    match &root.namespace {
        None => {}
        Some(Value::String(uri)) => {
            traits.insert("smithy.api#xmlNamespace".into(), json!({ "uri": uri }));
        }
        Some(value) => {
            traits.insert("smithy.api#xmlNamespace".into(), value.clone());
        }
    }
}

/// The URI of a request. Its labels are wire names in a description, and names of members in Smithy.
pub(super) fn uri(context: &Context, entry: &Entry, uri: &str, input: Option<&str>) -> String {
    let members = input.and_then(|input| context.peek(input, "members")).and_then(Value::as_object);
    let mut out = String::new();
    let mut rest = uri;
    while let Some((before, after)) = rest.split_once('{') {
        let (label, after) = after.split_once('}').unwrap_or((after, ""));
        let (label, greedy) = match label.strip_suffix('+') {
            Some(label) => (label, "+"),
            None => (label, ""),
        };
        let is_meant = |(name, member): &(&String, &Value)| {
            member.get("location").and_then(Value::as_str) == Some("uri")
                && member.get("locationName").and_then(Value::as_str).unwrap_or(name) == label
        };
        let member = members.and_then(|members| members.iter().find(is_meant));
        if member.is_none() {
            let what = format!("the label `{{{label}}}` of `requestUri` is no member of the input");
            entry.problem(what, "give the input a member with `\"location\": \"uri\"` and that name");
        }
        let name = member.map_or(label, |(name, _)| name);
        out.push_str(&format!("{before}{{{name}{greedy}}}"));
        rest = after;
    }
    out.push_str(rest);
    out
}
