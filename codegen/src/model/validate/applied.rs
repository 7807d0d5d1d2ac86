//! Checks that Smithy's own traits are allowed where they are applied, and that their values make sense.

use serde_json::Number;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json::member;

use super::super::shape::{Member, Shape, ShapeType};
use super::super::traits::Traits;
use super::super::{Model, ShapeId, prelude};
use super::selector;

/// The shapes and members to which a trait of the prelude may be applied, as selectors.
struct Place {
    name: &'static str,
    /// The types of shapes that may have the trait.
    shapes: &'static str,
    /// The allowed types of a member's target. Empty if members cannot have the trait.
    targets: &'static str,
    /// The allowed types of a member's own shape.
    holders: &'static str,
}

const fn place(
    name: &'static str,
    shapes: &'static str,
    targets: &'static str,
    holders: &'static str,
) -> Place {
    Place { name, shapes, targets, holders }
}

const NONE: &str = "";

/// The types whose values can be written as text.
const TEXTUAL: &str = ":is(boolean, number, string, timestamp)";

/// The types that can be bound to a header or to a parameter of the query. `bindings` checks the items of lists.
const HEADER: &str = ":is(boolean, number, string, timestamp, list)";

/// The traits that affect generated code, or that make sense in one place only.
const PLACES: [Place; 55] = [
    place("addedDefault", NONE, "*", "structure"),
    place("auth", ":is(service, operation)", NONE, NONE),
    place("clientOptional", NONE, "*", "structure"),
    place("cors", "service", NONE, NONE),
    place("default", ":is(simpleType, list, map)", ":is(simpleType, list, map)", "structure"),
    place("endpoint", "operation", NONE, NONE),
    place("enum", "string", NONE, NONE),
    place("enumValue", NONE, "*", ":is(enum, intEnum)"),
    place("error", "structure", NONE, NONE),
    place(
        "eventHeader",
        NONE,
        ":is(boolean, byte, short, integer, intEnum, long, blob, string, enum, timestamp)",
        "structure",
    ),
    place("eventPayload", NONE, ":is(blob, string, structure, union)", "structure"),
    place("examples", "operation", NONE, NONE),
    place("hostLabel", NONE, "string", "structure"),
    place("http", "operation", NONE, NONE),
    place("httpApiKeyAuth", "service", NONE, NONE),
    place("httpBasicAuth", "service", NONE, NONE),
    place("httpBearerAuth", "service", NONE, NONE),
    place("httpChecksumRequired", "operation", NONE, NONE),
    place("httpDigestAuth", "service", NONE, NONE),
    place("httpError", "structure", NONE, NONE),
    place("httpHeader", NONE, HEADER, "structure"),
    place("httpLabel", NONE, TEXTUAL, "structure"),
    place("httpPayload", NONE, ":is(string, blob, structure, union, document, list, map)", "structure"),
    place("httpPrefixHeaders", NONE, "map", "structure"),
    place("httpQuery", NONE, HEADER, "structure"),
    place("httpQueryParams", NONE, "map", "structure"),
    place("httpResponseCode", NONE, "integer", "structure"),
    place("idempotencyToken", NONE, "string", "structure"),
    place("idempotent", "operation", NONE, NONE),
    place("idRef", "string", "string", "*"),
    place("input", "structure", NONE, NONE),
    place("jsonName", NONE, "*", ":is(structure, union)"),
    place("length", ":is(list, map, string, blob)", ":is(list, map, string, blob)", "*"),
    place("mediaType", ":is(blob, string)", ":is(blob, string)", "*"),
    place("noReplace", "resource", NONE, NONE),
    place("optionalAuth", "operation", NONE, NONE),
    place("output", "structure", NONE, NONE),
    place("paginated", ":is(service, operation)", NONE, NONE),
    place("pattern", "string", "string", "*"),
    place("range", "number", "number", "*"),
    place("readonly", "operation", NONE, NONE),
    place("references", ":is(structure, string)", NONE, NONE),
    place("requestCompression", "operation", NONE, NONE),
    place("required", NONE, "*", "structure"),
    place("requiresLength", "blob", NONE, NONE),
    place("resourceIdentifier", NONE, "string", "structure"),
    place("retryable", "structure", NONE, NONE),
    place("sensitive", ":is(simpleType, list, map, structure, union)", "*", "*"),
    place("sparse", ":is(list, map)", NONE, NONE),
    place("streaming", ":is(blob, union)", NONE, NONE),
    place("timestampFormat", "timestamp", "timestamp", "*"),
    place("uniqueItems", "list", NONE, NONE),
    place("xmlAttribute", NONE, TEXTUAL, "structure"),
    place("xmlFlattened", NONE, ":is(list, map)", ":is(structure, union)"),
    place("xmlName", ":is(structure, union)", "*", "*"),
];

pub fn check(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    for (id, node) in shape.traits.iter() {
        let about = |problem: Diagnostic| problem.within(&shape.id);
        let allowed = PLACES.iter().find(|place| is_called(id, place.name)).map(|place| place.shapes);
        if allowed.is_some_and(|shapes| misfits(shapes, shape.kind)) {
            let message = format!("the trait `{id}` is not allowed on {}", shape.kind.described());
            found.push(about(node.error(message, "remove it")));
        }
    }
    check_values(&shape.id, &shape.traits, shape.kind, found);
    check_unique(model, shape, found);
    for member in &shape.members {
        let Some(target) = model.get(&member.target).map(|target| target.kind) else { continue };
        for (id, node) in member.traits.iter() {
            let place = PLACES.iter().find(|place| is_called(id, place.name));
            if let Some(message) = place.and_then(|place| misplaced(place, id, shape.kind, target)) {
                found.push(node.error(message, "remove it").about(&member.id));
            }
        }
        check_values(&member.id, &member.traits, target, found);
        check_added_default(member, found);
    }
}

fn is_called(id: &str, name: &str) -> bool {
    id.strip_prefix(prelude::NAMESPACE).and_then(|rest| rest.strip_prefix('#')) == Some(name)
}

fn misfits(types: &str, kind: ShapeType) -> bool {
    types.is_empty() || selector::matches(types, kind) == Some(false)
}

fn misplaced(place: &Place, id: &str, holder: ShapeType, target: ShapeType) -> Option<String> {
    if misfits(place.holders, holder) {
        return Some(format!("the trait `{id}` is not allowed on a member of {}", holder.described()));
    }
    misfits(place.targets, target)
        .then(|| format!("the trait `{id}` is not allowed on a member that targets {}", target.described()))
}

/// Reports unique items of a type without a reliable equality.
fn check_unique(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    let item = shape.member("member").and_then(|member| model.get(&member.target));
    if let Some(node) = shape.traits.get("smithy.api#uniqueItems")
        && let Some(item) = item
        && matches!(item.kind, ShapeType::Float | ShapeType::Double | ShapeType::Document)
    {
        let message = format!("items that are {} cannot be unique", item.id);
        found.push(node.error(message, "target another type, or remove the trait").about(&shape.id));
    }
}

fn check_added_default(member: &Member<'_>, found: &mut Diagnostics) {
    if let Some(node) = member.traits.get("smithy.api#addedDefault")
        && !member.traits.has("smithy.api#default")
    {
        let message = "`smithy.api#addedDefault` needs a default";
        found.push(node.error(message, "add `smithy.api#default`").about(&member.id));
    }
}

/// Reports missing bounds, bounds in the wrong order, and fractions as bounds of whole numbers.
fn check_values(about: &ShapeId, traits: &Traits<'_>, kind: ShapeType, found: &mut Diagnostics) {
    for name in ["smithy.api#length", "smithy.api#range"] {
        let Some(node) = traits.get(name) else { continue };
        // Malformed values are reported where the trait is read.
        let Ok(entries) = node.object() else { continue };
        let bound = |key| member(&entries, key)?.number().ok();
        let (min, max) = (bound("min"), bound("max"));
        if entries.iter().all(|(key, _)| key != "min" && key != "max") {
            let message = format!("`{name}` has no bounds");
            found.push(node.error(message, "write \"min\", \"max\" or both").about(about));
        }
        if let (Some(min), Some(max)) = (&min, &max)
            && min.as_f64() > max.as_f64()
        {
            let message = format!("`min` of `{name}` is greater than `max`: {min} > {max}");
            found.push(node.error(message, "correct one of the bounds").about(about));
        }
        let fractional =
            kind.is_number() && !matches!(kind, ShapeType::Float | ShapeType::Double | ShapeType::BigDecimal);
        for bound in min.iter().chain(&max).filter(|bound| fractional && has_fraction(bound)) {
            let message = format!(
                "the bound {bound} of `{name}` must be a whole number, because it applies to {}",
                kind.described()
            );
            found.push(node.error(message, "write a whole number").about(about));
        }
    }
}

fn has_fraction(number: &Number) -> bool {
    !number.is_i64() && !number.is_u64() && number.as_f64().is_some_and(|number| number.fract() != 0.0)
}
