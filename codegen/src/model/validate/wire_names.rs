//! Checks that names in JSON and XML are valid, and that no two members have the same one where a response could not
//! be read then.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::json::member;

use super::super::ShapeId;
use super::super::shape::{Member, Shape, ShapeType};
use super::super::traits::Traits;

const XML_NAME: &str = "smithy.api#xmlName";
const ATTRIBUTE: &str = "smithy.api#xmlAttribute";

/// The traits of members that are not part of the body.
const OUTSIDE: [&str; 7] = [
    "smithy.api#httpHeader",
    "smithy.api#httpLabel",
    "smithy.api#httpPayload",
    "smithy.api#httpPrefixHeaders",
    "smithy.api#httpQuery",
    "smithy.api#httpQueryParams",
    "smithy.api#httpResponseCode",
];

pub fn check(shape: &Shape<'_>, found: &mut Diagnostics) {
    check_xml(&shape.id, &shape.traits, found);
    for member in &shape.members {
        check_xml(&member.id, &member.traits, found);
    }
    match shape.kind {
        // Their names in XML need not be unique: structures of S3 have a list and a deprecated member under one name.
        ShapeType::Structure | ShapeType::Union => check_unique(shape, "JSON", json_name, found),
        ShapeType::Map => check_unique(shape, "XML", xml_name, found),
        _ => {}
    }
}

fn check_xml(about: &ShapeId, traits: &Traits<'_>, found: &mut Diagnostics) {
    if let Some(node) = traits.get(XML_NAME)
        && let Ok(name) = node.string()
        && !is_xml_name(&name)
    {
        let message = format!("`{name}` is not a name in XML");
        found.push(node.error(message, "use letters, digits, hyphens and underscores").about(about));
    }
    let Some(entries) = traits.get("smithy.api#xmlNamespace").and_then(|node| node.object().ok()) else {
        return;
    };
    if let Some(node) = member(&entries, "prefix")
        && !node.string().is_ok_and(|prefix| is_part(&prefix))
    {
        let message = format!("{} is not a prefix of a namespace in XML", node.raw());
        found.push(node.error(message, "use letters, digits, hyphens and underscores").about(about));
    }
    if let Some(node) = member(&entries, "uri")
        && !node.string().is_ok_and(|uri| is_uri(&uri))
    {
        let message = format!("{} is not the URI of a namespace", node.raw());
        found.push(node.error(message, "write a URI, and percent-encode it").about(about));
    }
}

/// Whether the text is a name with an optional prefix (Smithy 2.0 specification, "xmlName trait").
fn is_xml_name(text: &str) -> bool {
    match text.split_once(':') {
        Some((prefix, name)) => is_part(prefix) && is_part(name),
        None => is_part(text),
    }
}

fn is_part(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
}

fn is_uri(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c))
}

fn json_name(member: &Member<'_>) -> String {
    text(member, "smithy.api#jsonName").unwrap_or_else(|| member.name().to_owned())
}

/// Returns the name of the element or attribute. They are told apart by a character that no name contains.
fn xml_name(member: &Member<'_>) -> String {
    let name = text(member, XML_NAME).unwrap_or_else(|| member.name().to_owned());
    if member.traits.has(ATTRIBUTE) { format!("@{name}") } else { name }
}

fn text(member: &Member<'_>, id: &str) -> Option<String> {
    Some(member.traits.get(id)?.string().ok()?.into_owned())
}

fn check_unique(
    shape: &Shape<'_>,
    format: &str,
    name: impl Fn(&Member<'_>) -> String,
    found: &mut Diagnostics,
) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let is_outside = |member: &Member<'_>| OUTSIDE.iter().any(|id| member.traits.has(id));
    for member in shape.members.iter().filter(|member| !is_outside(member)) {
        let name = name(member);
        if let Some(other) = seen.insert(name.clone(), member.name()) {
            let message = format!("the member has the name `{name}` in {format}, and so has `{other}`");
            found.push(member.node.error(message, "give one of them another name").about(&member.id));
        }
    }
}
