//! Checks HTTP traits against Smithy's rules, whatever protocol the service has: URIs, labels, status codes, and members
//! with the same binding. `lower/http_binding.rs` checks what only matters to the protocols that use the
//! bindings.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::json::member;

use super::super::Model;
use super::super::shape::{Member, Shape, ShapeType};
use super::super::shape_id::is_identifier;
use super::super::traits::ErrorKind;

const HTTP: &str = "smithy.api#http";
const LABEL: &str = "smithy.api#httpLabel";

pub fn check(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    match shape.kind {
        ShapeType::Operation => check_operation(model, shape, found),
        ShapeType::Structure => {
            check_error_code(shape, found);
            check_labels(shape, found);
            check_bindings(shape, found);
        }
        _ => {}
    }
}

fn check_operation(model: &Model<'_>, operation: &Shape<'_>, found: &mut Diagnostics) {
    // A malformed trait is reported elsewhere.
    let Some(entries) = operation.traits.get(HTTP).and_then(|node| node.object().ok()) else { return };
    if let Some(node) = member(&entries, "code") {
        let code = node.number().ok().and_then(|code| code.as_u64());
        if !code.is_some_and(|code| (100..1000).contains(&code)) {
            let message = format!("{} is not a status code", node.raw());
            found.push(node.error(message, "write one, such as 200").about(&operation.id));
        }
    }
    let Some(node) = member(&entries, "uri") else { return };
    let Ok(uri) = node.string() else { return };
    let labels = match labels(&uri) {
        Ok(labels) => labels,
        Err((problem, help)) => {
            found.push(node.error(format!("the URI `{uri}` {problem}"), help).about(&operation.id));
            return;
        }
    };
    let input = operation.links.input.as_ref().and_then(|id| model.get(id));
    let bound = |name| input?.member(name).filter(|member| member.traits.has(LABEL));
    for Label { name, greedy } in &labels {
        let Some(member) = bound(name) else {
            let message = format!("the URI needs `{name}`, which is not an `@httpLabel` member of the input");
            let help = "mark the member with `smithy.api#httpLabel`, or remove the label";
            found.push(node.error(message, help).about(&operation.id));
            continue;
        };
        let target = model.get(&member.target).map(|target| target.kind);
        if *greedy && !matches!(target, Some(ShapeType::String | ShapeType::Enum)) {
            let help = format!("write `{{{name}}}` in the URI, or target a string");
            found.push(member.node.error("only a string can be a greedy label", help).about(&member.id));
        }
    }
    let is_label = |member: &&Member<'_>| member.traits.has(LABEL);
    for member in input.into_iter().flat_map(|input| &input.members).filter(is_label) {
        if labels.iter().any(|label| label.name == member.name()) {
            continue;
        }
        let message =
            format!("the member is a label, but the URI `{uri}` of `{}` does not contain it", operation.id);
        let help = format!("add `{{{}}}` to the URI, or remove `smithy.api#httpLabel`", member.name());
        found.push(member.node.error(message, help).about(&member.id));
    }
}

/// A part of a URI that a member replaces.
struct Label<'u> {
    name: &'u str,
    greedy: bool,
}

/// Returns the labels of a URI, or what is wrong with it and what helps (Smithy 2.0 specification, "http trait").
fn labels(uri: &str) -> Result<Vec<Label<'_>>, (String, &'static str)> {
    let wrong = |problem: &str, help| Err((problem.to_owned(), help));
    if uri.chars().any(|c| !c.is_ascii_graphic()) {
        return wrong("has spaces, control characters or letters beyond ASCII", "percent-encode them");
    }
    if uri.contains('#') {
        return wrong("has a fragment", "remove it");
    }
    let Some((path, query)) = uri.strip_prefix('/').map(|rest| rest.split_once('?').unwrap_or((rest, "")))
    else {
        return wrong("does not begin with a slash", "begin it with a slash");
    };
    if query.contains(['{', '}']) {
        return wrong("has a label in its query", "bind the member with `smithy.api#httpQuery`");
    }
    let path = path.strip_suffix('/').unwrap_or(path);
    let mut labels: Vec<Label<'_>> = Vec::new();
    for segment in path.split('/').filter(|_| !path.is_empty()) {
        if segment.is_empty() {
            return wrong("has an empty segment", "remove one of the slashes");
        }
        if matches!(segment, "." | "..") {
            return wrong("has a segment that consists of dots", "write the path that is meant");
        }
        let inside = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let Some(inside) = inside else {
            if segment.contains(['{', '}']) {
                return wrong("has a label that is only part of a segment", "make it a whole segment");
            }
            continue;
        };
        let (name, greedy) = inside.strip_suffix('+').map_or((inside, false), |name| (name, true));
        if !is_identifier(name) {
            return Err((format!("has the label `{name}`, which no member can be"), "name a member"));
        }
        if labels.iter().any(|label| label.name == name) {
            return Err((format!("has the label `{name}` twice"), "remove one of them"));
        }
        if labels.last().is_some_and(|label| label.greedy) {
            return wrong("has a label after a greedy one", "make only the last label greedy");
        }
        labels.push(Label { name, greedy });
    }
    Ok(labels)
}

fn check_error_code(shape: &Shape<'_>, found: &mut Diagnostics) {
    let Some(node) = shape.traits.get("smithy.api#httpError") else { return };
    let Ok(Some(kind)) = shape.traits.error_kind() else {
        let message = "`smithy.api#httpError` is only allowed on errors";
        found.push(node.error(message, "remove it, or add `smithy.api#error`").about(&shape.id));
        return;
    };
    let Some(code) = node.number().ok().and_then(|code| code.as_u64()) else { return };
    let (name, codes) = match kind {
        ErrorKind::Client => ("client", 400..500),
        ErrorKind::Server => ("server", 500..600),
    };
    if !codes.contains(&code) {
        let message = format!("{code} is not the status code of a {name} error");
        let help =
            format!("write one from {} to {}, or correct `smithy.api#error`", codes.start, codes.end - 1);
        found.push(node.error(message, help).about(&shape.id));
    }
}

/// Checks that labels, and labels of the host, are required: without them, there is no address to send a request to.
fn check_labels(shape: &Shape<'_>, found: &mut Diagnostics) {
    for member in shape.members.iter().filter(|member| !member.traits.required()) {
        for id in [LABEL, "smithy.api#hostLabel", "smithy.api#resourceIdentifier"] {
            if let Some(node) = member.traits.get(id) {
                let message = format!("a member with `{id}` must be required");
                found.push(node.error(message, "add `smithy.api#required`").about(&member.id));
            }
        }
    }
}

/// Reports members that are bound to the same header or to the same parameter of the query.
fn check_bindings(shape: &Shape<'_>, found: &mut Diagnostics) {
    let mut seen: BTreeMap<(&str, String), &str> = BTreeMap::new();
    let mut prefixes: Vec<(&str, String)> = Vec::new();
    for member in &shape.members {
        for id in ["smithy.api#httpHeader", "smithy.api#httpQuery", "smithy.api#httpPrefixHeaders"] {
            let Some(node) = member.traits.get(id) else { continue };
            let Ok(text) = node.string() else { continue };
            // The case of a header's name does not matter.
            let is_query = id == "smithy.api#httpQuery";
            let name = if is_query { text.into_owned() } else { text.to_lowercase() };
            if id == "smithy.api#httpPrefixHeaders" {
                prefixes.push((member.name(), name.clone()));
            }
            if let Some(other) = seen.insert((id, name), member.name()) {
                let message = format!("the member `{other}` has the same `{id}`");
                found.push(node.error(message, "give each of them another name").about(&member.id));
            }
        }
    }
    // An empty prefix stands for all headers that no member has.
    for (owner, prefix) in prefixes.into_iter().filter(|(_, prefix)| !prefix.is_empty()) {
        let begins =
            |(id, name): &(&str, String)| *id == "smithy.api#httpHeader" && name.starts_with(&prefix);
        for (_, other) in seen.iter().filter(|(key, _)| begins(key)) {
            let Some(member) = shape.member(other) else { continue };
            let message = format!("its header begins with the prefix of the member `{owner}`");
            found.push(member.node.error(message, "use another name or prefix").about(&member.id));
        }
    }
}
