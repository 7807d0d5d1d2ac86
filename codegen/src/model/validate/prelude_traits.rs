//! Checks the values of the traits of Smithy's prelude, and which of them cannot be applied together. `applied` checks
//! where they may be applied.

use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::json::{Kind, Node, member};

use super::super::traits::Traits;
use super::super::{ShapeId, prelude};

/// The value that a trait must have.
enum Value {
    /// An empty object. Smithy 1.0 also allows `true` and null.
    Annotation,
    Text,
    /// A string that is not empty.
    Name,
    Texts,
    Whole,
    /// An object with these entries, and others.
    Object(&'static [&'static str]),
    /// Any value, or one that is checked where the trait is read.
    Any,
}

struct Known {
    name: &'static str,
    value: Value,
    /// The traits that the same shape or member cannot have.
    conflicts: &'static [&'static str],
}

const fn known(name: &'static str, value: Value) -> Known {
    Known { name, value, conflicts: &[] }
}

const fn apart(name: &'static str, value: Value, conflicts: &'static [&'static str]) -> Known {
    Known { name, value, conflicts }
}

/// The bindings of a member, of which it can have only one.
const BINDINGS: &[&str] = &[
    "httpHeader",
    "httpLabel",
    "httpPayload",
    "httpPrefixHeaders",
    "httpQuery",
    "httpQueryParams",
    "httpResponseCode",
];

/// All traits of the prelude, in alphabetical order (Smithy 2.0 specification, "Prelude" and the pages on traits).
const TRAITS: [Known; 77] = [
    known("addedDefault", Value::Annotation),
    known("auth", Value::Texts),
    known("authDefinition", Value::Any),
    known("box", Value::Annotation),
    known("clientOptional", Value::Annotation),
    known("cors", Value::Object(&[])),
    known("default", Value::Any),
    known("deprecated", Value::Any),
    known("documentation", Value::Text),
    known("endpoint", Value::Object(&["hostPrefix"])),
    known("enum", Value::Any),
    known("enumValue", Value::Any),
    apart("error", Value::Text, &["input", "output"]),
    apart("eventHeader", Value::Annotation, &["eventPayload"]),
    known("eventPayload", Value::Annotation),
    known("examples", Value::Any),
    known("externalDocumentation", Value::Object(&[])),
    known("hostLabel", Value::Annotation),
    known("http", Value::Object(&["method", "uri"])),
    known("httpApiKeyAuth", Value::Object(&["in", "name"])),
    known("httpBasicAuth", Value::Annotation),
    known("httpBearerAuth", Value::Annotation),
    known("httpChecksumRequired", Value::Annotation),
    known("httpDigestAuth", Value::Annotation),
    known("httpError", Value::Whole),
    apart("httpHeader", Value::Name, BINDINGS),
    apart("httpLabel", Value::Annotation, BINDINGS),
    apart("httpPayload", Value::Annotation, BINDINGS),
    apart("httpPrefixHeaders", Value::Text, BINDINGS),
    apart("httpQuery", Value::Name, BINDINGS),
    apart("httpQueryParams", Value::Annotation, BINDINGS),
    apart("httpResponseCode", Value::Annotation, BINDINGS),
    known("idRef", Value::Any),
    known("idempotencyToken", Value::Annotation),
    apart("idempotent", Value::Annotation, &["readonly"]),
    apart("input", Value::Annotation, &["output"]),
    known("internal", Value::Annotation),
    known("jsonName", Value::Text),
    known("length", Value::Any),
    known("mediaType", Value::Text),
    known("mixin", Value::Any),
    known("nestedProperties", Value::Annotation),
    known("noReplace", Value::Annotation),
    known("notProperty", Value::Annotation),
    known("optionalAuth", Value::Annotation),
    known("output", Value::Annotation),
    known("paginated", Value::Object(&[])),
    known("pattern", Value::Text),
    known("private", Value::Annotation),
    known("property", Value::Any),
    known("protocolDefinition", Value::Any),
    known("range", Value::Any),
    known("readonly", Value::Annotation),
    known("recommended", Value::Any),
    known("references", Value::Any),
    known("requestCompression", Value::Object(&["encodings"])),
    known("required", Value::Annotation),
    known("requiresLength", Value::Annotation),
    known("resourceIdentifier", Value::Name),
    known("retryable", Value::Any),
    known("sensitive", Value::Annotation),
    known("since", Value::Text),
    known("sparse", Value::Annotation),
    known("streaming", Value::Annotation),
    known("suppress", Value::Texts),
    known("tags", Value::Texts),
    known("timestampFormat", Value::Text),
    known("title", Value::Text),
    known("trait", Value::Any),
    known("traitValidators", Value::Any),
    known("uniqueItems", Value::Annotation),
    known("unitType", Value::Any),
    known("unstable", Value::Annotation),
    apart("xmlAttribute", Value::Annotation, &["xmlNamespace"]),
    known("xmlFlattened", Value::Annotation),
    known("xmlName", Value::Name),
    known("xmlNamespace", Value::Object(&["uri"])),
];

pub fn check(about: &ShapeId, traits: &Traits<'_>, found: &mut Diagnostics) {
    for (id, node) in traits.iter() {
        let Some(name) = name(id) else { continue };
        let Ok(index) = TRAITS.binary_search_by_key(&name, |known| known.name) else {
            found.push(unknown(id, name, node).about(about));
            continue;
        };
        let known = &TRAITS[index];
        // In Smithy 1.0, `@uniqueItems` stands for the type `set`.
        if name != "uniqueItems"
            && let Some(problem) = wrong_value(id, &known.value, node)
        {
            found.push(problem.about(about));
        }
        let conflicts = known.conflicts.iter().filter(|other| **other != name);
        for other in conflicts.map(|other| format!("{}#{other}", prelude::NAMESPACE)) {
            // Bindings conflict in both directions, but one error is enough.
            let is_later = known.conflicts.contains(&name) && other.as_str() < id;
            if traits.has(&other) && !is_later {
                let message = format!("the trait `{id}` conflicts with `{other}`");
                found.push(node.error(message, "remove one of them").about(about));
            }
        }
    }
}

/// Returns the name of a trait of the prelude.
fn name(id: &str) -> Option<&str> {
    id.strip_prefix(prelude::NAMESPACE)?.strip_prefix('#')
}

/// An unknown trait may be from a newer version of Smithy, so it is not an error.
fn unknown(id: &str, name: &str, node: Node<'_>) -> Diagnostic {
    let near = nearest(name, TRAITS.iter().map(|known| known.name));
    let help = match near.is_empty() {
        true => "remove it, unless a newer version of Smithy has it".to_owned(),
        false => format!("the nearest are `{}`", near.join("`, `")),
    };
    let message = format!("the trait `{id}` is unknown and ignored");
    Diagnostic::warning(message, help).at(node.file(), node.line())
}

fn wrong_value(id: &str, value: &Value, node: Node<'_>) -> Option<Diagnostic> {
    let kind = node.kind();
    let (fits, expected) = match value {
        Value::Annotation => {
            let fits = match kind {
                Kind::Boolean => node.boolean().unwrap_or(false),
                Kind::Object | Kind::Null => true,
                _ => false,
            };
            (fits, "an empty object")
        }
        Value::Text => (kind == Kind::String, "a string"),
        Value::Name => (node.string().is_ok_and(|text| !text.is_empty()), "a string that is not empty"),
        Value::Texts => {
            let texts = node.array().is_ok_and(|items| items.iter().all(|item| item.kind() == Kind::String));
            (texts, "an array of strings")
        }
        Value::Whole => (node.number().is_ok_and(|number| number.is_u64()), "a whole number"),
        Value::Object(required) => return wrong_object(id, required, node),
        Value::Any => return None,
    };
    (!fits)
        .then(|| node.error(format!("the value of `{id}` must be {expected}"), format!("write {expected}")))
}

fn wrong_object(id: &str, required: &[&str], node: Node<'_>) -> Option<Diagnostic> {
    let Ok(entries) = node.object() else {
        let message = format!("the value of `{id}` must be an object");
        return Some(node.error(message, "write an object"));
    };
    let missing = required.iter().find(|name| member(&entries, name).is_none())?;
    Some(node.error(format!("`{id}` has no `{missing}`"), format!("write \"{missing}\": ...")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_traits_are_sorted_and_their_conflicts_exist() {
        let names: Vec<_> = TRAITS.iter().map(|known| known.name).collect();
        let mut sorted = names.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(names, sorted);
        assert!(TRAITS.iter().flat_map(|known| known.conflicts).all(|name| names.contains(name)));
    }
}
