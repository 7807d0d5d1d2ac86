//! Checks resources: their child resources and the inputs of their operations must have their identifiers (Smithy 2.0
//! specification, "Resource identifiers" and "Resource lifecycle operations").

use crate::diagnostic::Diagnostics;
use crate::json::{Node, member};

use super::super::shape::{Shape, ShapeType};
use super::super::{Model, ShapeId, ast};

const READONLY: &str = "smithy.api#readonly";
const IDEMPOTENT: &str = "smithy.api#idempotent";

/// The lifecycle operations, each with whether it must be readonly, and whether it must be idempotent.
const LIFECYCLES: [(&str, bool, bool); 6] = [
    ("create", false, false),
    ("delete", false, true),
    ("list", true, false),
    ("put", false, true),
    ("read", true, false),
    ("update", false, false),
];

/// The lifecycle operations on an existing resource, whose inputs contain its identifiers.
const OF_INSTANCES: [&str; 4] = ["delete", "put", "read", "update"];

pub fn check(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    if shape.kind != ShapeType::Resource {
        return;
    }
    let identifiers = named(shape, "identifiers");
    for (name, _) in named(shape, "properties") {
        if identifiers.iter().any(|(other, _)| *other == name) {
            let message = format!("`{name}` is an identifier and a property");
            found.push(shape.node.error(message, "remove one of them").about(&shape.id));
        }
    }
    check_below(model, shape, &identifiers, found);
    check_lifecycles(model, shape, found);
    for id in of_instances(shape) {
        let Some(operation) = model.get(&id).filter(|shape| shape.kind == ShapeType::Operation) else {
            continue;
        };
        let input = operation.links.input.as_ref().and_then(|id| model.get(id));
        for (name, target) in &identifiers {
            if !input.is_some_and(|input| binds(input, name, target)) {
                let message = format!(
                    "it is an operation of the resource `{}`, but its input has no required member for the \
                     identifier `{name}`",
                    shape.id
                );
                let help = format!("add a required member `{name}` that targets `{target}`");
                found.push(operation.node.error(message, help).about(&operation.id));
            }
        }
    }
}

/// Returns the names and targets of identifiers or properties. Malformed ones are reported elsewhere.
pub(super) fn named(shape: &Shape<'_>, property: &str) -> Vec<(String, ShapeId)> {
    let part = shape.node.object().ok().and_then(|properties| member(&properties, property));
    let entries = part.and_then(|part| part.object().ok()).unwrap_or_default();
    entries
        .into_iter()
        .filter_map(|(name, node)| Some((name.into_owned(), ast::read_reference(node).ok()?)))
        .collect()
}

fn lifecycle(shape: &Shape<'_>, name: &str) -> Option<ShapeId> {
    let properties = shape.node.object().ok()?;
    ast::read_reference(member(&properties, name)?).ok()
}

fn of_instances(shape: &Shape<'_>) -> Vec<ShapeId> {
    let properties = shape.node.object().unwrap_or_default();
    let listed = member(&properties, "operations").and_then(|node| node.array().ok()).unwrap_or_default();
    let read = |node: Node<'_>| ast::read_reference(node).ok();
    let lifecycles = OF_INSTANCES.iter().filter_map(|name| lifecycle(shape, name));
    lifecycles.chain(listed.into_iter().filter_map(read)).collect()
}

/// Whether a required member is bound to the identifier, by its name or by `@resourceIdentifier`.
fn binds(input: &Shape<'_>, name: &str, target: &ShapeId) -> bool {
    input.members.iter().filter(|member| member.traits.required()).any(|member| {
        match member.traits.get("smithy.api#resourceIdentifier") {
            Some(node) => node.string().is_ok_and(|text| text == name),
            None => member.name() == name && member.target == *target,
        }
    })
}

/// Checks that child resources have all identifiers of their parent.
fn check_below(
    model: &Model<'_>,
    shape: &Shape<'_>,
    identifiers: &[(String, ShapeId)],
    found: &mut Diagnostics,
) {
    for id in shape.links.resources.iter().filter(|id| **id != shape.id) {
        let Some(below) = model.get(id).filter(|below| below.kind == ShapeType::Resource) else { continue };
        let own = named(below, "identifiers");
        for (name, target) in identifiers {
            let problem = match own.iter().find(|(other, _)| other == name) {
                None => format!("it has no identifier `{name}`"),
                Some((_, other)) if other != target => {
                    format!("its identifier `{name}` targets `{other}`, and not `{target}`")
                }
                Some(_) => continue,
            };
            let message = format!("{problem}, unlike its parent resource `{}`", shape.id);
            found.push(below.node.error(message, "give it the identifiers of its parent").about(id));
        }
    }
}

fn check_lifecycles(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    for (name, reads, idempotent) in LIFECYCLES {
        let Some(operation) = lifecycle(shape, name).and_then(|id| model.get(&id)) else { continue };
        if operation.kind != ShapeType::Operation {
            continue;
        }
        let (problem, help) = if reads != operation.traits.has(READONLY) {
            match reads {
                true => ("must be readonly", format!("give it `{READONLY}`")),
                false => ("must not be readonly", format!("remove `{READONLY}` from it")),
            }
        } else if idempotent && !operation.traits.has(IDEMPOTENT) {
            ("must be idempotent", format!("give it `{IDEMPOTENT}`"))
        } else {
            continue;
        };
        let message = format!("its `{name}` operation, `{}`, {problem}", operation.id);
        found.push(shape.node.error(message, help).about(&shape.id));
    }
}
