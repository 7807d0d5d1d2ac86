//! Smithy's own traits: whether they belong where they stand, and whether they have values that make sense.

use serde_json::Number;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json::member;

use super::super::shape::{Member, Shape, ShapeType};
use super::super::traits::Traits;
use super::super::{Model, ShapeId, prelude};
use super::selector;

/// Where a trait of the prelude may stand: on shapes of some types, on members that target some, in some.
struct Place {
    name: &'static str,
    shapes: &'static str,
    /// Types that the target of a member must have; the trait is not for members where there are none.
    targets: &'static str,
    /// Types that the member's shape must have.
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

/// Those whose misplacement would change what is generated, or that only make sense in one place.
const PLACES: [Place; 26] = [
    place("addedDefault", NONE, "*", "structure"),
    place("auth", ":is(service, operation)", NONE, NONE),
    place("clientOptional", NONE, "*", "structure"),
    place("default", ":is(simpleType, list, map)", ":is(simpleType, list, map)", "structure"),
    place("endpoint", "operation", NONE, NONE),
    place("enum", "string", NONE, NONE),
    place("enumValue", NONE, "*", ":is(enum, intEnum)"),
    place("error", "structure", NONE, NONE),
    place("hostLabel", NONE, "string", "structure"),
    place("http", "operation", NONE, NONE),
    place("httpError", "structure", NONE, NONE),
    place("idempotencyToken", NONE, "string", "structure"),
    place("idempotent", "operation", NONE, NONE),
    place("input", "structure", NONE, NONE),
    place("jsonName", NONE, "*", ":is(structure, union)"),
    place("length", ":is(list, map, string, blob)", ":is(list, map, string, blob)", "*"),
    place("output", "structure", NONE, NONE),
    place("paginated", ":is(service, operation)", NONE, NONE),
    place("pattern", "string", "string", "*"),
    place("range", "number", "number", "*"),
    place("readonly", "operation", NONE, NONE),
    place("required", NONE, "*", "structure"),
    place("retryable", "structure", NONE, NONE),
    place("sensitive", ":is(simpleType, list, map, structure, union)", "*", "*"),
    place("sparse", ":is(list, map)", NONE, NONE),
    place("timestampFormat", "timestamp", "timestamp", "*"),
];

pub fn check(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    for (id, node) in shape.traits.iter() {
        let about = |problem: Diagnostic| problem.within(&shape.id);
        let allowed = PLACES.iter().find(|place| is_called(id, place.name)).map(|place| place.shapes);
        if allowed.is_some_and(|shapes| misfits(shapes, shape.kind)) {
            let message = format!("the trait `{id}` does not belong on {}", shape.kind.described());
            found.push(about(node.error(message, "take it away")));
        }
    }
    check_values(&shape.id, &shape.traits, shape.kind, found);
    check_unique(model, shape, found);
    for member in &shape.members {
        let Some(target) = model.get(&member.target).map(|target| target.kind) else { continue };
        for (id, node) in member.traits.iter() {
            let place = PLACES.iter().find(|place| is_called(id, place.name));
            if let Some(message) = place.and_then(|place| misplaced(place, id, shape.kind, target)) {
                found.push(node.error(message, "take it away").about(&member.id));
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
        return Some(format!("the trait `{id}` does not belong on a member of {}", holder.described()));
    }
    misfits(place.targets, target)
        .then(|| format!("the trait `{id}` does not belong on a member that holds {}", target.described()))
}

/// Values that are never surely the same cannot be told to be unique.
fn check_unique(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    let item = shape.member("member").and_then(|member| model.get(&member.target));
    if let Some(node) = shape.traits.get("smithy.api#uniqueItems")
        && let Some(item) = item
        && matches!(item.kind, ShapeType::Float | ShapeType::Double | ShapeType::Document)
    {
        let message = format!("items that are {} cannot be unique", item.id);
        found.push(node.error(message, "hold something else, or take the trait away").about(&shape.id));
    }
}

fn check_added_default(member: &Member<'_>, found: &mut Diagnostics) {
    if let Some(node) = member.traits.get("smithy.api#addedDefault")
        && !member.traits.has("smithy.api#default")
    {
        let message = "a default was added later, but there is none";
        found.push(node.error(message, "give it `smithy.api#default`, too").about(&member.id));
    }
}

/// Bounds the wrong way round, and fractions of what has none.
fn check_values(about: &ShapeId, traits: &Traits<'_>, kind: ShapeType, found: &mut Diagnostics) {
    for name in ["smithy.api#length", "smithy.api#range"] {
        let Some(node) = traits.get(name) else { continue };
        // What is no object, or no number, is told by whoever reads the trait.
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
            let message =
                format!("the least value of `{name}` is greater than the greatest, {min} than {max}");
            found.push(node.error(message, "mend one of the bounds").about(about));
        }
        let fractional =
            kind.is_number() && !matches!(kind, ShapeType::Float | ShapeType::Double | ShapeType::BigDecimal);
        for bound in min.iter().chain(&max).filter(|bound| fractional && has_fraction(bound)) {
            let message =
                format!("the bound {bound} of `{name}` is no whole number, as {} is", kind.described());
            found.push(node.error(message, "write a whole number").about(about));
        }
    }
}

fn has_fraction(number: &Number) -> bool {
    !number.is_i64() && !number.is_u64() && number.as_f64().is_some_and(|number| number.fract() != 0.0)
}
