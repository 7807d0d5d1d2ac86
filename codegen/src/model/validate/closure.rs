//! Checks the closure of a service: its shapes must have different names, and each operation and resource must be bound
//! only once (Smithy 2.0 specification, "Service closure").

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::json::{Node, member};

use super::super::shape::{Shape, ShapeType};
use super::super::traits::Traits;
use super::super::{Model, ShapeId, ast, prelude};

pub fn check<'a>(model: &Model<'a>, service: &Shape<'a>, found: &mut Diagnostics) {
    if service.kind != ShapeType::Service {
        return;
    }
    let closure = closure(model, service);
    check_names(model, service, &closure, found);
    check_renames(service, &closure, found);
    check_bindings(model, service, found);
}

/// Returns all shapes that the service refers to, directly or indirectly, including itself.
fn closure<'m, 'a>(model: &'m Model<'a>, service: &'m Shape<'a>) -> BTreeMap<ShapeId, &'m Shape<'a>> {
    let mut reached = BTreeMap::new();
    let mut pending = vec![service];
    while let Some(shape) = pending.pop() {
        if reached.insert(shape.id.clone(), shape).is_some() {
            continue;
        }
        let links = &shape.links;
        let referred = links.input.iter().chain(&links.output).chain(&links.errors);
        let referred = referred.chain(&links.operations).chain(&links.resources);
        let members = shape.members.iter().map(|member| &member.target);
        let named = named(shape);
        pending.extend(referred.chain(members).chain(&named).filter_map(|id| model.get(id)));
    }
    reached
}

/// Returns the shapes of a resource's identifiers and properties.
fn named(shape: &Shape<'_>) -> Vec<ShapeId> {
    if shape.kind != ShapeType::Resource {
        return Vec::new();
    }
    let properties = shape.node.object().unwrap_or_default();
    let parts = ["identifiers", "properties"].into_iter().filter_map(|name| member(&properties, name));
    let named = parts.filter_map(|part| part.object().ok()).flatten();
    named.filter_map(|(_, node)| ast::read_reference(node).ok()).collect()
}

fn new_name<'s>(service: &'s Shape<'_>, id: &'s ShapeId) -> &'s str {
    let renamed = service.links.rename.iter().find(|(from, _)| from == id);
    renamed.map_or(id.name(), |(_, to)| to)
}

fn check_names(
    model: &Model<'_>,
    service: &Shape<'_>,
    closure: &BTreeMap<ShapeId, &Shape<'_>>,
    found: &mut Diagnostics,
) {
    let mut by_name: BTreeMap<String, Vec<&Shape<'_>>> = BTreeMap::new();
    // The unit type is the target of operations without input or output, and does not conflict with any name.
    for (id, shape) in closure.iter().filter(|(id, _)| id.as_str() != "smithy.api#Unit") {
        by_name.entry(new_name(service, id).to_lowercase()).or_default().push(shape);
    }
    for shapes in by_name.into_values().filter(|shapes| shapes.len() > 1) {
        // Conflicts are not reported for shapes of the prelude, because users cannot change them.
        for shape in shapes.iter().filter(|shape| shape.id.namespace() != prelude::NAMESPACE) {
            for other in shapes.iter().filter(|other| other.id != shape.id) {
                let Some(mut severity) = conflict(model, shape, other, 0) else { continue };
                if shape.id.namespace() == other.id.namespace()
                    && !is_behaviour(shape)
                    && !is_behaviour(other)
                {
                    severity = Severity::Warning;
                }
                let message = format!(
                    "ignoring case, it has the same name as `{}`, which is also in the closure of `{}`",
                    other.id, service.id
                );
                let help = format!("give one of them another name in `rename` of `{}`", service.id);
                let problem = Diagnostic { severity, ..shape.node.error(message, help) };
                found.push(problem.about(&shape.id));
            }
        }
    }
}

/// Returns the severity of two shapes having the same name. Simple shapes and lists may have the same name if they are
/// equivalent.
fn conflict(model: &Model<'_>, one: &Shape<'_>, other: &Shape<'_>, depth: usize) -> Option<Severity> {
    let may_share = |shape: &Shape<'_>| {
        shape.kind == ShapeType::List || shape.members.is_empty() && shape.kind.is_simple()
    };
    if !may_share(one) || !may_share(other) || one.kind != other.kind {
        return Some(Severity::Error);
    }
    // Shapes of our prelude do not have the traits of Smithy's prelude.
    let of_smithy = [one, other].iter().any(|shape| shape.id.namespace() == prelude::NAMESPACE);
    if !of_smithy && !same_traits(&one.traits, &other.traits) {
        return Some(Severity::Error);
    }
    if one.kind != ShapeType::List {
        return None;
    }
    if let (Some(one), Some(other)) = (one.members.first(), other.members.first())
        && !same_traits(&one.traits, &other.traits)
    {
        return Some(Severity::Error);
    }
    let target = |shape: &Shape<'_>| model.get(&shape.members.first()?.target);
    let inner = match (target(one), target(other)) {
        (Some(one), Some(other)) if one.id != other.id && depth < 32 => {
            conflict(model, one, other, depth + 1)
        }
        _ => None,
    };
    inner.or(Some(Severity::Warning))
}

fn is_behaviour(shape: &Shape<'_>) -> bool {
    matches!(shape.kind, ShapeType::Operation | ShapeType::Resource | ShapeType::Service)
}

fn same_traits(one: &Traits<'_>, other: &Traits<'_>) -> bool {
    let values = |traits: &Traits<'_>| -> BTreeMap<String, Option<String>> {
        let value = |node: Node<'_>| node.value().ok().map(|value| value.to_string());
        traits.iter().map(|(id, node)| (id.to_owned(), value(node))).collect()
    };
    values(one) == values(other)
}

fn check_renames(service: &Shape<'_>, closure: &BTreeMap<ShapeId, &Shape<'_>>, found: &mut Diagnostics) {
    for (from, to) in &service.links.rename {
        let (message, help) = match closure.get(from) {
            _ if to == from.name() => {
                (format!("`{from}` is renamed to its own name"), "remove it from `rename`")
            }
            None => (
                format!("`{from}` is renamed, but is not in the closure of the service"),
                "remove it from `rename`, or correct the ID",
            ),
            Some(shape)
                if matches!(shape.kind, ShapeType::Operation | ShapeType::Resource | ShapeType::Service) =>
            {
                (
                    format!("`{from}` is {}, which cannot be renamed", shape.kind.described()),
                    "remove it from `rename`",
                )
            }
            Some(_) => continue,
        };
        found.push(service.node.error(message, help).about(&service.id));
    }
}

/// Checks that each operation and resource is bound only once in a service.
fn check_bindings(model: &Model<'_>, service: &Shape<'_>, found: &mut Diagnostics) {
    let mut owners: BTreeMap<&ShapeId, BTreeSet<&ShapeId>> = BTreeMap::new();
    let (mut pending, mut seen) = (vec![service], BTreeSet::new());
    while let Some(owner) = pending.pop() {
        if !seen.insert(&owner.id) {
            continue;
        }
        for id in owner.links.operations.iter().chain(&owner.links.resources) {
            owners.entry(id).or_default().insert(&owner.id);
        }
        pending.extend(owner.links.resources.iter().filter_map(|id| model.get(id)));
    }
    for (id, owners) in owners.into_iter().filter(|(_, owners)| owners.len() > 1) {
        let Some(shape) = model.get(id) else { continue };
        let owners: Vec<_> = owners.iter().map(|id| id.as_str()).collect();
        let message =
            format!("it is bound to `{}` in several places: `{}`", service.id, owners.join("` and `"));
        found.push(shape.node.error(message, "bind it to one of them").about(id));
    }
}
