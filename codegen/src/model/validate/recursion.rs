//! Reports illegal recursion: lists, maps and resources that contain themselves, and structures and unions without any
//! finite value.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostics;

use super::super::shape::{Shape, ShapeType};
use super::super::{Model, ShapeId};

pub fn check<'a>(model: &Model<'a>, shape: &Shape<'a>, found: &mut Diagnostics) {
    match shape.kind {
        ShapeType::List | ShapeType::Map if holds_itself(model, shape) => {
            let message = "it contains itself without a structure or union in between";
            found.push(shape.node.error(message, "put a structure in between").about(&shape.id));
        }
        ShapeType::Structure if needs_itself(model, shape) => {
            let message = "it has no finite value, because required members lead back to it";
            found.push(shape.node.error(message, "make one of the members optional").about(&shape.id));
        }
        ShapeType::Union if needs_itself(model, shape) => {
            let message = "it has no finite value, because every member leads back to it";
            found.push(shape.node.error(message, "give it a member that does not").about(&shape.id));
        }
        ShapeType::Resource if contains_itself(model, shape) => {
            let message = "it is its own child or grandchild";
            found.push(shape.node.error(message, "remove it from their `resources`").about(&shape.id));
        }
        _ => {}
    }
}

/// Whether a list or map contains itself through lists and maps only.
fn holds_itself<'a>(model: &Model<'a>, shape: &Shape<'a>) -> bool {
    let mut seen = BTreeSet::new();
    let mut next = shape.members.last();
    while let Some(member) = next.filter(|member| seen.insert(&member.target)) {
        if member.target == shape.id {
            return true;
        }
        let inner = model.get(&member.target);
        next = inner
            .filter(|inner| matches!(inner.kind, ShapeType::List | ShapeType::Map))
            .and_then(|inner| inner.members.last());
    }
    false
}

/// Whether the shape has no finite value because it leads back to itself. A value of a structure contains all required
/// members, and a value of a union contains one of the members.
fn needs_itself<'a>(model: &Model<'a>, shape: &Shape<'a>) -> bool {
    let candidates = reachable(model, shape);
    // Shapes that only lead to a recursive shape, but not back to themselves, are not reported.
    if !candidates.iter().any(|other| needs(other).any(|id| *id == shape.id)) {
        return false;
    }
    // Shapes are removed once they are known to have a finite value. The remaining ones have none.
    let mut impossible: BTreeSet<&ShapeId> = candidates.iter().map(|shape| &shape.id).collect();
    loop {
        let before = impossible.len();
        for shape in candidates.iter().rev() {
            let mut needed = needs(shape).map(|id| impossible.contains(id));
            let has_value = match shape.kind {
                ShapeType::Union => shape.members.is_empty() || needed.any(|missing| !missing),
                _ => !needed.any(|missing| missing),
            };
            if has_value {
                impossible.remove(&shape.id);
            }
        }
        if impossible.len() == before {
            break;
        }
    }
    impossible.contains(&shape.id)
}

fn needs<'s>(shape: &'s Shape<'_>) -> impl Iterator<Item = &'s ShapeId> {
    let all = shape.kind == ShapeType::Union;
    shape.members.iter().filter(move |member| all || member.traits.required()).map(|member| &member.target)
}

/// Returns the structures and unions that the shape reaches through required members and members of unions, including
/// itself.
fn reachable<'m, 'a>(model: &'m Model<'a>, shape: &'m Shape<'a>) -> Vec<&'m Shape<'a>> {
    let (mut all, mut seen) = (vec![shape], BTreeSet::from([&shape.id]));
    let mut next = 0;
    while let Some(shape) = all.get(next).copied() {
        next += 1;
        for id in needs(shape) {
            let inner = model.get(id);
            let inner = inner.filter(|s| matches!(s.kind, ShapeType::Structure | ShapeType::Union));
            if let Some(inner) = inner.filter(|inner| seen.insert(&inner.id)) {
                all.push(inner);
            }
        }
    }
    all
}

fn contains_itself<'a>(model: &Model<'a>, shape: &Shape<'a>) -> bool {
    let (mut pending, mut seen) = (vec![shape], BTreeSet::new());
    while let Some(resource) = pending.pop() {
        for id in &resource.links.resources {
            if *id == shape.id {
                return true;
            }
            if seen.insert(id) {
                pending.extend(model.get(id));
            }
        }
    }
    false
}
