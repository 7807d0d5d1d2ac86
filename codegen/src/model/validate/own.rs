//! Traits that a model defines itself: whether they are traits, where they may stand, and values of their shapes.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::json::{Members, Node, member};

use super::super::shape::{Shape, ShapeType};
use super::super::traits::Traits;
use super::super::{Model, ShapeId, prelude};
use super::{selector, value};

/// Those of Smithy that one member of a structure may have (`structurallyExclusive` in the prelude).
const EXCLUSIVE: [&str; 4] = ["eventPayload", "httpPayload", "httpResponseCode", "idempotencyToken"];

pub fn check(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    for (id, node) in shape.traits.iter() {
        check_one(model, id, &shape.id, Some(shape.kind), node, found);
    }
    check_conflicts(model, &shape.id, &shape.traits, found);
    for member in &shape.members {
        for (id, node) in member.traits.iter() {
            check_one(model, id, &member.id, None, node, found);
        }
        check_conflicts(model, &member.id, &member.traits, found);
    }
    check_exclusive(model, shape, found);
}

/// What the definition of a trait says about it; `None` for what is defined nowhere.
fn said<'a>(model: &Model<'a>, id: &str) -> Option<Members<'a>> {
    // A definition of 1.0 may be `true`, which says nothing.
    let definition = model.get(&ShapeId::parse(id)?)?;
    Some(definition.traits.get("smithy.api#trait")?.object().unwrap_or_default())
}

fn texts(said: &Members<'_>, name: &str) -> Vec<String> {
    let items = member(said, name).and_then(|node| node.array().ok()).unwrap_or_default();
    items.into_iter().filter_map(|node| Some(node.string().ok()?.into_owned())).collect()
}

fn check_one(
    model: &Model<'_>,
    id: &str,
    about: &ShapeId,
    kind: Option<ShapeType>,
    node: Node<'_>,
    found: &mut Diagnostics,
) {
    let Some(id) = ShapeId::parse(id).filter(|id| id.namespace() != prelude::NAMESPACE) else { return };
    if model.is_missing_in_known_namespace(&id) {
        let message = format!("the trait `{id}` is not defined");
        found.push(node.error(message, "define it, mend the ID, or take the trait away").about(about));
        return;
    }
    let Some(definition) = model.get(&id) else { return };
    let Some(said) = said(model, id.as_str()) else {
        let message = format!("it is applied to `{about}`, but is no trait");
        let help = "give it the trait `smithy.api#trait`, or apply another one";
        found.push(definition.node.error(message, help).about(&id));
        return;
    };
    if let Some(kind) = kind
        && let Some(text) = member(&said, "selector").and_then(|node| node.string().ok())
        && selector::matches(&text, kind) == Some(false)
    {
        let message = format!("the trait `{id}` is for `{text}`, not for {}", kind.described());
        found.push(node.error(message, "take it away").about(about));
    }
    let mut problems = Diagnostics::default();
    value::check(model, definition, None, node, &mut problems);
    problems.within(about).0.into_iter().for_each(|problem| found.push(problem));
}

/// Traits that a shape or member cannot have together.
fn check_conflicts(model: &Model<'_>, about: &ShapeId, traits: &Traits<'_>, found: &mut Diagnostics) {
    for (id, node) in traits.iter() {
        let Some(said) = said(model, id) else { continue };
        for other in texts(&said, "conflicts").iter().filter(|other| traits.has(other)) {
            let message = format!("the trait `{id}` does not go together with `{other}`");
            found.push(node.error(message, "take one of them away").about(about));
        }
    }
}

/// Traits that only one member of a shape may have, or whose target only one may have.
fn check_exclusive(model: &Model<'_>, shape: &Shape<'_>, found: &mut Diagnostics) {
    let mut holders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for member in &shape.members {
        for (id, _) in member.traits.iter() {
            holders.entry(id).or_default().push(member.name());
        }
    }
    for (id, names) in holders.into_iter().filter(|(_, names)| names.len() > 1) {
        let name = id.strip_prefix(prelude::NAMESPACE).and_then(|rest| rest.strip_prefix('#'));
        let exclusive = name.is_some_and(|name| EXCLUSIVE.contains(&name))
            || said(model, id).is_some_and(|said| {
                let value = member(&said, "structurallyExclusive").and_then(|node| node.string().ok());
                value.is_some_and(|value| value == "member")
            });
        if exclusive {
            let message =
                format!("the trait `{id}` is for one member only, but `{}` have it", names.join("`, `"));
            found.push(shape.node.error(message, "leave it on one of them").about(&shape.id));
        }
    }
}
