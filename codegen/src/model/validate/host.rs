//! Checks the prefixes that operations put before the host (Smithy 2.0 specification, "endpoint trait").

use crate::diagnostic::Diagnostics;
use crate::json::member;

use super::super::Model;
use super::super::shape::{Member, Shape, ShapeType};

/// The maximum length of one label of a domain name (RFC 1035, section 2.3.4).
const MAX_LABEL: usize = 63;

pub fn check(model: &Model<'_>, operation: &Shape<'_>, found: &mut Diagnostics) {
    if operation.kind != ShapeType::Operation {
        return;
    }
    let endpoint = operation.traits.get("smithy.api#endpoint").and_then(|node| node.object().ok());
    let node = endpoint.and_then(|entries| member(&entries, "hostPrefix"));
    let prefix = node.and_then(|node| node.string().ok()).unwrap_or_default();
    if let Some(node) = node
        && !is_host(&prefix)
    {
        let message = format!("the host prefix `{prefix}` cannot be part of a host");
        let help = "use letters, digits, hyphens and dots, and at most 63 characters between dots";
        found.push(node.error(message, help).about(&operation.id));
    }
    let input = operation.links.input.as_ref().and_then(|id| model.get(id));
    let is_label = |member: &&Member<'_>| member.traits.has("smithy.api#hostLabel");
    for member in input.into_iter().flat_map(|input| &input.members).filter(is_label) {
        let label = format!("{{{}}}", member.name());
        if !prefix.contains(&label) {
            let message =
                format!("the member is a host label, but `{}` has no host prefix with it", operation.id);
            let help = format!("add `{label}` to the prefix, or remove `smithy.api#hostLabel`");
            found.push(member.node.error(message, help).about(&member.id));
        }
    }
}

/// Whether the prefix begins a host, whatever the values of its labels are. Where its labels are malformed, this is
/// reported elsewhere.
fn is_host(prefix: &str) -> bool {
    let mut text = String::new();
    for (index, part) in prefix.split('{').enumerate() {
        let after = if index == 0 { Some(part) } else { part.split_once('}').map(|(_, after)| after) };
        let Some(after) = after else { return true };
        text.push_str(if index == 0 { "" } else { "a" });
        text.push_str(after);
    }
    let labels = text.strip_suffix('.').unwrap_or(&text);
    labels.split('.').all(|label| {
        (1..=MAX_LABEL).contains(&label.len())
            && !label.starts_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    })
}
