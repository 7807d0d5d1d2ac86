//! Checks that traits that the model defines itself are allowed where they are applied, and that their values are
//! valid.

use std::collections::{BTreeMap, HashMap};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json::{Node, member};

use super::super::shape::{Shape, ShapeType};
use super::super::traits::Traits;
use super::super::{Model, ShapeId, fixups, prelude};
use super::{selector, value};

/// Smithy's own traits that only one member of a structure may have (`structurallyExclusive` in the prelude).
const EXCLUSIVE: [&str; 6] = [
    "eventPayload",
    "httpPayload",
    "httpPrefixHeaders",
    "httpQueryParams",
    "httpResponseCode",
    "idempotencyToken",
];

/// The definition of a trait.
pub struct Definition<'m, 'a> {
    shape: &'m Shape<'a>,
    selector: Option<String>,
    /// The IDs of traits that must not be applied together with this one.
    conflicts: Vec<String>,
    exclusive: bool,
}

/// The traits that the model defines, by ID.
pub type Definitions<'m, 'a> = HashMap<&'m str, Definition<'m, 'a>>;

pub fn definitions<'m, 'a>(model: &'m Model<'a>) -> Definitions<'m, 'a> {
    let define = |shape: &'m Shape<'a>| {
        // In Smithy 1.0 the value may be `true` instead of an object.
        let properties = shape.traits.get("smithy.api#trait")?.object().unwrap_or_default();
        let text = |name| Some(member(&properties, name)?.string().ok()?.into_owned());
        let conflicts = member(&properties, "conflicts").and_then(|node| node.array().ok());
        let conflicts = conflicts.unwrap_or_default().into_iter();
        let definition = Definition {
            shape,
            selector: text("selector"),
            conflicts: conflicts.filter_map(|node| Some(node.string().ok()?.into_owned())).collect(),
            exclusive: text("structurallyExclusive").is_some_and(|exclusive| exclusive == "member"),
        };
        Some((shape.id.as_str(), definition))
    };
    model.shapes.values().filter_map(define).collect()
}

pub fn check(
    model: &Model<'_>,
    definitions: &Definitions<'_, '_>,
    shape: &Shape<'_>,
    found: &mut Diagnostics,
) {
    for (id, node) in shape.traits.iter() {
        check_one(model, definitions, id, &shape.id, Some(shape.kind), node, found);
    }
    check_conflicts(definitions, &shape.id, &shape.traits, found);
    for member in &shape.members {
        for (id, node) in member.traits.iter() {
            check_one(model, definitions, id, &member.id, None, node, found);
        }
        check_conflicts(definitions, &member.id, &member.traits, found);
    }
    check_exclusive(definitions, shape, found);
}

fn check_one(
    model: &Model<'_>,
    definitions: &Definitions<'_, '_>,
    id: &str,
    about: &ShapeId,
    kind: Option<ShapeType>,
    node: Node<'_>,
    found: &mut Diagnostics,
) {
    if is_of_prelude(id) {
        return;
    }
    let Some(definition) = definitions.get(id) else {
        found.0.extend(undefined(model, id, about, node));
        return;
    };
    if let (Some(kind), Some(selector)) = (kind, &definition.selector)
        && selector::matches(selector, kind) == Some(false)
    {
        let message = format!("the trait `{id}` is allowed on `{selector}`, not on {}", kind.described());
        found.push(node.error(message, "remove it").about(about));
    }
    let mut problems = Diagnostics::default();
    value::check(model, definition.shape, None, node, &mut problems);
    problems.within(about).0.into_iter().for_each(|problem| found.push(problem));
}

/// Returns the problem with a trait that the model does not define. That is only an error if the model has other shapes
/// in its namespace, because the files that define traits, such as those of AWS, are often not part of a model.
fn undefined(model: &Model<'_>, id: &str, about: &ShapeId, node: Node<'_>) -> Option<Diagnostic> {
    let id = ShapeId::parse(id)?;
    if let Some(shape) = model.get(&id) {
        let message = format!("it is applied to `{about}`, but is not a trait");
        let help = "give it the trait `smithy.api#trait`, or apply another one";
        return Some(shape.node.error(message, help).about(&id));
    }
    // Our corrections may add traits that are newer than the definitions in a model.
    let expected = model.has_namespace(id.namespace()) && node.file() != fixups::SOURCE.name;
    expected.then(|| {
        let message = format!("the trait `{id}` is not defined");
        node.error(message, "define it, correct the ID, or remove the trait").about(about)
    })
}

fn is_of_prelude(id: &str) -> bool {
    id.split('#').next() == Some(prelude::NAMESPACE)
}

/// Reports traits that a shape or member cannot have together.
fn check_conflicts(
    definitions: &Definitions<'_, '_>,
    about: &ShapeId,
    traits: &Traits<'_>,
    found: &mut Diagnostics,
) {
    for (id, node) in traits.iter() {
        let Some(definition) = definitions.get(id) else { continue };
        for other in definition.conflicts.iter().filter(|other| traits.has(other)) {
            let message = format!("the trait `{id}` conflicts with `{other}`");
            found.push(node.error(message, "remove one of them").about(about));
        }
    }
}

/// Reports traits of several members that only one member of a shape may have.
fn check_exclusive(definitions: &Definitions<'_, '_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    let mut members_by_trait: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for member in &shape.members {
        for (id, _) in member.traits.iter().filter(|(id, _)| is_exclusive(definitions, id)) {
            members_by_trait.entry(id).or_default().push(member.name());
        }
    }
    for (id, members) in members_by_trait.into_iter().filter(|(_, members)| members.len() > 1) {
        let message = format!("only one member may have the trait `{id}`, but `{}` do", members.join("`, `"));
        found.push(shape.node.error(message, "leave it on one of them").about(&shape.id));
    }
}

fn is_exclusive(definitions: &Definitions<'_, '_>, id: &str) -> bool {
    let name = id.strip_prefix(prelude::NAMESPACE).and_then(|rest| rest.strip_prefix('#'));
    name.is_some_and(|name| EXCLUSIVE.contains(&name))
        || definitions.get(id).is_some_and(|definition| definition.exclusive)
}
